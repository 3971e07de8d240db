"""Who builds on whom: the lines of descent, and a drawing of them with time from left to right and topics as lanes."""

from dataclasses import dataclass
from datetime import date

from catalogue.pages.label import width as label
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper

# Pixels of the drawing, at its natural size; the lanes' names stand in the margin. A year is at least YEAR wide.
ROW, GAP, HEAD, MARGIN, COLUMN, YEAR = 34, 8, 26, 104, 28, 40
HALF = 12  # of the height of a label
DAYS = 365.25


@dataclass(frozen=True)
class Node:
    """A paper in the drawing; x and y are its left end and its middle, in pixels."""

    paper: Paper
    x: float
    y: float
    width: float

    @property
    def right(self) -> float:
        """The x of its right end."""
        return self.x + self.width


@dataclass(frozen=True)
class Edge:
    """A line of descent from the earlier paper to the later one; `near` if it is the latest that this one builds on."""

    above: Node
    below: Node
    near: bool

    @property
    def begin(self) -> tuple[float, float]:
        """Where the line leaves the earlier paper: its right end, or below or above it where the later one begins before."""
        if self.above.right + GAP <= self.below.x:
            return self.above.right, self.above.y
        return self.below.x - 2 * GAP, self.above.y + (HALF if self.below.y > self.above.y else -HALF)


@dataclass(frozen=True)
class Lane:
    """The band of a topic, from y downwards."""

    topic: str
    y: float
    height: float


@dataclass(frozen=True)
class Drawing:
    """What a template needs to draw: papers, lanes, years with their x, lines of descent from earlier to later."""

    nodes: dict[str, Node]
    lanes: list[Lane]
    years: list[tuple[int, float]]
    edges: list[Edge]
    width: float
    height: float


def parents(catalogue: Catalogue) -> dict[str, list[str]]:
    """Ids of the catalogue's papers that each paper builds on."""
    return {paper.id: _parents(paper) for paper in catalogue.papers}


def _parents(paper: Paper) -> list[str]:
    return [rel.id for rel in paper.builds_on if rel.id]


def draw(catalogue: Catalogue, wide: float) -> Drawing:
    """As wide as this, where the labels have room in it."""
    first, last = catalogue.papers[0].first_public.year, catalogue.papers[-1].first_public.year
    year = _year(catalogue.papers, first, wide)
    nodes: dict[str, Node] = {}
    lanes, top = [], HEAD
    for topic in catalogue.topics:
        rows = _rows(catalogue.of_topic(topic.id), first, year)
        for at, row in enumerate(rows):
            y = top + ROW * at + ROW / 2
            nodes |= {paper.id: Node(paper, x, y, width) for paper, x, width in row}
        height = ROW * max(1, len(rows)) + GAP
        lanes.append(Lane(topic.id, top, height))
        top += height
    years = [(each, _x(date(each, 1, 1), first, year)) for each in range(first, last + 1)]
    return Drawing(nodes, lanes, years, _edges(catalogue, nodes), max(node.right for node in nodes.values()) + GAP, top)


def _year(papers: list[Paper], first: int, wide: float) -> float:
    """The width of a year with which the label that reaches farthest ends in time."""
    room = wide - MARGIN - GAP
    return max(YEAR, min((room - label(paper.name)) * DAYS / max(1, _days(paper.first_public, first)) for paper in papers))


def _days(day: date, first: int) -> int:
    return (day - date(first, 1, 1)).days


def _x(day: date, first: int, year: float) -> float:
    return MARGIN + _days(day, first) / DAYS * year


def _rows(papers: list[Paper], first: int, year: float) -> list[list[tuple[Paper, float, float]]]:
    """Labels that would overlap go to different rows; each into the first row with room."""
    rows: list[list[tuple[Paper, float, float]]] = []
    for paper in papers:
        x, width = _x(paper.first_public, first, year), label(paper.name)
        row = next((row for row in rows if row[-1][1] + row[-1][2] + GAP <= x), None)
        if row is None:
            rows.append(row := [])
        row.append((paper, x, width))
    return rows


def _edges(catalogue: Catalogue, nodes: dict[str, Node]) -> list[Edge]:
    order = {paper.id: at for at, paper in enumerate(catalogue.papers)}
    return [
        Edge(nodes[above], nodes[id], above == max(ids, key=order.__getitem__))
        for id, ids in parents(catalogue).items()
        for above in ids
    ]


def around(catalogue: Catalogue, paper: Paper) -> Drawing:
    """A paper between the ones it builds on and the ones that build on it; every column in order of date."""
    columns = [
        [catalogue.paper(id) for id in dict.fromkeys(_parents(paper))],
        [paper],
        [later for later, _ in catalogue.builds_on_it(paper.id)],
    ]
    height = ROW * max(map(len, columns))
    nodes: dict[str, Node] = {}
    x = 2.0
    for column in columns:
        width = max((label(each.name) for each in column), default=0)
        top = (height - ROW * len(column)) / 2
        nodes |= {each.id: Node(each, x, top + ROW * (at + 0.5), width) for at, each in enumerate(column)}
        x += width + (COLUMN if column else 0)
    here = nodes[paper.id]
    edges = [Edge(nodes[each.id], here, near=True) for each in columns[0]]
    edges += [Edge(here, nodes[each.id], near=True) for each in columns[2]]
    return Drawing(nodes, [], [], edges, max(node.right for node in nodes.values()) + 2, height)
