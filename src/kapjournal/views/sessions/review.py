"""Looking back: the intention and how much of it is there, the questions, the small step, and the harder weeks."""

from datetime import timedelta

import flet as ft

from kapjournal import routes
from kapjournal.care.records import intention_ratings, small_steps
from kapjournal.care.steps import today_reads
from kapjournal.care.time import date_words, local_time
from kapjournal.care.timeline.review_data import SETS, ReviewData, review_data
from kapjournal.errors import NotThere
from kapjournal.terms import ReviewDay
from kapjournal.views.design.states import error_state, gone_page
from kapjournal.views.sessions import review_layout
from kapjournal.views.sessions.review_layout import ReviewHands
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_query
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import common
from kapjournal.views.words import review as words
from kapjournal.views.words import session as session_words
from kapjournal.views.words import today as today_words

GOING_ON_SET = "ending.going-on"


@ft.component
def Review(session_uid: str, day: ReviewDay) -> ft.Control:
    """So many days after this session, or at the end of the course it belongs to."""
    services, ui = use_services(), use_ui()
    answer = use_query(services, lambda db: review_data(db, session_uid, day, now=services.now()), session_uid, day)
    asked, set_asked = ft.use_state(False)
    answered, set_answered = ft.use_state(False)
    command = use_commands(services)
    if answer.value is None:
        if isinstance(answer.error, NotThere):
            return gone_page(ui, session_words.GONE(), services.back, lambda: services.go(routes.Help()))
        return error_state(ui, answer.error, services.back) if answer.error else ft.Container()
    here = answer.value
    reviewing = _Reviewing(services, here, day)
    hands = ReviewHands(
        go=services.go,
        rate=command("rate", reviewing.rate),
        questions=lambda: services.go(routes.Write(set_id=SETS[day], session_uid=session_uid)),
        later=lambda: set_asked(True),
        going_on=lambda: services.go(routes.Write(set_id=GOING_ON_SET, session_uid=session_uid)),
        done=command("done", reviewing.done),
        move=command("move", reviewing.move),
        goes_on=lambda: set_answered(True),
        end_step=command("end step", reviewing.end_step),
        finish=command("finish", reviewing.finish),
        leave=services.back,
    )
    if asked or here.is_written:
        return review_layout.closing(ui, here, day, hands, step_answered=answered)
    return review_layout.opening(ui, here, day, hands)


class _Reviewing:
    """What a look back writes."""

    def __init__(self, services: ScreenServices, here: ReviewData, day: ReviewDay) -> None:
        self.services, self.here, self.day = services, here, day

    def rate(self, value: int) -> None:
        uid = self.here.session.uid
        self.services.run(lambda db: intention_ratings.rate(db, uid, int(self.day), value, now=self.services.now()))

    def done(self) -> None:
        if (step := self.here.step) is None:
            return
        self.services.run(
            lambda db: small_steps.done(db, step.uid, now=self.services.now()),
            then=lambda _: self._say(words.SAVED(), step.uid),
        )

    def move(self) -> None:
        """To tomorrow; every other day can be chosen where all steps are."""
        if (step := self.here.step) is None:
            return
        before, zone, now = step.due_on, local_time.local_zone(), self.services.now()
        today = local_time.local_day(now, zone)
        day = today + timedelta(days=1)

        def undo() -> None:
            self.services.run(lambda db: small_steps.move(db, step.uid, before, now=self.services.now()))

        said = today_words.STEP_MOVED(date=date_words.short_date(day, today))
        self.services.run(
            lambda db: small_steps.move(db, step.uid, day, now=now),
            then=lambda _: self.services.say(said, action=common.UNDO(), on_action=undo),
        )

    def end_step(self) -> None:
        if (step := self.here.step) is None:
            return
        self.services.run(
            lambda db: small_steps.end(db, step.uid, now=self.services.now()),
            then=lambda _: self._say(today_words.STEP_ENDED(), step.uid),
        )

    def finish(self) -> None:
        here, services = self.here, self.services
        today = local_time.local_day(services.now(), here.session.zone)

        def ended(_: object) -> None:
            services.back()
            services.say(words.ended(self.day, here.number, here.next_on, today))

        day = 0 if self.day is ReviewDay.END else int(self.day)
        services.run(lambda db: today_reads.end_look_back(db, here.session.uid, day, now=services.now()), then=ended)

    def _say(self, said: str, step_uid: str) -> None:
        def undo() -> None:
            self.services.run(lambda db: small_steps.start_again(db, step_uid, now=self.services.now()))

        self.services.say(said, action=common.UNDO(), on_action=undo)
