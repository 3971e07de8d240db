"""The English site, built below the Chinese one and beside it, with MkDocs's own build."""

import posixpath
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from engine import preview as kept
from engine.background import Beside, Failed

CONFIGURATION = Path(__file__).parent.parent / "mkdocs.en.yml"


def start(chinese) -> Beside:
    """For the configuration of the Chinese site, whose folder must be empty by now."""
    site = Beside(_build, chinese.site_dir, chinese.site_url, chinese.strict)
    site.start()
    return site


def finish(site: Beside) -> None:
    """Raises Abort where it was not built."""
    try:
        kept.PAGES.update(site.join())
    except Failed:
        raise Abort("The English site was not built, see above.") from None


def _build(site_dir: str, site_url: str | None, strict: bool) -> dict:
    """Returns what is to be kept of it."""
    config = load_config(
        str(CONFIGURATION),
        site_dir=str(Path(site_dir) / "en"),
        site_url=site_url and posixpath.join(site_url, "en/"),
        strict=strict,
    )
    build(config)
    return kept.of(config.docs_dir)
