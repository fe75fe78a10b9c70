"""The journal narrowed: by session, part of life, tag and favorites, together and alone, in the list and in search."""

from datetime import timedelta

from sqlmodel import Session, col, update

from kapjournal import content
from kapjournal.care import demo
from kapjournal.care.records import check_ins, entries, entry_marks
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.care.timeline import journal
from kapjournal.care.timeline.narrowing import Narrowing
from kapjournal.care.timeline.search import search
from kapjournal.content.models import Domain
from kapjournal.models import Entry, EntryKind
from tests.care.conftest import NOW
from tests.care.writing import note, plan, story
from tests.support.statements import statements


def listed(db: Session, **only: object) -> list[str]:
    """The previews, oldest first."""
    return [row.preview for row in journal.page(db, only=Narrowing(**only)).rows][::-1]  # type: ignore[arg-type]


def test_by_session(db: Session) -> None:
    """All that belongs to it, check-ins too; of one that is gone, nothing."""
    session = plan(db, days=-2)
    note(db, "not of it")
    story(db, "of it", session=session)
    check_ins.add(db, MoodReading(0, 0, note="felt", session_uid=session.uid), now=NOW + timedelta(hours=1))
    assert listed(db, session_uid=session.uid) == ["of it", "felt"]
    assert listed(db, session_uid="0" * 32) == []


def test_by_part_of_life(db: Session) -> None:
    """By what the questions of an entry ask about; free writing belongs to no part."""
    body = next(prompt.id for prompt in content.prompts() if prompt.domain is Domain.BODY)
    nature = next(prompt.id for prompt in content.prompts() if prompt.domain is Domain.NATURE)
    entries.keep(db, EntryKind.STORY, [AnswerText(nature, "trees"), AnswerText(body, "warm hands")], now=NOW)
    note(db, "free")
    assert listed(db, domain=Domain.BODY) == ["trees"]
    assert listed(db, domain=Domain.NATURE) == ["trees"]
    assert listed(db, domain=Domain.SPIRIT) == []


def test_by_tag(db: Session) -> None:
    """Exactly that one: not one that begins alike, nor one that stands within another."""
    for text, tags in (("a", ["river"]), ("b", ["river bank"]), ("c", ["bank", "River"]), ("d", [])):
        entry_marks.set_tags(db, note(db, text).uid, tags, now=NOW)
    assert listed(db, tag="river") == ["a", "c"]
    assert listed(db, tag="bank") == ["c"]
    assert listed(db, tag='"') == []


def test_favorites_and_everything_at_once(db: Session) -> None:
    """What is set holds together; check-ins are no favorites."""
    session = plan(db, days=-2)
    kept, other = story(db, "kept", session=session), story(db, "other", session=session)
    check_ins.add(db, MoodReading(0, 0, session_uid=session.uid), now=NOW)
    entry_marks.set_favorite(db, kept.uid, True, now=NOW)
    entry_marks.set_tags(db, kept.uid, ["river"], now=NOW)
    entry_marks.set_tags(db, other.uid, ["river"], now=NOW)
    assert listed(db, favorites=True) == ["kept"]
    assert listed(db, session_uid=session.uid, tag="river") == ["kept", "other"]
    assert listed(db, session_uid=session.uid, tag="river", favorites=True) == ["kept"]
    entry_marks.set_favorite(db, kept.uid, False, now=NOW)
    assert listed(db, favorites=True) == []


def test_a_search_looks_where_the_list_looks(db: Session) -> None:
    """Words are looked for within what is left."""
    first, second = note(db, "the wide river"), note(db, "the long river")
    entry_marks.set_tags(db, first.uid, ["water"], now=NOW)
    found = search(db, "river", only=Narrowing(tag="water"))
    assert [hit.row.uid for hit in found.hits] == [first.uid]
    assert {hit.row.uid for hit in search(db, "river").hits} == {first.uid, second.uid}


def test_tags_are_tidy(db: Session) -> None:
    """On one line, each once, without what a list of them is parted by; as the first one was written."""
    uid = note(db, "a").uid
    entry_marks.set_tags(db, uid, ["  Night \n dream ", "#river", "night dream", " ", ",", "a,b"], now=NOW)
    assert entries.read(db, uid).entry.tags == ["Night dream", "river", "a b"]
    other = note(db, "b").uid
    entry_marks.set_tags(db, other, ["RIVER", "moss"], now=NOW)
    assert entries.read(db, other).entry.tags == ["river", "moss"]
    assert entry_marks.tags_in_use(db) == ["a b", "moss", "Night dream", "river"]
    entries.delete(db, uid, now=NOW)
    assert entry_marks.tags_in_use(db) == ["moss", "river"]


def test_ten_thousand_tagged_entries(db: Session) -> None:
    """As many statements as ever, for a tag on none of them too."""
    demo.fill_entries(db, 10_000, end=NOW, characters=60)
    for number in range(7):
        tagged = update(Entry).where(col(Entry.id) % 7 == number).values(tags=[f"tag {number}", "all of them"])
        db.connection().execute(tagged)
    db.commit()
    for tag in ("tag 3", "all of them", "none"):
        with statements(db.get_bind()) as sent:
            page = journal.page(db, only=Narrowing(tag=tag))
        assert (len(page.rows), len(sent) <= 4) == (0 if tag == "none" else 50, True)
    assert len(entry_marks.tags_in_use(db)) == 8
