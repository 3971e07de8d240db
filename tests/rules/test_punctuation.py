"""Chinese has full-width punctuation and English half-width; nothing hides between the letters."""

import pytest

from catalogue.language.punctuation import dashed, narrowed, spaced, typed_once, unpaired, widened
from catalogue.language.twice import doubled
from catalogue.language.typography import formatted
from catalogue.rules.check import check
from tests.project import words
from tests.rules.test_wording import about

HALF_WIDTH = {
    "中文 (English，缩写)": "中文（English，缩写）",
    "GPT (中文) 和": "GPT（中文）和",
    "得分 (BLEU)。": "得分（BLEU）。",
    '中文"abc"很好': "中文“abc”很好",
    '他说 "hello" 然后': "他说“hello”然后",
    "价格:100 元": "价格：100 元",
    "**价格:** 100 元": "**价格：** 100 元",
    "GPT: 中文": "GPT：中文",
    "中文 ,abc": "中文，abc",
    "中文;abc": "中文；abc",
    "“abc”?": "“abc”？",
    "“abc”, “中文”": "“abc”，“中文”",
    "GPT, “中文”": "GPT，“中文”",
    "他说...": "他说……",
    "他说「好」和『对』": "他说“好”和‘对’",
    "准确率 90％。。": "准确率 90%。",
    "见论文 (§3.5, 表 5) 里": "见论文（§3.5、表 5）里",
    "（附录 B.1, 图 3, 算法 2）": "（附录 B.1、图 3、算法 2）",
    "（§3 说, 表 5）": "（§3 说，表 5）",
}
STAY = [
    "用 LLM.int8() 做",
    "复杂度 O(n) 的",
    "幂律是 L ∝ N^(−0.076)，除以 √(dk)。",
    "比例 10:1，1,000 个",
    "查询是 (2, 1)。",
    "好（§3.1，表 5；§4）",
    "提示“TL;DR:”（见 §3）",
    "（What, who?）",
    "读《Why?》",
    "1) 中文",
    "见 Vaswani et al. (2017)。",
    "(Brown et al., 2020)。",
    "见注。\n[^1]: Tom Brown et al., “Language Models,” NeurIPS, 2020.",
    "见注。\n[^1]: Tom Brown, “Language Models”, NeurIPS, 2020.",
]
FULL_WIDTH = {
    "a，b（c）。": "a, b(c).",
    "what？": "what?",
    "“a”、《b》": '“a”,"b"',
    "ＢＥＲＴ　１": "BERT 1",
    "a,, b..": "a, b.",
    "it is,.": "it is.",
}
HIDDEN = ["\u00ad", "\u200b", "\u200f", "\u202e", "\u2060", "\u2066", "\ufeff"]


def test_half_width_punctuation_beside_chinese_becomes_full_width_and_the_tool_is_content():
    assert {text: widened(text) for text in HALF_WIDTH} == HALF_WIDTH
    assert [text for text in HALF_WIDTH.values() if not widened(text) == formatted(text) == text] == []


def test_numbers_formulas_names_and_english_within_chinese_keep_their_punctuation():
    assert [widened(text) for text in STAY] == STAY


def test_full_width_punctuation_of_english_becomes_half_width():
    assert {text: narrowed(text) for text in FULL_WIDTH} == FULL_WIDTH


@pytest.mark.parametrize("record, field", [("first", "tldr"), ("topic", "lead"), ("tag", "name"), ("term", "means")])
def test_data_are_told_what_to_write(project, record, field):
    getattr(project, record)[field] = words("价格:abc", "abc。")
    place = f"{getattr(project, record)['id']}.{field}"
    wanted = [f"{place}.en: 'abc。', write 'abc.'", f"{place}.zh: '价格:abc', write '价格：abc'"]
    assert sorted(project.problems()) == wanted


def test_one_fault_is_named_once(project):
    project.first["technique"]["zh"] = "很大,很好"
    assert project.problems() == ["first.technique.zh: '很大,很好', write '很大，很好'; make format does it"]


def test_addresses_and_quotations_keep_theirs(project):
    entry = {"field": "abstract", "kind": "error", "right": words(), "says": words("共 (a) 亿,价格:a", "a，b")}
    project.first |= {"corrections": [entry], "technique": words("见 https://example.org/a:(b), 很好", "word")}
    assert project.problems() == []


KEPT = [
    ("`中文:a`", ""),
    ("```text\n中文:a\n```", "```text\na\n```"),
    ("[中文](first.md#中文:a)", "[x](first.md#中文:a)"),
    ("<!-- autocorrect-disable -->中文 (a)<!-- autocorrect-enable -->", "x"),
    ('{{ figure("中文", "中文") }}', '{{ figure("中文", "x") }}'),
    ("标题 {: #about }", "x"),
    ("中&nbsp;文", "x"),
    ("中文\n\n[^1]: 中文", "x"),
]


def test_code_markup_and_what_asks_to_stay_of_a_page_keep_theirs(project):
    assert {texts: told for texts in KEPT if (told := about(project, *texts))} == {}


def test_a_page_is_told_at_its_line_what_to_write(project):
    assert about(project, "很好\n价格:abc", "x") == ["docs/zh/about.md:4: '价格:abc', write '价格：abc'"]
    assert about(project, "很 。。。 好", "x") == ["docs/zh/about.md:3: '很 。。。 好', write '很。好'"]
    assert about(project, "很(好)", "x") == ["docs/zh/about.md:3: '很(好)', write '很（好）'"]
    assert about(project, "很好", "a。") == ["docs/en/about.md:3: 'a。', write 'a.'"]


def test_what_a_page_gives_to_a_macro_is_read(project):
    told = ["docs/zh/about.md:3: '…价格:abc…', write '…价格：abc…'"]
    assert about(project, '{{ figure("a", "价格:abc") }}', '{{ figure("a", "x") }}') == told


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_character_that_nobody_sees_is_named_in_pages(project, language):
    for character in HIDDEN:
        hiding = f"`co{character}de`"
        (problem,) = about(project, *((hiding, "x") if language == "zh" else ("很好", hiding)))
        assert problem.startswith(f"docs/{language}/about.md:3: U+{ord(character):04X} ")
        assert problem.endswith(", which nobody sees, after '`co'; remove it")


@pytest.mark.parametrize("written", ["ad\u202emin", "'ad\u202emin'", '"ad\\u202Emin"', '"ad\\U0000202Emin"', "admin # \u202e"])
def test_a_character_that_nobody_sees_is_named_in_data_however_it_is_written(project, written):
    project.write()
    tags = (project.data / "tags.yaml").read_text(encoding="utf-8").replace("en: word", f"en: {written}")
    project.replace("tags", tags)
    (problem,) = check(project.data)
    assert str(problem).startswith(f"{project.data}/tags.yaml:4: U+202E RIGHT-TO-LEFT OVERRIDE, which nobody sees, after ")


def test_the_mark_at_the_beginning_of_a_file_is_none(project):
    (project.write_pages() / "zh" / "about.md").write_text("\ufeff标题", encoding="utf-8")
    assert project.page_problems() == []


PAIRED = [
    "（表 1）",
    "“a”",
    "《b》",
    "(0, 1] and [0, 1)",
    "1) one, 2) two",
    "如下：a）甲；b）乙",
    "(see 1)",
    "O(n (m))",
    "it's 5'",
    "x ∈ {0, {1}}",
    "begins with “{” or '('",
]
SINGLE = {"“引": "“", "《书": "《", "(see": "(", "书）": "）", "a “b": "“", "（表 1）)": ")", "(a [b)": None, "「a”": "”"}
SINGLE |= {"a { b": "{", "{{ x }": "{", "a }": "}"}


def test_brackets_and_quotation_marks_stand_in_pairs():
    assert [text for text in PAIRED if unpaired(text)] == []
    found = {text: unpaired(text) for text in SINGLE}
    assert {text: single and text[single[0]] for text, single in found.items()} == SINGLE


def test_a_single_one_is_told_in_a_record_and_at_its_line_of_a_page(project):
    project.first["tldr"] = words("《书", "a (word")
    about(project, "字\n\n一（二\n三\n", "a\n\n“b” 'c\nd\n")
    lines = [line.rpartition(": ")[0] for line in project.page_problems() if "write both signs" in line]
    places = ["data/papers.yaml:21: first.tldr.zh", "data/papers.yaml:22: first.tldr.en", "docs/zh/about.md:5"]
    assert lines == places


def test_brackets_of_the_other_width_are_one_line(project):
    project.first["tldr"] = words("字(字)字")
    assert project.problems() == ["first.tldr.zh: '字 (字) 字', write '字（字）字'"]


TWICE = [
    "the the",
    "of\nof",
    "好的的书",
    "The the",
    "它一次读完整句话。它一次读完整句话。",
    "It reads on and on. It reads on and on.",
]
TWICE += ["a way to to look", "has to\nto look", "able to to see", "of its its own", "we we", "on a a way"]
TWICE += ["先看和和看", "第第一步", "它在在训练"]
ONCE = [
    f"prints {it} without an end" for it in ("“It goes on. It goes on.”", '"It goes on. It goes on."', "‘It is on. It is on.’")
]
ONCE += [
    "No. No.",
    "weights of 0.33333, 0.33333, 0.33333 and 0.33333",
    "0.25 and 0.25 and 0.25",
    "它一次读完整句话。对。它一次读完整句话。",
]
ONCE += [
    "> It goes on. It goes on.",
    "that that",
    "had had",
    "目的的",
    "the theory",
    "to-to",
    "by A a second time",
    "gates AND and OR",
]
LONGER = [
    "现在在",
    "好在在",
    "重在在",
    "存在在",
    "内在在",
    "在在线",
    "温和和",
    "饱和和",
    "求和和",
    "的和和",
    "和和平",
    "和和美美",
    "次第第",
    "问题是是谁",
    "爸爸",
    "常常",
    "慢慢",
]
ONCE += [f"{words}训练" for words in LONGER]
ONCE += ["all it attends to to predict", "what it is in in the end", "has to to-do lists", "way to two"]
ONCE += [
    "looks at at each step",
    "what it is is unknown",
    "“的的”写重了",
    "such as “a a a”",
    "stands for for most",
    "learns to to-do",
]


def test_a_word_that_was_typed_twice_is_named():
    assert [text for text in TWICE if not doubled(text)] == []
    assert [text for text in ONCE if doubled(text)] == []


SPACED = {
    "all weights , frozen .": "all weights, frozen.",
    "small matrices,too": "small matrices, too",
    "two ( or three ) layers": "two (or three) layers",
    "why ?": "why?",
    "It is a example of an model.": "It is an example of a model.",
    "An user sees one.Another does.": "A user sees one. Another does.",
    "a way ,to look": "a way, to look",
    "In an way, a hour, an one-step, an European, an GPT-3": "In a way, an hour, a one-step, a European, a GPT-3",
    "is a LSTM, a NLP task, a MLP, a XML file and a ML one": "is an LSTM, an NLP task, an MLP, an XML file and an ML one",
    "the 1th, 2th, 21th, 11st, 12nd, 103th, 112nd and 1,001th": "the 1st, 2nd, 21st, 11th, 12th, 103rd, 112th and 1,001st",
    "a LSTM\na example of an hour": "an LSTM\nan example of an hour",
    "1.000,00 and 1.234.567,5": "1,000.00 and 1,234,567.5",
    "seperate Seperately teh": "separate Separately the",
    "recieves occured definately langauges": "receives occurred definitely languages",
    **dict.fromkeys(
        [
            "“an way”, “teh seperate”, ‘recieve’",
            "Yee Whye Teh, an untilled field, independents",
            "is a SQL query, a NCCL call, a RAG, a NASA, a SOTA, a Llama, an H100, a U-Net, a L2 norm",
            "the 1st, 2nd, 3rd, 4th, 0th, 11th, 111th, 22nd, 1,003rd, n-th",
            "0.125,5 and 1.000, 00 and 3.14,2 and v1.000.000 and 1.000,000",
            "10,000 heads",
            "a ratio of 3 : 1",
            "f(x,y) and .NET",
            "a . . . b",
            "2 + 2 = ?",
            "x_i,j",
            "true (int8,fp16)",
            "e.g. this",
            "an hour, an n-gram, an LSTM, an fMRI, an mlp, an 8-bit one",
            "a unit, a user, a one-off, a European, from a to b, option a is, a also",
            "if a equals b, token a attends to it, a occurs first, b instead of a, a instead of b, from a onwards",
            "from “An diesem Tag denke ich an meine Frau” into “on a acheté un livre” and ‘va a estar’",
            "torch.Tensor and OpenReview.net",
        ]
    ),
}


@pytest.mark.parametrize("text", SPACED)
def test_english_has_its_spaces_where_they_belong(text):
    assert spaced(text) == (SPACED[text] or text)


DASHED = {
    "破折号--这样": "破折号——这样",
    "pages 10--20": "pages 10–20",
    "a word -- another": "a word—another",
    "a word--another word": "a word—another word",
    "word --- word": "word—word",
    "**bold** -- why": "**bold**—why",
    "(so) -- “why”": "(so)—“why”",
    **dict.fromkeys(
        [
            "run it --strict",
            "x -- y",
            "https://a.org/one--two",
            "i-- and --i",
            "| word | --- | word |",
            "git log --all",
        ]
    ),
}


@pytest.mark.parametrize("text", DASHED)
def test_english_has_the_dash_of_print(text):
    assert dashed(text) == (DASHED[text] or text)


def test_a_space_before_a_mark_is_told_of_english_pages_and_a_space_around_code_is_none(project):
    said = "'orks , an', write 'orks, an'; 'fast .', write 'fast.'"
    assert about(project, "很好", "It works , and is fast .") == [f"docs/en/about.md:3: {said}"]
    assert about(project, "很好", "It takes `x` , or `y` . So ( `z` ) is") == []


@pytest.mark.parametrize("torn", ["para- meters", "para-\nmeters"])
def test_a_word_in_two_is_told_of_pages_and_records(project, torn):
    said = "has 'para- meters'; write 'parameters', or 'para-meters'"
    assert about(project, "很好", f"It has {torn} of it") == [f"docs/en/about.md:3: {said}"]
    assert about(project, "很好", "Pre- and post-training, a rank-`r` matrix, two- or three-fold") == []
    project.first["technique"]["en"] = "word para- meters word"
    assert project.problems() == [f"first.technique.en: {said}"]


def test_a_dash_of_typewriters_is_told_of_pages_and_not_of_their_code(project):
    assert about(project, "很好", "a word -- another") == ["docs/en/about.md:3: 'word -- anot', write 'word—anot'"]
    assert about(project, "字--字", "x") == ["docs/zh/about.md:3: '字--字', write '字——字'"]
    assert about(project, "很好", "Run `a word -- another` --strict") == []


TYPED = {
    "字，。词": "字。词",
    "字。，词": "字。词",
    "字，，词": "字，词",
    "字、、词；；": "字、词；",
    "a,, b;; c": "a, b; c",
    "字？？": "字？",
    "word??": "word?",
}


@pytest.mark.parametrize(
    "text", [*TYPED, "字——词……", "字！！", "“，。！？”", "标点（。，、）", "“，”“。”“、”", "a -- b, ...", "字 --flag"]
)
def test_what_was_typed_twice_stands_once(text):
    assert typed_once(text) == TYPED.get(text, text)


TEXTS = {"zh/about.md:5": "它一次读完一句话。再猜下一个词。", "en/about.md:5": "It reads a sentence. Then it guesses."}


def test_a_paragraph_that_was_pasted_twice_is_told(project):
    told = [f"docs/{page}: '{text}' stands twice; leave one out" for page, text in TEXTS.items()]
    assert about(project, *(f"{text}\n\n{text}" for text in TEXTS.values())) == told[::-1]
