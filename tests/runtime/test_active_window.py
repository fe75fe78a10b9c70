"""One window at a time."""

from kapjournal.runtime.active_window import ActiveWindow, WindowHandle


class Window:
    def __init__(self) -> None:
        self.told_to_leave = 0
        self.handle = WindowHandle(leave=self.leave)

    def leave(self) -> None:
        self.told_to_leave += 1


def test_the_first_window_may_sit() -> None:
    """Without an active window any may be it."""
    assert ActiveWindow().free_for(Window().handle)


def test_a_second_window_finds_it_taken_and_may_take_it() -> None:
    """Taking its place tells the window that was active to leave."""
    active_window, first, second = ActiveWindow(), Window(), Window()
    active_window.take(first.handle)
    assert not active_window.free_for(second.handle)
    active_window.take(second.handle)
    assert (first.told_to_leave, second.told_to_leave) == (1, 0)
    assert not active_window.free_for(first.handle)


def test_a_window_that_went_away_keeps_no_seat() -> None:
    """A closed or reloaded tab does not lock its owner out."""
    active_window, first, second = ActiveWindow(), Window(), Window()
    active_window.take(first.handle)
    first.handle.connected = False
    assert active_window.free_for(second.handle)


def test_sitting_down_again_tells_nobody_to_leave() -> None:
    """The same window may sit as often as it likes."""
    active_window, first = ActiveWindow(), Window()
    active_window.take(first.handle)
    active_window.take(first.handle)
    assert first.told_to_leave == 0
