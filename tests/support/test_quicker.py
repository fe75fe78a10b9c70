"""What is quicker in the tests comes to the same as in the app."""

import inspect
import itertools
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import date, time
from typing import Any
from unittest.mock import patch

import flet as ft
import pytest
from flet.controls.base_control import BaseControl
from flet.controls.id_counter import ControlId
from flet.messaging.protocol import MessageAction

from tests.support import fake_client, quicker
from tests.support.descending import controls_in, descend
from tests.support.page_harness import App, opened, run
from tests.support.quick_flet import kinds, sparse_init
from tests.support.sample_app import main

quicker.make_controls_sparsely()
_BY_CHANCE = re.compile(r"0x[0-9a-f]+|'uid': '\w+'")


@pytest.fixture
def same_numbers() -> Iterator[Callable[[], None]]:
    """Controls are numbered from here on, each time it is called, and drawn in that order."""
    with patch.object(ControlId, "_counter"), patch.object(BaseControl, "__hash__", lambda one: one._i):

        def again() -> None:
            ControlId._counter = itertools.count(100_000)

        again()
        yield again


async def story(app: App) -> None:
    """What a screen does: one control changed, one more of them, another screen, all of it again."""
    for words in ("One.", "Two.", "Three."):
        await app.type(app.one(ft.TextField), words)
        await app.slide(app.one(ft.Slider), len(words))
        await app.click(app.one(ft.FilledButton, "Keep this"))
    await app.choose(app.one(ft.NavigationBar), 1)
    await app.resize(1280, 800)
    await app.choose(app.one(ft.NavigationBar), 0)
    assert [said for said in app.texts() if "." in said] == ["One. (4)", "Two. (4)", "Three. (6)"]


def test_the_client_is_told_the_same(same_numbers: Callable[[], None]) -> None:
    """Byte for byte, in the same order."""

    def sent(how: AbstractContextManager[Any]) -> list[bytes]:
        told: list[bytes] = []

        def encode(value: Any) -> bytes:
            is_call = isinstance(value, list) and value[0] is MessageAction.INVOKE_METHOD  # under a number by chance
            said = as_it_is(value)
            told.extend([] if is_call else [said])
            return said

        async def told_to() -> None:
            async with opened(main) as app:
                await story(app)

        as_it_is = fake_client.encode
        same_numbers()
        with how, patch.object(fake_client, "encode", encode):
            run(told_to())
        return told

    quick, slow = sent(nullcontext()), sent(quicker.as_in_the_app())
    assert len(quick) > 10
    assert quick == slow


def test_each_kind_of_control_is_made_the_same(same_numbers: Callable[[], None]) -> None:
    """Given nothing, every second of its fields, all of them and one too many; what it holds is the same."""
    every_kind = sorted(kinds(), key=repr)
    assert len(every_kind) > 100
    quick = [attempts(kind) for kind in every_kind]
    same_numbers()
    with quicker.as_in_the_app():
        assert [attempts(kind) for kind in every_kind] == quick


def attempts(kind: Any) -> list[Any]:
    names = list(kind.__dataclass_fields__)
    may_be_given = [name for name in inspect.signature(kind).parameters if name != "ref"]
    return [attempt(kind, dict.fromkeys(given, 1)) for given in ([], may_be_given[::2], may_be_given, names)]


def attempt(kind: Any, given: dict[str, Any]) -> Any:
    try:
        one = kind(**given)
    except Exception as error:  # noqa: BLE001 - whatever is wrong is to be wrong in both
        return type(error), str(error)
    held = {
        name: type(each) if isinstance(each, date | time) else _BY_CHANCE.sub("", repr(each))
        for name, each in vars(one).items()
    }
    return kind, held  # what is not said is the same moment as ever: now


@pytest.mark.parametrize(
    "make",
    [
        lambda: ft.Text("Rain.", value="Sun."),  # type: ignore[misc]
        lambda: ft.Text(*["Rain."] * 99),  # type: ignore[arg-type]
        lambda: ft.Text(words="Rain."),  # type: ignore[call-arg]
        lambda: ft.Alignment(1),  # type: ignore[call-arg]
    ],
)
def test_what_is_made_wrongly_fails_as_ever(make: Callable[[], Any]) -> None:
    """Python says itself what is wrong."""
    with pytest.raises(TypeError) as quick:
        make()
    with quicker.as_in_the_app(), pytest.raises(TypeError) as slow:
        make()
    assert str(quick.value) == str(slow.value)


def test_a_kind_with_an_init_of_its_own_keeps_it() -> None:
    class Own(ft.Text):
        def __init__(self) -> None:
            super().__init__("Rain.")

    assert sparse_init(Own) is None
    assert Own().value == "Rain."


def test_both_ways_down_find_the_same() -> None:
    """In the order its fields are declared in, each once, nothing that is hidden."""
    shared = ft.Text("shared")
    inner, hidden = ft.Text("within"), ft.Text("hidden", visible=False)
    box = ft.Container(inner)
    row = ft.Row([shared, box, hidden, shared])
    tile = ft.ListTile(trailing=ft.Text("last"), title=ft.Text("first"))
    page = [row, [tile], None, "no control"]
    found = [control for control, _ in descend(page)]
    assert controls_in(page) == found
    assert [one.value for one in found if isinstance(one, ft.Text)] == ["shared", "within", "first", "last"]
    assert next(above for one, above in descend(page) if one is inner) == (row, box)
