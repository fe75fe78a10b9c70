"""Room at the sides of something, and its place, by where lines begin and where they end."""

import flet as ft

from kapjournal import messages


def insets(*, start: float = 0, end: float = 0, top: float = 0, bottom: float = 0) -> ft.Padding:
    """In logical pixels. Flet knows left and right only, which change places where a language runs right to left: so
    this is called where something is drawn, and never kept in a constant."""
    left, right = (end, start) if messages.is_right_to_left() else (start, end)
    return ft.Padding(left=left, top=top, right=right, bottom=bottom)


def at_start(container: ft.Container, distance: float) -> ft.Container:
    """In a stack, so far from where lines begin."""
    container.left, container.right = (None, distance) if messages.is_right_to_left() else (distance, None)
    return container


def at_end(container: ft.Container, distance: float) -> ft.Container:
    """The same from where they end."""
    container.left, container.right = (distance, None) if messages.is_right_to_left() else (None, distance)
    return container


def line_at_start(colour: str) -> ft.Border:
    """A thin one, where lines begin."""
    line = ft.BorderSide(1, colour)
    return ft.Border(right=line) if messages.is_right_to_left() else ft.Border(left=line)


def line_at_end(colour: str) -> ft.Border:
    """The same where they end."""
    line = ft.BorderSide(1, colour)
    return ft.Border(left=line) if messages.is_right_to_left() else ft.Border(right=line)
