"""While a session is on, what is opened from its dark card stays dark: eyes that are wide open are not dazzled."""

from dataclasses import replace

from kapjournal.care import today
from kapjournal.views.desk import Desk
from kapjournal.views.hooks import use_query
from kapjournal.views.look import Look, use_look
from kapjournal.views.tokens import DARK


def use_session_is_on(desk: Desk) -> bool:
    return bool(use_query(desk, lambda db: today.session_is_on(db, now=desk.now())).value)


def use_dusk(desk: Desk) -> Look:
    """How this moment looks, in the colours of the night while a session is on."""
    look, is_on = use_look(), use_session_is_on(desk)
    return replace(look, palette=DARK) if is_on else look
