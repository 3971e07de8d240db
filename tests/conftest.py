"""What tests share: the project, its catalogue, the site built once, the exports written once, and something to break."""

from functools import partial
from pathlib import Path
from zipfile import ZipFile

import pytest

from catalogue.exports import exports, write
from catalogue.exports.whole import exported as whole
from catalogue.files.kept import Kept
from catalogue.records.addresses import BOOK
from catalogue.records.load import load
from catalogue.records.model import Catalogue
from engine.along.folder import carried, packed
from tests.exported import HOSTILE, URL, Hostile
from tests.fuzz import profiles  # noqa: F401  (whatever is random is told there how)
from tests.host import Host
from tests.invented import ROOT
from tests.parsed import Site
from tests.project import Project
from tests.tools import once, run


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(autouse=True)
def nowhere_special(monkeypatch):
    """The checker prints more in GitHub Actions."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.fixture
def project(tmp_path) -> Project:
    """A small valid project, in which a test changes one thing."""
    return Project(tmp_path)


@pytest.fixture
def docs(project) -> Path:
    """The pages of that project."""
    return project.write_pages()


@pytest.fixture(scope="session")
def known() -> Catalogue:
    """The real catalogue."""
    return load(ROOT / "data").catalogue


@pytest.fixture(scope="session")
def together(tmp_path_factory, worker_id) -> Path:
    """A folder that all who run these tests have."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def kept(together) -> Kept:
    """What checks of the real data have found right, for all who run these tests."""
    return Kept(together / "kept")


@pytest.fixture(scope="session")
def exported(together):
    """The real catalogue and its pages, as the exporters are given them."""
    return once(together / "exported", lambda: whole(load(ROOT / "data"), ROOT / "docs", URL))


@pytest.fixture(scope="session")
def out(exported, together) -> Path:
    """A folder with every export of the real catalogue, written once for all who run these tests."""
    folder = together / "exports"
    once(together / "exporting", lambda: write(exports(exported), folder))
    return folder


@pytest.fixture(scope="session")
def hostile(known, tmp_path_factory) -> list[Hostile]:
    """Catalogues whose every free text is hostile, one for each such text."""
    return [Hostile(text, known.strings, tmp_path_factory.mktemp("hostile")) for text in HOSTILE]


@pytest.fixture(scope="session")
def site(together) -> Site:
    """The site, built once for all who run these tests."""
    folder = together / "site"
    build = partial(run, "mkdocs", "build", "--strict", "--site-dir", str(folder), SITE_URL=URL)
    status, output = once(together / "building", build)
    assert status == 0, output
    return Site(folder, URL, output)


@pytest.fixture(scope="session")
def host(site):
    """The site below the prefix which it was built for, at an address of our own."""
    with Host(site.folder, "/some/prefix/") as host:
        yield host


@pytest.fixture(scope="session")
def root_host(site):
    """The same files at the root of another address."""
    with Host(site.folder) as host:
        yield host


@pytest.fixture(scope="session")
def along(site, known, tmp_path_factory) -> Path:
    """The site as the folder that its archive unpacks to, beside the archive, in a place whose name addresses must quote."""
    place = tmp_path_factory.mktemp("on a disk") / "我的 100%"
    place.mkdir()
    archive = place / "site.zip"
    archive.write_bytes(packed(carried(site.folder), known.updated))
    ZipFile(archive).extractall(place)
    return place / BOOK
