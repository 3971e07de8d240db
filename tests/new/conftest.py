"""A local server that answers as arXiv and Crossref do, and a project to add papers to."""

import threading
from collections import deque
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from catalogue.__main__ import main
from tests.host import Handler, Server
from tests.project import Project
from tests.tools import PATIENCE


class Service(Server):
    """Answers each identifier with what a test has put in `answers`: a body, a status, or a function of the handler."""

    def __init__(self):
        super().__init__(_Answer)
        self.answers, self.asked, self.over = {}, [], threading.Event()

    def answer(self, id: str, *answers) -> None:
        """These, one after the other; the last one for ever."""
        self.answers[id] = deque(answers)


class _Answer(Handler):
    def do_GET(self):
        parts = urlsplit(self.path)
        id = parse_qs(parts.query)["id_list"][0] if parts.path == "/query" else unquote(parts.path.removeprefix("/works/"))
        self.server.asked.append(id)
        answers = self.server.answers.get(id, deque([404]))
        answer = answers.popleft() if len(answers) > 1 else answers[0]
        if callable(answer):
            return answer(self)
        self.send(200, answer) if isinstance(answer, bytes) else self.send(answer)


@pytest.fixture
def service():
    with Service() as service:
        yield service
        service.over.set()


class Adding(Project):
    """A project with its command; `papers` is its data file, with a comment above every record."""

    def __init__(self, folder, service: Service, capsys):
        super().__init__(folder)
        self.service, self.capsys = service, capsys
        joined = {"date": "2026-01-01", "kind": "paper", "topic": "shelf"}
        self.files["log"] = [joined | {"paper": id} for id in ("first", "second")]
        self.write()
        self.write_pages()
        self.papers = self.data / "papers.yaml"
        text = self.papers.read_text(encoding="utf-8").replace("- id: second", "\n# about the second  \n- id: second")
        self.papers.write_text("# yaml-language-server: $schema=papers.schema.json\n# The papers.\n\n" + text, encoding="utf-8")

    def new(self, paper: str, *options: str, topic: str = "shelf") -> tuple[int, str]:
        """The exit code, and all that was printed."""
        where = ["--data", str(self.data), "--arxiv", f"{self.service.url}query", "--crossref", f"{self.service.url}works"]
        patience = ["--timeout", str(PATIENCE), "--wait", "0.01", "--tries", "2"]
        code = main(["new", paper, *(["--topic", topic] if topic else []), *where, *patience, *options])
        printed = self.capsys.readouterr()
        return code, printed.out + printed.err

    def snapshot(self) -> dict[str, bytes]:
        folder = self.data.parent
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def adding(tmp_path, service, capsys) -> Adding:
    return Adding(tmp_path, service, capsys)
