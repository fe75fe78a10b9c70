"""A field runs as its words do, and typing the other way never takes the keyboard away."""

import flet as ft
import pytest
from flet.messaging.protocol import Message, MessageAction

from kapjournal.views.design import tokens as t
from kapjournal.views.design.fields import field, writing_sheet
from tests.support.page_harness import App, opened, run

HEBREW, ARABIC, LATIN = "שלום עולם.", "مرحبا يا عالم.", "A walk by the river."


@ft.component
def Page(begins_with: str) -> ft.Control:
    """A line, and a page that is drawn again with the first words it ever had."""
    typed, set_typed = ft.use_state(begins_with)
    _, set_drawn = ft.use_state("")
    return ft.Column(
        [
            field(t.LIGHT, "A line", value=typed, on_change=set_typed),
            writing_sheet(t.LIGHT, label="A page", value=begins_with, on_change=set_drawn, hint="", footer=""),
        ]
    )


def sides(app: App) -> list[tuple[bool, ft.TextAlign | None]]:
    return [(box.rtl, box.text_align) for box in app.find(ft.TextField)]


@pytest.mark.parametrize(("words", "right_to_left"), [(HEBREW, True), (ARABIC, True), (LATIN, False), ("", False)])
def test_a_field_runs_as_the_words_in_it(words: str, right_to_left: bool) -> None:
    """By their first strong character, the point at the end too."""

    async def story() -> None:
        async with opened(lambda page: page.render(Page, words)) as app:
            assert sides(app) == [(right_to_left, ft.TextAlign.START)] * 2

    run(story())


@pytest.mark.parametrize(
    ("before", "after", "side"),
    [("", HEBREW, ft.TextAlign.RIGHT), ("", ARABIC, ft.TextAlign.RIGHT), (HEBREW, LATIN, ft.TextAlign.LEFT)],
)
def test_words_that_run_the_other_way_begin_at_their_side(before: str, after: str, side: ft.TextAlign) -> None:
    """From the first letter on. The field itself stays, and with it the keyboard: Flet would make a new one."""

    async def story() -> None:
        async with opened(lambda page: page.render(Page, before)) as app:
            told, send = list[str](), app.client.send_message

            def listen(message: Message) -> None:
                send(message)
                if message.action is MessageAction.PATCH_CONTROL:
                    told.extend(step[2] for step in message.body.patch[1:] if isinstance(step[2], str))

            app.client.send_message = listen
            for box in app.find(ft.TextField):
                await app.type(box, after)
            assert sides(app) == [(before == HEBREW, side)] * 2
            assert "text_align" in told
            assert "rtl" not in told
            for box in app.find(ft.TextField):
                await app.type(box, before)
            assert sides(app) == [(before == HEBREW, ft.TextAlign.START)] * 2

    run(story())


@pytest.mark.parametrize("words", [HEBREW, ARABIC])
def test_a_field_turns_once_it_is_left(words: str) -> None:
    """With the next drawing, as when a keyboard closes: the point then stands at the end of the sentence. While the
    cursor is in it, no drawing turns it."""

    async def story() -> None:
        async with opened(lambda page: page.render(Page, "")) as app:
            for at_line, at_page, turned in (
                ("focus", "focus", [False, False]),
                ("blur", "focus", [True, False]),
                ("focus", "blur", [True, True]),
            ):
                await app.fire(app.find(ft.TextField)[0], at_line)
                await app.fire(app.find(ft.TextField)[1], at_page)
                for box, more in zip(app.find(ft.TextField), ("", at_line), strict=True):
                    await app.type(box, f"{words} {more}")
                assert [right_to_left for right_to_left, _ in sides(app)] == turned

    run(story())
