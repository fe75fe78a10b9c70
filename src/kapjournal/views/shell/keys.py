"""What a key of a real keyboard does: the same as the button for it, and only where nothing is lost by it."""

import flet as ft

from kapjournal.runtime.journal_access import AccessState
from kapjournal.views.shell import escape
from kapjournal.views.shell.key_map import Action, Keyboard, action_of
from kapjournal.views.shell.services import ScreenServices

_MAC = (ft.PagePlatform.MACOS, ft.PagePlatform.IOS)
_DESKS = (ft.PagePlatform.LINUX, ft.PagePlatform.MACOS, ft.PagePlatform.WINDOWS)


def keyboard_of(page: ft.Page) -> Keyboard:
    return Keyboard(is_mac=page.platform in _MAC, in_browser=bool(page.web))


def has_keyboard(page: ft.Page) -> bool:
    """Whether a real keyboard is likely; a phone may have one too, which then works as well."""
    return page.platform in _DESKS


def on_key(e: ft.KeyboardEvent, services: ScreenServices | None) -> None:
    """Flet tells of each key; most end in the first lines. `services` are those of the active window."""
    page = e.page
    if not isinstance(page, ft.Page):
        return
    action = action_of(e.key, ctrl=e.ctrl, alt=e.alt, meta=e.meta, shift=e.shift, keyboard=keyboard_of(page))
    if action is Action.BACK:
        escape.on_key(e)
    elif action and services and services.access.state is AccessState.OPEN and not escape.has_dialog(page):
        from kapjournal.views.shell import key_acts  # noqa: PLC0415  # not before the first screen

        key_acts.do(action, services)
