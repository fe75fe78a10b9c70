"""The bottom of a screen on which something is written or chosen: a quiet way aside, and the primary button."""

import flet as ft

from kapjournal.views.design import tokens as t
from kapjournal.views.design.buttons import actions, stacked
from kapjournal.views.design.insets import insets
from kapjournal.views.design.tokens import Frame

LOW = 620.0
"""Below this height a keyboard is open, or the window is small: every line counts."""


def task_foot(frame: Frame, primary: ft.Container, quiet: ft.Control) -> ft.Control:
    """The quiet words line up with the text above; where both are stacked, they line up with the cards."""
    left = t.MARGIN if stacked(frame, primary, quiet) else t.S2
    bottom = t.S6 if frame.height > LOW else t.S3
    return ft.Container(
        actions(frame, primary, quiet, quiet_first=True),
        padding=insets(start=left, end=t.MARGIN, top=t.S4, bottom=bottom),
    )
