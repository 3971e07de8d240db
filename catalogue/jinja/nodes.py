"""What Jinja's nodes are called by who writes pages and drawings."""

from jinja2 import nodes

# What people write between braces besides calls.
KINDS: dict[tuple[type[nodes.Node], ...], str] = {
    (nodes.For,): "a loop",
    (nodes.If, nodes.CondExpr): "a condition",
    (nodes.Assign, nodes.AssignBlock, nodes.With): "a variable",
    (nodes.Macro, nodes.CallBlock): "a macro of its own",
    (nodes.Block, nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport): "another template",
    (nodes.Filter, nodes.FilterBlock): "a filter",
    (nodes.Getattr, nodes.Getitem): "a part of something",
    (nodes.List, nodes.Tuple, nodes.Dict): "a list",
    (nodes.Pow,): "a power",
    (nodes.BinExpr, nodes.UnaryExpr, nodes.Compare, nodes.Concat, nodes.Test): "a sum or a comparison",
}


def kind(node: nodes.Node) -> str:
    """In the words of a message: a loop, a filter."""
    return next((said for kinds, said in KINDS.items() if isinstance(node, kinds)), "what stands between the braces")


def line(node: nodes.Node) -> int:
    """Some nodes have none, but what is in them has."""
    return next((each.lineno for each in (node, *node.find_all(nodes.Node)) if each.lineno), 1)


def deepest(source: str) -> int:
    """The line of a source that opens the most brackets."""
    lines = [sum(map(text.count, "([{")) for text in source.split("\n")]
    return lines.index(max(lines)) + 1
