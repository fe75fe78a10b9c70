"""What a check-in has to do with: topics of the library and own ones, added, renamed, hidden."""

import pytest
from sqlmodel import Session

from kapjournal import content
from kapjournal.care.records import check_ins, draft_keys, drafts, settings, topic_names, topics
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.errors import NothingWritten, NotThere
from kapjournal.terms import OWN_TOPIC, TopicWord
from tests.care.conftest import NOW


def _offered(db: Session) -> list[str]:
    return [one.word.text for one in topics.everything(db) if not one.is_hidden]


def test_all_of_the_library_is_offered_until_hidden(db: Session) -> None:
    """One that is hidden comes back where it stood."""
    library = [topic.word for topic in content.contexts()]
    assert _offered(db) == library
    topics.set_hidden(db, "money", True, now=NOW)
    topics.set_hidden(db, "money", True, now=NOW)
    assert _offered(db) == [word for word in library if word != "money"]
    topics.set_hidden(db, "money", False, now=NOW)
    assert _offered(db) == library


def test_own_ones_stand_first(db: Session) -> None:
    """Kept as they were named; a blank is no name; what was typed is a draft no more."""
    drafts.save(db, draft_keys.topic_place(), {"name": "the allotment"}, now=NOW)
    topics.add(db, " the allotment\0 ", now=NOW, draft_place=draft_keys.topic_place())
    topics.add(db, "choir", now=NOW)
    assert _offered(db)[:2] == ["the allotment", "choir"]
    assert drafts.load(db, draft_keys.topic_place()) is None
    with pytest.raises(NothingWritten):
        topics.add(db, " \n", now=NOW)


def test_a_name_is_there_once(db: Session) -> None:
    """Added again, it is offered again."""
    once = topics.add(db, "choir", now=NOW)
    topics.set_hidden(db, OWN_TOPIC + once.uid, True, now=NOW)
    assert "choir" not in _offered(db)
    assert topics.add(db, "choir", now=NOW).uid == once.uid
    assert _offered(db).count("choir") == 1


def test_a_renamed_topic_reads_as_it_is_called_now(db: Session) -> None:
    """What was said with it keeps the name of then beside it."""
    choir = topics.add(db, "choir", now=NOW)
    said = topics.chosen(choir)
    uid = check_ins.add(db, MoodReading(0, topics=[said]), now=NOW).uid
    topics.rename(db, choir.uid, "singing", now=NOW)
    db.expunge_all()
    row = check_ins.require(db, uid)
    assert row.topics == [TopicWord("choir", said.id)]
    assert topic_names.texts(row.topics, topic_names.names(db)) == ["singing"]
    assert topic_names.texts(row.topics, {}) == ["choir"]
    with pytest.raises(NothingWritten):
        topics.rename(db, choir.uid, "", now=NOW)
    with pytest.raises(NotThere):
        topics.rename(db, "0" * 32, "x", now=NOW)
    with pytest.raises(NotThere):
        topics.set_hidden(db, OWN_TOPIC + "0" * 32, True, now=NOW)


@pytest.mark.parametrize("stored", ["", "{}", "[1, null]", "no json"])
def test_what_cannot_be_read_hides_nothing(db: Session, stored: str) -> None:
    """As a later version may have written it."""
    settings.write_raw(db, "hidden_topics", stored)
    db.commit()
    assert len(_offered(db)) == len(content.contexts())


def test_only_own_ones_can_be_renamed(db: Session) -> None:
    """Which they are, the list says."""
    choir = topics.add(db, "choir", now=NOW)
    first, second, *_ = topics.everything(db)
    assert (first.own_uid, second.own_uid) == (choir.uid, None)
