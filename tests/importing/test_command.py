"""`kapjournal import FILE --dry-run`: the numbers of each sample, and one sentence for whatever is wrong."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kapjournal import cli
from tests.importing.samples import EXPECTED, FOLDER, ZONE
from tests.importing.test_samples import NUMBERS

pytestmark = pytest.mark.usefixtures("loggers_as_before")


def run(*arguments: str | Path) -> int:
    return cli.main(["import", *map(str, arguments)])


@pytest.mark.parametrize("name", EXPECTED)
def test_it_prints_the_numbers(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line of JSON with exactly these numbers, and nothing else."""
    password = tmp_path / "password"
    password.write_text(f"{EXPECTED[name].get('password', 'none is needed')}\n")
    arguments = (FOLDER / name, "--dry-run", "--json", "--zone", ZONE, "--password-file", password)
    assert run(*arguments) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out.count("\n") == 1
    assert list(json.loads(printed.out).items()) == [(number, EXPECTED[name][number]) for number in NUMBERS]


def test_it_says_what_does_not_come_in(capsys: pytest.CaptureFixture[str]) -> None:
    """Readings that are not kept here, photos and times that need an answer have a line each; no words are printed."""
    assert run(FOLDER / "bearable.csv", "--dry-run", "--zone", ZONE) == 0
    assert run(FOLDER / "dayone.zip", "--dry-run", "--zone", ZONE) == 0
    said = capsys.readouterr().out.splitlines()
    assert {
        "From Bearable.",
        "Not brought in: Sleep, 4.",
        "13 entries",
        "1 photo is named and is not in the file.",
    } <= {*said}
    assert "The file does not say the time zone." in said
    assert not any("Fireworks" in line for line in said)


def test_what_could_not_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line of the file that has no date is told by its number."""
    rows = ["date,text", "2025-03-08,a day", "yesterday,no day"]
    (tmp_path / "table").write_text("\n".join(rows))
    assert run(tmp_path / "table", "--dry-run") == 0
    assert "Could not be read: 3." in capsys.readouterr().out.splitlines()


def failed(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    assert run(*arguments) == cli.FAILURE
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    return printed.err


def test_nothing_is_imported_from_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --dry-run it says where importing happens."""
    assert "in the app" in failed(capsys, FOLDER / "dayone.zip")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "does not know"),
        (b"\0\0\0\0\0\0\0\0", "does not know"),
        (b"only a text", "does not know"),
        (b"age-encryption.org/v1\n-> scrypt", "Add from a backup"),
        (b"PK\x03\x04 no zip", "cannot be read"),
        (b"SQLite format 3\0 no database", "does not know"),
        (b'{"entries": []}', "does not know"),
        (b"[" * 100_000, "more than can be read"),
    ],
)
def test_what_is_of_no_app(content: bytes, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of nobody is one sentence."""
    (tmp_path / "file").write_bytes(content)
    assert says in failed(capsys, tmp_path / "file", "--dry-run")


def test_a_password_is_missing_or_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both are told, and neither repeats what was given."""
    assert "opens with a password" in failed(capsys, FOLDER / "backup.moodhaven", "--dry-run")
    (tmp_path / "password").write_text("seven loud herons")
    said = failed(capsys, FOLDER / "backup.moodhaven", "--dry-run", "--password-file", tmp_path / "password")
    assert "does not open" in said
    assert "loud" not in said


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["no such file", "--dry-run"], "no file"),
        ([FOLDER / "dayone.zip", "--dry-run", "--zone", "Middle/Earth"], "no time zone"),
        ([FOLDER / "dayone.zip", "--dry-run", "--password-file", "no such file"], "could not be read"),
    ],
)
def test_what_is_asked_for_and_cannot_be(
    arguments: list[str | Path], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file, a zone or a password file that is not there is told."""
    assert says in failed(capsys, *arguments)


def a_link(name: str) -> zipfile.ZipInfo:
    """A member that says it is a symbolic link."""
    link = zipfile.ZipInfo(name)
    link.create_system, link.external_attr = 3, 0o120777 << 16
    return link


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


UNKNOWN, TOO_MUCH = "does not know this kind of file", "holds more than can be read"
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "a day that is 100 MB of zeros": (lambda: zipped(("2025-01-01.md", bytes(100 * 2**20))), TOO_MUCH),
    "a JSON of 60,000 levels": (lambda: zipped(("Journal.json", b"[" * 60_000)), TOO_MUCH),
    "names that lead out": (lambda: zipped(("../2025-01-01.md", b"x"), ("/../etc/2025-01-02.md", b"x")), UNKNOWN),
    "a zip in a zip": (lambda: zipped(("inner.zip", zipped(("2025-01-01.md", b"x")))), UNKNOWN),
    "a link in a zip": (lambda: zipped((a_link("2025-01-01.md"), b"/etc/passwd")), "1 entry"),
    "days that cannot be": (lambda: b"date,text\n2025-02-30,x\n0000-00-00,x\n9999-12-31,x\n2025-01-01,y\n", "1 entry"),
    "five megabytes in a field": (lambda: b"date,text\n2025-01-01," + b"word " * 10**6 + b"\n", TOO_MUCH),
    "right to left, and signs": (
        "date,text\n2025-01-01,\u202eשלום \U0001f636\u200d\U0001f32b\ufe0f\x1b[2J\n".encode, "1 entry"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("content", "says"), HOSTILE.values(), ids=HOSTILE.keys())
def test_what_a_stranger_made(
    content: Callable[[], bytes], says: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """One clear sentence or a count, no word of it at the terminal, and nothing on the disk."""
    (tmp_path / "file").write_bytes(content())
    run(tmp_path / "file", "--dry-run", "--zone", ZONE)
    printed = capfd.readouterr()
    assert any(says in line for line in f"{printed.out}{printed.err}".splitlines())
    assert "Traceback" not in printed.err
    assert not any(sign in printed.out for sign in ("\x1b", "\u202e", "root:"))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.mkdir(), "could not be read"),
        (lambda path: path.write_bytes(b"\xff\xfe\xfd"), "is not text"),
        (lambda path: path.write_bytes(b""), "opens with a password"),
        (lambda path: path.write_bytes(b"x" * 3_000_000), "does not open"),
        (lambda path: path.write_text("\n" + EXPECTED["backup.moodhaven"]["password"]), "opens with a password"),
    ],
    ids=["a folder", "no text", "empty", "3 MB", "in the second line"],
)
def test_password_files(
    make: Callable[[Path], object], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only the first line counts; whatever is wrong is one sentence without it."""
    make(tmp_path / "password")
    said = failed(capsys, FOLDER / "backup.moodhaven", "--dry-run", "--password-file", tmp_path / "password")
    assert says in said
