"""Which process is at the other end of a connection on this computer, where the system tells."""

import asyncio
import ctypes
import socket
import struct
import sys

# GetExtendedTcpTable: every connection with its process.
_TCP_TABLE_OWNER_PID_ALL = 5
# One row each, all numbers 32 bits: state, local address and port, remote address and port, process;
_IPV4_ROW = struct.Struct("<I I I I I I")
# local address, scope and port, remote address, scope and port, state, process.
_IPV6_ROW = struct.Struct("<16s I I 16s I I I I")


def peer_process(writer: asyncio.StreamWriter) -> int | None:
    """The id of the process that connected, or None where nothing is known."""
    connection: socket.socket = writer.get_extra_info("socket")
    if sys.platform == "linux" and connection.family == socket.AF_UNIX:
        process, _, _ = struct.unpack("3i", connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
        return int(process)
    if sys.platform == "win32":
        ipv6 = connection.family == socket.AF_INET6
        client, server = connection.getpeername()[1], connection.getsockname()[1]
        return owner_in(_windows_table(connection.family), client, server, ipv6=ipv6)
    return None


def owner_in(table: bytes, client_port: int, server_port: int, *, ipv6: bool) -> int | None:
    """Find in Windows' table of connections the process that connected from `client_port` to `server_port`."""
    row = _IPV6_ROW if ipv6 else _IPV4_ROW
    count = int.from_bytes(table[:4], "little")
    for fields in row.iter_unpack(table[4 : 4 + count * row.size]):
        local, remote, process = (fields[2], fields[5], fields[7]) if ipv6 else (fields[2], fields[4], fields[5])
        if (_port(local), _port(remote)) == (client_port, server_port):
            return int(process)
    return None


def _port(field: int) -> int:
    """Ports stand in network order in the lower half."""
    return socket.ntohs(field & 0xFFFF)


def _windows_table(family: int) -> bytes:
    """Empty where it cannot be read."""
    if sys.platform != "win32":
        return b""
    ask = ctypes.windll.iphlpapi.GetExtendedTcpTable
    size = ctypes.c_ulong(0)
    ask(None, ctypes.byref(size), False, family, _TCP_TABLE_OWNER_PID_ALL, 0)
    size.value += 4096  # it may have grown before the second call
    table = ctypes.create_string_buffer(size.value)
    failed = ask(table, ctypes.byref(size), False, family, _TCP_TABLE_OWNER_PID_ALL, 0)
    return b"" if failed else table.raw
