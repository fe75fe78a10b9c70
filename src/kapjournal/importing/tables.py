"""Reading CSV as apps and spreadsheets write it."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from kapjournal.errors import ForeignFileTooLarge

MAX_ROWS = 200_000
_LONGEST_CELL = 1024 * 1024
_DELIMITERS = ",;\t|"


@dataclass(frozen=True)
class Line:
    """One row by the names of its columns, and which it is. A cell that is not there reads as empty."""

    number: int
    cells: Mapping[str, str]
    is_whole: bool = True
    """Whether it has no cell too many and none that broke the format."""

    def __getitem__(self, name: str) -> str:
        return self.cells.get(name, "")


def header_of(text: str) -> tuple[str, ...]:
    """The names in the first row, tidied; none where there is no first row."""
    first = next(_rows(text.lstrip("\r\n")[: 64 * 1024]), [])
    return tuple(name.strip() for name in first)


def lines_of(text: str) -> Iterator[Line]:
    """Every row below the header that is not blank. Raises ForeignFileTooLarge."""
    rows = _rows(text)
    header = [name.strip() for name in next((row for row in rows if any(row)), [])]
    for number, row in enumerate(rows, start=2):
        if number > MAX_ROWS:
            raise ForeignFileTooLarge("this has more rows than can be read")
        if not any(cell.strip() for cell in row):
            continue
        extra = any(cell.strip() for cell in row[len(header) :])
        yield Line(number, dict(zip(header, row, strict=False)), is_whole=not extra)


def _rows(text: str) -> Iterator[list[str]]:
    """A row that breaks the format reads as the one cell that shows it."""
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
    while True:
        try:
            yield next(reader)
        except StopIteration:  # the end
            return
        except csv.Error:  # a cell past every limit
            raise ForeignFileTooLarge("a cell of this is larger than can be read") from None


def _delimiter(text: str) -> str:
    """The mark that stands most often in the first row, outside of quotes."""
    first = text.lstrip("\r\n")[: 64 * 1024].splitlines()[:1]
    outside = "".join((first[0] if first else "").split('"')[::2])
    return max(_DELIMITERS, key=outside.count)
