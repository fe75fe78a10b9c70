"""Brings src/kapjournal/locales up to what the code declares: python -m scripts.messages

kapjournal.pot          every Message and Plural of the code, for translators
<tag>/…/kapjournal.po   what a language says; written by hand, and put in order here
<tag>/…/kapjournal.mo   the same, as the app reads it

A language only says what differs from the base, so no empty entry is kept in a .po, and none that the code has lost.
"""

import ast
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from kapjournal.messages import tags

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
LOCALES = SOURCE / "kapjournal" / "locales"
TEMPLATE = LOCALES / "kapjournal.pot"
TRANSLATED = tuple(tag for tag in tags.REAL if tag != tags.BASE)
_MODULE = "kapjournal.messages"
_FORMS = {"Message": 1, "Plural": 2}


class Unreadable(Exception):
    """A message that is not declared with literals, so that it cannot be read from the source."""


class Words(Catalog):
    """Babel's catalog without dates, and without its own version: its files change only where words do."""

    def __iter__(self) -> Iterator[Message]:
        lines = ["Content-Type: text/plain; charset=utf-8"]
        if self.locale is not None:
            lines = [f"Language: {self.locale}", *lines, f"Plural-Forms: {self.plural_forms}"]
        yield Message("", "".join(f"{line}\n" for line in lines))
        yield from (message for message in super().__iter__() if message.id)


@dataclass(frozen=True)
class Declared:
    """One declaration in the source; `forms` is one text, or one for each plural form of the base."""

    place: str
    forms: tuple[str, ...]
    context: str | None
    note: str


def main() -> None:
    """Write all three kinds of files anew."""
    template = extracted()
    TEMPLATE.write_bytes(po_file(template))
    for tag in TRANSLATED:
        updated = in_order(translation(tag), template)
        po_path(tag).write_bytes(po_file(updated))
        mo_path(tag).write_bytes(mo_file(updated))
        print(f"{tag}: {len(updated)} of {len(template)} messages differ")


def po_path(tag: str) -> Path:
    return LOCALES / tag / "LC_MESSAGES" / "kapjournal.po"


def mo_path(tag: str) -> Path:
    return po_path(tag).with_suffix(".mo")


def extracted() -> Words:
    """The template: everything that the code declares, in the order of its files."""
    catalog = Words(header_comment="# The words of KapJournal.", fuzzy=False)
    for declared in declarations():
        text = declared.forms[0] if len(declared.forms) == 1 else declared.forms
        notes = [declared.note] if declared.note else []
        catalog.add(text, locations=[(declared.place, 1)], auto_comments=notes, context=declared.context)
    return catalog


def translation(tag: str) -> Catalog:
    """The .po of a language, as it lies there."""
    with po_path(tag).open("rb") as file:
        return read_po(file, locale=tag.replace("-", "_"))


def in_order(translated: Catalog, template: Words) -> Words:
    """What a language says of what the code declares, in the order of the template, with its places and notes."""
    found = Words(locale=translated.locale, header_comment=translated.header_comment, fuzzy=False)
    for message in template:
        said = translated.get(message.id, message.context) if message.id else None
        if said is not None and any(said.string if isinstance(said.string, (tuple, list)) else [said.string]):
            found.add(
                message.id,
                said.string,
                locations=message.locations,
                auto_comments=message.auto_comments,
                user_comments=said.user_comments,
                context=message.context,
            )
    return found


def po_file(words: Words) -> bytes:
    """For people: with places, and without line numbers, which change too often."""
    file = io.BytesIO()
    write_po(file, words, include_lineno=False, width=110)
    return file.getvalue()


def mo_file(words: Words) -> bytes:
    """The same, as gettext reads it."""
    file = io.BytesIO()
    write_mo(file, words)
    return file.getvalue()


def declarations() -> Iterator[Declared]:
    """Every Message and Plural of the package. Raises Unreadable for one that is no literal."""
    for path in sorted((SOURCE / "kapjournal").rglob("*.py")):
        yield from declared_in(path.read_text("utf-8"), path.relative_to(ROOT).as_posix())


def declared_in(source: str, place: str) -> Iterator[Declared]:
    """The same of one module; `place` is what to call it."""
    if not any(name in source for name in _FORMS):
        return
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, (ast.ImportFrom, ast.Call))]
    for node in sorted(nodes, key=lambda node: (node.lineno, node.col_offset)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(_MODULE):
            _refuse_other_names(node, place)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _FORMS:
            yield _declared(node, node.func.id, place)


def _declared(call: ast.Call, name: str, place: str) -> Declared:
    named = {keyword.arg: _literal(keyword.value, place) for keyword in call.keywords}
    forms = tuple(_literal(part, place) for part in call.args)
    if len(forms) != _FORMS[name] or not named.keys() <= {"context", "note"}:
        raise Unreadable(f"{place}, line {call.lineno}: not a {name} with {_FORMS[name]} texts, context and note")
    return Declared(place, forms, named.get("context"), named.get("note", ""))


def _literal(node: ast.expr, place: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        return node.value
    raise Unreadable(f"{place}, line {node.lineno}: a message is declared with literal texts")


def _refuse_other_names(node: ast.ImportFrom, place: str) -> None:
    if any(alias.name in _FORMS and alias.asname for alias in node.names):
        raise Unreadable(f"{place}, line {node.lineno}: Message and Plural are found by their own names")


if __name__ == "__main__":
    main()
