"""What the first card of Today says and does, for each state of the table."""

from collections.abc import Callable

from kapjournal import content, routes
from kapjournal.care.measures import feelings
from kapjournal.care.records.text_cleaning import opening
from kapjournal.care.steps import question_sets, today_due
from kapjournal.care.steps.reminders import ReminderKind
from kapjournal.care.steps.today_parts import MOOD_IS_THE_CARD, CardState
from kapjournal.care.steps.today_state import TodayState
from kapjournal.care.time import date_words, local_time
from kapjournal.content import Prompt
from kapjournal.models import KapSession
from kapjournal.terms import ReviewDay
from kapjournal.views.kinds import draft_way
from kapjournal.views.shell import arc_routes
from kapjournal.views.shell.addresses import STEADYING, STORY_SET, check_in_way, steadying_way
from kapjournal.views.today.today_face import Face, TodayHands
from kapjournal.views.today.today_questionnaire import questionnaire
from kapjournal.views.words import check_in as check_in_words
from kapjournal.views.words import common
from kapjournal.views.words import hard_moment as hard_words
from kapjournal.views.words import reminders as reminder_words
from kapjournal.views.words import today as words
from kapjournal.views.words import today_parts as parts_words

REVIEWS = {
    CardState.LOOK_BACK_7: (ReviewDay.WEEK, words.REVIEW_7),
    CardState.LOOK_BACK_14: (ReviewDay.FORTNIGHT, words.REVIEW_14),
    CardState.LOOK_BACK_30: (ReviewDay.MONTH, None),
}


def face(here: TodayState, hands: TodayHands, question: Prompt | None) -> Face:
    """The card of this moment; `question` is the one asked on an ordinary day."""
    state = here.card.state
    if state in MOOD_IS_THE_CARD:
        return _mood(here, hands)
    if state in _OWN:
        return _OWN[state](here, hands)
    if state in REVIEWS:
        return _look_back(here, hands)
    if state in (CardState.AHEAD, CardState.BETWEEN):
        return _question(here, hands, question)
    return _plain(here, hands)


def _plain(here: TodayState, hands: TodayHands) -> Face:
    """A title, a sentence, one way and 'Not today'."""
    state, course = here.card.state, here.card.session
    title = (
        words.TITLES_OF_SESSION[state](number=course.number)
        if state in words.TITLES_OF_SESSION and course
        else words.TITLES[state]()
    )
    said = words.SENTENCES.get(state)
    off = words.NOT_NOW if state in (CardState.JUST_AFTER, CardState.SAME_EVENING) else common.NOT_TODAY
    return Face(
        title=title,
        primary=(words.PRIMARY[state](), lambda: hands.go(_way(here))),
        sentences=(said(),) if said else (),
        eyebrow=words.around(course, here.zone, here.now) if course and state not in words.TITLES_OF_SESSION else "",
        secondary=(off(), hands.put_off),
    )


def _way(here: TodayState) -> routes.Route:
    state, uid = here.card.state, here.card.session.uid if here.card.session else ""
    match state:
        case CardState.JUST_AFTER | CardState.SAME_EVENING | CardState.CAME_UP:
            return arc_routes.one_word(uid)
        case CardState.INTENTION:
            return routes.Intention(session_uid=uid)
        case CardState.PREPARE:
            return arc_routes.prepare(uid)
        case CardState.COURSE_ENDED:
            return routes.Review(session_uid=uid, day=ReviewDay.END)
        case CardState.LETTER:
            return arc_routes.letter(here.card.about)
        case _:
            return routes.Plan()


def _mood(here: TodayState, hands: TodayHands) -> Face:
    """How you are is the card; what leads on is a note, or what was written last."""
    state = here.card.state
    read = here.last_entry if state is CardState.RETURNING else None
    way = routes.Entry(entry_uid=read) if read else routes.Note()
    said = words.PRIMARY[state if read or state is not CardState.RETURNING else CardState.FIRST_DAY]
    return Face(
        title=check_in_words.QUESTIONS[here.phase](),
        primary=(said(), lambda: hands.go(way)),
        sentences=(words.SENTENCES[state](),),
        has_moods=True,
    )


def _hard(here: TodayState, hands: TodayHands) -> Face:
    chosen = feelings.texts(here.latest.words) if here.latest else []
    return Face(
        title=hard_words.chose_on_today(chosen),
        sentences=(hard_words.ASK(),),
        primary=(hard_words.TALK(), lambda: hands.go(arc_routes.someone())),
        secondary=(hard_words.STEADY(), lambda: hands.go(steadying_way())),
        under=((hard_words.NOT_NOW(), hands.answer),),
    )


def _possible(here: TodayState, hands: TodayHands) -> Face:
    course = here.card.session
    uid = course.uid if course else ""
    return Face(
        title=words.TITLES[CardState.POSSIBLE](),
        sentences=(words.SENTENCES[CardState.POSSIBLE](),),
        eyebrow=parts_words.session_at(course, here.now) if course else "",
        primary=(words.PRIMARY[CardState.POSSIBLE](), lambda: hands.go(arc_routes.session_screen(uid))),
        secondary=(words.CHECK_IN(), lambda: hands.go(check_in_way(here.phase, here.near_session))),
    )


def _near(here: TodayState, hands: TodayHands) -> Face:
    """The evening before, and the day itself: its list, and the intention."""
    state, course = here.card.state, here.card.session
    if course is None:
        return _plain(here, hands)
    is_today = state is CardState.HOURS_BEFORE
    title = (words.TODAY_AT if is_today else words.TOMORROW_AT)(time=words.clock(course))
    intention = routes.Intention(session_uid=course.uid)
    return Face(
        title=title,
        sentences=_own_lines(here.session) if is_today else (words.SENTENCES[state](),),
        primary=(words.PRIMARY[state](), lambda: hands.go(arc_routes.prepare(course.uid))),
        secondary=(
            (words.READ_INTENTION if course.has_intention else words.SET_INTENTION)(),
            lambda: hands.go(intention),
        ),
    )


def _own_lines(session: KapSession | None) -> tuple[str, ...]:
    """Where it is, who comes along and who drives home; what is empty is left out."""
    if session is None:
        return ()
    lines = (
        (session.place, words.PLACE(place=session.place)),
        (session.companion or session.people, words.COMPANION(name=session.companion or session.people)),
        (session.ride_home, words.RIDE(name=session.ride_home)),
    )
    return tuple(said for there, said in lines if there)


def _step(here: TodayState, hands: TodayHands) -> Face:
    step = next((one for one in here.due if one.uid == here.card.about), None)
    return Face(
        title=words.TITLES[CardState.STEP](),
        quote=step.text if step else "",
        primary=(words.PRIMARY[CardState.STEP](), hands.done),
        secondary=(words.ANOTHER_DAY(), hands.move),
        under=((words.END_STEP(), hands.end),),
    )


def _letter(here: TodayState, hands: TodayHands) -> Face:
    plain = _plain(here, hands)
    if here.letter is None:
        return plain
    day = local_time.local_day(here.letter.happened_at, here.letter.zone)
    written = date_words.short_date(day, local_time.local_day(here.now, here.zone))
    return Face(plain.title, plain.primary, (words.LETTER_WRITTEN(date=written),), secondary=plain.secondary)


def _story(here: TodayState, hands: TodayHands) -> Face:
    course = here.card.session
    uid, number = (course.uid, course.number) if course else ("", 0)
    questions = len(content.prompt_set(STORY_SET).prompts)
    return Face(
        title=words.TITLES_OF_SESSION[CardState.DAY_1](number=number),
        sentences=(words.STORY_QUESTIONS(count=questions),),
        primary=(words.PRIMARY[CardState.DAY_1](), lambda: hands.go(arc_routes.story(uid))),
        secondary=(common.NOT_TODAY(), hands.put_off),
        under=((words.NOT_MUCH(), lambda: hands.go(arc_routes.nothing_happened(uid))),),
        strip_day=_days(here),
    )


def _practice(here: TodayState, hands: TodayHands) -> Face:
    practice, uid = content.practice(STEADYING), here.card.session.uid if here.card.session else None
    way = routes.Practice(practice_id=STEADYING, session_uid=uid)
    return Face(
        title=words.TITLES[CardState.PRACTICE](),
        sentences=(words.PRACTICE_TAKES(practice=practice.title, count=practice.minutes),),
        primary=(words.PRIMARY[CardState.PRACTICE](), lambda: hands.go(way)),
        secondary=(common.NOT_TODAY(), hands.put_off),
        strip_day=_days(here),
    )


def _look_back(here: TodayState, hands: TodayHands) -> Face:
    state, course = here.card.state, here.card.session
    day, count = REVIEWS[state]
    questions = len(content.prompt_set(f"review.day-{day}").prompts)
    way = routes.Review(session_uid=course.uid if course else "", day=day)
    return Face(
        title=words.TITLES_OF_SESSION[state](number=course.number if course else 0),
        sentences=((count(count=questions) if count else words.SENTENCES[state]()),),
        primary=(words.PRIMARY[state](), lambda: hands.go(way)),
        secondary=(common.NOT_TODAY(), hands.put_off),
        strip_day=_days(here),
    )


def _days(here: TodayState) -> int | None:
    """The day after its session, where the strip of days stands on the card."""
    course = here.card.session
    if course is None:
        return None
    return (local_time.local_day(here.now, here.zone) - local_time.local_day(course.starts_at, here.zone)).days


def _due(here: TodayState, hands: TodayHands) -> Face:
    """What a reminder is of that has no card of its own; which session it is about stands above it."""
    kind, course = here.card.reminder, here.card.session
    if kind is None or course is None:
        return _plain(here, hands)
    return Face(
        title=reminder_words.due(kind),
        eyebrow=words.around(course, here.zone, here.now),
        primary=(words.PRIMARY[CardState.DUE](), lambda: hands.go(reminded_way(kind, course.uid))),
        secondary=(common.NOT_TODAY(), hands.put_off),
    )


def reminded_way(kind: ReminderKind, uid: str) -> routes.Route:
    """Where a reminder around the session of `uid` leads."""
    if kind is ReminderKind.INTENTION:
        return routes.Intention(session_uid=uid)
    if kind is ReminderKind.STORY:
        return arc_routes.story(uid)
    return routes.Review(session_uid=uid, day=ReviewDay(str(today_due.LOOK_BACKS[kind])))


def _draft(here: TodayState, hands: TodayHands) -> Face:
    newest = here.facts.drafts[0]
    return Face(
        title=words.draft(newest.place, newest.updated_at, here.zone, here.now),
        sentences=(words.SENTENCES[CardState.DRAFT](),),
        primary=(words.PRIMARY[CardState.DRAFT](), lambda: hands.go(draft_way(newest.place))),
        secondary=(common.NOT_TODAY(), hands.put_off),
    )


def _question(here: TodayState, hands: TodayHands, question: Prompt | None) -> Face:
    """One question of the library, opened as a page of its own; without one left to ask, a page without a question."""
    way = routes.Write(set_id=question_sets.one(question.id)) if question else routes.Note()
    return Face(
        title=question.text if question else common.greeting(local_time.local(here.now, here.zone)),
        eyebrow=words.TITLES[here.card.state]() if question else "",
        primary=(words.PRIMARY[here.card.state](), lambda: hands.go(way)),
        secondary=(words.ANOTHER_QUESTION(), hands.another) if question else None,
    )


def quoted(text: str) -> str:
    """A passage of the patient's, short enough for a card."""
    return parts_words.QUOTED(words=opening(text))


_OWN: dict[CardState, Callable[[TodayState, TodayHands], Face]] = {
    CardState.HARD: _hard,
    CardState.POSSIBLE: _possible,
    CardState.HOURS_BEFORE: _near,
    CardState.EVENING_BEFORE: _near,
    CardState.DUE: _due,
    CardState.STEP: _step,
    CardState.LETTER: _letter,
    CardState.DAY_1: _story,
    CardState.DAYS_2_TO_4: _story,
    CardState.PRACTICE: _practice,
    CardState.DRAFT: _draft,
    CardState.QUESTIONNAIRE: questionnaire,
}
