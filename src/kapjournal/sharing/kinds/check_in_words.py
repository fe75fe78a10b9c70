"""A check-in of a hand-off in words: one line of facts, and one of own trackers."""

from kapjournal.care.measures import tracker_words
from kapjournal.messages import Message, lists
from kapjournal.sharing.handoff.item_words import Numbers, facts, on_session
from kapjournal.sharing.handoff.local_moments import long_moment
from kapjournal.sharing.kinds.shared_check_in import SharedCheckIn
from kapjournal.terms import Phase

_PLEASANTNESS = (
    Message("very unpleasant"),
    Message("unpleasant"),
    Message("in between", note="Neither pleasant nor unpleasant."),
    Message("pleasant"),
    Message("very pleasant"),
)
_ENERGY = (
    Message("very low energy"),
    Message("low energy"),
    Message("some energy"),
    Message("high energy"),
    Message("very high energy"),
)
_OF_DAY = Message("the day, all in all", note="A check-in that says how a whole day was.")
_TOPICS = Message("topics: {topics}", note="What a check-in has to do with.")
_BESIDE_PRACTICE = {Phase.BEFORE: Message("before a practice"), Phase.AFTER: Message("after a practice")}
_BESIDE_SESSION = {
    Phase.BEFORE: Message("before session {number}"),
    Phase.AFTER: Message("after session {number}"),
}
_BESIDE_SOME_SESSION = {Phase.BEFORE: Message("before a session"), Phase.AFTER: Message("after a session")}


def line(one: SharedCheckIn, numbers: Numbers) -> str:
    """November 20, 2026, 6:30 PM · before session 2 · pleasant · low energy · calm and tired · topics: sleep."""
    mood = _word(_PLEASANTNESS, one.valence)
    energy = "" if one.energy is None else _word(_ENERGY, one.energy)
    return facts(
        long_moment(one.at),
        _OF_DAY() if one.of_day else "",
        *_context(one, numbers),
        mood,
        energy,
        lists.joined(one.words),
        _TOPICS(topics=lists.joined(one.topics)) if one.topics else "",
        "" if one.sleep_minutes is None else tracker_words.slept(one.sleep_minutes),
        "" if one.pain is None else tracker_words.pain(one.pain),
    )


def tracked(one: SharedCheckIn) -> str:
    """Walks: 3 · Coffee: no."""
    return facts(*(tracker_words.tracked(each.name, each.kind, each.value) for each in one.trackers))


def _context(one: SharedCheckIn, numbers: Numbers) -> tuple[str, ...]:
    """What it stands before, after or beside, as far as that leaves too."""
    if one.phase is None:
        return (on_session(one.session, numbers),)
    if one.practice:
        return _BESIDE_PRACTICE[one.phase](), on_session(one.session, numbers)
    number = numbers.get(one.session or "")
    if number:
        return (_BESIDE_SESSION[one.phase](number=number),)
    return (_BESIDE_SOME_SESSION[one.phase](),)


def _word(words: tuple[Message, ...], at: int) -> str:
    return words[at + len(words) // 2]()
