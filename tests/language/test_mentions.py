"""Which words of a text are a term, and which only look like one."""

import re

import pytest

from catalogue.language.mentions import Mentions, of_terms
from catalogue.records.lists import Term
from catalogue.records.values import Text

NONE = Text(zh="无", en="none")
TERMS = [
    Term(id="reward-model", zh="奖励模型", en="reward model", abbr="RM", means=NONE),
    Term(id="rlhf", zh="人类反馈强化学习", en="reinforcement learning from human feedback", abbr="RLHF", means=NONE),
    Term(id="rl", zh="强化学习", en="reinforcement learning", abbr="RL", means=NONE),
    Term(id="low-rank", zh="低秩", en="low rank", means=NONE),
    Term(id="encoder", zh="编码器", en="encoder", means=NONE),
    Term(id="encoder-decoder", zh="编码器–解码器", en="encoder–decoder", means=NONE),
    Term(id="react", zh="ReAct", en="ReAct", means=NONE),
    Term(id="latency", zh="延迟", en="latency", means=NONE),
    Term(id="batch", zh="批", en="batch", means=NONE),
    Term(id="laws", zh="规模定律", en="scaling laws", means=NONE),
    Term(id="feedback", zh="AI 反馈", en="AI feedback", means=NONE),
    Term(id="parameter", zh="参数", en="parameter", unlike=["超参数"], means=NONE),
    Term(id="reasoning", zh="推理", en="reasoning", also=["多步推理"], unlike=["推理"], means=NONE),
    Term(id="inference", zh="模型推理", en="inference", unlike=["natural language inference"], means=NONE),
]
NAMES = ["GPT-3", "PaLM", "Transformer", "Transformer-XL", "FLAN", "LLM.int8()", "phi-1"]


def found(mentions: Mentions, text: str) -> list:
    meant = [(match[0], mentions.meant(match[0])) for match in re.finditer(mentions.pattern, text)]
    return [(form, thing if isinstance(thing, str) else thing.id) for form, thing in meant if thing]


@pytest.fixture(scope="module")
def terms() -> dict[str, Mentions]:
    return {language: Mentions(of_terms(TERMS, language)) for language in ("zh", "en")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Reward models rate it", [("Reward models", "reward-model")]),
        ("two batches, their latencies", [("batches", "batch"), ("latencies", "latency")]),
        ("a scaling law", [("scaling law", "laws")]),
        ("RMs and an RM", [("RMs", "reward-model"), ("RM", "reward-model")]),
        (
            "reinforcement learning from human feedback (RLHF)",
            [("reinforcement learning from human feedback", "rlhf"), ("RLHF", "rlhf")],
        ),
        ("a low-rank update of Low Rank", [("low-rank", "low-rank"), ("Low Rank", "low-rank")]),
        ("an encoder-decoder", [("encoder-decoder", "encoder-decoder")]),
        ("the encoder's state, encoder.", [("encoder", "encoder"), ("encoder", "encoder")]),
        ("encoders-only, pre-encoder, transencoder, encoder2, rms, react", []),
        ("natural language inference, fast inference", [("inference", "inference")]),
        ("强化学习", []),
    ],
)
def test_english_forms_are_found_as_words(terms, text, wanted):
    assert found(terms["en"], text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("用人类反馈强化学习训练奖励模型", [("人类反馈强化学习", "rlhf"), ("奖励模型", "reward-model")]),
        ("编码器–解码器里的编码器", [("编码器–解码器", "encoder-decoder"), ("编码器", "encoder")]),
        ("用RLHF训练，RLAIF 不算", [("RLHF", "rlhf")]),
        ("OpenAI 反馈，AI 反馈", [("AI 反馈", "feedback")]),
        ("超参数与参数", [("参数", "parameter")]),
        ("推理、多步推理、模型推理", [("多步推理", "reasoning"), ("模型推理", "inference")]),
        ("ReAct 提示", [("ReAct", "react")]),
    ],
)
def test_chinese_forms_are_found_the_longest_first(terms, text, wanted):
    assert found(terms["zh"], text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("见 GPT-3、PaLM 和 LLM.int8()", ["GPT-3", "PaLM", "LLM.int8()"]),
        ("Transformer-XL, not the Transformer", ["Transformer-XL", "Transformer"]),
        ("GPT-3.5, GPT-3-XL, PaLM 2, FLAN v2, FLAN-T5, Flan-PaLM, palm, Transformers, transformer, Phi-1, phi-1.5", []),
        ("GPT-3. phi-1's", ["GPT-3", "phi-1"]),
    ],
)
def test_names_are_found_exactly_and_without_a_version(text, wanted):
    mentions = Mentions({name: name for name in NAMES}, exactly=True)
    assert found(mentions, text) == [(name, name) for name in wanted]


def test_of_two_things_with_one_form_the_first_is_meant():
    assert found(Mentions({"Low rank": "one", "low-rank": "two"}), "low rank") == [("low rank", "one")]


def test_where_nothing_is_known_nothing_is_found():
    assert found(Mentions({}), "anything") == []
