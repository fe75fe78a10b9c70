"""One TOML file of the library in one language, completed from English item by item and key by key."""

import tomllib
from importlib.resources.abc import Traversable
from typing import Any

from kapjournal.content.fields import Fields
from kapjournal.errors import ContentError

ENGLISH = "en"
"""The language that is always complete and that every other falls back to."""


def read_shelf(root: Traversable, language: str, name: str) -> list[Fields]:
    """Every item of `name`.toml, in the order of the English file.

    A translation may leave out whole items, and within an item whatever is not words (numbers, labels, sources).
    Raises ContentError for broken TOML, an id that is missing or twice there, and a translated id unknown to English.
    """
    english = _items(root, ENGLISH, name)
    translated = {} if language == ENGLISH else _items(root, language, name)
    for item_id in translated:
        if item_id not in english:
            raise ContentError(f"{language}/{name}.toml: {item_id}: unknown id")
    return [
        Fields(
            f"{language if item_id in translated else ENGLISH}/{name}.toml", item_id, item | translated.get(item_id, {})
        )
        for item_id, item in english.items()
    ]


def _items(root: Traversable, language: str, name: str) -> dict[str, dict[str, Any]]:
    file = f"{language}/{name}.toml"
    path = root / language / f"{name}.toml"
    if not path.is_file():
        if language == ENGLISH:
            raise ContentError(f"{file}: the file is missing")
        return {}
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{file}: not TOML: {error}") from error
    if set(tables) != {"item"} or not isinstance(tables["item"], list):
        raise ContentError(f"{file}: must hold a list named item and nothing else")
    return _by_id(file, tables["item"])


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
