"""The web server of all tests: a thread of this process, on a free port, for as long as a `with` lasts."""

import gzip
import mimetypes
from fnmatch import fnmatch
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple
from urllib.parse import unquote, urlsplit


class Server(ThreadingHTTPServer):
    """Passes every request to its handlers. Ends at once: the default looks only twice a second whether it should."""

    daemon_threads = True
    request_queue_size = 50

    def __init__(self, handler: type["Handler"], prefix: str = "/"):
        super().__init__(("127.0.0.1", 0), handler)
        self.prefix = prefix

    def __enter__(self):
        Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *raised):
        self.shutdown()
        self.server_close()

    @cached_property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}{self.prefix}"

    def handle_error(self, request, client_address):
        """Who asks may hang up; that is no news."""


class Handler(BaseHTTPRequestHandler):
    """Answers, and says nothing about it."""

    protocol_version = "HTTP/1.1"
    # Else the body waits until the other side has acknowledged the headers, which it puts off for 40 ms.
    disable_nagle_algorithm = True

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", headers.pop("length", str(len(body))))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(b"" if self.command == "HEAD" else body)

    def log_message(self, *arguments):
        pass


class Sent(NamedTuple):
    path: str
    status: int
    size: int


class Host(Server):
    """Serves a folder as web hosts do: compressed, below a prefix, with the 404 page of its root. Remembers what it sent."""

    def __init__(self, folder: Path, prefix: str = "/"):
        super().__init__(_Files, prefix)
        self.folder, self.sent, self._bodies = folder, [], {}
        self.headers: dict[str, dict[str, str]] = {}
        """What is sent besides, by the patterns of paths below the prefix."""
        self.down = False
        """Whether nobody gets an answer."""

    def obey(self) -> "Host":
        """Sends what the site's own file says: as the hosts that read _headers."""
        rules = (self.folder / "_headers").read_text(encoding="utf-8").strip().split("\n\n")
        for pattern, *lines in map(str.splitlines, rules):
            self.headers[pattern] = dict(line.strip().split(": ", 1) for line in lines)
        return self

    def find(self, path: str) -> tuple[int, Path | None]:
        """The status of the answer, and the file it consists of; None for a folder without its slash."""
        missing = 404, self.folder / "404.html"
        if not path.startswith(self.prefix):
            return missing
        file = self.folder / path.removeprefix(self.prefix)
        if file.is_dir() and not path.endswith("/"):
            return 301, None
        file = file / "index.html" if path.endswith("/") else file
        return (200, file) if file.is_file() else missing

    def besides(self, path: str) -> dict[str, str]:
        below = path.removeprefix(self.prefix[:-1])
        rules = [headers for pattern, headers in self.headers.items() if fnmatch(below, pattern)]
        return {name: value for headers in rules for name, value in headers.items()}

    def body(self, file: Path) -> bytes:
        if file not in self._bodies:
            self._bodies[file] = gzip.compress(file.read_bytes(), 6)
        return self._bodies[file]


class _Files(Handler):
    def do_GET(self):
        if self.server.down:
            self.close_connection = True
            return
        path = unquote(urlsplit(self.path).path)
        status, file = self.server.find(path)
        body = self.server.body(file) if file else b""
        self.server.sent.append(Sent(path, status, len(body)))
        kind = mimetypes.guess_type(file.name)[0] if file else None
        found = {"Content_Type": kind or "application/octet-stream", "Content_Encoding": "gzip"}
        self.send(status, body, **(found if file else {"Location": f"{self.path}/"}), **self.server.besides(path))
