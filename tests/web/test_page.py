"""The page of the browser mode: ours in place of Flet's, and nothing in it that the guard would have to allow."""

import re
from importlib.util import find_spec
from pathlib import Path

from kapjournal.resources import assets_dir
from kapjournal.views.design import tokens

# What Flet's page says only for Python in the browser, which KapJournal does not use.
PYODIDE_ONLY = {"pyodideUrl", "appPackageUrl"}


def asset(name: str) -> str:
    return (assets_dir() / name).read_text("utf-8")


def test_it_holds_no_script_and_no_outside_address() -> None:
    """Every script is a file of ours: the Content-Security-Policy needs no 'unsafe-inline'."""
    page = asset("index.html")
    assert re.findall(r"<script(?![^>]*\ssrc=)[^>]*>", page) == []
    assert re.findall(r"\son\w+=", page) == []
    for name in ("index.html", "start.js", "connection.js", "start.css"):
        assert re.findall(r"(?:https?:)?//[\w.]+\.\w", asset(name).replace("// ", "")) == []


def test_its_files_are_there() -> None:
    """Every file of ours that the page names is shipped; the rest are Flet's."""
    named = set(re.findall(r'(?:src|href)="([\w./-]+)"', asset("index.html"))) - {"/", "flutter_bootstrap.js"}
    assert named == {"favicon.png", "start.css", "start.js", "connection.js", "drawings/app-icon.svg"}
    assert all((assets_dir() / name).is_file() for name in named)


def test_it_tells_flet_what_flets_own_page_tells() -> None:
    """A new setting in the page of a later Flet is noticed here."""
    spec = find_spec("flet_web")
    assert spec is not None
    assert spec.origin is not None
    flets = (Path(spec.origin).parent / "web" / "index.html").read_text("utf-8")
    block = re.search(r"var flet = \{(.*?)\n    \}", flets, re.DOTALL)
    assert block
    wanted = set(re.findall(r"^\s+(\w+):", block[1], re.MULTILINE)) - PYODIDE_ONLY
    assert set(re.findall(r"^  (\w+):", asset("start.js"), re.MULTILINE)) == wanted


def test_it_waits_in_the_colours_of_the_app() -> None:
    """What is seen before the first frame is the paper of the app, light and dark."""
    for name in ("index.html", "start.css"):
        colours = re.findall(r"#[0-9a-f]{6}\b", asset(name).lower())
        assert colours == [tokens.LIGHT.paper.lower(), tokens.DARK.paper.lower()]
