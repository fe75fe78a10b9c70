"""The stops on a session's path, part by part: what is there, what is still open, what is ahead."""

from datetime import date

import flet as ft

from kapjournal import routes
from kapjournal.care.records import text_cleaning
from kapjournal.care.steps import integration
from kapjournal.care.time import date_words, local_time
from kapjournal.care.timeline.session_detail import Happening
from kapjournal.care.timeline.session_path import SessionPath
from kapjournal.models import EntryKind
from kapjournal.terms import ReviewDay
from kapjournal.views import kinds
from kapjournal.views.design import tokens as t
from kapjournal.views.design.layout import Press, card, column, rule, vspace
from kapjournal.views.design.pressing import pressable
from kapjournal.views.design.text import text
from kapjournal.views.design.thread import bead, moment, opens
from kapjournal.views.design.tokens import Type
from kapjournal.views.kinds.entry import OPENING
from kapjournal.views.kinds.kind import Go
from kapjournal.views.sessions import session_left
from kapjournal.views.shell import arc_routes
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import intention as intention_words
from kapjournal.views.words import scales as scale_words
from kapjournal.views.words import session as session_words
from kapjournal.views.words import session_path as words
from kapjournal.views.writing.intention_layout import SENTENCE

EARLIER_SHOWN = 5


class Stops:
    """Draws the three parts of one path. `whole` has on it also what a wide window shows beside it."""

    def __init__(self, ui: UiContext, path: SessionPath, on_go: Go, *, whole: bool) -> None:
        self.ui, self.path, self.on_go, self.whole = ui, path, on_go, whole
        self.uid = path.detail.session.uid

    def before(self) -> list[ft.Control]:
        """The intention, and getting ready."""
        return [self._intention(), self._getting_ready()]

    def the_day(self) -> list[ft.Control]:
        """The hours themselves, how it was before and after, what came up."""
        path = self.path
        drawn = [self._happening(one) for one in path.on_the_day]
        has_words = any(self._is(one, EntryKind.CAPTURE) for one in path.on_the_day)
        if not has_words:
            drawn.append(self._open(words.CAPTURED(), path.opens_on(0), arc_routes.one_word(self.uid)))
        measured = self._open(words.MEASURED(), path.opens_on(0), arc_routes.setting(self.uid), empty=words.NONE_YET())
        return [*drawn, measured]

    def after(self) -> list[ft.Control]:
        """The story, practices, small steps, marked lines, the looks back, and whatever else was written."""
        path = self.path
        story = [self._happening(one) for one in path.stories]
        parts = [*story] if story else [self._open(words.STORY(), path.opens_on(1), arc_routes.story(self.uid))]
        if self.whole:
            parts += [self._practices(), self._steps(), self._lines()]
        parts += [self._look_back(day) for day in (ReviewDay.WEEK, ReviewDay.FORTNIGHT, ReviewDay.MONTH)]
        return [*parts, *(self._happening(one) for one in path.later)]

    def _happening(self, one: Happening) -> ft.Control:
        return kinds.on_thread(self.ui, self.path.detail, one, self.on_go)

    def _is(self, one: Happening, kind: EntryKind) -> bool:
        return one.kind == "entry" and one.thing.entry.kind is kind

    def _intention(self) -> ft.Control:
        p, path, detail = self.ui.palette, self.path, self.path.detail
        way = routes.Intention(session_uid=self.uid)
        reading = detail.intention
        if reading is None:
            if detail.is_ahead:
                return self._open(session_words.SET_INTENTION(), None, way, first=True)
            none = text(words.NO_INTENTION(), t.BODY, p.ink_soft)
            mark = bead(p, filled=False, colour=p.edge, size=12)
            return moment(p, mark, words.INTENTION(), none, first=True, after=t.S5)
        said = intention_words.quoted(text_cleaning.opening(reading.sentence, OPENING))
        when = session_words.wrote(EntryKind.INTENTION, reading.entry.happened_at, detail.session, detail.now)
        target = opens(p, text(said, Type(SENTENCE.family, 20, 1.45), p.ink), said, lambda: self.on_go(way))
        more: list[ft.Control] = [*self._versions()]
        if self.whole and not detail.is_ahead:
            more += [session_left.ratings(self.ui, path)]
        return moment(p, bead(p, filled=False), when, target, *more, first=True, key=reading.entry.uid)

    def _versions(self) -> list[ft.Control]:
        """How it read before, quietly."""
        p, path = self.ui.palette, self.path
        if not path.versions:
            return []
        zone = path.detail.session.zone
        today = local_time.local_day(path.detail.now, zone)
        lines: list[ft.Control] = [text(words.EARLIER(), t.SMALL_LABEL, p.ink_faint)]
        for version in path.versions[:EARLIER_SHOWN]:
            day = date_words.short_date(local_time.local_day(version.replaced_at, zone), today)
            said = words.REPLACED(date=day, intention=text_cleaning.opening(version.text))
            lines.append(text(said, t.SMALL, p.ink_soft))
        return [column(lines, spacing=t.S1), vspace(t.S3)]

    def _getting_ready(self) -> ft.Control:
        """What can be prepared: all of it can stay open."""
        p, session = self.ui.palette, self.path.detail.session
        if session.cancelled_at:
            return vspace(0)
        rows: list[tuple[str, routes.Route]] = [
            (words.PREPARE(), arc_routes.prepare(self.uid)),
            (words.CLINIC_QUESTIONS(), arc_routes.clinic_questions()),
            (words.fact(words.RIDE_HOME(), session.ride_home), arc_routes.ride_home(self.uid)),
            (words.fact(words.COMPANION(), session.companion or session.people), arc_routes.companion(self.uid)),
            (words.SETTING(), arc_routes.setting(self.uid)),
            (scale_words.TITLE(), arc_routes.questionnaires()),
            (words.FEEL_LIKE(), arc_routes.what_to_expect()),
        ]
        drawn: list[ft.Control] = []
        for said, way in rows:
            drawn += [*([rule(p)] if drawn else []), self._line(said, way)]
        sheet = card(p, column(drawn), padding=ft.Padding.symmetric(horizontal=8, vertical=4))
        is_past = not self.path.detail.is_ahead
        return moment(p, bead(p, filled=is_past, size=12), words.PREPARE(), sheet, ahead=not is_past)

    def _line(self, said: str, way: routes.Route) -> ft.Control:
        p = self.ui.palette
        inside = ft.Row(
            [
                text(said, t.BODY, p.ink, expand=True),
                ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=22, color=p.ink_faint),
            ],
            spacing=t.S2,
        )
        padding = ft.Padding.symmetric(horizontal=10, vertical=13)
        return pressable(p, inside, lambda: self.on_go(way), label=said, padding=padding)

    def _open(
        self, name: str, opens_on: date | None, way: routes.Route, *, first: bool = False, empty: str = ""
    ) -> ft.Control:
        """A stop with nothing there: ahead it says from when, behind that it can still be added. No mark, no colour."""
        p, detail = self.ui.palette, self.path.detail
        if detail.session.cancelled_at:
            return vspace(0)  # it asks for nothing; what was written for it is still on the path
        today = local_time.local_day(detail.now, detail.session.zone)
        is_ahead = opens_on is not None and opens_on > today
        if is_ahead and opens_on:
            said = words.from_day(opens_on, detail.now, detail.session.zone)
        else:
            said = session_words.SET_INTENTION_WHY() if opens_on is None else empty or words.EMPTY()
        target = opens(
            p, text(said, t.BODY, p.ink_soft), session_words.OPENS(name=name, words=said), lambda: self.on_go(way)
        )
        mark = bead(p, filled=False, colour=p.edge, size=12)
        return moment(p, mark, name, target, first=first, ahead=is_ahead, after=t.S3)

    def _practices(self) -> ft.Control:
        p, path = self.ui.palette, self.path
        if path.day < 1:
            return self._open(words.PRACTICES(), path.opens_on(1), routes.Practices())
        days = path.practice_days[: integration.PRACTICE_DAYS]
        is_done = any(day.early or day.late for day in days)
        return moment(p, bead(p, filled=is_done, size=12), words.PRACTICES(), session_left.practice_days(self.ui, days))

    def _steps(self) -> ft.Control:
        found = session_left.steps(self.ui, self.path, self.on_go)
        way = arc_routes.new_small_step(self.uid)
        if not found:
            return self._open(words.STEPS(), self.path.opens_on(1), way)
        return moment(self.ui.palette, bead(self.ui.palette, size=12), words.STEPS(), *found)

    def _lines(self) -> ft.Control:
        found = session_left.lines(self.ui, self.path, self.on_go)
        if not found:
            stories = self.path.stories
            way = arc_routes.mark_lines(stories[-1].thing.entry.uid) if stories else arc_routes.story(self.uid)
            return self._open(words.LINES(), self.path.opens_on(1), way)
        return moment(self.ui.palette, bead(self.ui.palette, size=12), words.LINES(), *found)

    def _look_back(self, day: ReviewDay) -> ft.Control:
        """What was written then; else the way to it, whenever."""
        p, path = self.ui.palette, self.path
        number = int(day)
        name, found = words.LOOK_BACKS[number](), path.reviews(number)
        if not found:
            return self._open(name, path.opens_on(number), routes.Review(session_uid=self.uid, day=day))
        drawn: list[ft.Control] = []
        for one in found:
            first = text_cleaning.opening(" ".join(answer.text for answer in one.thing.answers), OPENING)
            to_it: Press = _to(self.on_go, one.thing.entry.uid)
            drawn.append(opens(p, text(first, t.JOURNAL, p.ink), session_words.OPENS(name=name, words=first), to_it))
        return moment(p, bead(p), name, *drawn)


def _to(on_go: Go, entry_uid: str) -> Press:
    return lambda: on_go(routes.Entry(entry_uid=entry_uid))
