"""How long it takes from starting the program to a lock screen that can be typed into. `python -m benchmarks.start_up`.

In the browser mode, on a vault that exists, with a browser and a window that are there already; the engine of the page
is not cached. The reference in the same run is the time until Flet's own client has drawn a page with one line on it.
"""

import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser
from tests.support.browser import PHONE, launched, window
from tests.support.server import app_server
from tests.support.vaults import lay_vault

from benchmarks.report import goal_line

RUNS = 5
ALLOWED = 1.3
REFERENCE = "import flet as ft\nft.run(lambda page: page.add(ft.TextField(label='Line')), view=None, no_cdn=True, \
host='127.0.0.1', port={port})"


def ours(browser: Browser) -> tuple[float, float]:
    """Seconds until the address is printed, and until the passphrase can be typed."""
    with tempfile.TemporaryDirectory() as name:
        data = Path(name)
        lay_vault(data)
        with window(browser, PHONE) as ui:
            started = time.perf_counter()
            with app_server(data, anew=True) as server:
                printed = time.perf_counter() - started
                ui.open(server.url)
                ui.role("textbox", "Passphrase").wait_for()
                return printed, time.perf_counter() - started


def reference(browser: Browser, port: int) -> float:
    """Seconds until Flet has drawn a page with one field on it."""
    with window(browser, PHONE) as ui:
        started = time.perf_counter()
        program = subprocess.Popen(
            [sys.executable, "-c", REFERENCE.format(port=port)],
            env={"FLET_FORCE_WEB_SERVER": "1", "PATH": "/usr/bin:/bin"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(port)
            ui.open(f"http://127.0.0.1:{port}/")
            ui.role("textbox", "Line").wait_for()
            return time.perf_counter() - started
        finally:
            program.kill()
            program.wait()


def _wait_for(port: int) -> None:
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)


def main() -> None:
    with launched() as browser:
        pairs = [(ours(browser), reference(browser, 18700 + run)) for run in range(RUNS)]
    printed = statistics.median(own[0] for own, _ in pairs)
    shown = statistics.median(own[1] for own, _ in pairs)
    bare = statistics.median(bare for _, bare in pairs)
    print(f"address printed      {printed:5.2f} s")
    print(f"lock screen ready    {shown:5.2f} s")
    print(f"a bare Flet page     {bare:5.2f} s")
    print(goal_line("lock screen ready ÷ a bare Flet page", shown / bare, ALLOWED))


if __name__ == "__main__":
    main()
