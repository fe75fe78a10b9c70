"""The reading order inside a PDF. fpdf2 has no public way to it: this is one of two files that use its private parts.

fpdf2 by itself tags images only and then declares the whole document tagged, so that a screen reader would read the
pictures and pass over the text. It also leaves the alternative texts of an encrypted file in the clear.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from fpdf import FPDF
from fpdf.structure_tree import StructElem
from fpdf.syntax import PDFString

from kapjournal.sharing.report.page import Content, Group


class _Element(StructElem):
    """One element of the tree. All that lies below a child of the document is on the page of that child."""

    __slots__ = ("_top",)

    def __init__(self, kind: str, parent: Any, page: int, *, number: int | None = None, instead: str = "") -> None:
        super().__init__(f"/{kind}", parent, [] if number is None else [number], page)
        self.alt: Any = PDFString(instead, encrypt=True) if instead else None
        self._top: Any = (parent._top or parent) if isinstance(parent, _Element) else None

    def _build_obj_dict(self, security_handler: Any = None) -> Any:
        if self._top is not None:
            self.pg = self._top.pg
        return super()._build_obj_dict(security_handler)


class Tags:
    """The tree of one document, in the order in which things are drawn."""

    def __init__(self, pdf: FPDF) -> None:
        self._pdf = pdf
        self._builder: Any = pdf.struct_builder
        self._numbers = Counter[int]()
        self._groups: dict[Group, _Element] = {}
        self._all: list[_Element] = []
        # Everything below the document is to be written, not its children alone.
        kind = type(self._builder)
        self._builder.__class__ = type("Builder", (kind,), {"__iter__": lambda _: self._objects()})

    def begin(self, content: Content) -> str:
        """The operator before the marks of a content."""
        if not content.kind:
            return "/Artifact BMC"
        page = self._pdf.page
        number = self._numbers[page]
        self._numbers[page] += 1
        element = self._element(content.kind, self._parent(content.within), number=number, instead=content.instead)
        places: dict[int, int] = self._builder.spid_per_page_number
        place = places.setdefault(page, len(places))
        self._builder.struct_tree_root.parent_tree.nums[place].append(element)
        self._pdf.pages[page].struct_parents = place
        return f"/{content.kind} <</MCID {number}>> BDC"

    def _objects(self) -> Iterator[Any]:
        yield self._builder.struct_tree_root
        yield self._builder.doc_struct_elem
        yield self._builder.struct_tree_root.parent_tree
        yield from self._all

    def _parent(self, group: Group | None) -> Any:
        if group is None:
            return self._builder.doc_struct_elem
        if group not in self._groups:
            self._groups[group] = self._element(group.kind, self._parent(group.within))
        return self._groups[group]

    def _element(self, kind: str, parent: Any, *, number: int | None = None, instead: str = "") -> _Element:
        element = _Element(kind, parent, self._pdf.page, number=number, instead=instead)
        parent.k.append(element)
        self._all.append(element)
        return element
