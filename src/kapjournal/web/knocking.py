"""Asking the KapJournal that is running already to let this user's browser in."""

import http.client
import json
import logging
from dataclasses import dataclass
from pathlib import Path

from kapjournal.logs import kind_and_place
from kapjournal.web.entrance import announced, page_folder

_log = logging.getLogger(__name__)

HOST = "127.0.0.1"
PATH = "/kapjournal/knock"
HEADER = "x-kapjournal-knock"
TIMEOUT_S = 5
_MOST_BYTES = 4096


@dataclass(frozen=True)
class Invitation:
    """Where to go: an address, and a page on this computer that leads to another one like it. Each works once."""

    address: str
    page: Path


def knock(data: Path) -> Invitation | None:
    """Ask the server of this data folder; None where there is none, or none that answers as it should."""
    where = announced(data)
    if where is None:
        return None
    connection = http.client.HTTPConnection(HOST, where.port, timeout=TIMEOUT_S)
    try:
        connection.request("POST", PATH, headers={HEADER: where.knock})
        answer = connection.getresponse()
        told = json.loads(answer.read(_MOST_BYTES)) if answer.status == http.HTTPStatus.OK else {}
        invitation = Invitation(address=str(told["address"]), page=Path(str(told["page"])))
    except (OSError, http.client.HTTPException, ValueError, TypeError, KeyError) as error:
        _log.warning("the one that runs does not answer as it should: %s", kind_and_place(error))
        return None
    finally:
        connection.close()
    leads_there = invitation.address.startswith(f"http://{HOST}:{where.port}/?key=")
    return invitation if leads_there and invitation.page.parent == page_folder(data) else None
