"""Questionnaires: their list, one question, the one about dying, the list of answers, what they came to."""

from kapjournal.views.words import common
from kapjournal.views.words import scale_result as result_words
from kapjournal.views.words import scales as words
from tests.support.screens.screen import Screen
from tests.support.screens.ways import as_one, down_to, press, room, sees, then
from tests.support.ui import Ui

LIST = then(room(common.MORE), down_to(as_one(words.TITLE())), press(as_one(words.TITLE())), sees("GAD-2"))
GAD_7 = then(LIST, press(as_one("GAD-7")), sees(words.EARLIER()))
PCL_5 = then(LIST, press(as_one("PCL-5")), sees(words.EARLIER()))


def nine(ui: Ui) -> None:
    """At the question about dying, which waits in the draft once it was answered."""
    ui.button(words.SAVE_AND_STOP()).wait_for()
    if ui.button(words.GO_ON()).count():
        return
    for number in range(2, 10):
        press(words.SKIP())(ui)
        ui.sees(f"question {number} of 9")
    ui.settle()  # a shorter question has its answers higher up
    press("Several days")(ui)
    ui.button(words.GO_ON()).wait_for()


SCREENS = (
    Screen("scales", LIST),
    Screen("scale", GAD_7, words.START()),
    Screen("scale-question", then(GAD_7, press(words.START()), sees("question 1 of 7"))),
    Screen("scale-begin", then(PCL_5, press(words.START()), sees(words.UPSETTING())), words.START()),
    Screen(
        "scale-check",
        then(
            LIST,
            press(as_one("GAD-2"), words.START()),
            sees("question 1 of 2"),
            press(words.SKIP()),
            sees("question 2 of 2"),
            press(words.SKIP()),
            sees(words.CHECK_HOW()),
        ),
        words.ANSWER_IT(),
    ),
    Screen(
        "scale-result",
        then(LIST, press(as_one("PHQ-9")), press(as_one("9 out of 27")), sees(result_words.LOWER())),
        result_words.DONE(),
    ),
    Screen(
        "scale-result-clusters",
        then(PCL_5, press(as_one("26 out of 80")), sees(result_words.LOWER())),
        result_words.DONE(),
    ),
    # Leaves a draft, to which one comes back: the last one of its start.
    Screen("scale-nine", then(LIST, press(as_one("PHQ-9"), as_one(words.START(), words.CONTINUE())), nine)),
)
