"""A practice on the screens: it hangs on the thread of its session, and has no line of its own."""

import flet as ft

from kapjournal import content
from kapjournal.care import kinds
from kapjournal.care.timeline.session_detail import SessionDetail
from kapjournal.models import PracticeRun
from kapjournal.views.design import tokens as t
from kapjournal.views.design.text import text
from kapjournal.views.design.thread import bead, moment
from kapjournal.views.kinds.kind import Go, ShownKind
from kapjournal.views.shell.ui_context import UiContext
from kapjournal.views.words import session as words


def _on_thread(ui: UiContext, detail: SessionDetail, run: PracticeRun, _on_go: Go) -> ft.Control:
    p = ui.palette
    title = _title(run.practice_id)
    when = words.day_and_time(run.happened_at, detail.session, detail.now)
    said = text(words.lasted(title, run.seconds), t.BODY, p.ink)
    return moment(p, bead(p, size=10), when, said, key=run.uid)


def _title(practice_id: str) -> str:
    """Its title; only that it is one for a practice that a later version brought."""
    return next((practice.title for practice in content.practices() if practice.id == practice_id), words.PRACTICE())


PRACTICE = ShownKind(kind=kinds.PRACTICE, on_thread=_on_thread)
