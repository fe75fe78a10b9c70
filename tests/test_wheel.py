"""The wheel alone, with what it declares and nothing else, starts the demo in the browser mode."""

import importlib.metadata
import re
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
INSTALLERS = {"pip", "setuptools", "wheel", "uv"}


def declared(lines: list[str], seen: dict[str, importlib.metadata.Distribution]) -> None:
    """Every distribution that these requirements need on this computer, and what those need."""
    for line in lines:
        requirement = Requirement(line)
        extras = requirement.extras or {""}
        if requirement.marker and not any(requirement.marker.evaluate({"extra": extra}) for extra in extras):
            continue
        name = canonicalize_name(requirement.name)
        distribution = seen.get(name) or importlib.metadata.distribution(name)
        assert requirement.specifier.contains(distribution.version), f"{line} is not what is installed"
        wanted = [inner for inner in distribution.requires or [] if applies(inner, extras | {""})]
        if seen.setdefault(name, distribution) is distribution:
            declared([inner for inner in wanted if canonicalize_name(Requirement(inner).name) not in seen], seen)


def applies(line: str, extras: set[str]) -> bool:
    marker = Requirement(line).marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in extras)


def lend(distribution: importlib.metadata.Distribution, site: Path) -> None:
    """Put an installed distribution into another environment without a copy or a network."""
    for file in distribution.files or []:
        source, first = Path(str(distribution.locate_file(file))), file.parts[0]
        if first == ".." or not source.exists():
            continue
        top = site / first
        if not top.exists():
            top.symlink_to(Path(str(distribution.locate_file(first))))


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel in it and exactly what its metadata asks for; returns its folder."""
    folder = tmp_path_factory.mktemp("bare")
    subprocess.run([sys.executable, "-c", BUILD, str(folder)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("kapjournal-*.whl")
    venv.create(folder / "venv", symlinks=True)
    (site,) = (folder / "venv").glob("lib/python*/site-packages")
    install = ["-m", "pip", "--python", str(folder / "venv"), "install", "--quiet", "--no-deps", "--no-index"]
    pip = subprocess.run(
        [sys.executable, *install, "--disable-pip-version-check", str(wheel)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert pip.returncode == 0, pip.stderr
    (installed,) = importlib.metadata.distributions(path=[str(site)])
    needed: dict[str, importlib.metadata.Distribution] = {}
    declared([line for line in installed.requires or [] if applies(line, {""})], needed)
    assert INSTALLERS.isdisjoint(needed)
    for distribution in needed.values():
        lend(distribution, site)
    return folder / "venv"


@pytest.fixture
def demo(bare: Path, tmp_path: Path) -> Iterator[str]:
    """The start address of `kapjournal --demo --no-browser`, run somewhere else."""
    with subprocess.Popen(
        [bare / "bin" / "kapjournal", "--demo", "--no-browser"],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(2)]
        found = re.search(r"http://127\.0\.0\.1:\d+/\?key=\S+", lines[1])
        if found is None:
            process.terminate()
            raise AssertionError(f"it said {lines}: {process.communicate()[1]}")
        yield found[0]
        process.terminate()


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_it_starts_from_a_bare_environment(demo: str) -> None:
    """Page, engine, fonts and content come with it, and the cookie of its address opens them."""
    with httpx.Client(follow_redirects=True, timeout=30) as browser:
        page = browser.get(demo)
        address = str(page.url)
        assert (page.status_code, "connection.js" in page.text) == (200, True)
        for name in ("connection.js", "flutter_bootstrap.js", "main.dart.wasm", "fonts/Literata-Regular.ttf"):
            assert browser.get(f"{address}{name}").status_code == 200
        assert "988" in browser.get(f"{address}kapjournal/gone").text
    assert httpx.get(address).status_code == 403


def test_a_phone_is_not_asked_for_the_server(bare: Path) -> None:
    """What phones have no wheels for is required elsewhere only, and nothing of the browser mode needs an extra."""
    (site,) = bare.glob("lib/python*/site-packages")
    (ours,) = [found for found in importlib.metadata.distributions(path=[str(site)]) if found.name == "kapjournal"]
    server = {"flet-web", "uvicorn", "starlette", "h11"}
    for platform, wanted in (("android", set()), ("ios", set()), ("linux", server), ("win32", server)):
        asked = {
            one.name
            for one in map(Requirement, ours.requires or [])
            if one.marker is None or one.marker.evaluate({"sys_platform": platform, "extra": ""})
        }
        assert asked & server == wanted
