"""One time that a practice is done, and what is known of it before."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapjournal.care.measures import feelings
from kapjournal.care.measures.helped import Outcome
from kapjournal.care.records import practice_outcomes, practice_runs, settings
from kapjournal.care.records.check_ins import MoodReading
from kapjournal.content import Practice as Kind
from kapjournal.models import Phase, PracticeRun
from kapjournal.views.check_in.keeping import keep_new
from kapjournal.views.practices.stopwatch import Stopwatch
from kapjournal.views.shell.services import ScreenServices

if TYPE_CHECKING:
    from kapjournal.storage import Db


class Run:
    """One time that a practice is done. How long it lasted is kept when it ends, however it ends."""

    def __init__(self, services: ScreenServices, practice: Kind, session_uid: str | None) -> None:
        self.watch = Stopwatch()
        self._services, self._practice, self._session_uid = services, practice, session_uid
        self._uid = ""
        self._over = False

    def begin(self, mood: int) -> bool:
        """Note that it was begun, and how it is where a moon, 1 to 5, says so."""
        now, before = self._services.now(), felt(mood) if mood else None
        session_uid = self._session_uid or None
        return self._services.run(
            lambda db: practice_runs.begin(db, self._practice.id, now=now, session_uid=session_uid, felt=before),
            then=self._begun,
        )

    def finish(self, *, quietly: bool = False) -> None:
        """Keep how long it lasted; without effect before it began and after it was kept. `quietly` as for `run`."""
        self.watch.pause()
        if self._uid and not self._over:
            seconds = round(self.watch.elapsed_s)
            self._over = self._services.run(
                lambda db: practice_runs.finish(db, self._uid, seconds=seconds, now=self._services.now()),
                quietly=quietly,
            )

    def close(self, mood: int) -> None:
        """Leave it. How it is now is kept where it was said; where it is very hard, a person comes first."""
        services = self._services
        if mood:
            said = practice_runs.around(self._uid, felt(mood), Phase.AFTER)
            keep_new(services, said, show=services.swap, otherwise=lambda _: services.back(), drops_draft=False)
        else:
            services.back()

    def _begun(self, run: PracticeRun) -> None:
        self._uid = run.uid


@dataclass(frozen=True)
class Known:
    """What is known before it begins: how it was the last times, and how it may tell that it goes on."""

    outcome: Outcome
    sounds: bool
    vibrates: bool


def known_of(db: "Db", practice_id: str, services: ScreenServices) -> Known:
    outcome = practice_outcomes.read(db, now=services.now()).get(practice_id, Outcome())
    chosen = settings.read(db)
    return Known(outcome, chosen.practice_sound, chosen.practice_vibration)


def felt(mood: int) -> MoodReading:
    return MoodReading(feelings.valence_of(mood), words=(feelings.chosen(feelings.answer_of(mood)),))
