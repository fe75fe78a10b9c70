"""Tags: tidied, carried by a draft, offered again."""

import pytest
from sqlmodel import Session

from kapjournal.care.records import entries, tags
from tests.care.conftest import NOW
from tests.care.writing import BERLIN


def test_each_is_kept_once() -> None:
    """Whatever its case and the space around; the first spelling stays."""
    assert tags.tidy(["River", " river ", "", "  ", "two\n words"]) == ["River", "two words"]


def test_a_draft_carries_them() -> None:
    assert tags.in_draft({tags.FIELD: tags.as_text(["River", "é, ü"])}) == ["River", "é, ü"]
    assert tags.as_text([]) == ""


@pytest.mark.parametrize("text", ["", "{", "3", '{"a": 1}', '[1, null, "river"]'])
def test_what_cannot_be_read_is_no_tag(text: str) -> None:
    """As a later version may have written it."""
    assert tags.in_draft({tags.FIELD: text}) in ([], ["river"])


def test_those_used_most_are_offered_first(db: Session) -> None:
    """None of a deleted entry, and no more than there is room for."""
    for chosen in (["sleep"], ["river", "sleep"], [], [f"t{number}" for number in range(20)]):
        entries.keep_note(db, "Rain.", now=NOW, zone=BERLIN, tags=chosen)
    gone = entries.keep_note(db, "Rain.", now=NOW, zone=BERLIN, tags=["gone"])
    entries.delete(db, gone.uid, now=NOW)
    offered = tags.used(db)
    assert offered[0] == "sleep"
    assert len(offered) == tags.OFFERED
    assert "gone" not in offered
