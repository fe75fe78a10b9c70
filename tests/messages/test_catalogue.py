"""What the code declares, what lies in locales/ and what the app reads are the same."""

import re

import pytest
from scripts import messages as tool

from kapjournal.messages.message import named_in


def test_the_template_says_what_the_code_declares() -> None:
    """`make messages` brings it up to date."""
    assert tool.TEMPLATE.read_bytes() == tool.po_file(tool.extracted())


@pytest.mark.parametrize("tag", tool.TRANSLATED)
def test_a_language_holds_no_message_that_the_code_has_lost(tag: str) -> None:
    """Nor one that says nothing; `make messages` puts it in order and compiles it."""
    in_order = tool.in_order(tool.translation(tag), tool.extracted())
    assert tool.po_path(tag).read_bytes() == tool.po_file(in_order)
    assert tool.mo_path(tag).read_bytes() == tool.mo_file(in_order)


@pytest.mark.parametrize("tag", tool.TRANSLATED)
def test_a_translation_keeps_every_placeholder(tag: str) -> None:
    """One too few would hide a name or a number, one too many would be an error on the screen."""
    for message in tool.translation(tag):
        if message.id:
            declared, said = _forms(message.id), _forms(message.string or "")
            assert _names(said) == _names(declared), message.id


def test_every_placeholder_has_a_name() -> None:
    """A translator may need another order, and knows by the name what stands there."""
    for declared in tool.declarations():
        for form in declared.forms:
            assert all(name.isidentifier() for name in named_in(form)), form


@pytest.mark.parametrize(
    "source",
    [
        'TITLE = Message("Session " + number)',
        'TITLE = Message(f"Session {number}")',
        "TITLE = Message(words)",
        'TITLE = Plural("{count} page")',
        'TITLE = Message("A page", meaning="of paper")',
        "from kapjournal.messages import Message as M",
    ],
)
def test_what_cannot_be_read_from_the_source_is_refused(source: str) -> None:
    """It would be missing in every language, and nobody would see it."""
    with pytest.raises(tool.Unreadable):
        list(tool.declared_in(f"{source}  # Message", "words.py"))


def test_context_and_note_are_read_from_the_source() -> None:
    """The first tells two meanings apart, the second tells a translator what is meant."""
    source = (
        'OPEN = Message("Open", note="a button", context="unlock")\nPAGES = Plural("{count} page", "{count} pages")'
    )
    open_, pages = tool.declared_in(source, "words.py")
    assert (open_.forms, open_.context, open_.note) == (("Open",), "unlock", "a button")
    assert pages.forms == ("{count} page", "{count} pages")


def _forms(text: str | list[str] | tuple[str, ...]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def _names(forms: list[str]) -> frozenset[str]:
    return frozenset[str]().union(*(named_in(form) for form in forms))


AMERICAN = {
    "anymore",
    "behavior",
    "canceled",
    "center",
    "color",
    "colors",
    "favorite",
    "favorites",
    "gray",
    "movie",
    "neighbor",
    "organize",
    "recognize",
    "sidewalk",
    "trash",
}
"""What is spelt or called otherwise in British English."""


def test_british_english_leaves_no_american_word() -> None:
    """A word that is new in the code is put into the overlay as well: the colors of the settings were, others not."""
    british = {message.id: message.string for message in tool.translation("en-GB") if message.id}
    said = {form for declared in tool.declarations() for form in _forms(british.get(_id(declared)) or declared.forms)}
    words = {text: set(re.findall(r"[a-z]+", re.sub(r"\{[^}]*\}", "", text.lower()))) for text in said}
    assert {text for text, found in words.items() if found & AMERICAN} == set()


def _id(declared: tool.Declared) -> str | tuple[str, ...]:
    return declared.forms[0] if len(declared.forms) == 1 else declared.forms
