"""Whether a screen has room at every size: nothing lies on another, Help is whole, the lamp can be reached."""

from collections.abc import Iterator, Mapping

from kapjournal.views.words import common, someone
from tests.support.screens import Screen
from tests.support.screens.ways import down
from tests.support.targets import TOUCH, Target, at_rest, overlaps, targets
from tests.support.ui import Ui

SIZES = {
    "small": (320, 568, 1.0),
    "on its side": (844, 390, 1.0),
    "large text": (390, 844, 2.0),
    "wide": (1280, 800, 1.0),
}
WITHOUT_HELP = ("help", "help-country", "help-number", "help-inside")
"""Help itself."""
LOOKS = 6


def faults_at_all_sizes(ui: Ui, screen: Screen, sizes: Mapping[str, tuple[int, int, float]] = SIZES) -> Iterator[str]:
    """What is wrong with the screen that is open now, with text at 100 % again after it."""
    for size, (width, height, scale) in sizes.items():
        ui.resize(width, height, scale)
        yield from (f"{screen.name}, {size}: {fault}" for fault in _lasting(ui, screen, width))
    ui.resize(width, height)


def _lasting(ui: Ui, screen: Screen, width: int) -> list[str]:
    """What is still wrong after a second rest: the app itself may have answered the new size after the first."""
    faults = list(_faults(ui, screen, targets(ui), width))
    for _ in range(LOOKS):
        if faults:
            faults = list(_faults(ui, screen, at_rest(ui), width))
    return faults


def _faults(ui: Ui, screen: Screen, found: list[Target], width: int) -> Iterator[str]:
    yield from overlaps(found)
    for target in found:
        # What Flutter tells of a field is wider than the field.
        if not target.is_field and (target.whole.left < -1 or target.whole.right > width + 1):
            yield f"{target.name!r} reaches out of the window"
        if target.is_cut:
            yield f"{target.name!r} is {target.whole.width:.0f} x {target.whole.height:.0f}"
    yield from _help(screen, found)
    if isinstance(screen.lamp, str) and not _has(ui, screen.lamp):
        yield f"{screen.lamp!r} cannot be reached"


def _help(screen: Screen, found: list[Target]) -> Iterator[str]:
    person = (common.HELP(), someone.NEED())
    # One further down a page that scrolls is one more way.
    ways = [target for target in found if target.name.startswith(person) and not target.at_edge]
    if not ways and screen.name not in WITHOUT_HELP:
        yield "there is no Help"
    for way in ways:
        if way.shown != way.whole or min(way.whole.width, way.whole.height) < TOUCH:
            yield f"{way.name!r} is not whole: {way.shown}"


def _has(ui: Ui, lamp: str) -> bool:
    """In sight, or further down."""
    if ui.button(lamp).count() == 0:
        down(ui)
    return ui.button(lamp).count() > 0
