# Two commands are enough: `make run` starts the app, `make test` checks everything. Both set up what they need.
PYTHON ?= python3
VENV := .venv
CREATE := $(PYTHON) -m venv
BIN := $(VENV)/bin
# Installs packages; the one in the first environment does so for the other Python, too.
UV := $(BIN)/uv
INSTALL := scripts/install-packages $(UV) $(BIN)/python
# It trusts whom this computer trusts, as pip does.
export UV_SYSTEM_CERTS := true
ARGS ?=
TESTS := not browser
# More than there are cores: some tests wait for a process, or for time to pass, and a tour for one frame after another.
WORKERS := $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
# What another Python can change, and the quickest tests that meet it. Every module at its import:
ON_EVERY_PYTHON := tests/messages/test_frozen.py
# the layer under SQLite, a wheel of its own for each, and locks between threads and processes,
ON_EVERY_PYTHON += $(addprefix tests/storage/test_,dialect.py old_vaults.py vault.py vfs.py)
# the age format, ciphers, JSON, pydantic and SQLModel, also with what earlier versions wrote,
ON_EVERY_PYTHON += tests/storage/test_age_format.py tests/storage/test_age_round_trip.py tests/care/records/test_drafts.py \
	tests/sharing/test_earlier_versions.py tests/sharing/test_sealing.py
# dates, gettext and Unicode, and files out of an archive,
ON_EVERY_PYTHON += tests/care/time tests/care/records/test_text_cleaning.py tests/sharing/test_calendar_file.py \
	$(addprefix tests/messages/test_,choosing.py formats.py from_a_zip.py message.py) \
	tests/storage/test_folding.py tests/storage/test_from_a_zip.py
# processes, signals and sockets,
ON_EVERY_PYTHON += $(addprefix tests/test_,desktop.py endings.py instance.py logs.py second_start.py surroundings.py \
	terminal.py throwaway.py undumped.py) tests/web/test_server.py tests/web/test_connections.py
# asyncio, and a screen that is drawn.
ON_EVERY_PYTHON += tests/runtime/test_auto_lock.py tests/runtime/test_journal_access.py tests/views/access/test_lock.py
# And by night what meets the same once more, on all screens, as a phone has them.
BY_NIGHT := tests/care/timeline/test_search.py tests/dreams tests/phone tests/runtime tests/sharing/test_document.py \
	tests/sharing/test_opening.py tests/views/access
WHERE :=
# Of the other folders no test needs a browser (tests/conftest.py), and reading them takes as long as some tours.
IN_BROWSERS := tests/tours tests/support tests/web
# What is compiled once is kept, also where the surroundings say otherwise: hundreds of processes are started.
unexport PYTHONDONTWRITEBYTECODE
# Of large products `make test` runs a part that meets every value; `make test-all` runs all of each.
THOROUGH :=
PYTEST := $(BIN)/pytest $(THOROUGH)

.PHONY: run test test-all check unit newer newer-ready ready compiled tours gallery bench samples messages locales lock clean

run: $(VENV)/.app
	$(BIN)/kapjournal $(ARGS)

# What needs one core only, or waits for the network, is done side by side.
test: ready newer-ready
	@$(MAKE) --no-print-directory --jobs --output-sync $(VENV)/.browser check newer compiled
	@$(MAKE) --no-print-directory unit tours

test-all:
	@$(MAKE) --no-print-directory test THOROUGH=--thorough

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Once, rather than by each of the processes that read the tests side by side.
compiled: $(VENV)/.dev
	@told=$$($(PYTEST) --quiet --collect-only) || { echo "$$told"; exit 1; }

# What failed beside other processes is asked once more by itself.
unit: $(VENV)/.dev
	$(PYTEST) -n $(WORKERS) --dist worksteal -m "$(TESTS)" $(WHERE) || \
		$(PYTEST) --last-failed --last-failed-no-failures none -m "$(TESTS)" $(WHERE)

# Again on the newest Python here: what another Python can change, less what takes long and is the same on every one.
newer: $(UV)
	$(call on_newer,unit WORKERS=0 TESTS="not browser and not once" WHERE="$(ON_EVERY_PYTHON) $(if $(THOROUGH),$(BY_NIGHT))")

newer-ready: $(UV)
	$(call on_newer,ready)

ready: $(VENV)/.dev

define on_newer
	@python=$$(scripts/newer-python $(BIN)/python); \
	if [ -z "$$python" ]; then \
		echo "There is no newer Python here than the one of $(VENV); its tests are left out."; \
	else \
		name=$$("$$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
		$(MAKE) --no-print-directory $(1) VENV="$(VENV)-$$name" CREATE="$$python -m venv --without-pip" UV="$(UV)"; \
	fi
endef

# A separate pytest: Playwright leaves an event loop behind.
# What failed beside other browsers is asked once more by itself. They are named as they begin: a run that is ended from
# outside then shows what it was at.
tours: $(VENV)/.browser
	$(PYTEST) -v -n $(WORKERS) --dist loadgroup --no-loadscope-reorder -m browser $(IN_BROWSERS) || \
		$(PYTEST) -v --last-failed --last-failed-no-failures none -m browser $(IN_BROWSERS)

gallery: $(VENV)/.browser
	$(BIN)/python -m tests.gallery

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks $(ARGS)

# What a therapist is given, from the made-up course, into docs/samples; and what each part of it holds.
samples: $(VENV)/.dev
	$(BIN)/python -m scripts.samples
	$(BIN)/python -m scripts.handoff_schema

# What the code says, for translators; and what they said, for the app.
messages: $(VENV)/.dev
	$(BIN)/python -m scripts.messages

# How each language writes dates, times, lists and numbers.
locales: $(VENV)/.dev
	$(BIN)/python -m scripts.locales

# Every package with its hash, for every platform. phone.txt holds what phones have.
COMPILE = $(UV) pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header
lock: $(UV)
	$(COMPILE) --group setup --output-file requirements/setup.txt
	$(COMPILE) pyproject.toml --group build --constraint requirements/phone.txt --output-file requirements/app.txt
	$(COMPILE) pyproject.toml --group dev --constraint requirements/phone.txt --output-file requirements/dev.txt

$(BIN)/python:
	$(CREATE) $(VENV)

$(UV): requirements/setup.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/setup.txt
	touch $@

$(VENV)/.app: requirements/app.txt pyproject.toml | $(UV) $(BIN)/python
	$(INSTALL) app
	touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(UV) $(BIN)/python
	$(INSTALL) dev
	touch $@ $(VENV)/.app

$(VENV)/.browser: $(VENV)/.dev scripts/install-browser
	scripts/install-browser $(BIN)/python
	touch $@

clean:
	rm -rf $(VENV) $(VENV)-* .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
