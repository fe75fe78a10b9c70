"""A file that a stranger made: it is counted or refused in one of our errors, in bounded memory, and writes nothing."""

import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kapjournal.errors import ForeignFileError, ForeignFileTooLarge
from kapjournal.importing import members
from kapjournal.importing.counting import Found
from kapjournal.importing.format import Answers
from kapjournal.importing.members import of_folder, of_zip, safe_name
from kapjournal.importing.recognising import found_in
from kapjournal.importing.source import of_bytes
from tests.importing.samples import EXPECTED, FILES, FOLDER
from tests.support.systems import posix
from tests.support.thorough import examples

SEALED = "backup.moodhaven"
PLAIN = [name for name in FILES if name != SEALED]


def read(data: bytes, password: str = "") -> Found | None:
    """What is found, or None where one of our errors says that it cannot be."""
    try:
        found = found_in(of_bytes(data), Answers(password))
    except ForeignFileError:
        return None
    numbers = found.as_numbers()
    kept = len(found.records) + found.duplicates + found.unreadable + found.excluded + found.other.total()
    assert kept == numbers["records"]
    return found


@st.composite
def mutations(draw: st.DrawFn, data: bytes) -> bytes:
    """The file with bytes changed, cut out, doubled, or put in from what breaks readers."""
    broken = bytearray(data)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(0, len(broken) - 1)))
        end = at + draw(st.integers(0, 40))
        put = draw(
            st.sampled_from(
                [b"", b"\0", b'"', b"\xff\xfe", b"[", b"{}", b"null", b"-1", b"9" * 30, b"1e999", b"<p>", b"\n"]
            )
        )
        broken[at:end] = draw(st.sampled_from([put, broken[at:end] * 2, put * 3]))
    return bytes(broken)


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize("name", PLAIN)
@settings(max_examples=examples(15), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_broken_file(name: str, data: st.DataObject) -> None:
    """Whatever bytes of a sample are changed: only our errors, and every item is counted."""
    read(data.draw(mutations((FOLDER / name).read_bytes())))


@pytest.mark.parametrize("name", [name for name in PLAIN if zipfile.is_zipfile(FOLDER / name)])
@settings(max_examples=examples(15), deadline=None)
@given(data=st.data())
def test_a_broken_file_in_a_zip(name: str, data: st.DataObject) -> None:
    """The same for the files inside: here the zip itself is whole."""
    files = unzipped((FOLDER / name).read_bytes())
    chosen = data.draw(st.sampled_from(sorted(files)))
    read(zipped({**files, chosen: data.draw(mutations(files[chosen]))}))


@pytest.mark.parametrize("name", [name for name in PLAIN if zipfile.is_zipfile(FOLDER / name)])
def test_a_zip_that_was_packed_again(name: str) -> None:
    """In a folder of its own, in another order, with what systems add: it holds the same."""
    files = unzipped((FOLDER / name).read_bytes())
    again = {f"export/{each}": files[each] for each in reversed(files)}
    packed = zipped({**again, "__MACOSX/export/._x.json": b"{}", ".DS_Store": b"x", "../../out.json": b"{}"})
    assert read(packed) == read((FOLDER / name).read_bytes())


@pytest.mark.parametrize("name", ["obsidian", "logseq", "joplin"])
def test_a_folder_in_a_zip(name: str) -> None:
    """A phone gives no folders: zipped, it holds the same."""
    files = {
        path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in (FOLDER / name).rglob("*") if path.is_file()
    }
    found = read(zipped(files))
    assert found is not None
    assert found.as_numbers() == {number: EXPECTED[name][number] for number in found.as_numbers()}


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=4), inside, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("name", ["dailyyou.json", "jrnl.json", "storypad.json"])
@settings(max_examples=examples(20), deadline=None)
@given(data=st.data())
def test_a_value_of_another_kind(name: str, data: st.DataObject) -> None:
    """Any value anywhere may be of any kind."""
    book = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    place = book
    while isinstance(place, dict | list) and place:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if data.draw(st.booleans()) or not isinstance(place[key], dict | list) or not place[key]:
            place[key] = data.draw(JSON_VALUES)
            break
        place = place[key]
    read(json.dumps(book).encode())


def test_a_file_that_is_sealed_and_broken() -> None:
    """A changed byte under a password opens nothing, and an error of ours says so."""
    data = (FOLDER / SEALED).read_bytes()
    password = EXPECTED[SEALED]["password"]
    broken = data[:500] + (b"A" if data[500:501] != b"A" else b"B") + data[501:]
    assert read(data, password) is not None
    assert read(broken, password) is None
    assert read(data[: len(data) // 2], password) is None


def test_a_zip_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    """What unpacks to more than can be read is refused before it is all there."""
    monkeypatch.setattr(members, "MAX_BYTES", 1_000_000)
    bomb = zipped({"Journal.json": b" " * 50_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(ForeignFileTooLarge):
        found_in(of_bytes(bomb))


def test_a_zip_of_very_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """A zip, and a folder, with more files than anybody has days."""
    monkeypatch.setattr(members, "MOST", 10)
    with pytest.raises(ForeignFileTooLarge):
        of_zip(io.BytesIO(zipped({f"{n}.md": b"" for n in range(11)})))


@pytest.mark.parametrize(
    "name", ["../out.md", "a/../../out.md", "..\\out.md", "__MACOSX/2025-01-01.md", "a/._b.md", ".DS_Store"]
)
def test_a_name_that_climbs_out(name: str) -> None:
    """Names that lead out of the zip, and what systems leave behind, are not there."""
    assert safe_name(name) == ""
    assert of_zip(io.BytesIO(zipped({name: b"x"}))).names == []


@posix
def test_a_link_out_of_a_folder(tmp_path: Path) -> None:
    """A link in a folder is not followed."""
    (tmp_path / "secret").write_text("not for you")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "2025-01-01.md").symlink_to(tmp_path / "secret")
    assert of_folder(tmp_path / "notes").names == []


@pytest.mark.parametrize("open_marks", ["[", '{"a":', '[{"a":['])
def test_json_of_very_many_levels(open_marks: str) -> None:
    """Depth is counted before anything is built."""
    with pytest.raises(ForeignFileTooLarge):
        found_in(of_bytes((open_marks * 50_000).encode()))


@pytest.mark.parametrize(
    "row",
    [
        "2025-13-40 99:99,5,,x",
        "0001-01-01 00:00,5,,x",
        "9999-12-31 23:59,5,,x",
        "########,5,,x",
        "1.5E+09,5,,x",
        "31/12/2025,5,,x",
    ],
)
def test_a_date_that_cannot_be(row: str) -> None:
    """It is counted as unreadable, and never guessed; the other rows come in."""
    found = read(f"When,Mood,Tags,What happened\n2025-01-01 10:00,4,,a day\n{row}\n".encode())
    assert found is not None
    assert (found.unreadable, found.entries, found.places) == (1, 1, ["3"])


@pytest.mark.parametrize("text", ["<" * 200_000, "<p" * 100_000, "&" * 200_000, "<!--" * 50_000, "<p>" * 50_000])
def test_markup_without_an_end(text: str) -> None:
    """Megabytes of open marks take no longer than megabytes of words."""
    row = f'2025-01-01,January 1,Wednesday,10:00,rad,"","","{text}"'
    found = read(f"full_date,date,weekday,time,mood,activities,note_title,note\n{row}\n".encode())
    assert found is not None
    assert found.items == 1


@pytest.mark.parametrize(
    "piece", ["\n", " ", "![", "![](", "![[", "#[[", "`", "```", "\\", "![](dayone-moment:", "a<b>"]
)
def test_a_text_of_one_piece(piece: str) -> None:
    """Hundreds of thousands of beginnings without an end: each reader looks at a letter once."""
    text = f"x{piece * 150_000}"
    day_one = {"entries": [{"uuid": "1", "creationDate": "2025-01-01T00:00:00Z", "text": text}]}
    journey = {"date_journal": 1_741_418_100_000, "text": text, "type": "html", "id": "1"}
    for files in (
        {"Journal.json": json.dumps(day_one).encode()},
        {"2025-01-01.md": text.encode()},
        {"1.json": json.dumps(journey).encode()},
    ):
        found = read(zipped(files))
        assert found is not None
        assert found.items == 1


def test_a_database_with_a_view_in_place_of_its_table(tmp_path: Path) -> None:
    """Only plain tables are read: a view could reckon for ever."""
    path = tmp_path / "diary"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE t (DiaryEntryId INTEGER, Heading TEXT, Text TEXT)")
        database.execute("CREATE VIEW Entries AS SELECT * FROM t")
    database.close()
    assert read(path.read_bytes()) is None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_a_spreadsheet_makes_of_a_table(encoding: str, delimiter: str) -> None:
    """Other marks between cells, other encodings and line ends read the same."""
    rows = [("date", "text"), ("2025-01-01", "Größe"), ("2025-01-02", "and more")]
    data = "\r\n".join(delimiter.join(row) for row in rows).encode(encoding)
    found = read(data)
    assert found is not None
    assert [record.pages[0].text for record in found.records] == ["Größe", "and more"]


def test_control_characters_are_kept_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    """They break nothing."""
    found = read(b"date,text\n2025-01-01,\x1b[31mred\x07\x08\n")
    assert found is not None
    assert found.entries == 1
