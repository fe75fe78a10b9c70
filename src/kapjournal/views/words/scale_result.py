"""Said of what a questionnaire came to: the number, its published range, a change. No verdict, whatever the number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kapjournal.care.measures import scale_change
from kapjournal.care.measures.scale_change import Figure
from kapjournal.care.measures.scales import Change, ClusterScore
from kapjournal.care.steps.scales import ScaleReading
from kapjournal.content import Scale
from kapjournal.messages import Message, Plural, lists, numbers
from kapjournal.views.words.scales import short

GONE = Message("This questionnaire is no longer in your journal.")
_PERIOD = Message("{name}, {period}", note="'PHQ-9, last 2 weeks'")
_TOTAL = Message("{total} out of {highest}", note="A number and the highest that there is.")
NO_TOTAL = Message("No total")
_NO_TOTAL_WHY = Message("Question {number} is not answered, so there is no total.")
_BAND = Message("Published range: {band}")
_CUT_OFF = Message("Usual cut-off: 31 to 33. Clinics choose it by what they need it for.")
NO_DIAGNOSIS = Message("This number comes from your own answers. It is not a diagnosis.")
LOWER = Message("A lower number means fewer symptoms.")
_HISTORY = Message("{name} over time")
_ROW = Message("{date}. {range}", note="A line of a list: 'November 20. Moderate'")
MY_ANSWERS = Message("My answers", note="Button; shows what was answered.")
HIDE_ANSWERS = Message("Hide my answers", note="Button.")
DONE = Message("Done", note="Button; leaves the screen.")
TELL_CLINIC = Message("Your clinic would want to know this total.")
ABOUT_NINE = Message("You can talk to someone about your answer to question 9.")
IF_WORSE = Message("If you feel worse, tell your clinic.")
WHEN_TO_CALL = Message("When to call")
ANSWERED_ON = Message("Filled in on {date}")
OPENS = Message("{total}\n{date}", note="A line of the list of earlier ones, for a screen reader.")

SINCE_BASELINE = Message("Since before your first session", note="Heading over a change.")
SINCE_FIRST = Message("Since your first one", note="Heading over a change; of a questionnaire.")
SINCE_LAST = Message("Since the last one", note="Heading over a change; of a questionnaire.")
_LOWER = Plural("{count} point lower than on {date}.", "{count} points lower than on {date}.")
_SAME = Message("The same as on {date}.")
_HIGHER = Plural("{count} point higher than on {date}.", "{count} points higher than on {date}.")
_AVERAGE = Plural(
    "In one study, the smallest drop that people noticed was about {count} point on average.",
    "In one study, the smallest drop that people noticed was about {count} points on average.",
)
_FIGURES: Mapping[Figure, Message] = {
    Figure.NOTICED: Message("Your drop is at least that large."),
    Figure.SMALLER: Message("Your drop is smaller than that. How you feel counts too."),
    Figure.STARTED_HIGHER: Message("People who started higher needed a larger drop to notice it."),
    Figure.CHANCE: Message("A drop of this size can be chance."),
    Figure.MATTERED: Message("In one study, drops of 9 to 12 points mattered to people."),
    Figure.UNLIKELY_CHANCE: Message("In two groups of veterans, a drop of this size was unlikely to be chance."),
}
_AFTER_AVERAGE = (Figure.NOTICED, Figure.SMALLER, Figure.STARTED_HIGHER)

COUNTING_RULE = Message("What the counting rule says", note="Button; of the PCL-5.")
_MET = Message("The counting rule of the PCL-5 is met.")
_NOT_MET = Message("The counting rule of the PCL-5 is not met.")
RULE_WHY = Message("This is not a diagnosis. Only a full interview can tell. You can ask for help either way.")
_STRIP = Message("{total} out of {highest}. The published ranges begin at {cut_offs}.", note="Of a drawing.")


def title(scale: Scale) -> str:
    return _PERIOD(name=scale.name, period=scale.window)


def total(scale: Scale, number: int) -> str:
    return _TOTAL(total=number, highest=scale.highest)


def no_total_why(number: int) -> str:
    return _NO_TOTAL_WHY(number=number)


def band(scale: Scale, name: str) -> str:
    """Of a scale with clusters the cut-off is a stretch, which clinics choose from."""
    return _CUT_OFF() if scale.clusters else _BAND(band=name)


def history(scale: Scale) -> str:
    return _HISTORY(name=scale.name)


def history_row(date: str, range_: str) -> str:
    return _ROW(date=date, range=range_)


def change(change_: Change, zone: str, now: datetime) -> str:
    """'5 points lower than on August 3.'"""
    date = short(change_.since.at, zone, now)
    if change_.points == 0:
        return _SAME(date=date)
    return (_LOWER if change_.points < 0 else _HIGHER)(count=abs(change_.points), date=date)


@dataclass(frozen=True)
class ChangeSaid:
    """One change of a total: since when, by how much, and what was published of such a drop."""

    since: str
    said: str
    figures: tuple[str, ...] = ()


def changes(reading: ScaleReading, now: datetime) -> list[ChangeSaid]:
    """Since the baseline, with what was published of such a drop; since the last one, the number alone."""
    stands, zone = reading.standing, reading.result.zone
    if stands is None:
        return []
    first, last = stands.since_baseline, stands.since_last
    said: list[ChangeSaid] = []
    if first:
        since = SINCE_BASELINE() if reading.has_baseline else SINCE_FIRST()
        said.append(ChangeSaid(since, change(first, zone, now), tuple(figure(reading.scale, first))))
    if last and not (first and last.since == first.since):
        said.append(ChangeSaid(SINCE_LAST(), change(last, zone, now)))
    return said


def is_higher(reading: ScaleReading) -> bool:
    """Whether it rose since the baseline or the last one."""
    stands = reading.standing
    return stands is not None and any(one and one.points > 0 for one in (stands.since_baseline, stands.since_last))


def figure(scale: Scale, change_: Change) -> Iterator[str]:
    """What was published of such a drop; nothing of a rise."""
    which = scale_change.figure(scale, change_)
    if which in _AFTER_AVERAGE:
        yield _AVERAGE(count=scale_change.needed(scale))
    if which in _FIGURES:
        yield _FIGURES[which]()


def cluster(found: ClusterScore, most: int) -> str:
    """`most` is the highest answer to one item."""
    items = found.cluster.last - found.cluster.first + 1
    return _TOTAL(total=found.total, highest=items * most)


def rule(*, is_met: bool) -> str:
    return _MET() if is_met else _NOT_MET()


def strip(scale: Scale, number: int) -> str:
    """What the drawing of the total among the ranges says to a screen reader."""
    cut_offs = lists.joined([numbers.number(one.low) for one in scale.bands[1:]])
    return _STRIP(total=number, highest=scale.highest, cut_offs=cut_offs)
