"""Which screen stands at which route, once the journal is open."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

import flet as ft

from kapjournal import routes
from kapjournal.views.access.keys import ChangePassphrase, ForgottenPassphrase, NewWords, WordsDue
from kapjournal.views.backup.add import AddFromBackup
from kapjournal.views.backup.backup import Backup
from kapjournal.views.backup.delete_everything import DeleteEverything
from kapjournal.views.brought.letters import LetterPage, Letters
from kapjournal.views.brought.mark_lines import MarkLines
from kapjournal.views.brought.marked_lines import MarkedLines
from kapjournal.views.brought.new_letter import NewLetter
from kapjournal.views.brought.new_small_step import NewSmallStep
from kapjournal.views.brought.small_steps import SmallSteps
from kapjournal.views.check_in.check_in import ChangeCheckIn, CheckIn
from kapjournal.views.check_in.hard_moment import HardMoment
from kapjournal.views.design.tokens import DARK
from kapjournal.views.design.tokens import SESSION as NIGHT_COLORS
from kapjournal.views.importing.importing import Importing
from kapjournal.views.journal.entry import EntryPage
from kapjournal.views.library.all_questions import AllQuestions, ThemePage
from kapjournal.views.library.edit_question import EditQuestion, NewQuestion
from kapjournal.views.library.edit_set import EditQuestionSet
from kapjournal.views.library.library import Library
from kapjournal.views.library.my_questions import MyQuestions
from kapjournal.views.library.need import NeedPage
from kapjournal.views.library.nothing_happened import NothingHappened
from kapjournal.views.library.one_set import SetPage
from kapjournal.views.library.part import PartPage
from kapjournal.views.medicines.edit_medicine import EditMedicine
from kapjournal.views.medicines.medicine import MedicinePage
from kapjournal.views.medicines.medicine_change import EditMedicineChange, NewMedicineChange
from kapjournal.views.medicines.medicines import Medicines
from kapjournal.views.more.about import About
from kapjournal.views.more.help import Help
from kapjournal.views.more.keyboard import KeyboardKeys
from kapjournal.views.more.reminders import Reminders
from kapjournal.views.more.settings import Settings
from kapjournal.views.practices.practice import Practice
from kapjournal.views.practices.practices import Practices
from kapjournal.views.preparing.clinic_notes import ClinicNotes
from kapjournal.views.preparing.companion import CompanionPage
from kapjournal.views.preparing.expect import WhatToExpect
from kapjournal.views.preparing.prepare import Prepare
from kapjournal.views.preparing.rest import RestOfToday
from kapjournal.views.preparing.setting import Setting
from kapjournal.views.safety.longer_term import LongTermCheck
from kapjournal.views.safety.people import People
from kapjournal.views.safety.person import EditPerson
from kapjournal.views.safety.plan import EditSafetyPlan, SafetyPlan
from kapjournal.views.safety.plan_line import EditSafetyLine, NewSafetyLine
from kapjournal.views.safety.please_come import PleaseCome
from kapjournal.views.safety.someone import Someone
from kapjournal.views.safety.when_to_call import WhenToCall
from kapjournal.views.scales.fill import FillScale
from kapjournal.views.scales.one_scale import OneScale
from kapjournal.views.scales.result import Result
from kapjournal.views.scales.scales import Scales
from kapjournal.views.session_screen.one_word import OneWord
from kapjournal.views.session_screen.session_screen import SessionScreen
from kapjournal.views.session_screen.steady_lines import SteadyLines
from kapjournal.views.session_screen.waits import Waits
from kapjournal.views.sessions.plan import Plan
from kapjournal.views.sessions.review import Review
from kapjournal.views.sessions.session import SessionPage
from kapjournal.views.sharing.export import Export
from kapjournal.views.sharing.plain_export import PlainExport
from kapjournal.views.sharing.shared_files import SharedFile, SharedFiles
from kapjournal.views.shell.home import Home
from kapjournal.views.shell.in_session import NIGHT, OPEN_IN_SESSION, waits
from kapjournal.views.shell.screen_view import screen_view
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.session_theme import use_dusk, use_opened_by_itself, use_session_now
from kapjournal.views.shell.ui_context import UiContext, UiProvider, use_ui
from kapjournal.views.today.drafts import Drafts
from kapjournal.views.writing.after_writing import AfterWriting
from kapjournal.views.writing.guided import Guided
from kapjournal.views.writing.intention import Intention
from kapjournal.views.writing.note import Note

R = TypeVar("R", bound=routes.Route)
Draw = Callable[[Any], ft.Control]
"""The screen at a route of one kind. Only `screen` makes pairs of these, where the two are checked to fit."""


@ft.component
def ScreenView(kind: type[routes.Route], draw: Draw, *, key: object = None) -> ft.View:
    """A screen on its stage, at the route that the address is."""
    del key  # taken by Flet
    return _screen_view(kind, draw, use_services(), use_ui())


@ft.component
def ScreenViewAtDusk(kind: type[routes.Route], draw: Draw, *, key: object = None) -> ft.View:
    """The same for what may be opened while a session is on."""
    del key
    services = use_services()
    return _screen_view(kind, draw, services, use_dusk(services))


@ft.component
def ScreenViewAtNight(kind: type[routes.Route], draw: Draw, *, key: object = None) -> ft.View:
    """The session screen and what is reached from it: near black at all times."""
    del key
    ui = replace(use_ui(), palette=DARK)
    return _screen_view(kind, draw, use_services(), ui, bgcolor=NIGHT_COLORS.room)


@ft.component
def HomeView(kind: type[routes.Route], draw: Draw, *, key: object = None) -> ft.View:
    """The four rooms. While a session screen is open it takes their place, so every way home leads back into it: also
    that of an app that was killed, once it is unlocked."""
    del key
    services, ui = use_services(), use_ui()
    now = use_session_now(services)
    use_opened_by_itself(services, now)
    opened = now.opened if now is not None else None
    if opened is not None:
        ui, uid = replace(ui, palette=DARK), opened.uid
        return _screen_view(kind, lambda _: SessionScreen(uid), services, ui, bgcolor=NIGHT_COLORS.room)
    dusk = replace(ui, palette=DARK) if now is not None and now.is_on else ui
    return _screen_view(kind, draw, services, dusk)


def _screen_view(
    kind: type[routes.Route], draw: Draw, services: ScreenServices, ui: UiContext, *, bgcolor: str | None = None
) -> ft.View:
    address, route = ft.use_view_path(), kind.read(ft.use_route_params())
    ft.use_effect(services.leaving.end, [address], cleanup=services.leaving.end)
    is_night = bgcolor is not None
    says_itself = kind is routes.Home and not is_night
    at = At if kind in OPEN_IN_SESSION and kind is not routes.Write else AtItsTime

    def view() -> ft.View:
        content = Lost() if route is None else at(route, draw, key=(address, is_night))
        return screen_view(content, ui.palette, route=address, says_itself=says_itself, bgcolor=bgcolor)

    drawn: ft.View = UiProvider(ui, view)
    return drawn


@ft.component
def At(route: routes.Route, draw: Draw, *, key: object = None) -> ft.Control:
    """Another address of the same kind is another screen: the key keeps what one held from the next."""
    del key
    return draw(route)


@ft.component
def AtItsTime(route: routes.Route, draw: Draw, *, key: object = None) -> ft.Control:
    """The same for what may wait while a session is on. What is open already stays open: it is not taken from under a
    finger because a planned time has come."""
    del key
    services = use_services()
    now = use_session_now(services)
    opened = now is not None and now.opened is not None
    until = now.waits_until if now is not None and waits(route, screen_is_open=opened) else None
    came_in_time, _ = ft.use_state(until is None)
    if until is not None and not came_in_time:
        return Waits(type(route), *until, opened)
    return draw(route)


@ft.component
def Lost() -> ft.Control:
    """An address that leads nowhere leads home."""
    services = use_services()
    ft.use_effect(services.home, [])
    return ft.Container()


def screen(kind: type[R], draw: Callable[[R], ft.Control]) -> tuple[type[routes.Route], Draw]:
    """That `draw` draws what stands at routes of this kind."""
    return kind, draw


SCREENS: dict[type[routes.Route], Draw] = dict(
    (
        screen(routes.Home, lambda _: Home()),
        screen(routes.Help, lambda _: Help()),
        screen(routes.About, lambda _: About()),
        screen(routes.Settings, lambda _: Settings()),
        screen(routes.KeyboardKeys, lambda _: KeyboardKeys()),
        screen(routes.Reminders, lambda _: Reminders()),
        screen(routes.ChangePassphrase, lambda _: ChangePassphrase()),
        screen(routes.NewRecoveryWords, lambda _: NewWords()),
        screen(routes.RecoveryWordsDue, lambda _: WordsDue()),
        screen(routes.ForgottenPassphrase, lambda _: ForgottenPassphrase()),
        screen(routes.CheckIn, lambda _: CheckIn()),
        screen(routes.SessionCheckIn, lambda at: CheckIn(at.phase, at.session_uid)),
        screen(routes.EditCheckIn, lambda at: ChangeCheckIn(at.check_in_uid)),
        screen(routes.HardMoment, lambda at: HardMoment(at.check_in_uid)),
        screen(routes.Plan, lambda at: Plan(at.session_uid)),
        screen(routes.Session, lambda at: SessionPage(at.session_uid)),
        screen(routes.Review, lambda at: Review(at.session_uid, at.day)),
        screen(routes.Drafts, lambda _: Drafts()),
        screen(routes.Intention, lambda at: Intention(at.session_uid)),
        screen(routes.Write, lambda at: Guided(at.set_id, at.session_uid)),
        screen(routes.AfterWriting, lambda at: AfterWriting(at.session_uid, at.practice_id, at.entry_uid)),
        screen(routes.AfterHardWriting, lambda at: AfterWriting(at.session_uid)),
        screen(routes.Note, lambda at: Note(at.session_uid)),
        screen(routes.Entry, lambda at: EntryPage(at.entry_uid)),
        screen(routes.Practices, lambda _: Practices()),
        screen(routes.Practice, lambda at: Practice(at.practice_id, at.session_uid)),
        screen(routes.BeginPractice, lambda at: Practice(at.practice_id, at.session_uid, at_once=True)),
        screen(routes.Library, lambda _: Library()),
        screen(routes.LibraryNeed, lambda at: NeedPage(at.need)),
        screen(routes.LibraryPart, lambda at: PartPage(at.domain)),
        screen(routes.AllQuestions, lambda _: AllQuestions()),
        screen(routes.LibraryTheme, lambda at: ThemePage(at.theme)),
        screen(routes.LibrarySet, lambda at: SetPage(at.set_id)),
        screen(routes.NothingHappened, lambda at: NothingHappened(at.session_uid)),
        screen(routes.MyQuestions, lambda _: MyQuestions()),
        screen(routes.NewQuestion, lambda at: NewQuestion(at.set_id)),
        screen(routes.GivenQuestion, lambda _: NewQuestion(from_therapist=True)),
        screen(routes.EditQuestion, lambda at: EditQuestion(at.question_uid)),
        screen(routes.EditQuestionSet, lambda at: EditQuestionSet(at.question_set_uid)),
        screen(routes.Export, lambda _: Export()),
        screen(routes.PlainExport, lambda _: PlainExport()),
        screen(routes.Import, lambda _: Importing()),
        screen(routes.Backup, lambda _: Backup()),
        screen(routes.SharedFiles, lambda _: SharedFiles()),
        screen(routes.SharedFile, lambda at: SharedFile(at.file_uid)),
        screen(routes.AddFromBackup, lambda _: AddFromBackup()),
        screen(routes.DeleteEverything, lambda _: DeleteEverything()),
        screen(routes.Someone, lambda _: Someone()),
        screen(routes.PleaseCome, lambda _: PleaseCome()),
        screen(routes.People, lambda _: People()),
        screen(routes.EditPerson, lambda at: EditPerson(at.person_uid)),
        screen(routes.SafetyPlan, lambda _: SafetyPlan()),
        screen(routes.EditSafetyPlan, lambda _: EditSafetyPlan()),
        screen(routes.NewSafetyLine, lambda at: NewSafetyLine(at.step_id)),
        screen(routes.EditSafetyLine, lambda at: EditSafetyLine(at.line_uid)),
        screen(routes.WhenToCall, lambda _: WhenToCall()),
        screen(routes.LongTermCheck, lambda _: LongTermCheck()),
        screen(routes.Scales, lambda _: Scales()),
        screen(routes.Scale, lambda at: OneScale(at.scale_id)),
        screen(routes.FillScale, lambda at: FillScale(at.scale_id)),
        screen(routes.ScaleResult, lambda at: Result(at.result_uid)),
        screen(routes.Medicines, lambda _: Medicines()),
        screen(routes.Medicine, lambda at: MedicinePage(at.medicine_uid)),
        screen(routes.EditMedicine, lambda at: EditMedicine(at.medicine_uid)),
        screen(routes.NewMedicineChange, lambda at: NewMedicineChange(at.medicine_uid, at.turn)),
        screen(routes.EditMedicineChange, lambda at: EditMedicineChange(at.change_uid)),
        screen(routes.Prepare, lambda at: Prepare(at.session_uid)),
        screen(routes.WhatToExpect, lambda _: WhatToExpect()),
        screen(routes.ClinicNotes, lambda _: ClinicNotes()),
        screen(routes.CompanionPage, lambda at: CompanionPage(at.session_uid)),
        screen(routes.Setting, lambda at: Setting(at.session_uid)),
        screen(routes.RestOfToday, lambda _: RestOfToday()),
        screen(routes.SessionScreen, lambda at: SessionScreen(at.session_uid)),
        screen(routes.OneWord, lambda at: OneWord(at.session_uid)),
        screen(routes.SteadyLines, lambda _: SteadyLines()),
        screen(routes.MarkLines, lambda at: MarkLines(at.entry_uid)),
        screen(routes.MarkedLines, lambda _: MarkedLines()),
        screen(routes.NewSmallStep, lambda at: NewSmallStep(at.session_uid)),
        screen(routes.SmallSteps, lambda _: SmallSteps()),
        screen(routes.NewLetter, lambda _: NewLetter()),
        screen(routes.Letters, lambda _: Letters()),
        screen(routes.LetterPage, lambda at: LetterPage(at.letter_uid)),
    )
)


def _view_of(kind: type[routes.Route]) -> Any:
    if kind is routes.Home:
        return HomeView
    if kind in NIGHT:
        return ScreenViewAtNight
    return ScreenViewAtDusk if kind in OPEN_IN_SESSION else ScreenView


def _route(kind: type[routes.Route], children: list[ft.Route] | None = None) -> ft.Route:
    component = partial(_view_of(kind), kind, SCREENS[kind], key=kind.pattern())
    return ft.Route(path=kind.pattern(), component=component, children=children)


# Made once: a component made while something is drawn would be another one each time, and what it held be gone.
ROUTES = [_route(routes.Home, [_route(kind) for kind in SCREENS if kind is not routes.Home])]


def journal() -> Any:
    return ft.Router(ROUTES, not_found=Lost, manage_views=True)
