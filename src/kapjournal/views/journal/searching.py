"""What is looked for in the journal: the words as they are typed, and as they are searched once typing rests."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

TYPING_REST_S = 0.25


@dataclass(frozen=True)
class Search:
    """`change` is for what is typed; `be` is searched at once."""

    typed: str
    query: str
    change: Callable[[str], None]
    be: Callable[[str], None]


def use_search() -> Search:
    query, set_query = ft.use_state("")
    typed, set_typed = ft.use_state("")

    async def rest() -> None:
        await asyncio.sleep(TYPING_REST_S)
        set_query(typed.strip())

    ft.use_effect(rest, [typed], cleanup=lambda: None)

    def be(words: str) -> None:
        set_typed(words)
        set_query(words)

    return Search(typed, query, set_typed, be)
