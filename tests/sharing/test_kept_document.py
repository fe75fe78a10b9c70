"""What was shared, kept to be shown again."""

import zlib

import pytest
from hypothesis import given, settings

from kapjournal.errors import HandoffError, HandoffTooLarge
from kapjournal.sharing.handoff import strict_json
from kapjournal.sharing.handoff.document import compose, parse, to_bytes
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.kept_document import packed, unpacked
from tests.sharing.documents import documents
from tests.support.thorough import examples


@given(documents())
@settings(max_examples=examples(10), deadline=None)
def test_it_comes_back_as_it_left(made: Document) -> None:
    """The same document, so the same pages."""
    named = compose(made.selection, made.made_on)
    assert unpacked(packed(named)) == parse(to_bytes(named))


@pytest.mark.parametrize("content", [b"", b"no zlib at all", zlib.compress(b"{}"), zlib.compress(b"\xff")])
def test_anything_else_is_refused(content: bytes) -> None:
    """A damaged one is an error of ours, and nothing of it is quoted."""
    with pytest.raises(HandoffError):
        unpacked(content)


def test_it_never_unpacks_more_than_a_hand_off_holds() -> None:
    """A few bytes can stand for gigabytes."""
    with pytest.raises(HandoffTooLarge):
        unpacked(zlib.compress(b" " * (strict_json.MAX_BYTES + 10)))
