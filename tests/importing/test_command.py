"""`kapjournal import FILE --dry-run`: the numbers of each sample, and one sentence for whatever is wrong."""

import json
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
