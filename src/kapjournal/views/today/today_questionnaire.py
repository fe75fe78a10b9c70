"""The card and the row of a questionnaire that is offered: what it asks, and nothing of an earlier total."""

from kapjournal import content, routes
from kapjournal.care.measures.scale_offers import Offer
from kapjournal.care.steps import scales
from kapjournal.care.steps.today_state import TodayState
from kapjournal.views.shell.services import ScreenServices
from kapjournal.views.today.today_face import Face, TodayHands
from kapjournal.views.words import common
from kapjournal.views.words import scales as words


def questionnaire(here: TodayState, hands: TodayHands) -> Face:
    """It can be begun, put off to tomorrow, or turned off for good."""
    scale_id = here.card.about
    scale = content.scale(scale_id)
    start = words.CONTINUE if scale_id in here.begun else words.START
    way = routes.FillScale(scale_id=scale_id)
    return Face(
        title=scale.name,
        sentences=words.sentences(scale),
        primary=(start(), lambda: hands.go(way)),
        secondary=(common.NOT_TODAY(), hands.put_off),
        under=((words.STOP_OFFERING(), hands.stop_offering),),
    )


def questionnaire_row(here: TodayState) -> tuple[str, str, routes.Route] | None:
    """The first that is offered; its row leads to where it says more of itself."""
    if not here.facts.questionnaires:
        return None
    scale = content.scale(here.facts.questionnaires[0])
    return scale.name, words.sentences(scale)[0], routes.Scale(scale_id=scale.id)


def stop_offering(services: ScreenServices, scale_id: str) -> None:
    """For good; it stays under More, and the choice can be undone here and changed there."""

    def stopped(before: Offer) -> None:
        def undo() -> None:
            services.run(lambda db: scales.choose_offer(db, scale_id, before))

        services.say(words.NO_LONGER(), action=common.UNDO(), on_action=undo)

    services.run(lambda db: scales.choose_offer(db, scale_id, Offer.NEVER), then=stopped)
