"""What `flet build` makes of [tool.flet], worked out offline by flet-cli's own parser, stopped before Flutter."""

import argparse
import os
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from flet_cli.commands import build, build_base, flutter_base

PREFIX = "tool.flet."
# Which Pythons can be bundled; flet-cli would download this list.
OFFLINE = {
    "FLET_PYTHON_BUILD_MANIFEST": str(Path(__file__).with_name("python_builds.json")),
    "FLET_CLI_NO_RICH_OUTPUT": "1",
}
# Read by the template of the Android project, which comes from the network, and not by flet-cli.
READ_BY_TEMPLATE = {"tool.flet.android.manifest_application", "tool.flet.android.manifest_activity"}
PLACEHOLDER = re.compile(r"\{(self\.)?(config_)?platform\}")


class BuildRefused(Exception):
    """flet build would stop here; the text is what it says."""


class _Silent:
    """Stands where flet-cli draws its progress."""

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_, **__: None


@dataclass(frozen=True)
class BuildConfig:
    """What one target would be built from."""

    python: str
    app_path: Path
    assets_path: Path
    settings: dict[str, Any]
    asked: frozenset[str]


def read(project: Path, target: str) -> BuildConfig:
    """Parse `project`/pyproject.toml as `flet build TARGET` does. Raises BuildRefused. Writes `project`/build."""
    command: Any = build.Command(argparse.ArgumentParser())
    command.options = _options(command, project, target)
    command.target_platform = target
    command.status = command.live = _Silent()
    command.verbose, command.no_rich_output, command.skip_flutter_doctor = 0, True, True
    command.current_platform, command.flutter_exe = "Linux", "flutter"
    command.cleanup = _refuse
    with patch.dict(os.environ, OFFLINE):
        asked = _run(command)
    return BuildConfig(
        python=command.python_release.short,
        app_path=command.package_app_path,
        assets_path=command.package_app_path / "assets",
        settings=command.template_data,
        asked=frozenset(asked),
    )


def unknown_keys(project: Path, targets: tuple[str, ...] = ("apk", "ipa", "linux")) -> set[str]:
    """Return the keys of [tool.flet] that nothing would ever read; a misspelt one is ignored without a word."""
    with (project / "pyproject.toml").open("rb") as file:
        table = tomllib.load(file)["tool"]["flet"]
    asked = {key for target in targets for key in read(project, target).asked} | READ_BY_TEMPLATE
    patterns = _keys_in_source()
    return {
        key
        for key in _leaves(table, "tool.flet")
        if not any(key == read_key or key.startswith(f"{read_key}.") for read_key in asked)
        and not any(pattern.match(key) for pattern in patterns)
    }


def _options(command: Any, project: Path, target: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return parser.parse_args([target, str(project), "--yes"])


def _run(command: Any) -> set[str]:
    """Take the steps up to the template, and return which settings were asked for on the way."""
    asked: set[str] = set()
    skipped = flutter_base.BaseFlutterCommand.initialize_command
    flutter_base.BaseFlutterCommand.initialize_command = lambda _: None  # it would install Flutter and a JDK
    try:
        command.initialize_command()
    finally:
        flutter_base.BaseFlutterCommand.initialize_command = skipped
    command.get_pyproject = _listening(command.get_pyproject, asked)
    command.validate_entry_point()
    command.setup_template_data()
    return asked


def _listening(get: Callable[..., Any], asked: set[str]) -> Callable[..., Any]:
    def get_and_note(setting: str | None = None) -> Any:
        if setting and setting.startswith(PREFIX):
            asked.add(setting)
        return get(setting)

    return get_and_note


def _refuse(code: int, message: object = None, *_: object, **__: object) -> None:
    raise BuildRefused(f"{code}: {message}")


def _keys_in_source() -> list[re.Pattern[str]]:
    """The settings that flet-cli reads in later steps, as it names them in its source."""
    text = "".join(Path(module.__file__ or "").read_text("utf-8") for module in (build, build_base))
    found = set(re.findall(r'"(tool\.flet\.[\w.{}]+)"', text))
    # These are read for the platform first, and without it where that says nothing.
    found |= {PREFIX + key for key in re.findall(r'get_(?:platform|bool)_setting\([^")]*"([\w.]+)"', text)}
    plain = {PLACEHOLDER.sub("@", key) for key in found}
    # A key made of any other variable could stand for everything.
    return [re.compile(re.escape(key).replace("@", r"\w+") + r"(\.|$)") for key in plain if "{" not in key]


def _leaves(table: dict[str, Any], path: str) -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, dict) and value:
            yield from _leaves(value, f"{path}.{key}")
        else:
            yield f"{path}.{key}"
