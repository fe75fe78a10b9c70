"""Words that were being typed when what they were for began or went away: shown, and kept."""

from datetime import timedelta
from pathlib import Path

import flet as ft
from sqlmodel import Session

from kapjournal import routes
from kapjournal.care.records import draft_keys, drafts, entries, sessions
from kapjournal.care.records.text_cleaning import AnswerText
from kapjournal.models import EntryKind
from kapjournal.views.words import common
from kapjournal.views.words import intention as words
from tests.views.indoors import NOW, Indoors, visit

PROMPT = "intention.first.now"
TYPED = "and one thing more"


def session_with_a_draft(db: Session, *, kept: bool) -> str:
    wanted = sessions.Plan(NOW + timedelta(hours=1), "UTC")
    uid = sessions.plan(db, wanted, now=NOW).uid
    if kept:
        entries.keep_intention(db, uid, [AnswerText(PROMPT, "to listen")], now=NOW)
    drafts.save(db, draft_keys.intention_place(uid), {PROMPT: TYPED}, now=NOW)
    return uid


def test_an_intention_half_changed_when_its_session_begins_becomes_a_note(journal_data: Path) -> None:
    """What was kept stays as it is; what was typed since is on the screen, and kept beside it."""

    async def story(inside: Indoors) -> None:
        uids: list[str] = []
        inside.do(lambda db: uids.append(session_with_a_draft(db, kept=True)))
        inside.services.clock = NOW + timedelta(hours=30)
        await inside.open(routes.Intention(session_uid=uids[0]))
        assert any(TYPED in said for said in inside.app.texts())
        assert words.LATE() in inside.app.texts()
        await inside.press(words.KEEP_AS_NOTE())
        kept = inside.ask(lambda db: entries.of_session(db, uids[0]))
        assert [(one.entry.kind, one.sentence) for one in kept] == [
            (EntryKind.INTENTION, "to listen"),
            (EntryKind.NOTE, TYPED),
        ]
        assert inside.ask(drafts.open_drafts) == ()

    visit(journal_data, story)


def test_an_intention_being_typed_when_its_session_begins_becomes_a_note(journal_data: Path) -> None:
    """The field stays where it is while one is typing."""

    async def story(inside: Indoors) -> None:
        uids: list[str] = []
        inside.do(lambda db: uids.append(session_with_a_draft(db, kept=True)))
        await inside.open(routes.Intention(session_uid=uids[0]))
        inside.services.clock = NOW + timedelta(hours=30)
        await inside.app.type(inside.app.find(ft.TextField)[0], f"{TYPED}, late")
        inside.services.changed()
        await inside.app.settle()
        while inside.app.find(ft.TextField):
            await inside.app.click(inside.app.one(ft.FilledButton))
        assert any(f"{TYPED}, late" in said for said in inside.app.texts())
        await inside.press(words.KEEP_AS_NOTE())
        kept = inside.ask(lambda db: entries.of_session(db, uids[0]))
        assert [one.sentence for one in kept] == ["to listen", f"{TYPED}, late"]

    visit(journal_data, story)


def test_an_intention_begun_for_a_session_that_is_deleted_can_still_be_kept(journal_data: Path) -> None:
    """Today leads to it, and it is not lost with the session."""

    async def story(inside: Indoors) -> None:
        uids: list[str] = []
        inside.do(lambda db: uids.append(session_with_a_draft(db, kept=False)))
        inside.do(lambda db: sessions.delete(db, uids[0], now=NOW))
        await inside.open(routes.Intention(session_uid=uids[0]))
        assert inside.app.one(ft.TextField).value == TYPED
        while inside.app.find(ft.TextField):
            await inside.app.click(inside.app.one(ft.FilledButton))
        await inside.press(common.KEEP())
        kept = inside.ask(lambda db: entries.between(db, NOW - timedelta(days=1), NOW + timedelta(days=1)))
        assert [one.sentence for one in kept] == [TYPED]
        assert inside.ask(drafts.open_drafts) == ()

    visit(journal_data, story)
