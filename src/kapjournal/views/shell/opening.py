"""A window, made on its page. Whoever imports this imports all that a first screen takes, and nothing further."""

import flet as ft

from kapjournal.runtime.active_window import ActiveWindow
from kapjournal.runtime.journal_access import JournalAccess
from kapjournal.views.design import tokens as t
from kapjournal.views.design.theme import FONTS, theme, theme_mode
from kapjournal.views.shell.root import Root
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.shell.window import Window


def window_on(page: ft.Page, access: JournalAccess, active_window: ActiveWindow) -> Window:
    """It draws once it is opened."""
    page.title = "KapJournal"
    page.fonts = FONTS
    page.theme, page.dark_theme = theme(t.LIGHT), theme(t.DARK)
    page.theme_mode = theme_mode(access.preferences.theme)
    page.padding = page.spacing = 0
    return Window(ScreenServices(page, access), active_window, lambda window: page.render_views(Root, window))
