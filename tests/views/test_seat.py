"""One window at a time."""

from kapjournal.runtime.active_window import Seat, Sitter


class Window:
    def __init__(self) -> None:
        self.told_to_leave = 0
        self.sitter = Sitter(leave=self.leave)

    def leave(self) -> None:
        self.told_to_leave += 1


def test_the_first_window_may_sit() -> None:
    """An empty seat is free."""
    assert Seat().free_for(Window().sitter)


def test_a_second_window_finds_it_taken_and_may_take_it() -> None:
    """Taking the seat tells the one who sat there to leave."""
    seat, first, second = Seat(), Window(), Window()
    seat.take(first.sitter)
    assert not seat.free_for(second.sitter)
    seat.take(second.sitter)
    assert (first.told_to_leave, second.told_to_leave) == (1, 0)
    assert not seat.free_for(first.sitter)


def test_a_window_that_went_away_keeps_no_seat() -> None:
    """A closed or reloaded tab does not lock its owner out."""
    seat, first, second = Seat(), Window(), Window()
    seat.take(first.sitter)
    first.sitter.connected = False
    assert seat.free_for(second.sitter)


def test_sitting_down_again_tells_nobody_to_leave() -> None:
    """The same window may sit as often as it likes."""
    seat, first = Seat(), Window()
    seat.take(first.sitter)
    seat.take(first.sitter)
    assert first.told_to_leave == 0
