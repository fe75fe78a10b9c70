"""What the fields of the content's records are held to, in the way pydantic reads it.

The first screen names records long before anything is read, so nothing here imports pydantic.
"""

from collections.abc import Callable
from typing import Annotated, Any

Schema = dict[str, Any]


class Limits:
    """A constraint of pydantic's own on the value it is beside, such as `ge=1` or `pattern="^a"`."""

    def __init__(self, **limits: float | str) -> None:
        self._limits = limits

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Schema]) -> Schema:
        return handler(source) | self._limits


class Named:
    """The record with the id that a file gives, out of `part` of the library that is handed over as the context."""

    def __init__(self, part: str, name: str) -> None:
        self._part = part
        self._name = name

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Callable[[Any], Schema]) -> Any:
        from pydantic_core import core_schema  # noqa: PLC0415 - see the top

        return core_schema.with_info_plain_validator_function(self._find)

    def found_in(self, item_id: str, library: object) -> object:
        """The record of an id that is known to be there."""
        return getattr(library, self._part)[item_id]

    def _find(self, item_id: object, info: Any) -> object:
        known = getattr(info.context, self._part)
        if not isinstance(item_id, str) or item_id not in known:
            raise ValueError(f"unknown {self._name} '{item_id}'")
        return known[item_id]


_WRITTEN = r"(?s)^\S(.*\S)?$"

Text = Annotated[str, Limits(pattern=_WRITTEN)]
"""Words that a person reads, never blank and without space around them. A translation may give its own."""

Code = Annotated[str, Limits(pattern=_WRITTEN)]
"""An id, an address, a keyword: the same in every language."""

Digits = Annotated[str, Limits(pattern="^[0-9]+$")]
"""A telephone number as it is dialled."""

Doi = Annotated[str, Limits(pattern=r"^10\.\S+$")]
Https = Annotated[str, Limits(pattern=r"^https://\S+$")]

Count = Annotated[int, Limits(ge=1)]
EffectHours = Annotated[int, Limits(ge=4, le=24)]
FromZero = Annotated[int, Limits(ge=0)]
Points = Annotated[float, Limits(gt=0)]
Axis = Annotated[float, Limits(ge=-1, le=1)]
"""A place between -1 and 1."""

Texts = Annotated[tuple[Text, ...], Limits(min_length=1)]
Codes = Annotated[tuple[Code, ...], Limits(min_length=1)]
