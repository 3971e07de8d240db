"""The site, built once: every test that looks at it looks at the same."""

from pathlib import Path

import pytest

from tests.host import Host
from tests.invented import ROOT
from tests.parsed import Site
from tests.tools import copy, run


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def hosted(tmp_path_factory):
    """The site, and the host below a prefix which it was built for."""
    folder = tmp_path_factory.mktemp("built") / "site"
    with Host("/some/prefix/") as host:
        host.folder = folder
        status, output = run("mkdocs", "build", "--strict", "--site-dir", str(folder), SITE_URL=host.url)
        assert status == 0, output
        yield Site(folder, host.url, output), host
        host.shutdown()


@pytest.fixture(scope="session")
def site(hosted) -> Site:
    return hosted[0]


@pytest.fixture(scope="session")
def host(hosted) -> Host:
    return hosted[1]


@pytest.fixture(scope="session")
def root_host(site):
    """The same files at the root of another address."""
    with Host() as host:
        host.folder = site.folder
        yield host
        host.shutdown()


@pytest.fixture(scope="session")
def copied(tmp_path_factory) -> Path:
    """A copy of the project, to break."""
    return copy(tmp_path_factory.mktemp("project"))
