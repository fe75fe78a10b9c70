"""The words for feelings cover the field, finer where it hurts, and the few on the pad can be read."""

from itertools import combinations

from kapjournal import content
from kapjournal.content import Placed


def test_there_are_enough_words_and_more_on_the_unpleasant_side() -> None:
    """At least a hundred, and more for bad days than for good ones."""
    valences = [feeling.valence for feeling in content.feelings()]
    assert len(valences) >= 100
    assert sum(v < 0 for v in valences) > sum(v > 0 for v in valences)


def test_every_corner_has_words() -> None:
    """Wherever one taps, there is something to say."""
    for pleasant in (True, False):
        for lively in (True, False):
            corner = [f for f in content.feelings() if (f.valence > 0) == pleasant and (f.energy > 0) == lively]
            assert len(corner) >= 10
            assert sum(f.pad for f in corner) >= 3


def test_no_two_words_stand_on_one_point() -> None:
    """The nearest word to a point is always one word."""
    places = [(feeling.valence, feeling.energy) for feeling in content.feelings()]
    assert len(set(places)) == len(places)


def test_words_on_the_pad_do_not_overlap() -> None:
    """On a pad of 340 by 480 pixels, two words are a line apart or a word apart."""
    pad = [feeling for feeling in content.feelings() if feeling.pad]
    assert 12 <= len(pad) <= 16
    for one, other in combinations(pad, 2):
        across = abs(one.valence - other.valence) * 340 / 2
        down = abs(one.energy - other.energy) * 480 / 2
        assert down >= 40 or across >= 90, (one.word, other.word)


def test_words_on_the_pad_leave_room_for_its_axes() -> None:
    """The four ends of the axes carry labels of their own."""
    for feeling in (feeling for feeling in content.feelings() if feeling.pad):
        assert abs(feeling.energy) >= 0.12 or abs(feeling.valence) <= 0.35, feeling.word
        assert abs(feeling.valence) >= 0.2 or abs(feeling.energy) <= 0.8, feeling.word


ORDER = """
    worthless heartbroken sad hopeless helpless jealous rejected hurt ashamed angry lost frustrated furious
    defeated disappointed lonely disgusted unwanted broken tense annoyed overwhelmed scared irritable uneasy
    grieving bored homesick resentful guilty regretful confused gloomy shaky discouraged desperate weary burdened
    worried unsure suspicious embarrassed envious impatient nervous vulnerable bitter restless empty numb anxious
    panicky sluggish tired sleepy raw flat startled foggy blank strange heavy jumpy serious clear open eager quiet
    tender light alive surprised curious content strong interested calm inspired serene proud amused lively soft
    thoughtful brave hopeful grateful warm dreamy amazed glad confident playful safe delighted pleased cheerful
    peaceful excited joyful free happy
"""
"""From most unpleasant to most pleasant, as the norm ranks the words it has; those ranked alike stand side by side."""


def test_rated_words_follow_the_order_of_the_norm() -> None:
    """Lonely is worse than restless, restless than numb, numb than panicky: that is what people said, not we."""
    rated = {feeling.word: feeling.valence for feeling in content.feelings() if feeling.placed is Placed.RATED}
    assert sorted(rated) == sorted(ORDER.split())
    places = [rated[word] for word in ORDER.split()]
    assert places == sorted(places)
    assert rated["lonely"] < rated["restless"] < rated["numb"] < rated["panicky"]


def test_words_that_were_missing_are_there() -> None:
    """Asked for by those who sat in front of the map without one."""
    places = {feeling.word: feeling.placed for feeling in content.feelings()}
    assert {"anxious", "unreal", "vulnerable", "grounded", "worthless", "okay"} <= set(places)
    assert places["cozy"] is Placed.BESIDE


def test_a_place_says_what_it_rests_on() -> None:
    """Most words stand in the norm; the others say that they do not, and the norm can be looked up."""
    placed = [feeling.placed for feeling in content.feelings()]
    assert placed.count(Placed.RATED) > placed.count(Placed.BESIDE)
    assert content.source("warriner-2013").link == "https://doi.org/10.3758/s13428-012-0314-x"
