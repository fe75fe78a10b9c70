"""Where a patient writes."""

import logging
from collections.abc import Callable
from dataclasses import field as attribute
from typing import Any

import flet as ft
from flet.controls.base_control import BaseControl
from flet.utils.object_model import patch_dataclass

from kapjournal.logs import suppressed
from kapjournal.views.design import tokens as t
from kapjournal.views.design.at_focus import entered, left
from kapjournal.views.design.buttons import icon_button
from kapjournal.views.design.direction import runs_right_to_left
from kapjournal.views.design.insets import insets
from kapjournal.views.design.layout import card, column
from kapjournal.views.design.pressing import once
from kapjournal.views.design.text import style, text
from kapjournal.views.design.tokens import Palette
from kapjournal.views.words import common

_log = logging.getLogger(__name__)

TOLD = 120
"""Letters of a text that a screen reader hears before it is in the field."""
LABEL = 16
INSIDE = 18.0
OnText = Callable[[str], Any]


@ft.control
class TypedField(ft.TextField):
    """A text field that never takes a letter back.

    The device is ahead of the app: when "a" is drawn, the field may hold "abc" already, and Flet would put "a" back.
    What was drawn or heard before is therefore no news; only a text from elsewhere is put into the field.
    It runs as the words that were in it when the cursor came; once that has left, the next drawing turns it.
    """

    known: list[str] = attribute(default_factory=list, repr=False, metadata={"skip": True})
    """The text it was drawn with, and after it the one last heard from the device."""

    is_left: list[bool] = attribute(default_factory=list, repr=False, metadata={"skip": True})
    """Something, if the cursor was in it and has left."""

    takes_focus: bool = attribute(default=False, metadata={"skip": True})
    """Take the cursor, and keep the keyboard, from whatever had them; `autofocus` only takes what is free."""

    def init(self) -> None:
        super().init()  # type: ignore[no-untyped-call]
        self.on_focus, self.on_blur = _entered, _left

    def did_mount(self) -> None:
        super().did_mount()  # type: ignore[no-untyped-call]
        if self.takes_focus:
            self.page.run_task(self._take_focus)

    async def _take_focus(self) -> None:
        # A field that has gone by then, as when the journal locked, wants no cursor.
        with suppressed(_log, "a field takes no cursor", RuntimeError, TimeoutError):
            await self.focus()  # type: ignore[no-untyped-call]

    def _migrate_state(self, other: BaseControl) -> None:
        super()._migrate_state(other)
        if not isinstance(other, TypedField):
            return
        if self.value in other.known:
            patch_dataclass(self, {"value": other.value})  # as if it had just come from the device
        # Flet's client makes a new field where this changes, which loses letters that are typed meanwhile.
        turns = bool(other.is_left)
        patch_dataclass(self, {"rtl": runs_right_to_left(self.value or "") if turns else other.rtl})

    def before_update(self) -> None:
        """Words that run the other way than the field was made for begin at the other side at least."""
        super().before_update()  # type: ignore[no-untyped-call]
        right_to_left = runs_right_to_left(self.value or "")
        other_side = ft.TextAlign.RIGHT if right_to_left else ft.TextAlign.LEFT
        self.text_align = ft.TextAlign.START if right_to_left == self.rtl else other_side


def _entered(e: ft.Event[Any]) -> None:
    e.control.is_left.clear()
    entered(e)


def _left(e: ft.Event[Any]) -> None:
    e.control.is_left[:] = [True]
    left(e)


def _heard(on_change: OnText | None) -> Callable[[Any], Any] | None:
    if on_change is None:
        return None

    def hear(e: ft.Event[TypedField]) -> None:
        text = e.control.value or ""
        e.control.known[1:] = [text]
        on_change(text)

    return hear


def field(
    p: Palette,
    label: str,
    *,
    value: str = "",
    on_change: OnText | None = None,
    on_submit: Callable[[], Any] | None = None,
    hint: str = "",
    error: str | None = None,
    lines: int = 1,
    autofocus: bool = False,
    keyboard: ft.KeyboardType = ft.KeyboardType.TEXT,
    key: str | None = None,
) -> ft.TextField:
    """One line or a few. Keyboards are told neither to learn from it nor to correct it behind the patient's back."""
    return TypedField(
        key=key,
        label=label,
        align_label_with_hint=lines > 1,  # where several lines are asked for, the label stands on the first
        value=value,
        rtl=runs_right_to_left(value),
        known=[value],
        hint_text=hint or None,
        error=error,
        on_change=_heard(on_change),
        on_submit=once(on_submit),
        multiline=lines > 1,
        min_lines=lines if lines > 1 else None,
        max_lines=max(lines, 8) if lines > 1 else 1,
        autofocus=autofocus,
        keyboard_type=ft.KeyboardType.MULTILINE if lines > 1 else keyboard,
        autocorrect=False,
        enable_ime_personalized_learning=False,
        filled=True,
        fill_color=p.well,
        text_style=style(t.BODY, p.ink),
        cursor_color=p.teal,
        border=ft.OutlineInputBorder(border_radius=t.R_FIELD, side=ft.BorderSide(1, p.edge)),
        error_style=style(t.SMALL, p.ink_soft),
        error_max_lines=4,
        label_style=ft.TextStyle(color=p.ink_soft, size=LABEL),
        hint_style=ft.TextStyle(color=p.ink_faint, size=LABEL),
        content_padding=ft.Padding.symmetric(horizontal=INSIDE, vertical=18),
    )


@ft.control
class Told(ft.Semantics):
    """Semantics with what Flet's client calls `hint`, and its Python `hint_text`, so that it never arrives."""

    hint: str | None = None


def told(entry: ft.TextField, *, label: str | None = None) -> ft.MergeSemantics:
    """A field with what a screen reader needs to hear of it: its name where it shows none, and how its text begins.

    A browser is not told what a field holds until it was in it once; elsewhere the field says so by itself.
    """
    held = " ".join((entry.value or "").split())
    begins = f"{held[:TOLD].rstrip()}…" if len(held) > TOLD else held
    # Merged, because a label round a field is otherwise a group with a nameless field in it.
    return ft.MergeSemantics(Told(label=label, hint=begins if begins and in_browser() else None, content=entry))


def in_browser() -> bool:
    """Whether this is drawn for a browser; a layout that is drawn for no page is not."""
    try:
        return bool(ft.context.page.web)
    except RuntimeError:
        _log.debug("it is drawn for no page")
        return False


@ft.component
def SecretField(
    p: Palette,
    label: str,
    *,
    value: str = "",
    on_change: OnText | None = None,
    on_submit: Callable[[], Any] | None = None,
    error: str | None = None,
    autofocus: bool = False,
    starts_shown: bool = False,
    key: object = None,
) -> ft.Control:
    """A passphrase: hidden until asked for, pasting allowed, nothing learned, nothing corrected.

    `starts_shown` is for one that the app itself suggested.
    """
    del key  # taken by Flet
    shown, set_shown = ft.use_state(starts_shown)
    secret = field(p, label, value=value, on_change=on_change, on_submit=on_submit, error=error, autofocus=autofocus)
    secret.password = not shown
    secret.autocorrect = secret.enable_suggestions = False
    secret.suffix_icon = icon_button(
        p,
        ft.Icons.VISIBILITY_OFF_OUTLINED if shown else ft.Icons.VISIBILITY_OUTLINED,
        common.HIDE_TYPED() if shown else common.SHOW_TYPED(),
        lambda: set_shown(not shown),
    )
    return secret


def writing_sheet(
    p: Palette,
    *,
    label: str,
    value: str,
    on_change: OnText,
    hint: str,
    footer: str,
    expand: bool = True,
    autofocus: bool = False,
    takes_focus: bool = False,
) -> ft.Container:
    """A page to write on, in the serif of their own words. `label` is its accessible name."""
    page = TypedField(
        value=value,
        rtl=runs_right_to_left(value),
        known=[value],
        on_change=_heard(on_change),
        multiline=True,
        expand=expand,
        min_lines=None if expand else 8,
        autofocus=autofocus,
        takes_focus=takes_focus,
        border=ft.NoInputBorder(),
        text_style=style(t.JOURNAL, p.ink),
        hint_text=hint,
        hint_style=style(t.JOURNAL, p.ink_faint),
        cursor_color=p.teal,
        cursor_width=2,
        content_padding=0,
        dense=True,  # otherwise a single line stands lower than two, and jumps when the second comes
        enable_ime_personalized_learning=False,
    )
    writing = told(page, label=label)
    writing.expand = expand
    return card(
        p,
        column([writing, text(footer, t.SMALL, p.ink_faint)], expand=expand, spacing=t.S2),
        padding=insets(start=20, end=16, top=20, bottom=14),
        radius=t.R_PAD,
        expand=expand,
    )
