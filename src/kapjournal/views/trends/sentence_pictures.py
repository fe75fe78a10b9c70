"""What is told in words, as it is saved: the sentences of the screen, the feeling words as large as they are there."""

from collections.abc import Sequence

from kapjournal.care.trends.chosen_words import ChosenWords
from kapjournal.care.trends.practices import Told
from kapjournal.care.trends.topics import ComparedTopics
from kapjournal.messages.numbers import number
from kapjournal.sharing.chart_page import ChartPicture, Side, Word
from kapjournal.views.words import trends as words
from kapjournal.views.words import trends_beside as beside
from kapjournal.views.words import trends_said as said

POINTS = (22.0, 18.0, 15.0, 12.0)
"""How large a word is by how often it came, the most first."""
ROW, COUNT, WORD = 42.0, 30.0, 42.0


def feelings(found: ChosenWords) -> ChartPicture:
    """Each word on a line of its own beside how often it came."""
    laid: list[Word] = []
    for place, (word, count) in enumerate(found.words):
        points = POINTS[min(found.rank(count), len(POINTS) - 1)]
        foot = (place + 1) * ROW - 8
        laid.append(Word(number(count), COUNT, foot - 13, Side.LEFT_OF))
        laid.append(Word(word, WORD, foot - points * 1.4, points=points))
    return ChartPicture(words.FEELING_WORDS(), (said.words(found),), (), len(found.words) * ROW, tuple(laid))


def practices(found: Sequence[Told]) -> ChartPicture:
    return ChartPicture(words.PRACTICES(), tuple(said.practices(found)), (), 0)


def topics(found: ComparedTopics) -> ChartPicture:
    """Never without what it does not mean."""
    told = tuple(" ".join(sentence.split("\n")) for _, sentence in beside.topics(found))
    return ChartPicture(beside.TOPICS(), told, (), 0, legend=tuple(beside.about_topics(found)))
