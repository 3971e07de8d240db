"""What lies in docs is of few kinds; anything else has a line."""

import io
import os
import socket
from contextlib import chdir

import pytest
from PIL import Image

LINK = "is a symbolic link; put the file itself here, or remove the link"
# Served as they are, or read by no one, or two of them one where names have no case.
STRANGE = ["evil.html", "shelf/drawing.svg", "robots.txt", ".htaccess", "CNAME", "_headers", "_redirects", "sw.js", "a.PNG"]
STRANGE += ["About.md", "INDEX.md", "shelf/first.MD", "shelf/.env", "shelf/x.md.bak", ".md", "图.png", "first .md", "a\nb.md"]
STRANGE += ["\u3164.md", "a\u200b.md", "../figures/a.svg", "../figures/A.svg.jinja", "../figures/.x.svg.jinja"]
STRANGE += ["../examples/a.sh", "../examples/a.py.txt"]


def said(project, place: str) -> list[str]:
    return [problem.removeprefix(f"{place}:1: ") for problem in project.page_problems() if problem.startswith(f"{place}:1: ")]


@pytest.fixture
def docs(docs):
    for folder in ("figures", "examples"):
        (docs / folder).mkdir()
    return docs


@pytest.mark.parametrize("place", STRANGE, ids=repr)
def test_a_file_of_another_kind_or_name_has_a_line(project, docs, place):
    place = f"docs/{(docs / 'zh' / place).resolve().relative_to(docs.resolve())}"
    (docs.parent / place).write_text("x")
    (problem,) = project.page_problems()
    assert "is not the name of" in problem and "\n" not in problem and problem.startswith(place[:8])


@pytest.mark.parametrize("place", ["docs/zh/passwd.md", "docs/en/shelf/passwd.txt", "docs/figures/passwd.svg.jinja"])
def test_a_link_to_elsewhere_is_named(project, docs, place):
    (docs.parent / place).symlink_to("/etc/hostname")
    assert LINK in said(project, place)


def test_a_folder_that_is_a_link_is_named_and_not_walked(project, docs):
    (docs / "zh" / "round").symlink_to(docs / "zh")
    (docs / "zh" / "again").symlink_to(docs / "zh")
    assert [said(project, f"docs/zh/{name}") for name in ("round", "again")] == [[LINK], [LINK]]


@pytest.mark.parametrize("place", ["docs/zh/assets", "docs/en/shelf/deep", "docs/figures/more", "docs/more", "docs/.git"])
def test_a_folder_that_is_no_topic_has_one_line(project, docs, place):
    (docs.parent / place / "inner").mkdir(parents=True)
    (docs.parent / place / "inner" / "x.txt").write_text("x")
    (problem,) = (problem for problem in project.page_problems() if problem.startswith(f"{place}"))
    assert "remove" in problem


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: socket.socket(socket.AF_UNIX).bind(path)], ids=["pipe", "socket"])
@pytest.mark.parametrize("name", ["zh/a.png", "figures/a.svg.jinja", "examples/a.py", "examples/a.out"])
def test_what_is_no_file_has_a_line(project, docs, make, name):
    with chdir(docs):  # the address of a socket is short
        make(name)
    assert any(problem.startswith("is no file") for problem in said(project, f"docs/{name}"))


def test_a_picture_is_shown_by_a_page_and_not_too_large(project, docs):
    (docs / "zh" / "shelf" / "shown.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (docs / "zh" / "about.md").write_text("![x](shelf/shown.png) ![x](large.png)")
    (docs / "zh" / "unseen.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    for name, begun in (("page.png", b"<svg/>"), ("empty.jpg", b""), ("other.gif", b"\x89PNG\r\n\x1a\n")):
        (docs / "zh" / name).write_bytes(begun)
    (docs / "zh" / "large.png").write_bytes(b"x" * 1_000_001)
    found = [problem for problem in project.page_problems() if problem.startswith("docs/zh/") and ".md:" not in problem]
    assert [problem.partition(": ")[2].partition(";")[0] for problem in found] == [
        "holds no picture of the kind jpg", "has more than 1,000,000 bytes", "holds no picture of the kind gif",
        "holds no picture of the kind png", "is a picture that no page shows",
    ]  # fmt: skip


# Width and height of a small picture, as each kind writes them, and those of one of which a browser would make gigabytes.
SIZES = {"jpeg": (b"\0\7\0\5", b"\xea\x60" * 2), "gif": (b"\5\0\7\0", b"\x60\xea" * 2), "webp": (b"\5\0\7\0", b"\xff\x3f" * 2)}


def picture(kind: str, width: int = 5, height: int = 7) -> bytes:
    file = io.BytesIO()
    Image.new("1" if kind == "png" else "L", (width, height)).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["png", *SIZES])
def test_a_picture_that_takes_gigabytes_or_has_a_wrong_name_has_a_line(project, docs, kind):
    small = picture(kind)
    huge = small.replace(*SIZES[kind]) if kind in SIZES else picture(kind, 12_000, 8_000)
    for name, content in {f"a.{kind}": small, f"b.{kind}": huge, "c.avif": small}.items():
        (docs / "zh" / name).write_bytes(content)
    (docs / "zh" / "about.md").write_text(f"![x](a.{kind}) ![x](b.{kind}) ![x](c.avif)")
    found = [problem for problem in project.page_problems() if problem.startswith("docs/zh/") and ".md:" not in problem]
    assert found == [
        f"docs/zh/b.{kind}:1: has more than 89,478,485 pixels; make it smaller",
        f"docs/zh/c.avif:1: holds no picture of the kind avif; call it c.{kind.replace('jpeg', 'jpg')}",
    ]


def test_what_editors_leave_behind_for_a_while_is_not_named(project, docs):
    for name in (
        "zh/.about.md.swp",
        "zh/about.md~",
        "en/#about.md#",
        "figures/a.svg.jinja~",
        "zh/shelf/.DS_Store",
        "zh/.first.md.4711-0a1b2c3d.new",
        "figures/.a.svg.jinja.swx",
    ):
        (docs / name).write_bytes(b"x")
    (docs / "zh" / ".#about.md").symlink_to("someone@somewhere.4711")
    (docs / "examples" / "__pycache__").mkdir()
    assert project.page_problems() == []
