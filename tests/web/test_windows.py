"""The server stops some minutes after its last page was closed, and never while there is one."""

import asyncio

from kapjournal.web.windows import Windows


def stopped_after(windows: Windows, looks: int) -> int | None:
    """At which look it stopped."""
    stops: list[bool] = []
    windows.stop = lambda: stops.append(True)
    for look in range(1, looks + 1):
        asyncio.run(windows.look())
        if stops:
            return look
    return None


def test_it_waits_for_the_first_page() -> None:
    """Somebody may type the address later."""
    assert stopped_after(Windows(every_s=15, stop_after_s=60), 100) is None


def test_it_stops_after_the_last_one() -> None:
    """Five looks of 15 seconds are more than a minute."""
    windows = Windows(every_s=15, stop_after_s=60)
    with windows.one_more():
        with windows.one_more():
            assert stopped_after(windows, 100) is None
        assert stopped_after(windows, 100) is None
    assert stopped_after(windows, 100) == 5


def test_a_reload_begins_anew() -> None:
    """A page that comes back in time finds it running, and the wait begins anew."""
    windows = Windows(every_s=15, stop_after_s=60)
    for _ in range(3):
        with windows.one_more():
            pass
        assert stopped_after(windows, 4) is None
