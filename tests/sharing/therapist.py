"""What a therapist does with a file, and a check that refusing leaves no trace."""

from pathlib import Path

import pytest

from kapjournal.errors import KapJournalError
from kapjournal.sharing.error_words import explain
from kapjournal.sharing.open_command import open_command
from kapjournal.sharing.sealing import PassphraseSeal, Seal, seal

RIGHT = "quiet river"
WORDS = PassphraseSeal(RIGHT, work_factor=4)


def put(folder: Path, data: bytes, lock: Seal = WORDS, name: str = "kapjournal-2026-11-20.kapjournal.age") -> Path:
    path = folder / name
    path.write_bytes(seal(data, lock))
    return path


def open_with(file: Path, passphrase: str | None = RIGHT, **options: object) -> str:
    settings: dict[str, object] = {"out": None, "identity": None, "force": False, **options}
    return "\n".join(open_command(file, ask=lambda: passphrase or "", **settings))  # type: ignore[arg-type]


def results(folder: Path) -> tuple[Path, Path]:
    """The JSON and the Markdown that were written there."""
    (markdown_path,) = folder.glob("*.md")
    return markdown_path.with_suffix(".json"), markdown_path


def pages(folder: Path) -> tuple[Path, Path]:
    """The page for a browser and the bundle for a clinic, beside them."""
    (page_path,), (fhir_path,) = folder.glob("*.html"), folder.glob("*.fhir.json")
    return page_path, fhir_path


def listing(folder: Path) -> list[tuple[str, bytes | None]]:
    """Every name in the folder, and every byte of the files that a test can hold."""
    names = sorted(folder.rglob("*"))
    return [(str(one), one.read_bytes() if one.is_file() and one.stat().st_size < 10**7 else None) for one in names]


def refuse(file: Path, kind: type[KapJournalError], **options: object) -> KapJournalError:
    """Opening raises exactly this kind, has a sentence for it, and changes nothing in the folder."""
    before = listing(file.parent)
    with pytest.raises(kind) as refused:
        open_with(file, **options)  # type: ignore[arg-type]
    assert type(refused.value) is kind
    assert explain(refused.value)[0].isupper()
    assert explain(refused.value).endswith(".")
    assert listing(file.parent) == before
    return refused.value
