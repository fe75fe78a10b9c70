"""The composition root: puts vault, care and screens together and gives them to Flet."""

from collections.abc import Callable
from typing import Any

import flet as ft

from kapjournal.care.notify import PlyerNotifier
from kapjournal.options import Options
from kapjournal.resources import assets_dir
from kapjournal.views import tokens as t
from kapjournal.views.bell import Bell
from kapjournal.views.desk import Desk
from kapjournal.views.keeper import Keeper
from kapjournal.views.root import Root
from kapjournal.views.seat import Seat
from kapjournal.views.theme import FONTS, theme, theme_mode
from kapjournal.views.window import Window


def make_main(options: Options) -> Callable[[ft.Page], None]:
    """The function that Flet calls for each window; all windows of one process share one vault and one seat."""
    keeper = Keeper(options.data, Bell(PlyerNotifier()), demo_passphrase=options.demo_passphrase)
    seat = Seat()

    def main(page: ft.Page) -> None:
        page.title = "KapJournal"
        page.fonts = FONTS
        page.theme, page.dark_theme = theme(t.LIGHT), theme(t.DARK)
        page.theme_mode = theme_mode(keeper.preferences.theme)
        page.padding = page.spacing = 0
        Window(Desk(page, keeper), seat, lambda window: page.render_views(Root, window)).open()

    return main


def asgi_app(options: Options) -> Any:
    """The same app for a browser on this machine, as an ASGI application; put a guard in front of it."""
    return ft.run(make_main(options), export_asgi_app=True, no_cdn=True, assets_dir=str(assets_dir()))


def run_native(options: Options) -> None:
    """The same app in a native window; returns when it is closed."""
    ft.run(make_main(options), assets_dir=str(assets_dir()))
