"""The report as an encrypted file: what opens it, and what can be read without."""

import re
import subprocess
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import PdfObject

from kapjournal.sharing.report.page import LETTER, Book
from tests.sharing.report.builders import PASSPHRASE, check_in, document, laid_out, note, opened, pdf, phq9
from tests.support.pdf_tools import needs_poppler, needs_qpdf

SECRET = "the heron at the lock"


@pytest.fixture(scope="module")
def book() -> Book:
    return laid_out(
        document(
            entries=[note(f"{SECRET} שלום مرحبا", prompt="What stayed?")],
            check_ins=[check_in(day, day % 5 - 2, "calm") for day in range(1, 29)],
            questionnaires=[phq9(2, 2), phq9(20, 1, key="questionnaire-2")],
        )
    )


@pytest.fixture(scope="module")
def data(book: Book) -> bytes:
    return pdf(book)


def test_it_opens_with_its_passphrase_alone(data: bytes) -> None:
    """pypdf finds the words with the passphrase; another one, and none, open nothing."""
    assert SECRET in " ".join(page.extract_text() for page in opened(data).pages)
    for wrong in ("", "open that report", PASSPHRASE.upper()):
        reader = PdfReader(BytesIO(data))
        assert reader.is_encrypted
        assert not reader.decrypt(wrong)


def test_no_string_can_be_read_without_it(data: bytes) -> None:
    """No literal text, no name of a person's thing, not even an alternative text or the language, is in the clear."""
    outside = re.sub(rb"stream\r?\n.*?endstream", b"", data, flags=re.DOTALL)
    literal = re.findall(rb"\((?:[^()\\]|\\.)*\)", outside)
    assert not [one for one in literal if re.search(rb"[A-Za-z0-9 ]{4}", one)]
    assert not re.findall(rb"<[fF][eE][fF][fF][0-9a-fA-F]*>", outside)
    for text in (SECRET, "PHQ", "KapJournal report", "Mood", "en-US"):
        assert text.encode() not in outside
        assert text.encode("utf-16-be") not in outside


def test_streams_are_no_readable_deflate(data: bytes) -> None:
    """What lies in the streams is encrypted, not only packed."""
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, flags=re.DOTALL):
        with pytest.raises(zlib.error):
            zlib.decompress(stream)


def test_it_says_aes_256(data: bytes) -> None:
    """Revision 6 of the standard handler, metadata included."""
    assert b"/R 6" in data
    assert b"/AESV3" in data
    assert b"/EncryptMetadata false" not in data


def test_bookmarks_language_and_reading_order(data: bytes, book: Book) -> None:
    """A table of contents, the patient's language, and every content in a tree that a screen reader follows."""
    reader = opened(data)
    root: Any = reader.root_object
    assert root["/Lang"] == "en-US"
    assert root["/MarkInfo"]["/Marked"]
    titles = [str(one.title) for one in reader.outline if not isinstance(one, list)]
    assert titles[:2] == ["Summary", "In my words"]
    tree = _tree(root["/StructTreeRoot"]["/K"])
    assert {"/H1", "/H2", "/P", "/Figure", "/Table", "/TR", "/TH", "/TD"} <= {kind for kind, _ in tree}
    told = [alt for kind, alt in tree if kind == "/Figure"]
    assert told
    assert all(told)
    read = sum(bool(content.kind) for page in book.pages for content in page.contents)
    assert sum(kind not in ("/Table", "/TR", "/Document") for kind, _ in tree) == read


def _tree(node: Any) -> list[tuple[str, str]]:
    """Kind and alternative text of every element below."""
    found = node.get_object() if isinstance(node, PdfObject) else node
    if isinstance(found, list):
        return [one for below in found for one in _tree(below)]
    if not isinstance(found, dict):
        return []
    own = [(str(found["/S"]), str(found.get("/Alt", "")))] if "/S" in found else []
    return own + _tree(found.get("/K"))


def test_fonts_are_inside(data: bytes) -> None:
    """Only ours, only the letters that are used, and nothing is fetched."""
    fonts = {str(font.get_object()["/BaseFont"]) for page in opened(data).pages for font in _fonts(page)}
    assert all(re.match(r"/[A-Z]{6}\+(Literata|Roboto|NotoSans)", name) for name in fonts)
    assert b"/URI" not in data
    assert b"/JavaScript" not in data


def _fonts(page: Any) -> Any:
    return page["/Resources"]["/Font"].values()


def test_its_papers(book: Book) -> None:
    """The same words fit both."""
    made = opened(pdf(Book(book.title, book.language, LETTER, book.pages[:1])))
    assert [float(side) for side in made.pages[0].mediabox[2:]] == [612, 792]


@needs_qpdf
def test_qpdf_finds_no_fault(data: bytes, tmp_path: Path) -> None:
    """It opens with the passphrase and not without, and its syntax is whole."""
    file = tmp_path / "report.pdf"
    file.write_bytes(data)
    good = _run("qpdf", f"--password={PASSPHRASE}", "--check", str(file))
    assert good.returncode == 0, good.stdout + good.stderr
    assert "AESv3" in good.stdout
    assert _run("qpdf", "--password=wrong", "--check", str(file)).returncode == 2


@needs_poppler
def test_poppler_reads_it(data: bytes, tmp_path: Path) -> None:
    """Its words come out in the order in which they are read; without the passphrase none do."""
    file = tmp_path / "report.pdf"
    file.write_bytes(data)
    said = _run("pdftotext", "-upw", PASSPHRASE, str(file), "-")
    assert said.returncode == 0, said.stderr
    assert SECRET in " ".join(said.stdout.split())
    assert _run("pdftotext", str(file), "-").returncode != 0
    info = _run("pdfinfo", "-upw", PASSPHRASE, str(file)).stdout
    assert re.search(r"Tagged:\s+yes", info)
    assert "AES-256" in info


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
