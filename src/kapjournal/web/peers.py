"""Whose program is at the other end of a loopback connection, where the system tells."""

import logging
import os
import socket
import struct
import sys

from kapjournal.logs import suppressed

_log = logging.getLogger(__name__)

# linux/netlink.h, linux/sock_diag.h and linux/inet_diag.h
_NETLINK_SOCK_DIAG = 4
_SOCK_DIAG_BY_FAMILY = 20
_REQUEST = 1
_ANY_STATE = 0xFFFF_FFFF
_NO_COOKIE = b"\xff" * 8
_HEADER = struct.Struct("=IHHII")
_QUESTION = struct.Struct("=BBBBI")
# A netlink header, four bytes of state, the connection, three counters.
_UID_OFFSET = _HEADER.size + 4 + 48 + 12
_ANSWER_TIMEOUT_S = 0.2

Address = tuple[str, int]


def is_another_users(client: Address, server: Address) -> bool:
    """Whether the program that connected from `client` to our `server` surely belongs to another user.

    Only Linux tells, for IPv4. Where nothing is known the answer is False: the secret decides alone then.
    """
    uid = _owner(client, server) if sys.platform == "linux" else None
    return uid is not None and uid != os.geteuid()


def _owner(client: Address, server: Address) -> int | None:
    """The user of the socket at `client`. Asked of the kernel for this one connection: /proc/net/tcp holds all of them
    and takes its time, and leaves those out that were opened as IPv6."""
    with suppressed(_log, "the kernel does not say who knocks", OSError, struct.error):
        with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, _NETLINK_SOCK_DIAG) as kernel:
            kernel.settimeout(_ANSWER_TIMEOUT_S)
            kernel.send(_question(client, server))
            answer = kernel.recv(4096)
        _, kind, *_ = _HEADER.unpack_from(answer)
        if kind == _SOCK_DIAG_BY_FAMILY:
            uid: int = struct.unpack_from("=I", answer, _UID_OFFSET)[0]
            return uid
    return None


def _question(client: Address, server: Address) -> bytes:
    body = _QUESTION.pack(socket.AF_INET, socket.IPPROTO_TCP, 0, 0, _ANY_STATE)
    body += struct.pack("!HH", client[1], server[1]) + _padded(client) + _padded(server) + bytes(4) + _NO_COOKIE
    return _HEADER.pack(_HEADER.size + len(body), _SOCK_DIAG_BY_FAMILY, _REQUEST, 1, 0) + body


def _padded(address: Address) -> bytes:
    return socket.inet_aton(address[0]).ljust(16, b"\0")
