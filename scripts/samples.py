"""Makes what a therapist is given, from the made-up course: python -m scripts.samples

docs/samples/report.pdf              the report; opens with "open this report"
docs/samples/handoff.kapjournal.age  the same as an archive in an age file; opens with "open this letter"
docs/samples/fhir-bundle.json        the bundle for a clinic's own system that is in that archive

All of it is the same each time but for the encryption, which is never the same twice.
"""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from kapjournal.care.demo import DAYS, fill_course
from kapjournal.sharing.archive.sealed import sealed
from kapjournal.sharing.fhir import bundle_json
from kapjournal.sharing.handoff.document import compose
from kapjournal.sharing.handoff.gather import Gathering
from kapjournal.sharing.handoff.model import Document
from kapjournal.sharing.handoff.selection import ShareChoice
from kapjournal.sharing.report.layout import Layout
from kapjournal.sharing.report.page import A4, Book
from kapjournal.sharing.report.pdf import PdfPages
from kapjournal.sharing.sealing import PassphraseSeal
from kapjournal.storage import Vault

TARGET = Path(__file__).resolve().parents[1] / "docs" / "samples"
REPORT, LETTER = "open this report", "open this letter"
END, ZONE = date(2026, 11, 20), "America/New_York"


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    shared = document()
    write("report.pdf", pdf(pages(shared)))
    write("handoff.kapjournal.age", sealed(shared, PassphraseSeal(LETTER)))
    write("fhir-bundle.json", bundle_json(shared))


def document() -> Document:
    """The whole course as somebody would share it, but for check-in notes."""
    with TemporaryDirectory() as folder:
        vault, _ = Vault.create(Path(folder) / "vault", "nobody keeps this one", work_factor=4)
        with vault.session() as db:
            fill_course(db, end=END, zone=ZONE)
            gathering = Gathering(ShareChoice(END - timedelta(days=DAYS), END))
            while gathering.read_on(db):
                pass
        vault.lock()
    return compose(gathering.gathered().selection, END)


def pages(shared: Document) -> Book:
    layout = Layout(shared, A4)
    while layout.go_on():
        pass
    return layout.book()


def pdf(book: Book) -> bytes:
    drawn = PdfPages(book, END)
    while drawn.draw_on():
        pass
    return drawn.closed(REPORT)


def write(name: str, data: bytes) -> None:
    (TARGET / name).write_bytes(data)
    print(f"docs/samples/{name}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
