"""Help: who can be reached now. One's own people first, then the lines of the region, then something steady.

It opens from every screen and without unlocking; then it shows no more of the journal than was chosen for that.
"""

import logging
from collections.abc import Callable
from functools import partial

import flet as ft

from kapjournal import routes
from kapjournal.logs import kind_and_place
from kapjournal.routes import Route
from kapjournal.runtime import lock_screen
from kapjournal.runtime.journal_access import AccessState
from kapjournal.views.design.long_list import use_rows
from kapjournal.views.more import help_layout as layout
from kapjournal.views.more.help_layout import HelpActions, HelpPage
from kapjournal.views.safety.people_here import chosen_region, region_here, regions_here, use_people
from kapjournal.views.safety.reach_layout import number_page
from kapjournal.views.safety.reachable import of_people
from kapjournal.views.safety.reaching import use_reaching
from kapjournal.views.safety.steady import PRACTICE, Steady
from kapjournal.views.safety.when_to_call import WhenToCallBody
from kapjournal.views.shell.command import use_commands
from kapjournal.views.shell.hooks import use_value
from kapjournal.views.shell.services import ScreenServices, use_services
from kapjournal.views.shell.ui_context import use_ui
from kapjournal.views.words import help as words

__all__ = ["Help", "chosen_region", "reach"]

_log = logging.getLogger(__name__)
WHEN_TO_CALL, STEADY = "when to call", "steady"


@ft.component
def Help(on_leave: Callable[[], None] | None = None, *, at_door: bool = False) -> ft.Control:
    """With `on_leave` it stands in place of another screen, whose words wait below: then nothing in it leads away.

    `at_door`: before the journal, or in a window that may not show it, however open it is elsewhere.
    """
    services = use_services()
    if at_door or services.access.state is not AccessState.OPEN:
        return HelpAtDoor(on_leave or services.back)
    return HelpInside(on_leave)


@ft.component
def HelpAtDoor(on_leave: Callable[[], None]) -> ft.Control:
    """What was chosen for the lock screen, and nothing else of the journal."""
    services = use_services()
    shown, _ = use_value(lambda: lock_screen.shown(services.access.data))
    locked = services.access.state is AccessState.LOCKED
    page = HelpPage(people=of_people(shown.people), plan_lines=shown.lines, stays_locked=locked)
    return HelpHere(page, on_leave=on_leave, on_go=None)


@ft.component
def HelpInside(on_leave: Callable[[], None] | None) -> ft.Control:
    services = use_services()
    whom = use_people(services)
    page = HelpPage(people=of_people(whom.people), inside=on_leave is None)
    return HelpHere(page, on_leave=on_leave or services.back, on_go=services.go if on_leave is None else None)


@ft.component
def HelpHere(page: HelpPage, *, on_leave: Callable[[], None], on_go: Callable[[Route], None] | None) -> ft.Control:
    """Without `on_go` what it leads to is shown in its place."""
    services, ui = use_services(), use_ui()
    region_id, set_region_id = ft.use_state(services.access.preferences.region)
    choosing, set_choosing = ft.use_state(False)
    within, set_within = ft.use_state("")
    hands, command = use_reaching(services), use_commands(services)

    def choose(chosen: str) -> None:
        set_region_id(chosen)
        set_choosing(False)
        services.prefer(region=chosen)

    regions, region = regions_here(services), region_here(services, region_id)
    first, *others = [region] if region and chosen_region(region_id) else regions
    draw = partial(layout.other_region, ui, hands=hands)
    # The likeliest numbers at once, those of other countries in the moment after.
    further, _ = use_rows([other for other in others if other != region], draw, ui=ui, at_first=0, at_a_time=1)
    if hands.shown:
        return number_page(ui, hands.shown, hands)
    if within == STEADY:
        return Steady(lambda: set_within(""))
    if within == WHEN_TO_CALL:
        return WhenToCallBody(page.people, on_leave=lambda: set_within(""), on_help=lambda: set_within(""))
    actions = HelpActions(
        on_leave=on_leave,
        on_change=lambda: set_choosing(not choosing),
        on_choose=command("region", choose),
        on_when=partial(on_go, routes.WhenToCall()) if on_go else lambda: set_within(WHEN_TO_CALL),
        on_steady=partial(on_go, routes.BeginPractice(practice_id=PRACTICE)) if on_go else lambda: set_within(STEADY),
        on_go=on_go,
    )
    return layout.layout(
        ui,
        page,
        hands,
        actions,
        region=region,
        first=region or first,
        regions=regions,
        choosing=choosing,
        further=further,
    )


def reach(services: ScreenServices, address: str) -> None:
    """Hand a tel: or sms: address to the device. Nothing is called or sent before the patient taps there again.

    For a single button; a screen with several numbers has `use_reaching`.
    """
    number = address.partition(":")[2].partition("?")[0]

    async def launch() -> None:
        try:
            await ft.UrlLauncher().launch_url(address)
        except RuntimeError as error:
            _log.info("the device does not call: %s", kind_and_place(error))
        services.say(words.to_dial(number))

    services.start(launch)
