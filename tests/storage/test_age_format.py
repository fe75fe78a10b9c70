"""The header: read strictly, written so that others can read it."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapjournal.errors import AgeFormatError
from kapjournal.storage.age.encoding import decode_padded, decode_unpadded, encode_unpadded
from kapjournal.storage.age.format import Stanza, read_header, write_covered, write_mac
from kapjournal.storage.age.source import ByteSource

MAC = bytes(range(32))
GOOD = (
    b"age-encryption.org/v1\n"
    b"-> X25519 abc\n"
    b"AAAA\n"
    b"-> other! with some arguments\n" + b"B" * 64 + b"\n\n"
    b"--- " + encode_unpadded(MAC) + b"\n"
)

printable = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=80)
stanzas = st.builds(
    Stanza,
    kind=printable.filter(lambda kind: kind != "scrypt"),
    arguments=st.lists(printable, max_size=4).map(tuple),
    body=st.binary(max_size=200),
)


def test_a_header_gives_its_stanzas_its_mac_and_what_the_mac_covers() -> None:
    """The MAC covers everything up to and including the three dashes, and the payload starts right after the line."""
    source = ByteSource(BytesIO(GOOD + b"payload"))
    header = read_header(source)
    assert header.stanzas[0] == Stanza("X25519", ("abc",), bytes(3))
    assert header.stanzas[1].kind == "other!"
    assert header.stanzas[1].arguments == ("with", "some", "arguments")
    assert len(header.stanzas[1].body) == 48
    assert header.mac == MAC
    assert header.covered == GOOD[: GOOD.index(b"---") + 3]
    assert source.read(100) == b"payload"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"/v1\n", b"/v2\n", id="another version"),
        pytest.param(b"/v1\n", b"/v1 \n", id="space after the version"),
        pytest.param(b"/v1\n", b"/v1\r\n", id="CRLF"),
        pytest.param(b"-> X25519", b"->X25519", id="no space after the arrow"),
        pytest.param(b"-> X25519", b"->  X25519", id="two spaces"),
        pytest.param(b"-> X25519 abc", b"-> X25519 abc ", id="space at the end"),
        pytest.param(b"-> X25519 abc", b"->", id="a stanza without a kind"),
        pytest.param(b"-> X25519 abc", b"-> X25519 a\x7fc", id="a control character"),
        pytest.param(b"-> X25519 abc", "-> X25519 ä".encode(), id="not ASCII"),
        pytest.param(b"AAAA\n", b"", id="no short line"),
        pytest.param(b"AAAA\n", b"AAAA\nAAAA\n", id="two short lines"),
        pytest.param(b"AAAA\n", b"AAB\n", id="base64 that is not canonical"),
        pytest.param(b"AAAA\n", b"AAA=\n", id="padded base64"),
        pytest.param(b"AAAA\n", b"A\n", id="base64 of six bits"),
        pytest.param(b"AAAA\n", b"AA-_\n", id="base64 for URLs"),
        pytest.param(b"AAAA\n", b"AA A\n", id="a space in base64"),
        pytest.param(b"AAAA\n", b"A" * 68 + b"\n", id="a long line"),
        pytest.param(b"--- ", b"---", id="no space before the MAC"),
        pytest.param(b"--- ", b"---  ", id="two spaces before the MAC"),
        pytest.param(b"--- ", b"--- AAAA", id="a MAC too long"),
        pytest.param(b"--- " + encode_unpadded(MAC), b"---", id="no MAC"),
        pytest.param(b"--- " + encode_unpadded(MAC) + b"\n", b"", id="no end"),
        pytest.param(encode_unpadded(MAC) + b"\n", encode_unpadded(MAC), id="no LF at the end"),
        pytest.param(b"-> X25519", b"-> scrypt", id="a passphrase and another recipient"),
    ],
)
def test_what_the_grammar_does_not_allow_is_refused(old: bytes, new: bytes) -> None:
    """A header is read strictly: nobody can write the same stanzas in two ways."""
    assert GOOD.count(old) == 1
    with pytest.raises(AgeFormatError):
        read_header(ByteSource(BytesIO(GOOD.replace(old, new))))


def test_a_header_without_recipients_is_refused() -> None:
    """There is at least one stanza."""
    text = b"age-encryption.org/v1\n--- " + encode_unpadded(MAC) + b"\n"
    with pytest.raises(AgeFormatError):
        read_header(ByteSource(BytesIO(text)))


@pytest.mark.once
def test_a_header_that_does_not_end_is_given_up_after_a_mebibyte() -> None:
    """Neither one endless line nor endless stanzas fill the memory."""
    for part in (b"-> endless " + b"a" * 2_000_000, b"-> X\n\n" * 400_000):
        stream = BytesIO(b"age-encryption.org/v1\n" + part)
        with pytest.raises(AgeFormatError):
            read_header(ByteSource(stream))
        assert stream.tell() <= 1024 * 1024 + 64 * 1024


@given(st.lists(stanzas, min_size=1, max_size=5))
def test_a_written_header_reads_back(written: list[Stanza]) -> None:
    """Whatever the stanzas hold, they come back as they were."""
    covered = write_covered(written)
    header = read_header(ByteSource(BytesIO(covered + write_mac(MAC))))
    assert list(header.stanzas) == written
    assert header.covered == covered
    assert header.mac == MAC


@given(st.binary(max_size=100))
def test_base64_has_one_text_for_each_bytes(data: bytes) -> None:
    """Encoding and decoding are each other's inverse, and padding is not taken where it does not belong."""
    text = encode_unpadded(data)
    assert decode_unpadded(text) == data
    if len(data) % 3:
        padded = text + b"=" * (-len(text) % 4)
        assert decode_padded(padded) == data
        with pytest.raises(AgeFormatError):
            decode_unpadded(padded)
        with pytest.raises(AgeFormatError):
            decode_padded(text)
