"""Starts one process that is as poor as a phone: `python -S -I device.py DEVICE HOME PLATFORM STORY [ARGUMENT]`.

It runs where nothing but the standard library is there, puts the packed app in its place, and refuses what a phone
refuses: other processes, sockets, and writing anywhere but into the app's own folders. Then it runs the app's own
`main`, and STORY (`module:function`) as the person in front of it. What the story returns is printed as one line.
"""

import asyncio
import builtins
import contextlib
import ctypes.util
import faulthandler
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import logging.handlers
import os
import platform
import shutil
import socket
import ssl
import sys
import tempfile
import types
import uuid
import zoneinfo
from collections.abc import Sequence
from pathlib import Path
from typing import Any

REFUSED_MODULES = frozenset({"webbrowser", "multiprocessing", "dbus", "gi", "jnius", "tkinter"})
"""Not there on a phone, or without a use. `subprocess` belongs to asyncio, so it is the use of it that is refused."""
REFUSED_EVENTS = ("subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn", "os.system", "os.exec", "os.spawn")
NETWORK_EVENTS = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "webbrowser.open")
LONGEST_S = 120
"""A story that stands still is ended, with a word on where it stood."""
CHANGES = frozenset({"os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink", "os.truncate", "os.chmod"})
OURS = ("kapjournal", "__main__")
_LOADED_BEFORE = (asyncio, ctypes.util, logging.handlers, platform, shutil, socket, ssl, tempfile, uuid, zoneinfo)
"""Modules that ask for the platform while they are imported, and were made for each one on a real device."""


class RefusedByThePhone(BaseException):
    """Not an Exception, so that no handler takes it for something a phone might do as well."""


class NativeModules(importlib.abc.MetaPathFinder):
    """Finds compiled modules beside the archive of their packages, as on Android."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._endings = importlib.machinery.EXTENSION_SUFFIXES

    def find_spec(self, name: str, path: Sequence[str] | None, target: types.ModuleType | None = None) -> Any:
        del path, target
        stem = self._folder.joinpath(*name.split("."))
        for ending in self._endings:
            for file, is_package in ((stem.with_name(stem.name + ending), False), (stem / f"__init__{ending}", True)):
                if file.is_file():
                    loader = importlib.machinery.ExtensionFileLoader(name, str(file))
                    spec = importlib.machinery.ModuleSpec(name, loader, origin=str(file), is_package=is_package)
                    if is_package:
                        spec.submodule_search_locations = self._beside(name)
                    return spec
        return None

    @staticmethod
    def _beside(name: str) -> list[str]:
        """Where the rest of a package lies whose own module is compiled."""
        return [f"{folder}/{name.replace('.', '/')}" for folder in sys.path if folder.endswith(".zip")]


class Refusing(importlib.abc.MetaPathFinder):
    """What a phone has not got is not found, and says so."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: types.ModuleType | None = None) -> Any:
        del path, target
        if name.partition(".")[0] in REFUSED_MODULES:
            raise ModuleNotFoundError(f"a phone has no {name}", name=name)
        return None


def refuse_to_ours(original: Any) -> Any:
    """An `__import__` that refuses to our own code what is there for others only."""

    def importing(name: str, globals: Any = None, *rest: Any, **named: Any) -> Any:  # noqa: A002
        whose = str((globals or {}).get("__name__", "")).partition(".")[0]
        if whose in OURS and name.partition(".")[0] in {"subprocess", *REFUSED_MODULES}:
            raise RefusedByThePhone(f"{whose} imports {name}")
        return original(name, globals, *rest, **named)

    return importing


def refuse_events(allowed: tuple[Path, ...]) -> None:
    """No process, no network, and no file written outside of `allowed`."""
    folders = tuple(os.path.realpath(path) for path in allowed)

    def may_write(path: Any) -> bool:
        if isinstance(path, int):
            return True
        real = os.path.realpath(os.fsdecode(path))
        return real == os.devnull or any(real == folder or real.startswith(f"{folder}/") for folder in folders)

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith((*REFUSED_EVENTS, *NETWORK_EVENTS)):
            raise RefusedByThePhone(f"{event} {arguments[:1]}")
        if event == "open":
            path, mode, flags = arguments
            writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) if flags else any(c in str(mode) for c in "wax+")
            if path is not None and writes and not may_write(path):
                raise RefusedByThePhone(f"writes {path}")
        elif event in CHANGES and not may_write(arguments[0]):
            raise RefusedByThePhone(f"{event} {arguments[0]}")

    sys.addaudithook(hook)


def become_a_phone(device: Path, home: Path, platform_name: str) -> None:
    """From here on this process is the phone. `home` holds the folders that the system gives to the app."""
    data, cache = home / "data", home / "cache"
    for folder in (data, cache):
        folder.mkdir(parents=True, exist_ok=True)
    os.environ.clear()
    os.environ.update(
        {
            "FLET_PLATFORM": platform_name,
            "FLET_DART_BRIDGE_PORT": "1",
            "FLET_APP_STORAGE_DATA": str(data),
            "FLET_APP_STORAGE_TEMP": str(cache),
            "FLET_APP_STORAGE_CACHE": str(cache),
            "FLET_APP_CONSOLE": str(cache / "console.log"),
            "HOME": "/nowhere",
            "TMPDIR": str(cache),
            "ANDROID_DATA": "/data",
            "ANDROID_ROOT": "/system",
        }
    )
    os.chdir(data)
    sys.dont_write_bytecode = True
    sys.path[:] = [entry for entry in sys.path if "site-packages" not in entry and Path(entry).exists()]
    sys.path += [str(device / "app"), str(device / "extract"), str(device / "site-packages.zip")]
    sys.meta_path[:0] = [Refusing(), NativeModules(device / "native")]
    builtins.__import__ = refuse_to_ours(builtins.__import__)
    tempfile.tempdir = str(cache)
    _as_on(platform_name)
    refuse_events((data, cache))


def _as_on(platform_name: str) -> None:
    sys.platform = platform_name
    if platform_name == "android":
        exists = os.path.exists
        # tzlocal would ask this program, which an app may or may not be allowed to start.
        os.path.exists = lambda path: path == "/system/bin/getprop" or exists(path)
    if sys.version_info >= (3, 13):
        # These ask the device's own libraries, which are not those of the machine under this phone.
        android = platform.AndroidVer("16", 36, "nobody", "a phone", "phone", is_emulator=False)
        ios = platform.IOSVersionInfo("iOS", "26.0", "iPhone", is_simulator=False)
        platform.android_ver = lambda: android
        platform.ios_ver = lambda: ios


def lend_the_harness(repository: Path) -> None:
    """The tests' own code may be imported, and nothing else of the repository."""
    folder = repository / "tests"
    spec = importlib.util.spec_from_file_location(
        "tests", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    sys.modules["tests"] = importlib.util.module_from_spec(spec)
    sys.modules["tests.phone.device"] = sys.modules["__main__"]


def run_main() -> None:
    """`main` as the real `__main__`, which is how the host program of the app runs it."""
    spec = importlib.util.find_spec("main")
    assert spec is not None
    assert spec.loader is not None
    main = types.ModuleType("__main__")
    main.__dict__.update(__spec__=spec, __file__=spec.origin, __loader__=spec.loader, __package__=spec.parent)
    sys.modules["__main__"] = main
    exec(spec.loader.get_code("main"), main.__dict__)  # type: ignore[attr-defined]  # noqa: S102


def start(device: Path, home: Path, platform_name: str, story: str, argument: str) -> int:
    faulthandler.dump_traceback_later(LONGEST_S, exit=True)
    told = os.fdopen(os.dup(1), "w", encoding="utf-8")
    lend_the_harness(Path(__file__).parents[2])
    become_a_phone(device, home, platform_name)
    module, _, function = story.partition(":")
    tell = getattr(importlib.import_module(module), function)
    if module.endswith(".apart"):
        result = tell(argument)
    else:
        from tests.phone import dart

        person = dart.install(tell, argument)
        with contextlib.suppress(asyncio.CancelledError):
            run_main()
        result = person.result()
    told.write(json.dumps(result) + "\n")
    told.flush()
    return 0


if __name__ == "__main__":
    _, device_, home_, platform_, story_, *rest_ = sys.argv
    code = start(Path(device_), Path(home_), platform_, story_, rest_[0] if rest_ else "")
    sys.stdout.flush()
    os._exit(code)  # an app made by `flet build` ends without tidying up
