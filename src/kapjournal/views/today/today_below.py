"""What lies below the first card of Today, each part in the order of the table."""

from collections.abc import Callable, Iterator

import flet as ft

from kapjournal import routes
from kapjournal.care.steps.next_step import SessionSummary
from kapjournal.care.steps.today_facts import Candidate
from kapjournal.care.steps.today_parts import Part
from kapjournal.care.steps.today_state import TodayState
from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import link_button, quiet_button
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import Press, card, vspace
from kapjournal.views.design.rows import row
from kapjournal.views.design.text import text
from kapjournal.views.sessions.rate_intention import RateIntention
from kapjournal.views.shell import arc_routes
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.today.today_face import TodayHands
from kapjournal.views.today.today_faces import REVIEWS, quoted
from kapjournal.views.today.today_first import lit_card, mood_card
from kapjournal.views.today.today_moods import MoodHands
from kapjournal.views.today.today_rows import row_of
from kapjournal.views.today.week_card import week_card
from kapjournal.views.words import common
from kapjournal.views.words import hard_moment as hard_words
from kapjournal.views.words import help as help_words
from kapjournal.views.words import today as words
from kapjournal.views.words import today_parts as parts_words

CARDS = frozenset({Part.MOOD, Part.RATE_INTENTION, Part.LINE, Part.LINE_OF_SESSION, Part.WEEK})
"""What lies on the table as a card of its own; the rest are rows and sentences."""
_ICONS = {
    Part.SESSION: ft.Icons.NIGHTLIGHT_OUTLINED,
    Part.OPENS_ITSELF: ft.Icons.NIGHTLIGHT_OUTLINED,
    Part.ADD_SESSION: ft.Icons.NIGHTLIGHT_OUTLINED,
    Part.PREPARE: ft.Icons.CHECKLIST_ROUNDED,
    Part.CLINIC_QUESTIONS: ft.Icons.CONTACT_SUPPORT_OUTLINED,
    Part.FEEL_LIKE: ft.Icons.WAVES_ROUNDED,
    Part.ADD_PEOPLE: ft.Icons.PEOPLE_OUTLINE_ROUNDED,
    Part.SOMEONE: ft.Icons.FAVORITE_BORDER_ROUNDED,
    Part.WHEN_TO_CALL: ft.Icons.CALL_OUTLINED,
    Part.SAFETY_PLAN: ft.Icons.HEALTH_AND_SAFETY_OUTLINED,
    Part.SAFETY_LINES: ft.Icons.HEALTH_AND_SAFETY_OUTLINED,
    Part.SLEEP: ft.Icons.BEDTIME_OUTLINED,
    Part.RIDE_HOME: ft.Icons.DIRECTIONS_CAR_OUTLINED,
    Part.AFTERCARE: ft.Icons.CHAIR_OUTLINED,
    Part.DRAFTS: ft.Icons.EDIT_OUTLINED,
    Part.TELL_STORY: ft.Icons.AUTO_STORIES_OUTLINED,
    Part.CAPTURED: ft.Icons.AUTO_AWESOME_OUTLINED,
    Part.CAPTURE: ft.Icons.AUTO_AWESOME_OUTLINED,
    Part.DUE: ft.Icons.NOTIFICATIONS_NONE_ROUNDED,
    Part.LETTER: ft.Icons.MAIL_OUTLINE_ROUNDED,
    Part.LETTERS: ft.Icons.MAIL_OUTLINE_ROUNDED,
    Part.CHOOSE_STEP: ft.Icons.DIRECTIONS_WALK_ROUNDED,
    Part.STEPS: ft.Icons.DIRECTIONS_WALK_ROUNDED,
    Part.STEP_DUE: ft.Icons.DIRECTIONS_WALK_ROUNDED,
    Part.SET_INTENTION: ft.Icons.WB_TWILIGHT_OUTLINED,
    Part.LOOK_BACK: ft.Icons.HISTORY_EDU_OUTLINED,
    Part.AFTER_LAST: ft.Icons.HISTORY_EDU_OUTLINED,
    Part.QUESTIONNAIRE: ft.Icons.CHECKLIST_RTL_ROUNDED,
    Part.BACKUP: ft.Icons.SAVE_OUTLINED,
    Part.LONG_TERM_CHECK: ft.Icons.FACT_CHECK_OUTLINED,
    Part.UPDATE_SESSIONS: ft.Icons.EVENT_OUTLINED,
}
_OF_SESSIONS = frozenset({Part.SESSION, Part.ADD_SESSION, Part.PREPARE, Part.SET_INTENTION, Part.LOOK_BACK})


class Below:
    """Draws the parts of one moment."""

    def __init__(self, ui: UiContext, here: TodayState, hands: TodayHands, moods: MoodHands, number: str) -> None:
        """`number` is that of the emergency service, empty where no country was chosen."""
        self.ui, self.here, self.hands, self.moods, self.number = ui, here, hands, moods, number

    def drawn(self, part: Part) -> list[ft.Control]:
        """A part of the table; nothing for one without a screen yet."""
        if part in CARDS:
            return [self._card(part)]
        if part in parts_words.SENTENCES:
            return [self._sentence(parts_words.SENTENCES[part]())]
        own: dict[Part, Callable[[], list[ft.Control]]] = {
            Part.SESSION: lambda: list(self._sessions()),
            Part.OTHERS: self._others,
            Part.INTENTION: self._intention,
            Part.STEPS: self._steps,
            Part.EMERGENCY: self._emergency,
            Part.HARD_DAYS: self._hard_days,
            Part.TAKE_BACK: self._take_back,
        }
        return own[part]() if part in own else self._plain(part, None)

    def _intention(self) -> list[ft.Control]:
        said = self.here.intention
        return [self._sentence(parts_words.YOUR_INTENTION(intention=said))] if said else []

    def _steps(self) -> list[ft.Control]:
        way = arc_routes.small_steps()
        return [self._row(Part.STEPS, quoted(one.text), parts_words.STEP(), way) for one in self.here.steps]

    def _card(self, part: Part) -> ft.Control:
        here = self.here
        if part is Part.MOOD:
            return mood_card(self.ui, here, self.moods)
        if part is Part.RATE_INTENTION and (asked := here.asked_intention):
            rating = RateIntention(asked.session_uid, asked.sentence, can_skip=True, key="rate-intention")
            return card(self.ui.palette, rating)
        if part is Part.WEEK and here.week:
            return week_card(self.ui, here.week, self.hands.trends)
        line = here.line
        if line is None:
            return vspace(0)
        of = next((one for one in here.facts.sessions if one.uid == line.session_uid), None)
        number = of.number if of and part is Part.LINE_OF_SESSION else None
        entry = routes.Entry(entry_uid=line.entry_uid)
        source = parts_words.when_marked(line, here.now, here.zone, number)
        return lit_card(self.ui, line.text, source, lambda: self.hands.go(entry))

    def _sessions(self) -> Iterator[ft.Control]:
        """The last one and the next one."""
        here, last, ahead = self.here, self.here.facts.last, self.here.facts.ahead
        if (last and Part.SESSION in here.card.below and here.card.session is not last and _is_near(last, here)) or (
            last and here.card.session is last and ahead is None and here.card.state not in REVIEWS
        ):
            yield self._row(Part.SESSION, words.around(last, here.zone, here.now), "", _session(last))
        if ahead:
            in_days = parts_words.session_in(ahead, here.now)
            yield self._row(Part.SESSION, parts_words.session_at(ahead, here.now), in_days, _session(ahead))

    def _others(self) -> list[ft.Control]:
        rows = [drawn for part, about in self.here.card.others for drawn in self._other(part, about)]
        if not rows:
            return []
        head = text(parts_words.OTHER_THINGS(), t.SMALL_LABEL, self.ui.palette.ink_faint)
        return [vspace(t.S3), head, vspace(t.S1), *rows]

    def _other(self, part: Part, about: Candidate | None) -> list[ft.Control]:
        """The row of a backup can be put off where it stands: it has no card that could be."""
        drawn = self._plain(part, about)
        if part is Part.BACKUP and drawn:
            not_today = quiet_button(self.ui.palette, common.NOT_TODAY(), self.hands.put_off_backup)
            drawn.append(ft.Row([not_today], wrap=True))
        return drawn

    def _plain(self, part: Part, about: Candidate | None) -> list[ft.Control]:
        """A row that leads somewhere; `about` is what did not win, where it is one of these."""
        found = row_of(self.here, self.hands, part, about)
        if found is None:
            return []
        title, note, way = found
        return [self._row(part, title, note, way)]

    def _emergency(self) -> list[ft.Control]:
        number = self.number
        said = self._sentence(hard_words.danger(number))
        if not number:
            return [said]
        call = link_button(
            self.ui.palette, help_words.call(number), ft.Icons.CALL_OUTLINED, lambda: self.hands.call(number)
        )
        return [said, ft.Row([ft.Container(call, padding=insets(start=t.S1, top=t.S2, bottom=t.S2))])]

    def _hard_days(self) -> list[ft.Control]:
        said = self._sentence(parts_words.HARD_DAYS(count=self.here.hard_days))
        return [said, *self._plain(Part.SOMEONE, None)]

    def _take_back(self) -> list[ft.Control]:
        p, uid = self.ui.palette, self.here.latest.uid if self.here.latest else ""
        undo = quiet_button(p, common.UNDO(), self.hands.undo, colour=p.ink_soft)
        change = routes.EditCheckIn(check_in_uid=uid)
        more = quiet_button(p, parts_words.ADD_MORE(), lambda: self.hands.go(change))
        return [ft.Row([undo, more], spacing=0, wrap=True)]

    def _sentence(self, said: str) -> ft.Control:
        return ft.Container(
            text(said, t.BODY, self.ui.palette.ink_soft), padding=ft.Padding.symmetric(horizontal=4, vertical=t.S2)
        )

    def _row(self, part: Part, title: str, note: str, way: routes.Route | Press) -> ft.Control:
        p = self.ui.palette
        violet = part in _OF_SESSIONS
        icon = ft.Icon(_ICONS.get(part, ft.Icons.SPA_OUTLINED), size=22, color=p.dusk if violet else p.teal)
        lead = ft.Container(
            icon, width=40, height=40, border_radius=20, bgcolor=p.dusk_wash if violet else p.teal_wash,
            alignment=ft.Alignment.CENTER,
        )  # fmt: skip
        press: Press = (lambda: self.hands.go(way)) if isinstance(way, routes.Route) else way
        return row(p, title, note, press, lead=lead)


def _session(course: SessionSummary) -> routes.Route:
    return routes.Session(session_uid=course.uid)


def _is_near(last: SessionSummary, here: TodayState) -> bool:
    return (here.now - last.starts_at).days < 60
