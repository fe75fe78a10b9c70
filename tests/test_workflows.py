"""What the workflows of continuous integration say can be done: they are read here, for they run elsewhere."""

import argparse
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from scripts import locked

from kapjournal import __version__

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TOOLS = {"sudo", "test", "base64", "mkdir", "cp", "cd", "zip", "tar", "sha256sum", "gh"}
"""What the systems of the workflows have by themselves."""

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text("utf-8"))


def steps(path: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each step, with its job."""
    for job in read(path)["jobs"].values():
        for step in job["steps"]:
            yield job, step


def test_there_are_both() -> None:
    """One workflow checks, one makes releases."""
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "release.yml"]


def test_everything_is_run_each_night_and_before_a_release() -> None:
    """What `make test` runs in part is run whole where nobody waits for it, and no release is made before it was."""
    checks, release = map(read, WORKFLOWS)
    assert checks["on"]["schedule"]
    assert "schedule" in checks["jobs"]["thorough"]["if"]
    assert "thorough" in release["jobs"]["draft"]["needs"]
    for workflow in (checks, release):
        assert workflow["jobs"]["thorough"]["steps"][-1] == {"run": "make test-all"}


def test_what_checks_a_change_is_the_command_of_the_readme() -> None:
    """Nothing is run for a change that somebody at a keyboard does not run with `make test`, and nothing less."""
    assert (ROOT / ".ci" / "run").read_text("utf-8").splitlines()[-1] == "make test"
    assert re.search(r"(?m)^ +make test +#", (ROOT / "README.md").read_text("utf-8"))
    assert read(WORKFLOWS[0])["jobs"]["everything"]["steps"][-1] == {"run": "make test"}


def test_they_are_workflows() -> None:
    """Their schema, as GitHub has it."""
    check("check_jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)


def test_they_are_safe() -> None:
    """No finding of zizmor: nothing of a stranger's is run, no secret and no permission is given away."""
    zizmor = Path(sys.executable).with_name("zizmor")
    ended = subprocess.run(
        [zizmor, "--offline", "--no-progress", "--quiet", ROOT / ".github"], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout


def check(module: str, *arguments: str | Path) -> None:
    ended = subprocess.run([sys.executable, "-m", module, *arguments], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


@each_workflow
def test_every_action_is_pinned(path: Path) -> None:
    """By the hash of a commit, with the version that it is beside it: a tag can be moved."""
    text = path.read_text("utf-8")
    uses = re.findall(r"uses: .*", text)
    assert uses
    assert all(re.fullmatch(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one) for one in uses)


@each_workflow
def test_nobody_may_more_than_they_must(path: Path) -> None:
    """Nothing by default; only the job that makes the draft of a release may write."""
    workflow = read(path)
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        assert job["permissions"] == {"contents": "write" if name == "draft" else "read"}
        assert job["timeout-minutes"] <= 90


@each_workflow
def test_every_command_exists(path: Path) -> None:
    """Targets, scripts, modules and options that a workflow names are there."""
    for job, step in steps(path):
        for line in step.get("run", "").splitlines():
            for target in meant(line, job):
                require(shlex.split(target))


def meant(line: str, job: dict[str, Any]) -> Iterator[str]:
    """The line for each target of the job's matrix."""
    matrix = job.get("strategy", {}).get("matrix", {})
    targets = matrix.get("target") or [one["target"] for one in matrix.get("include", [])] or [""]
    for target in targets:
        yield line.replace('"$TARGET"', target)


def require(command: list[str]) -> None:
    match command:
        case ["make", target]:
            assert re.search(rf"(?m)^{target}:", (ROOT / "Makefile").read_text("utf-8")), target
        case ["python", "-m", module, *rest]:
            assert find_spec(module), module
            require_files(rest)
        case ["flet", "build", *rest]:
            assert flet_build().parse_args(rest)
        case _:
            assert command[0] in TOOLS, command


def require_files(arguments: list[str]) -> None:
    for before, name in pairwise(arguments):
        assert before != "-r" or (ROOT / name).is_file(), name


def flet_build() -> argparse.ArgumentParser:
    """The parser of `flet build` itself."""
    from flet_cli.commands.build import Command

    parser = argparse.ArgumentParser(exit_on_error=False)
    Command(parser)
    return parser


@pytest.mark.parametrize(
    "command",
    ["make nothing", "python -m no_such_module", "flet build phone", "flet build apk --no-such", "curl example.com"],
)
def test_what_does_not_exist_is_found(command: str) -> None:
    """The check above fails on a name that is nearly right."""
    with pytest.raises((AssertionError, argparse.ArgumentError, SystemExit)):
        require(shlex.split(command))


def test_the_scripts_that_they_run_can_be_run() -> None:
    """`python -m scripts.locked` knows the commands that the release gives it."""
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
    for command in set(re.findall(r"scripts\.locked (\w+)", text)):
        assert f"scripts.locked {command} " in (locked.__doc__ or "")


def test_the_guide_names_what_a_release_has() -> None:
    """Every file that the guide for patients tells them to take is one that the release makes."""
    release = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
    named = set(re.findall(r"`kapjournal-(\w+)\.tar\.gz`", (ROOT / "docs" / "install.md").read_text("utf-8")))
    assert named == {one["target"] for one in read(WORKFLOWS[1])["jobs"]["computers"]["strategy"]["matrix"]["include"]}
    assert 'tar -czf "kapjournal-$TARGET.tar.gz"' in release
    for name in ("SHA256SUMS", "kapjournal-unsigned.ipa"):
        assert name in release
    assert 'artifact = "kapjournal"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_the_tag_of_a_release_is_its_version() -> None:
    """A tag that names another version stops the release."""
    locked.main("tag", f"v{__version__}")
    with pytest.raises(SystemExit):
        locked.main("tag", "v0.0.0")


def test_the_bill_of_materials_names_everything_that_is_locked(tmp_path: Path) -> None:
    """Each package with its version and the hashes of its archives."""
    text = (ROOT / "requirements" / "app.txt").read_text("utf-8")
    everything = locked.packages(text)
    assert len(everything) == len(re.findall(r"(?m)^[a-z0-9]\S*==", text))
    assert all(one.hashes for one in everything)
    found = locked.bill(everything, __version__)
    flet = next(one for one in found["components"] if one["name"] == "flet")
    assert flet["purl"] == "pkg:pypi/flet@1.0.5"
    assert flet["properties"][0]["name"] == "archive:sha256"
    locked.main("bill", str(tmp_path / "bill.json"))
    assert f'"version": "{__version__}"' in (tmp_path / "bill.json").read_text("utf-8")


def test_phones_are_held_to_their_own_versions(tmp_path: Path) -> None:
    """What is built is what was tested; where phones have wheels of their own, those."""
    locked.main("pins", str(tmp_path / "constraints.txt"))
    lines = (tmp_path / "constraints.txt").read_text("utf-8").splitlines()
    assert "flet==1.0.5" in lines
    assert "cryptography==48.0.*" in lines
    assert not any("cryptography==48.0." in line and not line.endswith("*") for line in lines)
