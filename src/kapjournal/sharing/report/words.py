"""Said in the report, in the language of the patient. Numbers and published figures stand side by side; no verdicts."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from kapjournal.care.measures import scale_change
from kapjournal.care.measures.mood_steps import level_of
from kapjournal.care.measures.scale_change import Figure
from kapjournal.care.measures.scales import Change
from kapjournal.content import Scale
from kapjournal.messages import Message, Plural, dates
from kapjournal.sharing.handoff.local_moments import long_moment
from kapjournal.terms import Phase

TITLE = Message("Report for my therapist", note="Title of a PDF.")
FILE_TITLE = Message("KapJournal report, {days}", note="Title of a PDF, as its window shows it.")
MADE_ON = Message("Made on {date}", note="At the head of a report.")
NOTICE = Message(
    "Self-reported by the patient in KapJournal, and chosen by the patient for you. What was left out is not shown or "
    "counted here. It is not a diagnosis, and KapJournal is not a medical device. Nobody watches these entries, so no "
    "answer in here has been pointed out to anyone."
)
PAGE = Message("KapJournal report, page {page} of {pages}", note="At the foot of a page.")
FOOTER = Message("Self-reported, not a diagnosis. Chosen and shared by the patient.", note="At the foot of a page.")

SUMMARY = Message("Summary", note="Name of the first pages of a report.")
GLANCE = Message("At a glance", note="Heading in a report.")
GLANCE_NOTE = Message("baseline and latest", note="Beside the heading 'At a glance'; of questionnaires.")
QUESTIONS = Message("Questions for you", note="Heading in a report; from a patient to a therapist.")
COURSE = Message("The course", note="Heading in a report; of the time that it is about.")
COURSE_NOTE = {
    1: Message("line: median of a day; band: lowest to highest check-in", note="Beside a heading."),
    3: Message("line: median of 3 days; band: lowest to highest check-in", note="Beside a heading."),
    7: Message("line: median of a week; band: lowest to highest check-in", note="Beside a heading."),
    30: Message("line: median of a month; band: lowest to highest check-in", note="Beside a heading."),
}
SESSIONS, MOOD, ENERGY, PRACTICES = Message("Sessions"), Message("Mood"), Message("Energy"), Message("Practices")
HIGH, LOW = Message("high", context="energy"), Message("low", context="energy")
HARD = Plural(
    "{count} check-in was very bad or chose a word such as hopeless: {list}.",
    "{count} check-ins were very bad or chose a word such as hopeless. The latest: {list}.",
    note="In a report; the list is of days.",
)

UPSET = Plural(
    "“How upset are you right now?”, from 0 to 10: {high} of {count} answer was 7 or more. Highest: {highest}, on "
    "{date}.",
    "“How upset are you right now?”, from 0 to 10: {high} of {count} answers were 7 or more. Highest: {highest}, on "
    "{date}.",
    note="In a report; 'high' is a number.",
)
TOO_MUCH = Plural(
    "Too much on {count} day (7 or more, or up by 2; the app then asked nothing hard): {list}.",
    "Too much on {count} days (7 or more, or up by 2; the app then asked nothing hard). The latest: {list}.",
    note="In a report, after how upset somebody was; the list is of days.",
)

MOODS = (
    Message("very bad", context="mood"),
    Message("bad", context="mood"),
    Message("so-so", context="mood"),
    Message("good", context="mood"),
    Message("very good", context="mood"),
)
AROUND = Message("Before and after each session", note="Heading in a report.")
AROUND_NOTE = Message("ring: before; dot: day after; small dot: one week after", note="Beside a heading.")
BEFORE_MEANS = Message("Before means the day before, or the same day before the session.")
BEFORE, DAY_AFTER = Message("before", note="Head of a column."), Message("day after", note="Head of a column.")
WEEK_AFTER = Message("week after", note="Head of a column.")
NO_CHECK_IN = "–"
SCALES = Message("Questionnaires")
SCALES_NOTE = Message("published ranges; diamonds: sessions", note="Beside a heading.")
INTENTIONS = Message("Intentions and follow-up", note="Heading in a report.")
INTENTIONS_NOTE = Message("How much is it with me? Days after the session", note="Beside a heading.")
RATINGS = (
    Message("not at all", context="rating"),
    Message("a little", context="rating"),
    Message("some", context="rating"),
    Message("a lot", context="rating"),
    Message("very much", context="rating"),
)
DAYS = Plural("{count} day", "{count} days")
STEPS = Message("Small steps")
CONDITIONS = Message("Medicines and conditions", note="Heading in a report.")
MEASURED: Mapping[Phase, Message] = {
    Phase.BEFORE: Message("before the session", note="Head of a column; blood pressure and pulse."),
    Phase.AFTER: Message("after the session", note="Head of a column; blood pressure and pulse."),
}
MORE = Plural(
    "{count} more on page {page}", "{count} more on page {page}", note="Beside a heading: how much had no room there."
)
PRACTICE_TIMES = Plural("{title}: {count} time, {minutes}", "{title}: {count} times, {minutes}")
MINUTES = Plural("{count} minute", "{count} minutes")

OWN_WORDS = Message("In my words", note="Heading before what a patient wrote.")
OWN_WORDS_NOTE = Plural("{count} text, as I wrote it", "{count} texts, as I wrote them")
NO_SESSION = Message("Without a session", note="Heading over writing that belongs to none.")

IN_FULL = Message("In full", note="Heading over what was shortened before.")
EVERYTHING = Message("Everything else that was chosen", note="Heading in a report.")
ABOUT = Message("About this report", note="Heading in a report.")
HOW_TO_READ = Message("How to read it", note="Heading in a report.")
READING = (
    Message(
        "Everything here was entered by the patient, alone, on the patient’s own device, and chosen by the patient. "
        "What was left out is neither shown nor counted."
    ),
    Message(
        "Mood has five steps, from very bad to very good, and so has energy. They are the patient’s own impression, "
        "not a scale. A day is the median of its check-ins. Ten days without a check-in break the line."
    ),
    Message(
        "Published ranges and figures were found in groups of people. They do not decide what a number means for this "
        "person. What stands in time before and after a session says nothing about why."
    ),
)
HOW_TO_VERIFY = Message("How far to trust it", note="Heading in a report.")
VERIFYING = (
    Message(
        "The file is encrypted with AES-256. Its passphrase opens it and lets you keep an open copy for your records; "
        "treat that copy like any other file about a patient."
    ),
    Message(
        "The passphrase shows that the sender knew it, and nothing more: the file carries no signature. If in doubt, "
        "ask the patient."
    ),
)
NOT_DRAWN = Message("Letters that could not be drawn", note="Heading in a report.")
ALL_DRAWN = Message("None: every letter is drawn.")
LACKING = Plural(
    "{count} letter of no font in this file is named in brackets where it stood, or left out if it is a mark on "
    "another letter: {list}.",
    "{count} letters of no font in this file are named in brackets where they stood, or left out if they are marks on "
    "other letters: {list}.",
)
SOURCES = Message("Sources of the questionnaires", note="Heading in a report.")
LOINC = (
    "This material contains content from LOINC (loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the "
    "Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license "
    "at loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc."
)
FONTS = Message("Fonts", note="Heading in a report.")
FONT_NAMES = "Roboto (Apache License 2.0); Literata, Noto Sans (SIL Open Font License 1.1)."

PERIOD = Message("{name}, {period}", note="'PHQ-9, last 2 weeks'")
NINE = Message("{name}, question {number}", note="'PHQ-9, question 9'")
NINE_QUOTE = Message("“{question}”, {window}", note="A question of a questionnaire and the time it is about.")
NINE_COUNTS = Message("Above 0: {above} of {total}. Latest: {value}, {answer}.", note="Of the answers to a question.")
NINE_HIGHEST = Message("Highest: {value}, on {date}.", note="Of the answers to a question.")
NINE_NOTE = Message("In a box: above 0. An answer of 0 does not rule out risk.")
NINE_PART = Message("The last {shown} of {count} are shown.")
FROM_TO = Message("{first} to {latest}", note="Two numbers or two dates: 'from … to …'.")
_LOWER = Plural("{count} point lower than on {date}.", "{count} points lower than on {date}.")
_SAME = Message("The same as on {date}.")
_HIGHER = Plural("{count} point higher than on {date}.", "{count} points higher than on {date}.")
CUT_OFF = Message("Usual cut-off: 31 to 33")
ONCE = Message("Once, on {date}.", note="Of a questionnaire.")
_AVERAGE = Plural(
    "In one study, the smallest drop that people noticed was about {count} point on average.",
    "In one study, the smallest drop that people noticed was about {count} points on average.",
)
_FIGURES: Mapping[Figure, Message] = {
    Figure.NOTICED: Message("This drop is at least that large."),
    Figure.SMALLER: Message("This drop is smaller than that."),
    Figure.STARTED_HIGHER: Message("People who started higher needed a larger drop to notice it."),
    Figure.CHANCE: Message("A drop of this size can be chance."),
    Figure.MATTERED: Message("In one study, drops of 9 to 12 points mattered to people."),
    Figure.UNLIKELY_CHANCE: Message("In two groups of veterans, a drop of this size was unlikely to be chance."),
}
_AFTER_AVERAGE = (Figure.NOTICED, Figure.SMALLER, Figure.STARTED_HIGHER)

COURSE_SAID = Message("The course from {days}.", note="What a drawing shows, for a screen reader.")
SESSION_SAID = Message("Session {number}, {date}.", note="What a drawing shows, for a screen reader.")
MOOD_SAID = Message("Mood on {date}: {mood}.", note="What a drawing shows, for a screen reader.")
AROUND_SAID = Message("Session {number}. Before: {before}. Day after: {after}. One week after: {week}.")
SCALE_SAID = Message("{name}, {date}: {total}.", note="What a drawing shows, for a screen reader.")


def mood(valence: float | None) -> str:
    """'so-so'; a dash where there is none."""
    return NO_CHECK_IN if valence is None else MOODS[level_of(valence) - 1]()


def day(moment: date, days: Sequence[date]) -> str:
    """A date with as little as it needs: the year only where the first and the last of `days` do not share it."""
    return dates.short_date(moment, moment) if days[0].year == days[-1].year else dates.medium_date(moment)


def moment(at: datetime) -> str:
    return long_moment(at)


def change(change_: Change) -> str:
    """'5 points lower than on August 3, 2026.'"""
    since = dates.long_date(change_.since.at.date())
    if change_.points == 0:
        return _SAME(date=since)
    return (_LOWER if change_.points < 0 else _HIGHER)(count=abs(change_.points), date=since)


def figure(scale: Scale, change_: Change) -> str:
    """What was published of such a drop; empty for a rise (rule 4.9)."""
    which = scale_change.figure(scale, change_)
    average = _AVERAGE(count=scale_change.needed(scale)) if which in _AFTER_AVERAGE else ""
    said = _FIGURES[which]() if which in _FIGURES else ""
    return " ".join(part for part in (average, said) if part)


def signed(points: int) -> str:
    """'−9', '+3', '±0', with a real minus sign."""
    return ("±" if points == 0 else "−" if points < 0 else "+") + str(abs(points))
