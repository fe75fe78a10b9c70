"""Finding check-ins by what they say: in the words that are read now, in the language they are read in."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from kapjournal import content
from kapjournal.care.measures import feelings
from kapjournal.care.records import check_ins, topics
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.text_cleaning import clean
from kapjournal.care.timeline import journal, search
from kapjournal.storage.sqlite.folding import fold
from kapjournal.terms import FeelingWord, TopicWord
from tests.care.conftest import NOW
from tests.support.feeling_words import answered, chosen
from tests.support.german import speak_german
from tests.support.thorough import examples


def _felt(db: Session, *words: FeelingWord, note: str = "") -> str:
    return check_ins.add(db, MoodReading(0, 0, words, note), now=NOW).uid


def _found(db: Session, query: str, language: str = "en") -> list[str]:
    return [hit.row.uid for hit in search.search(db, query, language=language).hits]


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("lonely", True), ("LONE", True), ("l", True), ("onely", False), ("on edge", True), ("edge", True),
        ("on-edge", True), ("lonely edge", True), ("lonely river", True), ("riv lone", True), ("lonely sea", False),
        ("very good", True), ("goo", True), ("practice", False), ("kastanie", True), ("lonely*", True),
        ("lonelyx", False),
    ],
)  # fmt: skip
def test_a_feeling_is_found_by_how_its_words_begin(db: Session, query: str, is_found: bool) -> None:
    """Together with words of the note, and with own words; an id is nobody's word."""
    uid = _felt(db, *chosen("lonely", "on edge", "Kastanie"), *answered("very good"), note="by the river")
    assert _found(db, query) == ([uid] if is_found else [])


def test_a_feeling_is_found_in_the_language_it_is_read_in(
    db: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Written in English, read in German: it is shown and found as German has it, and the other way round."""
    speak_german(tmp_path, monkeypatch)
    english = _felt(db, *chosen("lonely", "calm"), *answered("very bad"))
    assert [_found(db, query, "de") for query in ("einsam", "ein", "schwer", "einsam schwer")] == [[english]] * 4
    assert journal.page(db, language="de").rows[0].title == "einsam, calm, and schwer"
    assert _found(db, "einsam") == []
    german = _felt(db, FeelingWord("unter Strom", "on-edge"))
    assert _found(db, "edge") == [german]
    assert _found(db, "strom", "de") == [german]
    assert journal.page(db).rows[0].title == "on edge"


def test_a_word_of_a_later_version_is_shown_and_found_as_it_was_chosen(db: Session) -> None:
    """An id that is not known here, or not any more, loses nobody's words."""
    uid = _felt(db, FeelingWord("moonstruck", "moon.struck"))
    assert _found(db, "moons") == [uid]
    assert journal.page(db).rows[0].title == "moonstruck"
    assert feelings.as_they_read(check_ins.require(db, uid).words) == (FeelingWord("moonstruck", "moon.struck"),)


def test_a_word_that_was_let_go_is_not_found(db: Session) -> None:
    """The index follows a change, of the words alone too."""
    uid = _felt(db, *chosen("lonely", "calm"), note="river")
    check_ins.change(db, uid, MoodReading(0, 0, chosen("calm"), "river"), now=NOW)
    assert _found(db, "lonely") == []
    assert _found(db, "calm river") == [uid]
    check_ins.delete(db, uid, now=NOW)
    assert _found(db, "calm") == []


@settings(max_examples=examples(20), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=12))
@example(text="\"calm\" OR 'x'")
@example(text="מים 🌙")
@example(text="\\u0041\\")
def test_every_own_word_is_found(db: Session, text: str) -> None:
    """In any script, with quotes and marks in it: what is kept can be looked for."""
    text = clean(text)
    assume(fold(text) and len(text.split()) <= 8)
    uid = _felt(db, FeelingWord(text))
    assert uid in [hit.row.uid for hit in search.search(db, text, limit=500).hits]
    check_ins.delete(db, uid, now=NOW)


def test_a_topic_is_found_as_it_reads(db: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One of the library in the language of the moment, together with words of the note."""
    topic = next(one for one in content.contexts() if one.id == "nature")
    said = MoodReading(0, note="the heron", topics=[TopicWord(topic.word, topic.id)])
    uid = check_ins.add(db, said, now=NOW).uid
    found = [_found(db, query) for query in ("outside", "being outs heron", "nature", "outside river")]
    assert found == [[uid], [uid], [], []]
    assert journal.page(db).rows[0].topics == "being outside"


def test_an_own_topic_is_found_by_both_its_names(db: Session) -> None:
    """As it was called when it was chosen, and as it is called now."""
    choir, garden = (topics.add(db, name, now=NOW) for name in ("the choir", "garden"))
    sung = check_ins.add(db, MoodReading(0, topics=[topics.chosen(choir)]), now=NOW).uid
    dug = check_ins.add(db, MoodReading(0, note="mud", topics=[topics.chosen(garden)]), now=NOW).uid
    topics.rename(db, choir.uid, "Évening singing", now=NOW)
    for query in ("choir", "sing", "evening sing"):
        assert _found(db, query) == [sung]
    assert [_found(db, query) for query in ("mud gard", "mud sing", "own", choir.uid)] == [[dug], [], [], []]
    assert [row.topics for row in journal.page(db).rows] == ["garden", "Évening singing"]
