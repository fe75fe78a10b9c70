"""The kinds of values in the JSON of a hand-off, as pydantic reads and writes them; none names what it refuses."""

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, PlainSerializer

STRICT = ConfigDict(
    strict=True,
    extra="forbid",
    hide_input_in_errors=True,
    # A cache of the process would keep words of a journal that is closed again.
    cache_strings="keys",
    # Each version of the format is worked out when a file of it is first read or written, not at the import.
    defer_build=True,
)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MINUTE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")
_ANYHOW = re.compile(r".*", re.DOTALL)


def _day(value: object) -> date:
    return date.fromisoformat(_written(value, _DAY))


def _minute(value: object) -> datetime:
    return datetime.fromisoformat(_written(value, _MINUTE))


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(_written(value, _ANYHOW))
    if moment.utcoffset() is None:
        raise ValueError("no distance from UTC")
    return moment


def _written(value: object, form: re.Pattern[str]) -> str:
    if not isinstance(value, str) or not form.fullmatch(value):
        raise ValueError("no text, or not of this form")
    return value


def _to_minute(value: datetime) -> str:
    return value.isoformat(timespec="minutes")


Name = Annotated[str, Field(pattern=r"^[a-z]{1,16}(-[a-z]{1,16})*-[0-9]{1,9}$")]
"""What a thing is called within one hand-off: session-1."""

Language = Annotated[str, Field(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
"""A BCP 47 tag: en-US."""

Day = Annotated[date, BeforeValidator(_day)]
"""2026-11-20."""

Minute = Annotated[datetime, BeforeValidator(_minute), PlainSerializer(_to_minute)]
"""A date and what a clock showed, without a zone: 2026-11-20T18:30."""

Moment = Annotated[datetime, BeforeValidator(_moment)]
"""A date and time with its distance from UTC."""

WholeNumber = Annotated[int, Field(ge=0, le=2**63 - 1)]
"""A whole number from 0 to what SQLite can keep."""

Number = Annotated[float, Field(allow_inf_nan=False)]

Step = Annotated[int, Field(ge=-2, le=2)]

Axis = Annotated[float, Field(ge=-1, le=1)]
"""A place between -1 and 1."""

Uid = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]

Zone = Annotated[str, Field(pattern=r"^[A-Za-z0-9_+/-]{1,64}$")]
"""The letters of IANA names; whether this machine knows the zone is another matter."""
