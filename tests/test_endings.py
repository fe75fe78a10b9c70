"""The signals that end a command."""

import os
import signal

import pytest

from kapjournal.endings import Ended, Ending
from tests.support.systems import posix

SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


pytestmark = pytest.mark.usefixtures("signals_are_heard")


@posix
@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_is_an_exception_with_the_exit_code_of_shells(number: int) -> None:
    """130 for Control-C, 143 for a wish to end, 129 for a terminal that was closed; what was before comes back."""
    before = signal.getsignal(number)
    with pytest.raises(Ended) as ended, Ending():
        os.kill(os.getpid(), number)
    assert ended.value.exit_code == 128 + number
    assert signal.getsignal(number) is before


@posix
@pytest.mark.parametrize("number", SIGNALS)
def test_what_is_being_finished_is_finished(number: int) -> None:
    """Once it is too late, a signal changes nothing."""
    with Ending() as ending:
        ending.too_late()
        os.kill(os.getpid(), number)


@posix
def test_a_second_signal_does_not_end_the_tidying_up() -> None:
    """Whoever presses Control-C twice leaves no more behind than who presses it once."""
    tidied = []

    def end_twice() -> None:
        try:
            os.kill(os.getpid(), signal.SIGINT)
        finally:
            os.kill(os.getpid(), signal.SIGINT)
            tidied.append(True)

    with pytest.raises(Ended), Ending():
        end_twice()
    assert tidied == [True]


@posix
def test_a_signal_that_is_ignored_stays_ignored() -> None:
    """Under nohup a closed terminal ends nothing."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with Ending():
            os.kill(os.getpid(), signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)
