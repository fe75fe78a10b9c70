"""What is open on the day of a session, and what waits until its effect is over."""

from kapjournal import routes

NIGHT: frozenset[type[routes.Route]] = frozenset({routes.SessionScreen, routes.OneWord, routes.SteadyLines})
"""Near black at all times."""
OPEN_IN_SESSION: frozenset[type[routes.Route]] = NIGHT | frozenset(
    {
        routes.Home,
        routes.Help,
        routes.Write,
        routes.AfterWriting,
        routes.AfterHardWriting,
        routes.Practice,
        routes.BeginPractice,
        routes.HardMoment,
        routes.Someone,
        routes.PleaseCome,
        routes.WhenToCall,
        routes.SafetyPlan,
        routes.RestOfToday,
    }
)
"""The card of a session that is on, and what is led to from there: dark while it is on."""
LONG: frozenset[type[routes.Route]] = frozenset({routes.Export, routes.FillScale, routes.Import, routes.PlainExport})
"""Long forms, scales and sharing: they wait for the effect to be over, whether or not the session screen was opened."""


def waits(route: routes.Route, *, screen_is_open: bool) -> bool:
    """Whether this waits while a session is on. With the session screen open everything does that is not led to from
    there; it is ended with one press. Without it, other rooms stay open: nobody could end what was never begun."""
    if isinstance(route, routes.Write):
        return not route.set_id.startswith("capture.")
    return type(route) in LONG or (screen_is_open and type(route) not in OPEN_IN_SESSION)
