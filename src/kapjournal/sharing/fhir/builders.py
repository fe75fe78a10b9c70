"""Which list of a hand-off becomes which resources."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from kapjournal.sharing import kinds
from kapjournal.sharing.fhir import check_ins, clinic_notes, medicines, questionnaires
from kapjournal.sharing.fhir.context import Context
from kapjournal.sharing.fhir.terms import Resource, without_nothing
from kapjournal.sharing.handoff.model import Document

Named = tuple[str, Resource]
"""A resource, and what it is beside the thing itself: nothing, or the total of it."""

BUILDERS: Mapping[str, Callable[[Any, Context], Iterable[Named]]] = {
    "check_ins": check_ins.resources,
    "questionnaires": questionnaires.resources,
    "clinic_notes": clinic_notes.resources,
    "medicines": medicines.resources,
}
"""By the name of a list, what makes resources of one thing in it. A list that is not here is in no bundle."""


def bundle(document: Document) -> Resource:
    """A FHIR R4 Bundle in the language of the moment. Equal documents give equal bundles.

    Raises HandoffTooLarge as `to_bytes` does.
    """
    context = Context.of(document)
    return without_nothing({**_head(document, context), "entry": list(_entries(document, context))})


def bundle_json(document: Document) -> bytes:
    """The same as JSON, a resource a line."""
    return b"".join(bundle_pieces(document))


def bundle_pieces(document: Document, known: str = "") -> Iterator[bytes]:
    """The same, a line at a time: one resource is in memory and not all of them. `known` as in `Context.of`."""
    context = Context.of(document, known)
    before, end = b',"entry":[\n', b""
    yield _written(_head(document, context))[:-1]
    for entry in _entries(document, context):
        yield before + _written(entry)
        before, end = b",\n", b"\n]"
    yield end + b"}\n"


def _head(document: Document, context: Context) -> Resource:
    return {
        "resourceType": "Bundle",
        "language": document.language,
        "identifier": context.identifier("bundle"),
        "type": "collection",
    }


def _written(resource: Resource) -> bytes:
    return json.dumps(resource, ensure_ascii=False, separators=(",", ":")).encode()


def _entries(document: Document, context: Context) -> Iterator[Resource]:
    for which in kinds.LISTS:
        build = BUILDERS.get(which.name)
        if build is None:
            continue
        for place, one in enumerate(document.selection.of(which)):
            about = context.of_thing(which.name, place)
            for what, resource in build(one, about):
                yield {"fullUrl": about.urn(what), "resource": without_nothing(resource)}
