"""The packages made from this repository hold what they should: phone apps, wheel and pinned dependencies."""

import base64
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from kapjournal import __version__, resources
from kapjournal.errors import StartError
from kapjournal.views.design import tokens
from tests.support.build_config import BuildConfig, BuildRefused, read, unknown_keys

ROOT = Path(__file__).parents[1]
PYPROJECT = ROOT / "pyproject.toml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """This project where `flet build` may write its folder."""
    (tmp_path / "pyproject.toml").write_bytes(PYPROJECT.read_bytes())
    (tmp_path / "src").symlink_to(ROOT / "src")
    return tmp_path


@pytest.fixture
def android(project: Path) -> BuildConfig:
    """What the Android app would be built from."""
    return read(project, "apk")


def test_android_may_not_reach_the_internet(android: BuildConfig) -> None:
    """The permission that Flet grants by itself is taken away, and no other one is asked for."""
    assert android.settings["options"]["android_permissions"] == {"android.permission.INTERNET": False}


def test_android_backs_nothing_up(android: BuildConfig) -> None:
    """No copy of the vault goes into the cloud backup of a phone."""
    manifest = android.settings["pyproject"]["tool"]["flet"]["android"]["manifest_application"]
    assert manifest["allowBackup"] == "false"


@pytest.mark.parametrize("target", ["apk", "ipa", "linux", "macos", "windows"])
def test_every_target_is_named_and_finds_its_files(project: Path, target: str) -> None:
    """Organisation, product, entry, assets, icon and the newest Python are found for each platform."""
    config = read(project, target)
    assert config.settings["org_name"] == "org.kapjournal"
    assert config.settings["product_name"] == "KapJournal"
    assert config.python == "3.14"
    assert (config.app_path / "main.py").is_file()
    assert (config.app_path / "kapjournal" / "app.py").is_file()
    assert (config.assets_path / "icon.png").is_file()
    assert (config.assets_path / "fonts" / "Literata-Regular.ttf").is_file()


@pytest.mark.parametrize("target", ["apk", "ipa"])
def test_it_opens_on_the_paper_of_the_app(project: Path, target: str) -> None:
    """From the tap on the icon to the first screen a phone shows the paper of the app, and nothing that turns."""
    settings = read(project, target).settings
    paper = (tokens.LIGHT.paper, tokens.DARK.paper)
    boot = json.loads(base64.b64decode(settings["boot_screen"]["options_b64"]))
    assert (settings["splash"]["color"], settings["splash"]["dark_color"]) == paper
    assert (boot["bgcolor_light"], boot["bgcolor_dark"], boot["spinner_size"]) == (*paper, 0)


def test_every_key_of_tool_flet_is_read(project: Path) -> None:
    """Flet ignores a misspelt key without a word; there is none."""
    assert unknown_keys(project) == set()


@pytest.mark.parametrize(
    ("right", "wrong", "named"),
    [
        ("[tool.flet.android.permission]", "[tool.flet.android.permissions]", "tool.flet.android.permissions."),
        ("[tool.flet.android.manifest_application]", "[tool.flet.android.manifest]", "tool.flet.android.manifest."),
        ("org = ", "organisation = ", "tool.flet.organisation"),
        ('module = "main"', 'modul = "main"', "tool.flet.app.modul"),
    ],
)
def test_a_misspelt_key_is_found(project: Path, right: str, wrong: str, named: str) -> None:
    """The check above fails on a key that is nearly right."""
    text = PYPROJECT.read_text("utf-8")
    assert right in text
    (project / "pyproject.toml").write_text(text.replace(right, wrong), "utf-8")
    assert any(key.startswith(named) for key in unknown_keys(project))


def test_a_missing_entry_is_refused(project: Path) -> None:
    """Flet's own parser is really asked: it stops when the entry is not there."""
    text = PYPROJECT.read_text("utf-8").replace('module = "main"', 'module = "nowhere"')
    (project / "pyproject.toml").write_text(text, "utf-8")
    with pytest.raises(BuildRefused, match="nowhere"):
        read(project, "apk")


def requirements(*names: str) -> list[Requirement]:
    """The direct requirements of the project and of the groups named."""
    return [Requirement(line) for line in read_pyproject()["project"]["dependencies"]] + of_groups(*names)


def of_groups(*names: str) -> list[Requirement]:
    groups = read_pyproject()["dependency-groups"]
    return [Requirement(line) for name in names for line in groups[name] if isinstance(line, str)]


def read_pyproject() -> dict[str, Any]:
    return tomllib.loads(PYPROJECT.read_text("utf-8"))


def locked(name: str) -> dict[str, str]:
    """The versions in a lock file, by canonical name."""
    text = (ROOT / "requirements" / name).read_text("utf-8")
    pins = re.finditer(r"^([\w.-]+)==([\w.+!]+)", text, re.MULTILINE)
    return {canonicalize_name(pin[1]): pin[2] for pin in pins}


@pytest.mark.parametrize("name", ["flet", "flet-web", "flet-cli"])
def test_flet_is_pinned_exactly(name: str) -> None:
    """Tests and guard know this one version from the inside."""
    (flet,) = [line for line in requirements("dev") if line.name == name]
    assert str(flet.specifier) == "==1.0.5"


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("setup.txt", of_groups("setup")),
        ("app.txt", requirements("build")),
        ("dev.txt", requirements("build", "dev")),
    ],
)
def test_the_lock_holds_every_dependency(file: str, wanted: list[Requirement]) -> None:
    """A fresh install a year from now gives the same app: each requirement is locked, in its range, with hashes."""
    versions = locked(file)
    for requirement in wanted:
        assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)]), requirement
    text = (ROOT / "requirements" / file).read_text("utf-8")
    assert text.count("--hash=sha256:") > len(versions)


def test_nothing_is_installed_without_its_hash() -> None:
    """Not by what installs the rest, either; ours is installed alone and built by what is there."""
    makefile, script = ((ROOT / name).read_text("utf-8") for name in ("Makefile", "scripts/install-packages"))
    by_script, installing = (
        re.findall(r"(?m)^\t\$\(INSTALL\) (.*)", makefile),
        re.findall(r"(?m)^\t.* install .*", makefile),
    )
    assert sorted(by_script) == ["app", "dev"]
    assert len(installing) == 1
    assert "--require-hashes -r" in installing[0]
    assert re.findall(r'"\$install" (.*?)(?: &&|;)', script) == [
        '--require-hashes -r "$requirements"',
        "--no-deps --no-build-isolation --editable .",
    ]


def test_phone_versions_are_the_ones_on_computers() -> None:
    """What phones have wheels for is what everyone gets."""
    versions = locked("app.txt")
    for line in (ROOT / "requirements" / "phone.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            phone = Requirement(line)
            assert phone.specifier.contains(versions[canonicalize_name(phone.name)]), line


def test_the_wheel_holds_everything(tmp_path: Path) -> None:
    """Fonts, drawings, page and content are inside, and nothing of the tests."""
    code = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob(f"kapjournal-{__version__}-*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = {path.relative_to(ROOT / "assets").as_posix() for path in (ROOT / "assets").rglob("*") if path.is_file()}
    assert {f"kapjournal/assets/{name}" for name in shipped} <= names
    content = {
        path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").glob("kapjournal/content/**/*.toml")
    }
    assert {"kapjournal/content/en/help.toml", "kapjournal/content/en-GB/help.toml"} <= content <= names
    assert not any(name.startswith("tests/") for name in names)
    assert all(name.split("/")[0] in {"kapjournal", f"kapjournal-{__version__}.dist-info"} for name in names)


@pytest.mark.parametrize("place", ["kapjournal/assets", "assets", "../assets"])
def test_assets_are_found_wherever_they_were_put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """In a wheel they lie in the package, in a phone app beside it, in a clone without links one folder up."""
    package = tmp_path / "src" / "kapjournal"
    package.mkdir(parents=True)
    assets = (tmp_path / "src" / place).resolve()
    assets.mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    with pytest.raises(StartError):
        resources.assets_dir.__wrapped__()
    (assets / "index.html").touch()
    assert resources.assets_dir.__wrapped__() == assets
