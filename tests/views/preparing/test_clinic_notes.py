"""Questions for the clinic, and what to tell it: one tap adds, nothing is judged, everything can be undone."""

from pathlib import Path

from sqlmodel import Session

from kapjournal import content, routes
from kapjournal.care.records import clinic_notes, draft_keys, drafts
from kapjournal.models import ClinicNoteKind
from kapjournal.views.words import common
from kapjournal.views.words import preparing_clinic as words
from tests.views.indoors import NOW, Indoors, visit

QUESTION, MEDICINE = ClinicNoteKind.QUESTION, ClinicNoteKind.MEDICINE
ASKED = "Who drives me home?"


def lay(db: Session) -> None:
    clinic_notes.add(db, QUESTION, ASKED, now=NOW, zone="UTC")


def texts_of(home: Indoors, kind: ClinicNoteKind) -> list[str]:
    return [note.text for note in home.ask(clinic_notes.everything) if note.kind is kind]


def test_a_question_of_ones_own_is_added(journal_data: Path) -> None:
    """The field is empty for the next one, its draft is gone, and a half-typed one waits."""

    async def story(home: Indoors) -> None:
        label = words.FIELDS[QUESTION]()
        for asked in ("Is music all right?", "Can my sister come in?"):
            await home.app.type(home.field(label), asked)
            await home.press(words.ADD[QUESTION]())
            assert home.field(label).value == ""
        assert texts_of(home, QUESTION) == ["Is music all right?", "Can my sister come in?"]
        await home.app.type(home.field(label), "And my d")
        await home.open(routes.Help())
        await home.open(routes.ClinicNotes())
        assert home.field(label).value == "And my d"
        assert home.ask(lambda db: drafts.load(db, draft_keys.new_clinic_note_place(QUESTION)))
        home.assert_accessible()

    visit(journal_data, story, route=routes.ClinicNotes())


def test_it_is_asked_and_what_they_said_is_kept(journal_data: Path) -> None:
    """A tap says that it was asked; the answer is typed below it, with its draft."""

    async def story(home: Indoors) -> None:
        await home.press(words.said(ASKED, asked=False))
        assert words.ASKED() in home.app.texts()
        await home.app.click(home.named(words.OPENS(words=ASKED)))
        await home.app.type(home.field(words.ANSWER()), "A taxi is paid for")
        home.assert_accessible()
        await home.press(common.KEEP())
        (note,) = home.ask(clinic_notes.everything)
        assert note.answer == "A taxi is paid for"
        assert words.THEIR_WORDS(words="A taxi is paid for") in home.app.texts()
        assert home.ask(lambda db: drafts.load(db, draft_keys.clinic_note_place(note.uid))) is None
        await home.press(words.said(ASKED, asked=True))
        assert home.ask(clinic_notes.everything)[0].asked_at is None

    visit(journal_data, story, lay=lay, route=routes.ClinicNotes())


def test_it_is_removed_with_undo(journal_data: Path) -> None:
    async def story(home: Indoors) -> None:
        await home.app.click(home.named(words.OPENS(words=ASKED)))
        await home.press(words.REMOVE())
        assert words.NONE_YET() in home.app.texts()
        await home.press(common.UNDO())
        assert texts_of(home, QUESTION) == [ASKED]

    visit(journal_data, story, lay=lay, route=routes.ClinicNotes())


def test_questions_and_medicines_are_chosen_with_one_tap(journal_data: Path) -> None:
    """A second tap takes each off the list again; the sentence about stopping stands beside the medicines."""

    async def story(home: Indoors) -> None:
        assert words.DO_NOT_STOP() in home.app.texts()
        for kind, title, list_id in (
            (QUESTION, words.QUESTIONS_TO_CHOOSE(), "ask.clinic"),
            (MEDICINE, words.MEDICINES_TO_CHOOSE(), "prepare.tell"),
        ):
            await home.app.click(home.named(title))
            items = [item.text for item in content.checklist(list_id).items]
            assert set(items) <= set(home.app.texts())
            home.assert_accessible()
            await home.press(items[2])
            assert texts_of(home, kind) == [items[2]]
            await home.press(words.CHOSEN(words=items[2]))
            assert texts_of(home, kind) == []

    visit(journal_data, story, route=routes.ClinicNotes())
