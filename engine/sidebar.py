"""What the sidebar lists below a page that has others under it: of hundreds of papers, those around the one that is shown."""

from collections.abc import Sequence

from mkdocs.structure import StructureItem

# To either side.
AROUND = 15


def near(pages: Sequence[StructureItem]) -> Sequence[StructureItem]:
    """Those next to the one that is shown, or the first ones; few enough that no page grows with the catalogue."""
    at = next((place for place, page in enumerate(pages) if page.active), 0)  # type: ignore[attr-defined]
    begin = max(0, min(at - AROUND, len(pages) - 2 * AROUND - 1))
    return pages[begin : begin + 2 * AROUND + 1]
