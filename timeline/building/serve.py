"""Shows the built site on this machine, as a server would."""

import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path
from socket import socket
from threading import Thread
from typing import Final, TypeAlias

from timeline.errors import InputError, Problem

HOST: Final = "127.0.0.1"

_MISSING: Final = "404.html"  # by this name servers know it
_BARE: Final = b'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>404</title><p>There is no page here yet.'

Caller: TypeAlias = tuple[str, int]
Handler: TypeAlias = Callable[..., SimpleHTTPRequestHandler]


class Pages(SimpleHTTPRequestHandler):
    """The files of a folder; for an address that leads nowhere, and for a bare folder, the site's own page says so."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")  # a reload shows the newest build
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (so named in the standard library)
        """Stay quiet: what a build says must not be lost among requests."""

    def list_directory(self, path: str | PathLike[str]) -> None:  # noqa: ARG002  (so named in the standard library)
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code == HTTPStatus.NOT_FOUND:
            self.show(missing(Path(self.directory)), code)
        else:
            super().send_error(code, message, explain)

    def show(self, page: bytes, status: int = HTTPStatus.OK, media: str = "text/html") -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{media}; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)


def missing(site: Path) -> bytes:
    """The page for addresses that lead nowhere. Its links lead out from the root: it is shown at any depth."""
    try:
        return (site / _MISSING).read_bytes().replace(b'="./', b'="/')
    except OSError:
        return _BARE


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: socket | tuple[bytes, socket], client_address: Caller) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # browsers hang up on what they need no more
            super().handle_error(request, client_address)


def server(output: Path, port: int, pages: Handler = Pages) -> ThreadingHTTPServer:
    """A server of `output`, at work already. Raises InputError where the port cannot be had."""
    try:
        serving = _Server((HOST, port), partial(pages, directory=str(output)))
    except OSError as error:
        message = f"this port cannot be used: {error.strerror}"
        raise InputError([Problem(f"{HOST}:{port}", 0, message, "choose another with --port")]) from error
    Thread(target=serving.serve_forever, daemon=True).start()
    return serving
