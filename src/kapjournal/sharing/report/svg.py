"""A page as SVG: the same marks at the same places as in the PDF, letters as their outlines.

No font of the device has a part in it, and nothing is laid out anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kapjournal.sharing.report.faces import Faces
from kapjournal.sharing.report.page import Box, Dot, Page, Paper, Place, Shape, Stroke, Words

_NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


MOST_LETTERS = 900
"""In one picture: Flutter draws none at all that uses its outlines some thousand times."""

Letter = tuple[str, str]
"""A face and a letter of it."""


class SvgPages:
    """Draws pages one at a time; remembers the outlines of the letters that it has seen."""

    def __init__(self, paper: Paper, faces: Faces) -> None:
        self._paper, self._faces = paper, faces
        self._outlines: dict[Letter, str] = {}

    def draw(self, page: Page) -> tuple[str, ...]:
        """Pictures of one size, to lie on each other in their order; the first has the white of the paper."""
        layers = [_Layer()]
        for mark in (mark for content in page.contents for mark in content.marks):
            if isinstance(mark, Words):
                if layers[-1].letters + sum(len(run) for _, run, _ in mark.runs) > MOST_LETTERS:
                    layers.append(_Layer())
                layers[-1].marks += self._words(mark, layers[-1])
            else:
                layers[-1].marks.append(_drawn(mark))
        width, height = self._paper.width, self._paper.height
        ground = f'<rect width="{width:g}" height="{height:g}" fill="#FFFFFF"/>'
        return tuple(self._svg(layer, "" if place else ground) for place, layer in enumerate(layers))

    def _svg(self, layer: "_Layer", ground: str) -> str:
        letters = "".join(f'<path id="{name}" d="{self._outlines[letter]}"/>' for letter, name in layer.used.items())
        box = f"0 0 {self._paper.width:g} {self._paper.height:g}"
        marks = "".join(layer.marks)
        return f'<svg {_NAMESPACES} viewBox="{box}"><defs>{letters}</defs>{ground}{marks}</svg>'

    def _words(self, words: Words, layer: "_Layer") -> Iterator[str]:
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
                    yield f'<use xlink:href="#{layer.use((name, letter))}" x="{x * face.units / 1000:.0f}"/>'
                x += face.width(letter)
                before = letter
            yield "</g>"

    def _outline(self, name: str, letter: str) -> str:
        found = self._outlines.get((name, letter))
        if found is None:
            found = self._outlines[name, letter] = self._faces[name].outline(letter)
        return found


@dataclass
class _Layer:
    """One picture in the making, and the names of the outlines that it uses."""

    marks: list[str] = field(default_factory=list)
    used: dict[Letter, str] = field(default_factory=dict)
    letters: int = 0

    def use(self, letter: Letter) -> str:
        self.letters += 1
        return self.used.setdefault(letter, f"g{len(self.used)}")


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
