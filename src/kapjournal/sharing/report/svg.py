"""A page as SVG: the same marks at the same places as in the PDF, letters as their outlines.

No font of the device has a part in it, and nothing is laid out anew.
"""

from collections.abc import Iterator, Sequence

from kapjournal.sharing.report.faces import Faces
from kapjournal.sharing.report.page import Box, Dot, Mark, Page, Paper, Place, Shape, Stroke, Words

_NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


class SvgPages:
    """Draws pages one at a time; remembers the outlines of the letters that it has seen."""

    def __init__(self, paper: Paper, faces: Faces) -> None:
        self._paper, self._faces = paper, faces
        self._outlines: dict[tuple[str, str], str] = {}

    def draw(self, page: Page) -> str:
        used: dict[tuple[str, str], str] = {}
        marks = "".join(self._mark(mark, used) for content in page.contents for mark in content.marks)
        letters = "".join(f'<path id="{name}" d="{self._outlines[letter]}"/>' for letter, name in used.items())
        width, height = self._paper.width, self._paper.height
        return (
            f'<svg {_NAMESPACES} viewBox="0 0 {width:g} {height:g}">'
            f'<defs>{letters}</defs><rect width="{width:g}" height="{height:g}" fill="#FFFFFF"/>{marks}</svg>'
        )

    def _mark(self, mark: Mark, used: dict[tuple[str, str], str]) -> str:
        return "".join(self._words(mark, used)) if isinstance(mark, Words) else _drawn(mark)

    def _words(self, words: Words, used: dict[tuple[str, str], str]) -> Iterator[str]:
        """Each run on a ground of font units, upwards."""
        for name, run, distance in words.runs:
            face = self._faces[name]
            scale = words.size / face.units
            place = f"{scale:.6g} 0 0 {-scale:.6g} {words.x + distance:.2f} {words.baseline:.2f}"
            yield f'<g transform="matrix({place})" fill="{words.colour}">'
            x, before = 0.0, ""
            for letter in run:
                if before:
                    x += face.between(before, letter)
                if self._outline(name, letter):
                    known = used.setdefault((name, letter), f"g{len(used)}")
                    yield f'<use xlink:href="#{known}" x="{x * face.units / 1000:.0f}"/>'
                x += face.width(letter)
                before = letter
            yield "</g>"

    def _outline(self, name: str, letter: str) -> str:
        found = self._outlines.get((name, letter))
        if found is None:
            found = self._outlines[name, letter] = self._faces[name].outline(letter)
        return found


def _drawn(mark: Stroke | Shape | Box | Dot) -> str:
    match mark:
        case Stroke():
            dash = f' stroke-dasharray="{mark.dash[0]:g} {mark.dash[1]:g}"' if mark.dash else ""
            return f'<path d="{_through(mark.places)}" fill="none" {_edge(mark.colour, mark.thickness)}{dash}/>'
        case Shape():
            return f'<path d="{_through(mark.places)}Z" fill="{mark.colour}"/>'
        case Box():
            size = f'x="{mark.x:.2f}" y="{mark.y:.2f}" width="{mark.width:.2f}" height="{mark.height:.2f}"'
            round_ = f' rx="{mark.radius:g}"' if mark.radius else ""
            return f"<rect {size}{round_} {_look(mark)}/>"
        case Dot():
            return f'<circle cx="{mark.x:.2f}" cy="{mark.y:.2f}" r="{mark.radius:g}" {_look(mark)}/>'


def _through(places: Sequence[Place]) -> str:
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in places)


def _edge(colour: str, thickness: float) -> str:
    return f'stroke="{colour}" stroke-width="{thickness:g}"'


def _look(mark: Box | Dot) -> str:
    fill = f'fill="{mark.fill or "none"}"'
    return f"{fill} {_edge(mark.edge, mark.thickness)}" if mark.edge else fill
