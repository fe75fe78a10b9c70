"""The TOML files of one part of the library in one language, completed from the languages that it falls back to."""

import tomllib
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from typing import Any

from kapjournal.content.languages import BASE, Item, fallbacks, overlaid
from kapjournal.errors import ContentError


def read_items(root: Traversable, language: str, name: str) -> dict[str, Item]:
    """Every item of `name`.toml, and of the files in the folder `name`, by id, in the order of the base.

    Raises ContentError for broken TOML, an id that is missing or twice there, and a translation that the base has no
    place for.
    """
    completed = _items(root, BASE, name)
    for more_special in reversed(fallbacks(language)[:-1]):
        for item_id, item in _items(root, more_special, name).items():
            if item_id not in completed:
                raise ContentError(f"{item.file}: {item_id}: unknown id")
            completed[item_id] = overlaid(completed[item_id], item)
    return completed


def _items(root: Traversable, language: str, name: str) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for file, path in _files(root, language, name):
        for item in _in_file(file, path):
            if item.id in found:
                raise ContentError(f"{file}: {item.id}: duplicate id")
            found[item.id] = item
    return found


def _files(root: Traversable, language: str, name: str) -> Iterator[tuple[str, Traversable]]:
    """The names for messages and the paths. The base always has one of the two, others may have neither."""
    file, folder = root / language / f"{name}.toml", root / language / name
    if file.is_file():
        yield f"{language}/{name}.toml", file
    elif language == BASE and not folder.is_dir():
        raise ContentError(f"{language}/{name}.toml: the file is missing")
    if folder.is_dir():
        for path in sorted(folder.iterdir(), key=lambda path: path.name):
            yield f"{language}/{name}/{path.name}", path


def _in_file(file: str, path: Traversable) -> Iterator[Item]:
    for place, values in enumerate(_tables(file, path), start=1):
        item_id = values.get("id") if isinstance(values, dict) else None
        if not isinstance(item_id, str) or not item_id.strip():
            raise ContentError(f"{file}: item {place}: id is missing")
        yield Item(file, item_id, values)


def _tables(file: str, path: Traversable) -> list[Any]:
    if not file.endswith(".toml"):
        raise ContentError(f"{file}: unknown file")
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{file}: not TOML: {error}") from error
    if set(tables) != {"item"} or not isinstance(tables["item"], list):
        raise ContentError(f"{file}: must hold a list named item and nothing else")
    return tables["item"]
