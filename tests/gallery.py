"""A picture of every screen, on a phone by day and by night and on a desktop: `python -m tests.gallery [NAME …]`.

Writes docs/gallery/{phone-light,phone-dark,desktop}/NAME.png, and some into docs/moving; `tests.support.screens` knows
the ways to the screens, `tests.support.days` the days of a course, and `tests.support.charts` the journals of which all
charts are shown.
"""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from kapjournal.views.words import common
from tests.support.browser import DESKTOP, PHONE, Device, Paint, launched, window
from tests.support.charts import CHARTS, Charts, pictures, served_with
from tests.support.days import DAYS, Day, served_on
from tests.support.pictures import small
from tests.support.screens import SCREENS, Screen, Start, lay, served_over
from tests.support.server import Server
from tests.support.steps import open_at, unlock

GALLERY = Path(__file__).parents[1] / "docs" / "gallery"
# What is pressed by way of the accessibility tree would have the focus and its ring, as nothing pressed by hand has.
_PRESSED_BY_HAND = """for (const told of ["focus", "focusin"]) addEventListener(told, event => {
  const at = event.composedPath()[0];
  if (at instanceof Element && !at.matches("input, textarea")) event.stopImmediatePropagation();
}, true)"""
MOVING = GALLERY.parent / "moving"
_OF_MOVING = {"backup", "backup-made", "restore-chosen", "restore-found", "backup-add-found"}
"""Pictures of docs/moving.md as well, from the phone by day."""
ROOMS = (Start.OPEN, Start.IN_SESSION, Start.SESSION_OPEN)


@dataclass(frozen=True)
class Look:
    """One folder of the gallery: the same screens on another device or in other colours."""

    folder: str
    device: Device
    dark: bool = False


LOOKS = (
    Look("phone-light", PHONE),
    Look("phone-dark", PHONE, dark=True),
    Look("desktop", DESKTOP),
)


def main(names: Sequence[str]) -> None:
    """Take the pictures with these names, or all of them."""
    known = {screen.name for screen in SCREENS} | {day.name for day in DAYS} | {charts.name for charts in CHARTS}
    unknown = set(names) - known
    if unknown:
        raise SystemExit(f"no such screen: {', '.join(sorted(unknown))}")
    wanted = [screen for screen in SCREENS if not names or screen.name in names]
    with launched() as browser:
        for look in LOOKS:
            for start in Start:
                _photograph_all(browser, look, start, [screen for screen in wanted if screen.start is start])
            for day in DAYS:
                if not names or day.name in names:
                    _photograph_day(browser, look, day)
            for charts in CHARTS:
                if not names or charts.name in names:
                    _photograph_charts(browser, look, charts)


def _photograph_day(browser: Browser, look: Look, day: Day) -> None:
    """How it looks on one day of a course, with the clock set to it."""
    with (
        TemporaryDirectory(prefix="gallery-") as name,
        served_on(day, Path(name)) as (server, where),
        window(browser, look.device, dark=look.dark, paint=Paint.SHARP) as ui,
    ):
        ui.page.add_init_script(_PRESSED_BY_HAND)
        open_at(ui, server, where)
        (ui.button(common.BACK()) if day.is_session else ui.nav(common.TODAY())).first.wait_for()
        png = ui.shot()
        ui.check()
    _keep(look, day.name, png)


def _photograph_charts(browser: Browser, look: Look, charts: Charts) -> None:
    """All charts of one journal in one high picture, and what is seen first of other ranges."""
    with (
        TemporaryDirectory(prefix="gallery-") as name,
        served_with(charts, Path(name)) as server,
        window(browser, replace(look.device, scale=1), dark=look.dark, paint=Paint.SHARP) as ui,
    ):
        ui.page.add_init_script(_PRESSED_BY_HAND)
        ui.open(server.url)
        unlock(ui)
        for told, png in pictures(ui, charts):
            _keep(look, told, png)
        ui.check()


def _keep(look: Look, name: str, png: bytes) -> None:
    folders = [GALLERY / look.folder, *([MOVING] if look is LOOKS[0] and name in _OF_MOVING else [])]
    for path in (folder / f"{name}.png" for folder in folders):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(small(png, look.device.width))
        print(f"{path.relative_to(GALLERY.parents[1])}  {path.stat().st_size / 1024:.0f} KB")  # noqa: T201


def _photograph_all(browser: Browser, look: Look, start: Start, screens: Sequence[Screen]) -> None:
    """Each with a journal and an app of its own: no picture shows what was pressed for another."""
    with TemporaryDirectory(prefix="gallery-") as name:
        laid, data = Path(name) / "laid", Path(name) / "data"
        laid.mkdir()
        if screens:
            lay(start, laid)
        for screen in screens:
            shutil.copytree(laid, data)
            with served_over(data) as server:
                _keep(look, screen.name, _photograph(browser, server, look, screen))
            shutil.rmtree(data)


def _photograph(browser: Browser, server: Server, look: Look, screen: Screen) -> bytes:
    """In a window of its own, so that no screen depends on the one before it."""
    with window(browser, look.device, dark=look.dark, paint=Paint.SHARP) as ui:
        ui.page.add_init_script(_PRESSED_BY_HAND)
        ui.open(server.url)
        if screen.start in ROOMS:
            unlock(ui)
        screen.steps(ui)
        png = ui.page.screenshot() if screen.moves else ui.shot()
        ui.check()
    return png


if __name__ == "__main__":
    main(sys.argv[1:])
