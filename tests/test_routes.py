"""The address of every screen: what it names comes back as it went in, whatever it looks like."""

import ast
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args, get_type_hints
from urllib.parse import quote, unquote

import pytest
from flet.components.router import _match_routes
from hypothesis import example, given
from hypothesis import strategies as st

import kapjournal
from kapjournal import routes
from kapjournal.models import Phase
from kapjournal.routes import Route
from kapjournal.terms import MedicineTurn, MoodStep, ReviewDay
from kapjournal.views.shell.screens import ROUTES, SCREENS

SOURCE = Path(kapjournal.__file__).parent
IDS = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(
    [
        "",
        ".",
        "..",
        "~",
        "~..",
        "a/b",
        "/",
        "?",
        "#",
        "%",
        "%2e%2e",
        "~00",
        "none",
        "words",
        "😀",
        "a b",
        "気分",
        ":uid",
        "é",
    ]
)
VALUES: dict[Any, st.SearchStrategy[Any]] = {
    str: IDS,
    str | None: st.none() | IDS,
    **{term: st.sampled_from(term) for term in (Phase, MoodStep, ReviewDay, MedicineTurn)},
}


def some(kind: type[Route]) -> st.SearchStrategy[Route]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: VALUES[hints[field.name]] for field in fields(kind)})


anywhere = st.sampled_from(routes.ALL).flatmap(some)


@given(anywhere)
@example(routes.Write(set_id="..", session_uid=""))
@example(routes.Plan(session_uid="~"))
def test_an_address_reads_back_as_it_was(route: Route) -> None:
    assert routes.parse(route.address) == route
    assert routes.parse(f"{route.address}?key=1#top") == route


@given(anywhere)
def test_the_router_finds_the_same(route: Route) -> None:
    """Flet's own router, at the patterns that it is given, and the parts that it hands on."""
    chain = _match_routes(ROUTES, route.address)
    assert chain is not None
    assert chain[-1].route.path == type(route).pattern()
    assert type(route).read(chain[-1].params) == route


@given(anywhere)
def test_a_browser_leaves_an_address_as_it_is(route: Route) -> None:
    """Nothing in it that is encoded, decoded or shortened on the way: no dots alone, nothing between two slashes."""
    segments = route.address.removeprefix("/").split("/")
    assert quote(route.address, safe="/~") == unquote(route.address) == route.address
    assert not any(set(segment) == {"."} for segment in segments)
    assert route == routes.Home() or all(segments)


@given(st.text() | st.text("/%~.:?#[]ab").map(lambda text: f"/{text}"))
@example("//[")
@example("/session/%zz")
@example("/session/~ff")
@example("/session/~61 62")
@example("/check-in/during/a")
def test_whatever_stands_in_the_address_line_is_a_route_or_none(address: str) -> None:
    """Nothing raises; and what is read is read the same from its own address."""
    route = routes.parse(address)
    assert route is None or routes.parse(route.address) == route


def test_every_route_has_a_screen_and_a_pattern_of_its_own() -> None:
    assert set(SCREENS) == set(routes.ALL)
    assert len({kind.pattern() for kind in routes.ALL}) == len(routes.ALL)


@pytest.mark.parametrize("kind", routes.ALL)
def test_only_the_last_of_what_a_route_names_may_be_missing(kind: type[Route]) -> None:
    """What is missing has no segment, so anything after it would take its place."""
    hints = get_type_hints(kind)
    assert not any(get_args(hints[field.name]) for field in fields(kind)[:-1])


def test_no_address_of_a_screen_is_written_out_elsewhere() -> None:
    """A string that begins as the address of a screen does stands in the one module that knows them all."""
    first_words = {kind.path.split("/")[0] for kind in routes.ALL} - {""}

    def is_one(text: str, file: Path) -> bool:
        # The address of home is also what parts a path; whoever shows something or leads to it has no path to part.
        if text == "/":
            return "views" in file.parts
        return text.startswith("/") and text.split("/")[1] in first_words

    written = [
        f"{file.relative_to(SOURCE)}:{node.lineno} {node.value}"
        for file in sorted(SOURCE.rglob("*.py"))
        if file != Path(routes.__file__)
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and is_one(node.value, file)
    ]
    assert written == []
