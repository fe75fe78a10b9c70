"""Charts of moons as they are saved: the slopes around each session, a year by its months."""

from calendar import monthrange

from kapjournal.care.trends.around_sessions import AroundSessions
from kapjournal.care.trends.year import Month, Year
from kapjournal.messages import dates
from kapjournal.messages.numbers import number
from kapjournal.sharing.chart_page import WIDTH, ChartPicture, Drawn, Side, Word
from kapjournal.views.design import graphics
from kapjournal.views.design.tokens import LIGHT
from kapjournal.views.trends import around_layout, drawings, year_layout
from kapjournal.views.words import calendar
from kapjournal.views.words import trends as words
from kapjournal.views.words import trends_said as said
from kapjournal.views.words.moods import MOODS

PAPER = LIGHT
ACROSS, SLOPE, SLOPE_HIGH, NUMBER = 6, 88.0, 112.0, 22.0
MONTHS_ACROSS, SPACE, NAME = 4, 24.0, 20.0
MOON, LEGEND = 14.0, 100.0


def around(found: AroundSessions) -> ChartPicture:
    """The slopes that are shown, each over the number of its session."""
    latest = found.sessions[-around_layout.MOST :]
    pitch, high = WIDTH / ACROSS, SLOPE_HIGH + NUMBER
    drawn: list[Drawn] = []
    numbers: list[Word] = []
    for place, one in enumerate(latest):
        x, y = place % ACROSS * pitch, place // ACROSS * high
        slope = drawings.around(PAPER, SLOPE, SLOPE_HIGH, (one.before, one.after, one.week))
        drawn.append(Drawn(slope, x, y, SLOPE, SLOPE_HIGH))
        numbers.append(Word(number(one.number), x + SLOPE / 2, y + SLOPE_HIGH + 1, Side.MIDDLE))
    typical = said.typical(found.typical) if found.typical else []
    return ChartPicture(
        words.SESSIONS(),
        (*said.sessions(found), *typical),
        tuple(drawn),
        -(-len(latest) // ACROSS) * high,
        tuple(numbers),
        tuple(said.about_sessions(found, len(latest))),
    )


def year(found: Year) -> ChartPicture:
    """On paper the moons are those of the light."""
    each = (WIDTH - (MONTHS_ACROSS - 1) * SPACE) / MONTHS_ACROSS
    high = NAME + drawings.month_height(each)
    drawn: list[Drawn] = []
    names: list[Word] = []
    for place, month in enumerate(found.months):
        x, y = place % MONTHS_ACROSS * (each + SPACE), place // MONTHS_ACROSS * high
        names.append(Word(year_layout.name(month), x, y))
        drawn.append(Drawn(_month(month, each), x, y + NAME, each, drawings.month_height(each)))
    foot = 12 / MONTHS_ACROSS * high
    for place, (svg, name) in enumerate(_legend()):
        drawn.append(Drawn(svg, place * LEGEND, foot, MOON, MOON))
        names.append(Word(name, place * LEGEND + MOON + 5, foot - 1))
    return ChartPicture(
        words.YEAR_CALENDAR(), (words.year(found.year, found.split),), tuple(drawn), foot + NAME, tuple(names)
    )


def _month(month: Month, width: float) -> str:
    first = (month.first.weekday() - dates.first_weekday()) % 7
    days = monthrange(month.first.year, month.first.month)[1]
    return drawings.month(PAPER, width, first, days, month.levels, month.sessions)


def _legend() -> list[tuple[str, str]]:
    """What each mark is: the five moods and the ring."""
    moods = [(graphics.moon(PAPER, level, MOON), mood()) for level, mood in enumerate(MOODS, 1)]
    ring = graphics.svg(MOON, MOON, graphics.ring(MOON / 2, MOON / 2, MOON / 2 - 1.5, PAPER.dusk, 2))
    return [*moods, (ring, calendar.RING())]
