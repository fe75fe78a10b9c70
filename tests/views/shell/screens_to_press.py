"""Every screen with something to press, and the way to each on a journal in which there is one of everything."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import flet as ft
from sqlmodel import Session

from kapjournal import content, routes
from kapjournal.care.measures.scale_filling import BEGUN
from kapjournal.care.records import (
    check_ins,
    draft_keys,
    drafts,
    entries,
    letters,
    medicines,
    scale_results,
    sessions,
    small_steps,
)
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.care.records.medicines import Details
from kapjournal.care.records.sessions import Plan
from kapjournal.routes import Route
from kapjournal.terms import MedicineTurn
from kapjournal.views.shell.addresses import STEADYING, STORY_SET
from kapjournal.views.words import common
from kapjournal.views.words import entry as entry_words
from kapjournal.views.words import first_start as first_start_words
from kapjournal.views.words import guided as guided_words
from kapjournal.views.words import journal as journal_words
from kapjournal.views.words import letters as letter_words
from kapjournal.views.words import plan as plan_words
from kapjournal.views.words import practice as practice_words
from kapjournal.views.words import small_steps as step_words
from kapjournal.views.words.moods import MOODS
from tests.support.feeling_words import chosen
from tests.views.indoors import NOW, Indoors
from tests.views.shell.pressing_twice import to_press

Steps = Callable[[Indoors], Awaitable[None]]


def lay(db: Session) -> None:
    """One of everything that has a screen: a note, a check-in, a session that was and one ahead."""
    entries.keep_note(db, "Rain.", now=NOW - timedelta(hours=5))
    check_ins.add(db, MoodReading(0.4, 0.4, words=chosen("hopeful"), note="a walk"), now=NOW - timedelta(hours=4))
    small_steps.add(db, "Tea.", now=NOW)
    _fill_in(db)
    medicines.add(db, Details("Tea.", "a cup"), since=NOW.date(), now=NOW)
    small_steps.end(db, small_steps.add(db, "Soup.", now=NOW).uid, now=NOW)
    letters.close(db, "Dear me.", now=NOW - timedelta(days=9), opens_on=None)
    letters.close(db, "Not yet.", now=NOW, opens_on=(NOW + timedelta(days=30)).date())
    for days in (-3, 2):
        sessions.plan(db, Plan(NOW + timedelta(days=days), "UTC"), now=NOW - timedelta(days=9))


def _fill_in(db: Session) -> None:
    """One questionnaire with an earlier one beside it, one at the question about dying, one with all its answers."""
    phq, at = content.scale("phq-9"), NOW - timedelta(days=20)
    for days, value in ((0, 2), (1, 1)):
        answers, when = {item.id: value for item in phq.items}, at + timedelta(days=days)
        scale_results.keep(db, phq, answers, started_at=when, now=when)
    begun = {BEGUN: (NOW - timedelta(days=1)).isoformat()}
    at_nine = {f"phq-9.{number}": "1" for number in range(1, 9)}
    for scale_id, texts in (("phq-9", at_nine), ("phq-2", {"phq-2.1": "1", "phq-2.2": "0"})):
        drafts.save(db, draft_keys.scale_place(scale_id), {**texts, **begun}, now=NOW - timedelta(days=1))


async def nothing(_home: Indoors) -> None:
    """What was laid is there."""


async def typed(home: Indoors) -> None:
    await home.app.type(home.app.find(ft.TextField)[0], "warm")


async def felt(home: Indoors) -> None:
    if common.KEEP() not in home.lamps():
        await home.app.click(home.named("calm"))


def pressed(*names: str) -> Steps:
    async def steps(home: Indoors) -> None:
        for name in names:
            await home.press(name)

    return steps


async def editing(home: Indoors) -> None:
    await home.press(entry_words.EDIT())
    await typed(home)


async def every_region(home: Indoors) -> None:
    """Those of other countries come in the moments after the first."""
    shown = 0
    while len(to_press(home)) > shown:
        shown = len(to_press(home))
        await home.app.settle(80)


async def passphrases(home: Indoors) -> None:
    for entry in home.app.find(ft.TextField):
        await home.app.type(entry, "lamp on the hill tonight")
    await home.app.until(lambda: first_start_words.RATING() not in home.app.texts())


async def planned(home: Indoors) -> None:
    await home.app.type(home.field(plan_words.DAY()), "2 December")
    await home.app.type(home.field(plan_words.TIME()), "14:00")


async def asked_last(home: Indoors) -> None:
    await typed(home)
    while common.KEEP() not in home.lamps():
        await home.press((*home.lamps(), guided_words.end(2))[0])  # nothing is lit where it asks how upset somebody is


async def reviewed(home: Indoors) -> None:
    await typed(home)
    await pressed(guided_words.NEXT(), guided_words.SKIP(), guided_words.SKIP())(home)


async def tagging(home: Indoors) -> None:
    await home.press(entry_words.ADD_TAG())
    await typed(home)


async def filtered(home: Indoors) -> None:
    await room(1)(home)
    await pressed(journal_words.FILTER(), journal_words.FAVORITES())(home)


async def calendar(home: Indoors) -> None:
    await room(1)(home)
    await home.press(journal_words.CALENDAR())


def room(tab: int) -> Steps:
    async def steps(home: Indoors) -> None:
        home.services.home(tab)
        await home.app.settle()

    return steps


async def felt_on_today(home: Indoors) -> None:
    await room(0)(home)
    await felt(home)


@dataclass(frozen=True)
class Laid:
    """The uids of what was laid: the session that was and the one ahead, the check-in, the note, a questionnaire,
    a medicine and what happened to it, a letter that can be read and one that is closed."""

    was: str
    ahead: str
    check_in: str
    note: str
    result: str
    medicine: str
    change: str
    letter: str
    early: str


@dataclass(frozen=True)
class Screen:
    """`leads_to` may ask for the uids of what was laid. `anew`: what leads there stays for as long as the
    window does, so each press wants one of its own."""

    leads_to: Callable[["Laid"], Route]
    steps: Steps | None = None
    width: int = 390
    anew: bool = False


def story(laid: Laid) -> Route:
    return routes.Write(set_id=STORY_SET, session_uid=laid.was)


def capture(laid: Laid) -> Route:
    return routes.Write(set_id="capture.words", session_uid=laid.was)


def noting(laid: Laid, turn: MedicineTurn) -> Route:
    return routes.NewMedicineChange(medicine_uid=laid.medicine, turn=turn)


def grounding(_: Laid) -> Route:
    return routes.Practice(practice_id=STEADYING)


SCREENS = {
    "today": Screen(lambda _: routes.Home(), room(0)),
    "today wide": Screen(lambda _: routes.Home(), felt_on_today, width=1280),
    "journal": Screen(lambda _: routes.Home(), room(1), anew=True),
    "sessions": Screen(lambda _: routes.Home(), room(2)),
    "more": Screen(lambda _: routes.Home(), room(3)),
    "note": Screen(lambda _: routes.Note(), typed),
    "entry": Screen(lambda laid: routes.Entry(entry_uid=laid.note)),
    "entry edited": Screen(lambda laid: routes.Entry(entry_uid=laid.note), editing),
    "check-in": Screen(lambda _: routes.CheckIn(), felt),
    "check-in changed": Screen(lambda laid: routes.EditCheckIn(check_in_uid=laid.check_in)),
    "plan": Screen(lambda _: routes.Plan(), planned),
    "plan changed": Screen(lambda laid: routes.Plan(session_uid=laid.ahead)),
    "session": Screen(lambda laid: routes.Session(session_uid=laid.was)),
    "intention": Screen(lambda laid: routes.Intention(session_uid=laid.ahead), typed),
    "intention reviewed": Screen(lambda laid: routes.Intention(session_uid=laid.ahead), reviewed),
    "story": Screen(story, typed),
    "story ends": Screen(story, asked_last),
    "capture": Screen(capture, typed),
    "capture goes on": Screen(capture, pressed(guided_words.CAPTURE_WORDS["calm"]())),
    "kept": Screen(lambda laid: routes.AfterWriting(practice_id=STEADYING, entry_uid=laid.note, session_uid=laid.was)),
    "kept, and hard": Screen(lambda laid: routes.AfterHardWriting(session_uid=laid.was)),
    "hard moment": Screen(lambda laid: routes.HardMoment(check_in_uid=laid.check_in)),
    "help": Screen(lambda _: routes.Help(), every_region),
    "about": Screen(lambda _: routes.About()),
    "library": Screen(lambda _: routes.Library()),
    "library, a need": Screen(lambda _: routes.LibraryNeed(need="too-much")),
    "library, a part of life": Screen(lambda _: routes.LibraryPart(domain="nature")),
    "library, a theme": Screen(lambda _: routes.LibraryTheme(theme="quiet")),
    "library, a set": Screen(lambda _: routes.LibrarySet(set_id="quiet.next")),
    "how upset": Screen(lambda _: routes.Write(set_id="one.story.next-day.hard")),
    "how upset, and high": Screen(lambda _: routes.Write(set_id="one.story.next-day.hard"), pressed("9")),
    "not much happened": Screen(lambda _: routes.NothingHappened()),
    "my questions": Screen(lambda _: routes.MyQuestions()),
    "my question, new": Screen(lambda _: routes.NewQuestion(), typed),
    "my set, new": Screen(lambda _: routes.EditQuestionSet(), typed),
    "questionnaires": Screen(lambda _: routes.Scales()),
    "a questionnaire": Screen(lambda _: routes.Scale(scale_id="phq-9")),
    "a question": Screen(lambda _: routes.FillScale(scale_id="gad-7"), anew=True),
    "a question about dying": Screen(lambda _: routes.FillScale(scale_id="phq-9"), pressed("Several days"), anew=True),
    "answers to check": Screen(lambda _: routes.FillScale(scale_id="phq-2"), anew=True),
    "before hard questions": Screen(lambda _: routes.FillScale(scale_id="pcl-5"), anew=True),
    "what a questionnaire came to": Screen(lambda laid: routes.ScaleResult(result_uid=laid.result)),
    "my medicines": Screen(lambda _: routes.Medicines()),
    "a medicine": Screen(lambda laid: routes.Medicine(medicine_uid=laid.medicine)),
    "a medicine, new": Screen(lambda _: routes.EditMedicine(), typed),
    "a medicine changed": Screen(lambda laid: noting(laid, MedicineTurn.CHANGED), typed),
    "a medicine stopped": Screen(lambda laid: noting(laid, MedicineTurn.STOPPED)),
    "a change of a medicine": Screen(lambda laid: routes.EditMedicineChange(change_uid=laid.change)),
    "settings": Screen(lambda _: routes.Settings()),
    "a new passphrase": Screen(lambda _: routes.ChangePassphrase(), passphrases),
    "new recovery words": Screen(lambda _: routes.NewRecoveryWords(), passphrases),
    "recovery words due": Screen(lambda _: routes.RecoveryWordsDue()),
    "a forgotten passphrase": Screen(lambda _: routes.ForgottenPassphrase(), passphrases),
    "hand-off": Screen(lambda _: routes.Export()),
    "lines to mark": Screen(lambda laid: routes.MarkLines(entry_uid=laid.note), pressed("Rain.")),
    "marked lines": Screen(lambda _: routes.MarkedLines()),
    "a new step": Screen(lambda _: routes.NewSmallStep(), typed),
    "steps": Screen(lambda _: routes.SmallSteps()),
    "a step moved": Screen(lambda _: routes.SmallSteps(), pressed(step_words.ANOTHER_DAY())),
    "a new letter": Screen(lambda _: routes.NewLetter(), typed),
    "letters": Screen(lambda _: routes.Letters()),
    "letter": Screen(lambda laid: routes.LetterPage(letter_uid=laid.letter)),
    "letter, early": Screen(lambda laid: routes.LetterPage(letter_uid=laid.early), pressed(letter_words.OPEN_NOW())),
    "tags": Screen(lambda laid: routes.Entry(entry_uid=laid.note), tagging),
    "journal filtered": Screen(lambda _: routes.Home(), filtered, anew=True),
    "calendar": Screen(lambda _: routes.Home(), calendar, anew=True),
    "prepare": Screen(lambda laid: routes.Prepare(session_uid=laid.ahead)),
    "what to expect": Screen(lambda _: routes.WhatToExpect()),
    "questions for the clinic": Screen(lambda _: routes.ClinicNotes(), typed),
    "page for the companion": Screen(lambda laid: routes.CompanionPage(session_uid=laid.ahead)),
    "setting": Screen(lambda laid: routes.Setting(session_uid=laid.ahead), typed),
    "rest of today": Screen(lambda _: routes.RestOfToday()),
    "practices": Screen(lambda _: routes.Practices()),
    "practice": Screen(grounding, pressed(MOODS[1]())),
    "practice goes on": Screen(grounding, pressed(practice_words.START())),
    "practice at once": Screen(lambda laid: routes.BeginPractice(practice_id=STEADYING, session_uid=laid.was)),
    "practice over": Screen(grounding, pressed(practice_words.START(), practice_words.STOP(), MOODS[1]())),
}


async def arrive(home: Indoors, screen: Screen) -> None:
    def uids(db: Session) -> Laid:
        was, ahead = sorted(sessions.everything(db), key=lambda session: session.starts_at)
        felt_before = check_ins.latest(db)
        assert felt_before is not None
        filled = scale_results.of_scale(db, "phq-9")
        (note,) = entries.between(db, NOW - timedelta(days=1), NOW)
        (taken,) = medicines.everything(db)
        return Laid(
            was.uid,
            ahead.uid,
            felt_before.uid,
            note.entry.uid,
            filled[0].uid,
            taken.medicine.uid,
            taken.changes[0].uid,
            *(letter.uid for letter in letters.closed(db)),
        )

    await home.open(screen.leads_to(home.ask(uids)))
    if screen.steps is not None:
        await screen.steps(home)
