"""Uses every package that the app brings to a phone, each as the app or its library does, with nothing else there."""

import importlib
import io
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


def _flet() -> None:
    import flet as ft

    assert ft.Icons.CLOSE
    assert ft.CupertinoIcons.ADD
    assert ft.Text("a").value == "a"


def _database() -> None:
    import apsw
    import sqlalchemy
    from sqlmodel import Field, Session, SQLModel, select

    class Word(SQLModel, table=True):
        text: str = Field(primary_key=True)

    engine = sqlalchemy.create_engine("sqlite://")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as db:
        db.add(Word(text="river"))
        db.commit()
        assert db.exec(select(Word.text)).all() == ["river"]
    engine.dispose()
    assert apsw.Connection(":memory:").execute("select 1 + 1").fetchone() == (2,)
    assert sqlalchemy.util.has_compiled_ext()  # type: ignore[no-untyped-call]


def _cryptography() -> None:
    import cffi
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    assert len(Scrypt(salt=b"salt", length=32, n=4, r=8, p=1).derive(b"lamp")) == 32
    for cipher in (AESGCM(bytes(32)), ChaCha20Poly1305(bytes(32))):
        assert cipher.decrypt(bytes(12), cipher.encrypt(bytes(12), b"lamp", None), None) == b"lamp"
    assert X25519PrivateKey.generate().public_key()
    declared = cffi.FFI()
    declared.cdef("int add(int, int);")


def _pdf() -> None:
    from defusedxml.ElementTree import fromstring
    from fontTools.ttLib import TTFont
    from fpdf import FPDF
    from fpdf.enums import AccessPermission, EncryptionMethod
    from PIL import Image

    page = FPDF()
    page.set_encryption("owner", "user", EncryptionMethod.AES_256, AccessPermission.none())
    page.add_page()
    page.set_font("helvetica")
    page.cell(text="river")
    assert bytes(page.output()).startswith(b"%PDF")
    Image.new("RGB", (1, 1)).save(io.BytesIO(), "PNG")
    assert TTFont().sfntVersion
    assert fromstring("<a/>").tag == "a"


def _zones() -> None:
    from zoneinfo import TZPATH, ZoneInfo, reset_tzpath

    import tzlocal
    from tzlocal import windows_tz

    reset_tzpath(to=())  # a phone without zones of its own
    assert not TZPATH or not importlib.import_module("zoneinfo").TZPATH
    assert datetime(2026, 7, 1, tzinfo=UTC).astimezone(ZoneInfo("Europe/Berlin")).hour == 2
    assert "Asia/Tokyo" in windows_tz.tz_win
    assert callable(tzlocal.get_localzone_name)


def _words() -> None:
    from zxcvbn import zxcvbn

    assert zxcvbn("ketamine")["score"] < 3


def _folders() -> None:
    import platformdirs

    assert platformdirs.user_data_path("KapJournal")


def _notifications() -> None:
    import plyer

    from kapjournal.care.notify import PlyerNotifier

    assert plyer.__version__
    assert PlyerNotifier().show("Due", "There is something for you.") is False  # calmly, and without a process


def _content() -> None:
    from kapjournal import content, resources

    assert content.library().prompts
    assert (resources.assets_dir() / "fonts" / "Literata-Regular.ttf").is_file()
    from kapjournal.storage import vault_keys

    assert len(vault_keys.new_recovery_phrase().split()) == 12


def _network_of_flet() -> None:
    import certifi
    import httpx

    assert httpx.URL("https://example.org").host == "example.org"
    assert "BEGIN CERTIFICATE" in Path(certifi.where()).read_text("ascii")


def _small() -> None:
    import greenlet
    import idna
    import msgpack
    import oauthlib.common
    import pycparser.c_parser
    import pydantic
    import repath

    assert msgpack.unpackb(msgpack.packb({"a": 1})) == {"a": 1}
    assert greenlet.greenlet(lambda: 7).switch() == 7
    assert idna.encode("bücher.example") == b"xn--bcher-kva.example"
    assert oauthlib.common.generate_token()
    assert pydantic.TypeAdapter(int).validate_python("3") == 3
    assert pycparser.c_parser.CParser().parse("int a;")
    assert repath.pattern("/a/:b")


def _calendar() -> None:
    from kapjournal.care.steps.calendar_events import CalendarEvent
    from kapjournal.sharing.calendar_file import calendar_file

    now = datetime(2026, 11, 20, 18, tzinfo=UTC)
    assert b"BEGIN:VEVENT" in calendar_file([CalendarEvent("a", now)], title="Tea", sequence=1, now=now)


def _sound() -> None:
    from flet_audio import Audio, ReleaseMode

    assert Audio(src="sounds/step.wav", release_mode=ReleaseMode.STOP).src


USES: dict[str, tuple[Callable[[], None], str]] = {
    "annotated-types": (_small, "annotated_types"),
    "anyio": (_network_of_flet, "anyio"),
    "apsw": (_database, "apsw"),
    "certifi": (_network_of_flet, "certifi"),
    "cffi": (_cryptography, "cffi"),
    "cryptography": (_cryptography, "cryptography"),
    "defusedxml": (_pdf, "defusedxml"),
    "flet": (_flet, "flet"),
    "flet-audio": (_sound, "flet_audio"),
    "fonttools": (_pdf, "fontTools"),
    "fpdf2": (_pdf, "fpdf"),
    "greenlet": (_small, "greenlet"),
    "h11": (_network_of_flet, "h11"),
    "httpcore": (_network_of_flet, "httpcore"),
    "httpx": (_network_of_flet, "httpx"),
    "icalendar": (_calendar, "icalendar"),
    "idna": (_small, "idna"),
    "msgpack": (_small, "msgpack"),
    "oauthlib": (_small, "oauthlib"),
    "pillow": (_pdf, "PIL"),
    "platformdirs": (_folders, "platformdirs"),
    "plyer": (_notifications, "plyer"),
    "pycparser": (_small, "pycparser"),
    "pydantic": (_small, "pydantic"),
    "pydantic-core": (_small, "pydantic_core"),
    "python-dateutil": (_calendar, "dateutil"),
    "repath": (_small, "repath"),
    "six": (_small, "six"),
    "sqlalchemy": (_database, "sqlalchemy"),
    "sqlmodel": (_database, "sqlmodel"),
    "typing-extensions": (_small, "typing_extensions"),
    "typing-inspection": (_small, "typing_inspection"),
    "tzdata": (_zones, "tzdata"),
    "tzlocal": (_zones, "tzlocal"),
    "zxcvbn": (_words, "zxcvbn"),
}
"""What is done with each package, and the module that must then have come out of the archive or from beside it."""


def every_package(_: str) -> dict[str, dict[str, str]]:
    """By package: what went wrong, or where it was loaded from."""
    wrong: dict[str, str] = {}
    for use in dict.fromkeys(use for use, _ in USES.values()):
        try:
            use()
        except Exception as error:  # noqa: BLE001 - every one of them is told
            wrong[use.__name__.strip("_")] = f"{type(error).__name__}: {error}"
    try:
        _content()
    except Exception as error:  # noqa: BLE001
        wrong["content"] = f"{type(error).__name__}: {error}"
    return {"wrong": wrong, "from": {name: _origin(module) for name, (_, module) in USES.items()}}


def _origin(name: str) -> str:
    module = importlib.import_module(name)
    return str(getattr(module, "__file__", None) or (module.__spec__ and module.__spec__.origin))


ABSENT = ("uvicorn", "starlette", "fastapi", "flet_web", "flet_desktop", "flet_cli", "websockets", "dbus", "webbrowser")


def what_a_phone_refuses(_: str) -> dict[str, str]:
    """The rules of this place, each broken once."""
    from tests.phone.device import RefusedByThePhone

    broken: dict[str, str] = {}

    def attempt(name: str, act: Callable[[], Any]) -> None:
        try:
            act()
        except (RefusedByThePhone, ImportError) as error:
            broken[name] = type(error).__name__
        else:
            broken[name] = "allowed"

    import os
    import socket
    import subprocess

    for name in ABSENT:
        attempt(name, lambda name=name: importlib.import_module(name))  # type: ignore[misc]
    attempt("a process", lambda: subprocess.run(["true"], check=False))
    attempt("a fork", os.fork)
    attempt("a shell", lambda: os.system("true"))  # noqa: S605
    attempt("the network", lambda: socket.create_connection(("127.0.0.1", 9), timeout=1))
    attempt("a file elsewhere", lambda: Path("/tmp/elsewhere").write_text("a", "ascii"))  # noqa: S108
    attempt("a file in the app", lambda: Path(sys.path[-3], "new").write_text("a", "ascii"))
    ours = {"__name__": "kapjournal.views.somewhere", "__builtins__": __builtins__}
    attempt("subprocess in our code", lambda: exec("import subprocess", dict(ours)))  # noqa: S102
    return broken
