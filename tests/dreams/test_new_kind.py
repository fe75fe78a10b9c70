"""A new kind of record is its own folder, its migration and one line in the registry of each layer: nothing else."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest
from sqlmodel import Session, select

from kapjournal.care import kinds as care_kinds
from kapjournal.care.records import drafts, sessions, soft_delete
from kapjournal.care.records.sessions import Plan
from kapjournal.care.steps import today
from kapjournal.care.timeline import journal
from kapjournal.care.timeline.search import search
from kapjournal.errors import HandoffTooNew
from kapjournal.models import KapSession
from kapjournal.sharing import kinds as shared_kinds
from kapjournal.sharing.handoff.date_ranges import Days, Span, spans
from kapjournal.sharing.handoff.document import compose, parse, to_bytes
from kapjournal.sharing.handoff.markdown import to_markdown
from kapjournal.sharing.handoff.remaining import told
from kapjournal.sharing.handoff.review import write_handoff
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.kinds import CHECK_INS, SESSIONS
from kapjournal.storage import Vault
from kapjournal.storage.sqlite import migrations
from kapjournal.views import kinds as shown_kinds
from kapjournal.views.kinds import draft_way
from kapjournal.views.words import export as export_words
from kapjournal.views.words import today as today_words
from tests.dreams.record import DREAM, PLACE, Dream, migration
from tests.dreams.shared import DREAMS
from tests.dreams.shown import SHOWN_DREAM, DreamScreen
from tests.sharing.builders import gather
from tests.support.vaults import lay_vault
from tests.views.indoors import NOW, Indoors, visit

DAY = NOW.date()
LATER = NOW + timedelta(hours=1)


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one line in each registry, and the migration."""
    monkeypatch.setattr(care_kinds, "KINDS", (*care_kinds.KINDS, DREAM))
    monkeypatch.setattr(shared_kinds, "LISTS", (*shared_kinds.LISTS, DREAMS))
    monkeypatch.setattr(shown_kinds, "SHOWN", (*shown_kinds.SHOWN, SHOWN_DREAM))
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, migration))


@pytest.fixture
def db(registered: None, tmp_path: Path) -> Iterator[Session]:
    vault, _ = Vault.create(tmp_path / "vault", "quiet river stone", work_factor=4)
    with vault.session() as session:
        yield session
    vault.lock()


@pytest.fixture
def journal_data(registered: None, tmp_path: Path) -> Path:
    """An empty vault for the app to open."""
    lay_vault(tmp_path)
    return tmp_path


def all_of_today() -> ShareChoice:
    return ShareChoice(DAY, DAY)


def dream(db: Session, text: str = "over the wide water", session: KapSession | None = None) -> Dream:
    kept = Dream(title="Flying", text=text, happened_at=NOW, session_id=session.id if session else None)
    db.add(kept)
    db.commit()
    return kept


def lived(db: Session) -> KapSession:
    return sessions.plan(db, Plan(NOW - timedelta(hours=6), "UTC"), now=NOW)


def test_it_is_a_line_of_the_journal(db: Session) -> None:
    """Listed with its words and the number of its session; chosen alone, or left out of what is chosen."""
    kept = dream(db, session=lived(db))
    (row,) = journal.page(db).rows
    assert (row.uid, row.kind, row.title, row.preview) == (kept.uid, "dream", "Flying", "over the wide water")
    assert row.session_number == 1
    assert journal.page(db, kinds={"dream"}).rows == (row,)
    assert journal.page(db, kinds={"note", "check_in"}).rows == ()


def test_its_pages_join_without_a_seam(db: Session) -> None:
    """Many dreams of one instant: each once, however pages are cut."""
    uids = {dream(db).uid for _ in range(5)}
    seen, page = list[str](), journal.page(db, limit=2)
    seen += (row.uid for row in page.rows)
    while page.next:
        page = journal.page(db, limit=2, before=page.next)
        seen += (row.uid for row in page.rows)
    assert len(seen) == len(uids)
    assert set(seen) == uids


@pytest.mark.parametrize("query", ["wat", "flying", "November", "first"])
def test_it_is_found(db: Session, query: str) -> None:
    """By its words, by the day it was, and by the number of its session; a changed one by its new words alone."""
    kept = dream(db, session=lived(db))
    assert kept.uid in {hit.row.uid for hit in search(db, query, today=DAY).hits}
    assert search(db, query, kinds={"story"}, today=DAY).hits == ()


def test_the_place_that_was_found_is_shown(db: Session) -> None:
    """A line around the word, in the words that were written; what was changed is not found by its old words."""
    kept = dream(db)
    assert ("wide", True) in search(db, "wide").hits[0].snippet
    kept.text = "a house"
    db.add(kept)
    db.commit()
    assert search(db, "wide").hits == ()


def test_it_is_deleted_and_brought_back(db: Session) -> None:
    """Out of the list and out of search; undone, it is there again."""
    uid = dream(db).uid
    soft_delete.mark_deleted(db, Dream, uid, NOW)
    assert journal.page(db).rows == ()
    assert search(db, "wide").hits == ()
    soft_delete.put_back(db, Dream, uid, NOW)
    assert [row.uid for row in journal.page(db).rows] == [uid]


def test_it_is_purged_with_what_was_typed_to_change_it(db: Session) -> None:
    """Nothing of it is left, nor the draft of changing it; the draft of another one stays."""
    gone, stays = dream(db).uid, dream(db).uid
    for place in (PLACE.of(gone), PLACE.of(stays), PLACE.of()):
        drafts.save(db, place, {"text": "and then"}, now=NOW)
    soft_delete.mark_deleted(db, Dream, gone, NOW)
    soft_delete.purge(db, now=LATER)
    assert list(db.exec(select(Dream.uid))) == [stays]
    assert {draft.place for draft in drafts.open_drafts(db)} == {PLACE.of(stays), PLACE.of()}


def test_it_outlives_its_session(db: Session) -> None:
    """Purging a session lets go of the dream and takes nothing else of it."""
    session = lived(db)
    kept = dream(db, session=session)
    sessions.delete(db, session.uid, now=NOW)
    soft_delete.purge(db, now=LATER)
    db.refresh(kept)
    assert (kept.session_id, kept.text) == (None, "over the wide water")


def test_what_is_half_written_is_gone_on_with(db: Session) -> None:
    """Today offers it under its own words, and leads to its own screen; a deleted one waits for being undone."""
    kept = dream(db)
    drafts.save(db, PLACE.of(kept.uid), {"text": "and then"}, now=NOW)
    step = today.today(db, now=NOW, zone="UTC").steps[0]
    assert today_words.draft(step.place, NOW, "UTC", NOW).startswith("Finish your dream from ")
    assert draft_way(step.place) == DreamScreen(dream_uid=kept.uid)
    soft_delete.mark_deleted(db, Dream, kept.uid, NOW)
    assert today.today(db, now=NOW, zone="UTC").steps[0].kind != "draft"


def test_a_line_has_its_words_and_an_address(db: Session) -> None:
    """What it is, what it says, where it is opened."""
    dream(db)
    (row,) = journal.page(db).rows
    shown = shown_kinds.shown_as(row)
    assert (shown.what(row), shown.says(row)) == ("Dream", "Flying: over the wide water")
    assert shown.route(row.uid) == DreamScreen(dream_uid=row.uid)


def test_it_leaves_in_a_hand_off(db: Session) -> None:
    """In the JSON, which is read back equal, and on the page; its link to the session as a name of this hand-off."""
    dream(db, "over <b>water</b>", lived(db))
    document = compose(gather(db, all_of_today()).selection, DAY)
    value = json.loads(to_bytes(document))
    (shared,) = value["dreams"]
    assert (shared["id"], shared["title"], shared["session"]) == ("dream-1", "Flying", "session-1")
    assert parse(to_bytes(document)) == document
    page = to_markdown(document)
    assert "## Dreams\n\n### Flying · session 1, November 20, 2026, 6:00 PM\n\n> over &lt;b>water&lt;/b>\n" in page


def test_it_can_be_left_out(db: Session) -> None:
    """As a whole or by itself; then it is counted among what stays, can be put back, and nothing hints at it."""
    uid = dream(db, session=lived(db)).uid
    everything = all_of_today()
    found = gather(db, everything)
    assert told(write_handoff(found, everything, made_on=DAY).stays) == []
    for choice in (everything.without(DREAMS.part), everything.without(uid)):
        handoff = write_handoff(found, choice, made_on=DAY)
        assert handoff.document.selection.of(DREAMS) == ()
        assert b"Flying" not in to_bytes(handoff.document)
        assert told(handoff.stays) == ["1 dream"]
    assert [line.leaves for line in handoff.lines] == [True, False]
    assert found.leaving(choice.including(uid)) == found.selection
    unlinked = found.leaving(everything.without(SESSIONS.part))
    assert [one.session for one in unlinked.of(DREAMS)] == [None]


def test_it_counts_among_the_days_of_a_journal(db: Session) -> None:
    """'Everything' begins with the first dream where nothing is older."""
    kept = dream(db)
    kept.happened_at = NOW - timedelta(days=400)
    db.add(kept)
    db.commit()
    assert spans(db, now=NOW, zone="UTC")[Span.EVERYTHING] == Days(kept.happened_at.date(), DAY)


def test_a_document_from_before_is_read(db: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no list of dreams; and whoever does not know dreams is told that the file is of a later version."""
    with_dreams = to_bytes(compose(gather(db, all_of_today()).selection, DAY))
    assert json.loads(with_dreams)["version"] == DREAMS.since
    with monkeypatch.context() as before:
        before.setattr(shared_kinds, "LISTS", tuple(one for one in shared_kinds.LISTS if one is not DREAMS))
        without = to_bytes(compose(gather(db, all_of_today()).selection, DAY))
        with pytest.raises(HandoffTooNew):
            parse(with_dreams)
    assert json.loads(without)["version"] == DREAMS.since - 1
    assert parse(without).selection.of(DREAMS) == ()


def test_the_screens_have_it(journal_data: Path) -> None:
    """It is a line of the list, a filter above it, and a part that can be shared."""

    async def story(home: Indoors) -> None:
        home.services.home(1)
        await home.app.settle()
        line = "Dream. Today, 6:00 PM. Flying: over the wide water"
        assert line in _labels(home)
        await home.press(CHECK_INS.part.title())
        await home.app.until(lambda: line not in _labels(home))
        await home.press("Dreams")
        await home.app.until(lambda: line in _labels(home))
        await home.app.go("/export")
        await home.press(export_words.SHOW())
        await home.app.until(lambda: "Dream: Flying" in home.app.texts())
        home.assert_accessible()

    visit(journal_data, story, lay=dream)


def test_it_hangs_on_the_thread_of_its_session(journal_data: Path) -> None:
    """Among what was written and felt around it."""

    async def story(home: Indoors) -> None:
        session = home.ask(lambda db: sessions.everything(db)[0].uid)
        await home.app.go(f"/session/{session}")
        assert "over the wide water" in home.app.texts()

    visit(journal_data, story, lay=lambda db: dream(db, session=lived(db)))


def _labels(home: Indoors) -> list[str]:
    """What a screen reader says of what has a name of its own."""
    return [str(one.label) for one in home.app.find(ft.Semantics) if one.label]
