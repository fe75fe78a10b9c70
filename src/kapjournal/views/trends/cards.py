"""The cards of Trends, in their order, those aside last. A new one is a component and a line here."""

from dataclasses import dataclass
from typing import Any

from kapjournal.views.trends.around_card import AroundCard
from kapjournal.views.trends.medicines_card import MedicinesCard
from kapjournal.views.trends.mood_card import MoodCard
from kapjournal.views.trends.practices_card import PracticesCard
from kapjournal.views.trends.scales_card import ScalesCard
from kapjournal.views.trends.topics_card import TopicsCard
from kapjournal.views.trends.tracked_card import TrackedCard
from kapjournal.views.trends.words_card import WordsCard
from kapjournal.views.trends.year_card import YearCard


@dataclass(frozen=True)
class Card:
    """`component` is given what is `Seen`, and draws nothing where it has nothing to say.

    `is_aside` puts it into the narrower pane of a wide window, which goes under the other in a narrow one.
    """

    component: Any
    is_aside: bool = False


CARDS = (
    Card(MoodCard),
    Card(AroundCard),
    Card(PracticesCard),
    Card(ScalesCard),
    Card(YearCard, is_aside=True),
    Card(WordsCard, is_aside=True),
    Card(TopicsCard, is_aside=True),
    Card(TrackedCard, is_aside=True),
    Card(MedicinesCard, is_aside=True),
)
