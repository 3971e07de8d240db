"""What nobody sees is no part of a record: readers of YAML refuse some of it, and the rules the rest."""

from typing import Any

from catalogue.language.characters import HIDDEN, named


def seen(value: Any, field: str = "") -> tuple[Any, list[str]]:
    """The value of a field without such characters, and a line for each that is left out: where it stood, and its name."""
    if isinstance(value, str):
        found = dict.fromkeys(HIDDEN.findall(value))
        text = " ".join(HIDDEN.sub(_instead, value).split()) if found else value
        return text, [f"{field}: {named(char)}, which nobody sees, is left out" for char in found]
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        parts = {key: seen(part, f"{field}.{key}".strip(".")) for key, part in items}
        kept = {key: part for key, (part, _) in parts.items()}
        return kept if isinstance(value, dict) else [*kept.values()], [note for _, notes in parts.values() for note in notes]
    return value, []


def _instead(match: Any) -> str:
    """What parts lines parts words."""
    return " " if match[0].isspace() else ""
