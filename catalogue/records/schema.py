"""The JSON Schema of papers.yaml, from the model; editors complete and validate with it."""

from typing import Any

from pydantic import TypeAdapter

from catalogue.records.paper import Paper


def schema() -> dict[str, Any]:
    """The schema as JSON has it: dialect 2020-12, descriptions from the model's fields."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:llm-classics:papers.yaml",
        "title": "LLM Classics: papers.yaml",
        **TypeAdapter(list[Paper]).json_schema(),
    }
