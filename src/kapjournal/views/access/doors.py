"""The doors of the house and what opens above them, each imported when it is first drawn.

A start shows one of them, and a phone reads every module out of an archive. `shell.preload` brings the others while
somebody is still at the first.
"""

from collections.abc import Callable

import flet as ft

Act = Callable[[], None]


def lock() -> ft.Control:
    from kapjournal.views.access.lock import Lock  # noqa: PLC0415 - see the top, as for all below

    return Lock()


def first_start() -> ft.Control:
    from kapjournal.views.access.first_start import FirstStart  # noqa: PLC0415

    return FirstStart()


def elsewhere(on_use_here: Act) -> ft.Control:
    from kapjournal.views.access.other_window import Elsewhere  # noqa: PLC0415

    return Elsewhere(on_use_here)


def help_at_door(on_leave: Act) -> ft.Control:
    from kapjournal.views.more.help import Help  # noqa: PLC0415

    return Help(on_leave=on_leave, at_door=True)


def open_given(on_leave: Act, *, key: object = None) -> ft.Control:
    from kapjournal.views.access.given import OpenGiven  # noqa: PLC0415

    return OpenGiven(on_leave, key=key)


def restore(on_leave: Act, *, key: object = None) -> ft.Control:
    from kapjournal.views.access.restore import Restore  # noqa: PLC0415

    return Restore(on_leave, key=key)


def delete_everything(on_keep: Act, on_help: Act, *, key: object = None) -> ft.Control:
    from kapjournal.views.backup.deleting import TwoSteps  # noqa: PLC0415

    return TwoSteps("", on_keep, on_help, key=key)


def deleted(on_start: Act) -> ft.Control:
    from kapjournal.views.backup.deleting import Deleted  # noqa: PLC0415

    return Deleted(on_start)


def words_in_hand(recovery: list[str], on_done: Act, on_help: Act) -> ft.Control:
    from kapjournal.views.access.recovery_words import WordsInHand  # noqa: PLC0415

    return WordsInHand(recovery, on_done, on_help)
