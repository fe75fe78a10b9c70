"""Only the page that the start address opened gets in."""

import hashlib
import hmac

import httpx
import pytest
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.web.conftest import REFUSAL, Running


def get(running: Running, path: str = "/", **headers: str) -> httpx.Response:
    return httpx.get(running.origin + path, headers={name.replace("_", "-"): value for name, value in headers.items()})


def handshake(running: Running, **headers: str) -> int:
    """Ask for the WebSocket as a browser does, and return the status of the answer."""
    asking = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Key": "MDEyMzQ1Njc4OWFiY2RlZg==",
        "Sec-WebSocket-Version": "13",
    }
    with httpx.stream("GET", f"{running.origin}/ws", headers=asking | headers) as answer:
        return answer.status_code


def address(running: Running, *, once: bool = False) -> str:
    """A start address."""
    return f"{running.origin}/?key={running.keys.new_key(once=once)}"


def test_the_start_address_becomes_a_cookie(running: Running) -> None:
    """The address is exchanged for a cookie that no script and no foreign page can use, and for one without the key."""
    with httpx.Client() as browser:
        answer = browser.get(address(running))
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        cookie = answer.headers["set-cookie"]
        assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
        assert str(answer.url).partition("key=")[2] not in cookie
        assert browser.get(running.origin).text == "inside"


def test_a_lasting_address_works_again(running: Running) -> None:
    """The printed address may be used once more after the browser was closed."""
    lasting = address(running)
    assert [httpx.get(lasting).status_code for _ in range(2)] == [303, 303]


def test_an_address_on_a_command_line_works_once(running: Running) -> None:
    """The address handed to a browser's command line is worth nothing to whoever reads it there later."""
    single = address(running, once=True)
    assert [httpx.get(single).status_code for _ in range(2)] == [303, 403]


def test_another_start_is_let_in_by_its_knock(running: Running) -> None:
    """Whoever read the knock in a file of ours gets a fresh way in; a wrong one, a page and a GET get the same 403."""
    asked = f"{running.origin}/kapjournal/knock"
    right = {"x-kapjournal-knock": running.keys.knock}
    assert httpx.post(asked, headers=right).json() == {"page": "a page", "address": "an address"}
    for wrong in ({}, {"x-kapjournal-knock": "x"}, right | {"Origin": "http://127.0.0.1:1"}, right | {"Host": "x"}):
        assert httpx.post(asked, headers=wrong).status_code == 403
    assert get(running, "/kapjournal/knock", **right).status_code == 403


def test_a_page_can_make_sure_who_answers(running: Running) -> None:
    """With the cookie it gets the proof key; without one anybody gets an answer that only the proof key can explain."""
    assert get(running, "/kapjournal/proof-key").status_code == 403
    told = get(running, "/kapjournal/proof-key", Cookie=running.cookie)
    assert told.json() == {"run": running.keys.run, "key": running.keys.proof_key}
    assert told.headers["cache-control"] == "no-store"
    answer = get(running, "/kapjournal/back?nonce=abc").json()
    said = f"abc 127.0.0.1:{running.port} {running.keys.run}"
    expected = hmac.new(running.keys.proof_key.encode(), said.encode(), hashlib.sha256).hexdigest()
    assert answer == {"run": running.keys.run, "proof": expected}
    assert get(running, "/kapjournal/back?nonce=abc", Origin="https://evil.example").status_code == 403


def test_what_to_show_without_us_is_for_those_who_are_in(running: Running) -> None:
    """It may name the region that was chosen."""
    assert get(running, "/kapjournal/gone").status_code == 403
    assert get(running, "/kapjournal/gone", Cookie=running.cookie).text == "gone"


def test_a_browser_that_is_in_may_use_an_old_address(running: Running) -> None:
    """Whoever has the cookie is led on, whatever key the address holds."""
    answer = get(running, "/?key=used", Cookie=running.cookie)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")


@pytest.mark.parametrize("path", ["/", "/journal/1", "/main.dart.wasm", "/?key=", "/?key=wrong", "/?key=%F0%9F%8C%B1"])
def test_without_the_secret_nothing_is_served(running: Running, path: str) -> None:
    """A missing or wrong secret gets 403 and one calm sentence."""
    answer = get(running, path)
    assert answer.status_code == 403
    assert REFUSAL in answer.text
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("cookie", ["", "kapjournal-1=x", "kapjournal-{port}=wrong", "kapjournal-{port}=", "=;;", '"'])
def test_a_wrong_cookie_is_no_cookie(running: Running, cookie: str) -> None:
    """A cookie of another port, a wrong and a broken one get 403."""
    assert get(running, Cookie=cookie.format(port=running.port)).status_code == 403


def test_odd_cookies_of_other_programs_are_skipped(running: Running) -> None:
    """Another program on 127.0.0.1 may have set cookies that are not well-formed: ours is still found."""
    assert get(running, Cookie=f'odd={{"a": 1}}; =; x; {running.cookie}; y="').status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "localhost:{port}", "127.0.0.1", "127.0.0.1:1"]
)
def test_a_rebound_name_is_refused(running: Running, host: str) -> None:
    """A name that an attacker's DNS points here is still the attacker's: 403, with the right cookie too."""
    name = host.format(port=running.port)
    assert get(running, Host=name, Cookie=running.cookie).status_code == 403
    assert get(running, "/?key=" + running.keys.new_key(once=False), Host=name).status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost:{port}"])
def test_a_foreign_page_is_refused(running: Running, origin: str) -> None:
    """Another page in the same browser gets 403, also one from another port of this machine."""
    origin = origin.format(port=running.port)
    assert get(running, Origin=origin, Cookie=running.cookie).status_code == 403
    assert handshake(running, Origin=origin, Cookie=running.cookie) == 403


def test_our_own_page_gets_in(running: Running) -> None:
    """With cookie, Host and Origin in order the page and the WebSocket are served."""
    assert get(running, Origin=running.origin, Cookie=running.cookie).text == "inside"
    with connect(
        running.websocket, origin=Origin(running.origin), additional_headers={"Cookie": running.cookie}, proxy=None
    ) as socket:
        assert socket.recv() == "inside"


@pytest.mark.parametrize("cookie", ["", "kapjournal-{port}=wrong"])
def test_a_websocket_without_the_cookie_is_refused(running: Running, cookie: str) -> None:
    """The right Origin alone opens no WebSocket."""
    assert handshake(running, Origin=running.origin, Cookie=cookie.format(port=running.port)) == 403


def test_a_websocket_of_a_rebound_name_is_refused(running: Running) -> None:
    """The Host is checked on the WebSocket too."""
    name = f"evil.example:{running.port}"
    assert handshake(running, Origin=running.origin, Cookie=running.cookie, Host=name) == 403
    assert handshake(running, Origin=f"http://{name}", Cookie=running.cookie, Host=name) == 403


def test_a_websocket_that_names_no_page_is_refused(running: Running) -> None:
    """Browsers always send an Origin with a WebSocket; what does not is no browser."""
    assert handshake(running, Cookie=running.cookie) == 403


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/docs/"])
def test_pages_of_the_framework_are_closed(running: Running, path: str) -> None:
    """FastAPI's own pages, which load scripts from elsewhere, do not exist."""
    assert get(running, path, Cookie=running.cookie).status_code == 404


@pytest.mark.parametrize("inside", [True, False])
def test_every_answer_carries_the_headers(running: Running, *, inside: bool) -> None:
    """Nothing from elsewhere is loaded or framed, on pages and on refusals alike; what the app says is overruled."""
    headers = get(running, **({"Cookie": running.cookie} if inside else {})).headers
    policy = headers["content-security-policy"]
    assert f"connect-src 'self' ws://127.0.0.1:{running.port} blob: data:" in policy
    assert "unsafe-inline" not in policy.partition("script-src")[2].partition(";")[0]
    assert headers.get_list("x-frame-options") == ["DENY"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


def test_program_files_may_be_kept(running: Running) -> None:
    """Fonts and code are the same for everyone: the browser may keep them, but asks each time."""
    assert get(running, "/font.woff2", Cookie=running.cookie).headers["cache-control"] == "no-cache"


def test_secrets_are_in_no_repr(running: Running) -> None:
    """A traceback or a log line that prints the keys shows none of them."""
    key = running.keys.new_key(once=False)
    assert key not in repr(running.keys)
    assert running.keys.cookie not in repr(running.keys)
