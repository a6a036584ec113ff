"""Pages that follow the site: each loads itself again when a build has changed it, and shows what a failed one said.

Only what is served has the script for it. Pages forbid scripts, so the policy of each is widened as it is served: for
this one script, and for the one address that it asks.
"""

import json
import re
from contextlib import suppress
from hashlib import sha256
from html import escape, unescape
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path
from socket import socket
from socketserver import BaseServer
from threading import Condition
from typing import BinaryIO, Final
from urllib.parse import parse_qs, urlsplit

from timeline.building.serve import HOST, Caller, Pages

SCRIPT: Final = "/.timeline/follow.js"
NEWS: Final = "/.timeline/news"

_SOURCE: Final = files("timeline") / "building/follow.js"
_HELD: Final = 5  # seconds that a page waits for news at most: a browser opens few connections at once
_POLICY: Final = re.compile(r'(<meta\b[^>]*http-equiv="Content-Security-Policy"[^>]*\bcontent=")([^"]*)', re.IGNORECASE)
_REST: Final = "default-src"
_NEEDS: Final = (  # an address, its directive, and what may speak of it: the first that is there does
    (SCRIPT, "script-src", ("script-src-elem", "script-src", _REST)),
    (NEWS, "connect-src", ("connect-src", _REST)),
)
_HOSTNAME: Final = re.compile(r"[\w.:\[\]-]+", re.ASCII)


class News:
    """What the newest build came to, for pages that wait to hear of it."""

    def __init__(self, output: Path) -> None:
        self._output, self._problems, self._told = output, "", Condition()

    def edition(self) -> str:
        """The name of the site that stands: another one after each build that changed it, whoever made that."""
        try:
            site = self._output.stat()
        except OSError:
            return ""
        return f"{site.st_ino:x}-{site.st_mtime_ns:x}"

    def tell(self, problems: str) -> None:
        """That a build has ended, and of what, if it failed."""
        with self._told:
            self._problems = problems
            self._told.notify_all()

    def after(self, known: str) -> dict[str, str]:
        """The newest, as soon as it is not what is `known`, or after a while."""
        with self._told:
            self._told.wait_for(lambda: self._newest()["name"] != known, _HELD)
            return self._newest()

    def _newest(self) -> dict[str, str]:
        told = {"edition": self.edition(), "problems": self._problems}
        return {"name": sha256(repr(told).encode()).hexdigest()[:16]} | told


class Following(Pages):
    def __init__(self, request: socket, caller: Caller, server: BaseServer, *, directory: str, news: News) -> None:
        self.news, self.edition = news, ""
        super().__init__(request, caller, server, directory=directory)  # and answers

    def send_head(self) -> BinaryIO | None:
        self.edition = self.news.edition()  # before a file is read: no page may seem newer than it is
        asked = urlsplit(self.path)
        if asked.path == NEWS:
            known = parse_qs(asked.query).get("known", [""])[0]
            self.show(json.dumps(self.news.after(known)).encode(), media="application/json")
        elif asked.path == SCRIPT:
            self.show(_SOURCE.read_bytes(), media="text/javascript")
        else:
            return self._send_file()
        return None

    def _send_file(self) -> BinaryIO | None:
        path = self.translate_path(self.path)
        file = Path(path, "index.html") if path.endswith("/") else Path(path)
        if file.suffix == ".html":
            with suppress(OSError):
                self.show(file.read_bytes())
                return None
        return super().send_head()

    def show(self, page: bytes, status: int = HTTPStatus.OK, media: str = "text/html") -> None:
        if media == "text/html":
            page = followed(page, self.edition, self.headers.get("Host", ""))
        super().show(page, status, media)


def followed(page: bytes, edition: str, host: str) -> bytes:
    """A page with the script, as it is served to a browser that knows the server as `host`."""
    origin = f"http://{host if _HOSTNAME.fullmatch(host) else HOST}"
    text = page.decode(errors="surrogateescape")
    text = _POLICY.sub(lambda meta: meta[1] + escape(widened(unescape(meta[2]), origin), quote=False), text)
    text += f'<script src="{SCRIPT}" data-edition="{edition}"></script>\n'
    return text.encode(errors="surrogateescape")


def widened(policy: str, origin: str) -> str:
    """A Content-Security-Policy that allows the script, and what it asks, besides."""
    directives = {words[0].lower(): words[1:] for words in map(str.split, policy.split(";")) if words}
    for address, own, names in _NEEDS:
        if governing := next((name for name in names if name in directives), None):
            wanted = own if governing == _REST else governing
            allowed = [source for source in directives[governing] if source != "'none'"]
            directives[wanted] = [*allowed, f"{origin}{address}"]
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())
