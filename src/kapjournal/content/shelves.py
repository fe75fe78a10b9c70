"""One shelf of the library in one language, completed from English item by item and key by key."""

import tomllib
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

from kapjournal.content.fields import Fields
from kapjournal.errors import ContentError

ENGLISH = "en"
"""The language that is always complete and that every other falls back to."""


class Item(NamedTuple):
    """The keys of one item, and the file it stands in."""

    file: str
    values: dict[str, Any]


def read_shelf(root: Traversable, language: str, name: str) -> list[Fields]:
    """Every item of `name`.toml, and of the files in the folder `name`, in the order of the English files.

    A translation may leave out whole items, and within an item whatever is not words (numbers, labels, sources).
    Raises ContentError for broken TOML, an id that is missing or twice there, and a translated id unknown to English.
    """
    english = _items(root, ENGLISH, name)
    translated = {} if language == ENGLISH else _items(root, language, name)
    for item_id, item in translated.items():
        if item_id not in english:
            raise ContentError(f"{item.file}: {item_id}: unknown id")
    return [_completed(item_id, item, translated.get(item_id)) for item_id, item in english.items()]


def _completed(item_id: str, english: Item, translated: Item | None) -> Fields:
    if translated is None:
        return Fields(english.file, item_id, english.values)
    return Fields(translated.file, item_id, english.values | translated.values)


def _items(root: Traversable, language: str, name: str) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for file, path in _files(root, language, name):
        for item_id, values in _by_id(file, _tables(file, path)).items():
            if item_id in found:
                raise ContentError(f"{file}: {item_id}: duplicate id")
            found[item_id] = Item(file, values)
    return found


def _files(root: Traversable, language: str, name: str) -> Iterator[tuple[str, Traversable]]:
    """The names for messages and the paths. English always has one of the two, others may have neither."""
    file, folder = root / language / f"{name}.toml", root / language / name
    if file.is_file():
        yield f"{language}/{name}.toml", file
    elif language == ENGLISH and not folder.is_dir():
        raise ContentError(f"{language}/{name}.toml: the file is missing")
    if folder.is_dir():
        for path in sorted(folder.iterdir(), key=lambda path: path.name):
            yield f"{language}/{name}/{path.name}", path


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


def _by_id(file: str, items: list[Any]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for place, item in enumerate(items, start=1):
        values = dict(item) if isinstance(item, dict) else {}
        item_id = values.pop("id", None)
        if not isinstance(item_id, str) or not item_id.strip():
            raise ContentError(f"{file}: item {place}: id is missing")
        if item_id in found:
            raise ContentError(f"{file}: {item_id}: duplicate id")
        found[item_id] = values
    return found
