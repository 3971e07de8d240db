"""What is promised of the real catalogue."""

import re

import pytest

from catalogue.rules.check import check

TOPICS = {
    "architecture": "transformer transformer-xl roformer glam",
    "pretraining": "gpt-1 bert gpt-2 ernie-thu t5 gpt-3 codex palm llama gpt-4 phi-1",
    "fine-tuning": "flan lora qlora",
    "alignment": "instructgpt verify-step-by-step rlaif weak-to-strong",
    "retrieval": "rag graphrag",
    "prompting": "autoprompt chain-of-thought react",
    "agents": "webgpt toolformer",
    "efficiency": "distilbert llm-int8",
}
HEADINGS = [
    "Transformer", "GPT-1", "BERT", "Transformer-XL", "GPT-2", "ERNIE", "DistilBERT", "T5",
    "Retrieval-Augmented Generation (RAG)", "GPT-3", "AutoPrompt", "Rotary Position Embedding", "LoRA",
    "Codex", "FLAN", "GLaM", "WebGPT", "Chain-of-Thought(CoT)", "PaLM", "InstructGPT", "Verify Step by Step",
    "LLM.int8()", "ReAct", "Toolformer", "LLaMA", "GPT-4", "QLoRA", "Phi-1", "RLAIF", "Superalignment",
    "graphRAG",
]  # fmt: skip
# Wrong in the source list, so corrected in the record: paper, field of the correction, what the list says.
ERRORS = [
    ("gpt-1", "link", "1810.03993"),
    ("gpt-2", "date", "2019/02/24"),
    ("instructgpt", "date", "2022/05/04"),
    ("verify-step-by-step", "date", "2022/05/31"),
    ("gpt-4", "date", "2023/05/15"),
    ("rlaif", "date", "2023/08/24"),
    ("chain-of-thought", "abstract", "540亿"),
    ("instructgpt", "abstract", "175亿"),
    ("webgpt", "abstract", "69%"),
    ("react", "abstract", "34%"),
]


def test_the_data_and_the_pages_have_no_problem(root):
    assert [str(problem) for problem in check(root / "data", root / "docs")] == []


def test_every_entry_of_the_source_list_has_its_record(known):
    sources = sorted((paper.source.position, paper.source.heading) for paper in known.papers if paper.source)
    assert sources == list(enumerate(HEADINGS, 1))


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_holds_its_papers(known, topic):
    assert {paper.id for paper in known.of_topic(topic)} >= set(TOPICS[topic].split())


def test_the_topics_are_the_eight_of_the_design_in_their_order(known):
    assert [topic.id for topic in known.topics] == list(TOPICS)


@pytest.mark.parametrize("id, field, says", ERRORS)
def test_every_known_error_of_the_source_list_is_corrected(known, id, field, says):
    corrections = [entry for entry in known.paper(id).corrections if entry.field == field]
    assert any(says in entry.says.zh.replace(" ", "").replace("\\", "") for entry in corrections)


def test_every_tag_is_worn_and_every_term_explained_once(known):
    worn = {tag for paper in known.papers for tag in paper.tags}
    assert {tag.id for tag in known.tags} == worn
    assert len({term.id for term in known.terms}) >= 80


# Named by what a record says: words["place_" ~ kind].
DERIVED = re.compile(r"(nav|field|kind|place|cite|log)_\w+")


def test_every_word_of_the_interface_is_used(known, root):
    kinds = ["catalogue/**/*.jinja", "catalogue/**/*.py", "engine/theme/**/*.html", "engine/*.py", "macros.py"]
    text = "".join(source.read_text(encoding="utf-8") for kind in kinds for source in root.glob(kind))
    named = set(re.findall(r"\w+", text))
    assert [word for word in known.strings if word not in named and not DERIVED.fullmatch(word)] == []


def test_every_paper_can_be_opened(known):
    assert [paper.id for paper in known.papers if not (paper.pdf and paper.abs)] == []


def test_every_paper_has_a_result_that_states_a_figure(known):
    def has_figure(paper) -> bool:
        return any(character.isdecimal() for result in paper.results for character in result.value.en)

    assert [paper.id for paper in known.papers if not has_figure(paper)] == []
