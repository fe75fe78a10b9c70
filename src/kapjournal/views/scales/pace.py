"""How long an answer is seen before the next question comes."""

import asyncio

SEEN_S = 0.35
"""Long enough that the second tap of a trembling finger falls on the same question, where it changes nothing."""


async def after_answer() -> None:
    await asyncio.sleep(SEEN_S)
