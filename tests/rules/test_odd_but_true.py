"""Papers that are unlike others, and right: nothing is said of them."""

import pytest

from catalogue.records.load import catalogue


def people(*names: str) -> list[dict[str, str]]:
    """Of family, given, suffix; a group has one name after @."""
    fields = ("family", "given", "suffix")
    return [{"name": name[1:]} if name[0] == "@" else dict(zip(fields, name.split(", "))) for name in names]


def venue(kind: str, name: str, **more: str) -> dict[str, object]:
    return {"type": kind, "name": name, "short": name, "year": 2018, **more}


SICI = "10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9"
TITLES = [
    "I.—Computing Machinery and Intelligence",
    "On the Dangers of Stochastic Parrots: Can Language Models Be Too Big? 🦜",
    "Are Emergent Abilities of Large Language Models a Mirage?",
    '"Why Should I Trust You?": Explaining the Predictions of Any Classifier',
    "“Low-Resource” Text Classification: A Parameter-Free Method with Compressors",
    "How to Train a Model for $500",
    "Efficiently Scaling Attention to O(n log n): A^2-Nets",
    "β-VAE: Learning Basic Visual Concepts",
    "∞Bench: Extending Long Context Evaluation Beyond 100K Tokens",
    "LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale",
    "A* Search Without Expansions",
    "Planning with A*",
    "Transformer²: Self-Adaptive Models",
    "What Models Are Capable Of",
    "Wait...",
    "Pay Attention When You Read…",
    "d_model: On the Width of Things",
    "C++ Is All You Need",
    "1984",
    "BERT",
    "BLEU and ROUGE",
    "Bleu: a Method for Automatic Evaluation of Machine Translation",
    "Attention: Is All You Need: Really",
    "Untersuchungen zu dynamischen neuronalen Netzen",
    "Réseaux de neurones : une introduction",
    "Programming .NET ... and Back . . . Again",
    "Composing f . g and (a ,b) with .json Files",
    "Модель языка",
    "BERT для русского языка",
    "مدل زبانی می\u200cشود",
    "基于大规模语料的中文预训练模型",
    "预训练模型：综述（第二版）",
    "The The Impotence of Proofreading",
    "What It Is Is Not What It Does: Gates AND and OR",
    "Vor- und Nachteile großer Modelle",
    "“Ask Me Anything”",
    "Tora! Tora! Tora! Attention That That Model Had",
    "Prefix & Prompt Tuning",
    "I/O Complexity of Attention",
    "[CLS] Tokens Considered Harmful",
    "Two- or Three-Stage Training? Short- versus Long-Range Attention",
    "Text → Text: A Study",
    "llama.cpp",
    "Mining GitHub: What Is on Medium",
    "Learning from YouTube",
    "On {K}-Means, O({K}) and f''(x)",
    "A Study of 2017.1234 Things and 3.1415",
    "A Model for Everything One Might Want to Say About " + "Language, and " * 12 + "Reasoning (Extended Version)",
]
AUTHORS = [
    people("Suharto", "Nitish"),
    people("van der Maaten, Laurens", "de Freitas, Nando", "d’Alché-Buc, François", "O'Neill, Charles", "El Asri, Layla"),
    people("'t Hoen, Maarten", "bin Salman, Muhammad", "de la Cruz, Aurelie", "da Silva Júnior, João", "St. John, John"),
    people("E, Weinan", "Lü, Xiao", "He, X", "Wu, Yu'an", "Li, Fei-Fei", "Ng, Andrew Y.", "Wei, Y. X.", "Ho, Tin Kam"),
    people("boyd, danah", "hooks, bell", "Lee, JJ", "Subrahmanian, V S", "Wunderlich, H.-J.", "Haulcy, R'mani", "Bo, A"),
    people("Van, Thi", "De, Soham", "Le, Quoc V.", "I, Kim", "V, Subra", "La, Thu", "Di, Wen", "Vi, Anh", "Du, Nan", "Da, Shi"),
    people("Logan, Robert L., IV", "King, Martin Luther, Jr.", "Steele, Guy L., Jr", "Hall, M, 3rd"),
    people("@01.AI", "@DeepSeek-AI", "@Gemini Team Google", "@NLLB Team", "@AI21 Labs", "@xAI", "@Z.ai", "@GLM-4.5 Team"),
    people("Иванов, Пётр", "Щукин, Ю. С.", "@Яндекс", "@АИРИ"),
    people("T, Anitha", "Raju, Kumar a/l", "K:son, Gösta", "García, Mª José", "Ka‘ala, Noʻu", "Su, Wei (Will)", "Hu, Ed “Ned”"),
    people("@A*STAR", "@Anonymous 4chan Poster", "@Hugging Face 🤗", "@The C++ Group"),
    people("Ortega y Gasset, José", "Nguyễn, Thị Minh Khai", "Trần, Hưng Đạo", "李, 小明", "Et, Ada", "de la Cruz, María José"),
    people("King, M. L., VIII", "King, M. L., 2nd", "Ivy, Sr Mary", "ʿAbd al-Rahman, ʿAlī", "Puig i Cadafalch, Josep"),
    people(
        "García García, José",
        "Ramón y Cajal, Santiago",
        "Li, Li",
        "Silva, Ana e",
        "Santos, Juan Cruz y Reyes",
        "Costa e Silva, Rui",
    ),
    people("@Ernst & Young", "@Ciência e Vida", "@Language und Vision Lab", "Ortega y Gasset", "@Duran Duran Duran"),
    people("@Team OLMo", "@AT&T Labs", "@The BigScience Workshop (BLOOM)", "@Meta FAIR Diplomacy Team (FAIR)"),
    people("Santos, É de Souza", "Ansari, A bin Said", "김, 철수", "Ivanov, J.", "della Rossi, A"),
    [
        {"family": family, "given": given, "zh": zh}
        for zh, family, given in (
            ("单思", "Shan", "Si"),
            ("曾毅", "Zeng", "Yi"),
            ("解文", "Xie", "Wen"),
            ("仇伟", "Qiu", "Wei"),
            ("洪小文", "Hon", "Hsiao-Wuen"),
            ("纪怀新", "Chi", "Ed H."),
            ("陈伟明", "Tan", "Weiming"),
            ("邓伟明", "Tang", "Wai Man"),
            ("张三", "Chang", "San"),
            ("欧阳龙", "Ouyang", "Long"),
            ("森爱", "Mori", "Ai"),
            ("吕力", "Lyu", "Li"),
            ("陆奇", "Lu", "Qi"),
            ("李飞飞", "Li", "Fei-Fei"),
        )
    ],
    [{"family": "Bai", "given": "Jinze", "zh": "白金泽"}, {"family": "Ouyang", "given": "Long", "zh": "欧阳龙"}],
]
VENUES = [
    venue("journal", "Nature", volume="LIX", number="6088", pages="533-536"),
    venue("journal", "PLOS ONE", pages="e0195400", number="Suppl. 1"),
    venue("journal", "ACM Computing Surveys", pages="195:1-195:35", volume="7-10", number="1/2"),
    venue("journal", "JAMA"),
    venue("journal", "In Silico Biology"),
    venue("journal", "Proceedings of the AAAI Conference on Artificial Intelligence"),
    venue("journal", "Proceedings of the National Academy of Sciences"),
    venue("conference", "Proceedings of the 2018 Conference on Things: Student Research Workshop"),
    venue("journal", "Вопросы языкознания"),
    venue("conference", "Interspeech 2018", pages="W1-W9", publisher="AT&T"),
    *(venue("workshop", f"The {nth} Workshop") for nth in ("1st", "11th", "12th", "22nd", "33rd", "57th", "101st", "113th")),
    venue("conference", "Proceedings of X, Volume 1 (Long and Short Papers)", series="Notes of X"),
    venue("conference", "International Conference on Machine Learning", pages="i-xii", volume="80"),
]
PAPERS = [
    *({"title": title} for title in TITLES),
    *({"authors": authors} for authors in AUTHORS),
    *({"venue": where} for where in VENUES),
    *(
        {"doi": doi}
        for doi in (SICI, "10.1016/S0893-6080(05)80056-5", "10.1641/0006[0933:TEOTWA]2.0.CO;2", "10.1000.10/123456")
    ),
    {"arxiv": None, "links": {"abs": "https://arxiv.org/abs/cs/0108005"}},
    {"arxiv": None, "links": {"pdf": "https://people.idsia.ch/~juergen/SeppHochreiter1991ThesisAdvisorSchmidhuber.pdf"}},
    *(
        {"links": {"code": f"https://{code}"}}
        for code in ("gitlab.com/a/b/issues", "github.com/a/b/tree/main/wiki", "gitlab.com/a/b/c")
    ),
    {"keywords": ["C", "C++", "C#", "A", "A*"]},
    {"organisations": ["A*STAR", "Institute for Infocomm Research (I²R)", "“Jožef Stefan” Institute", "TU/e"]},
    {"organisations": ["Яндекс", "Сбер", "ВШЭ"]},
    {"organisations": ["3M", "Yahoo!", "SUNY at Buffalo", "University of California, Berkeley", "Huawei Noah's Ark Lab"]},
    {"organisations": ["École 42", "Institut für Wirtschafts- und Sozialforschung", "Work & Co", "Equal Justice Initiative"]},
]


@pytest.mark.parametrize("fields", PAPERS, ids=str)
def test_nothing_is_said_of_what_is_odd_and_true(project, fields):
    project.first |= fields
    project.first = project.files["papers"][0] = {field: value for field, value in project.first.items() if value}
    assert project.problems() == []


def test_the_address_of_a_doi_is_one_that_browsers_can_ask_for(project):
    project.first["doi"] = SICI
    paper = catalogue(project.write()).paper("first")
    assert paper.proceedings == f"https://doi.org/{SICI.replace('<', '%3C').replace('>', '%3E')}"


def test_a_preprint_of_before_2007_says_where_its_address_goes(project):
    project.first["arxiv"]["id"] = "cs/0108005"
    (line,) = project.problems()
    assert "is from before April 2007" in line and line.endswith("write links.abs: https://arxiv.org/abs/cs/0108005")


TEXTS = [
    ("用 O(n log n) 的算法代替 O(n²)，批大小 2^10", "Replaces O(n²) by O(n log n), a batch size of 2^10"),
    ("在 [0, 1] 上均匀取样，(0, 1) 是端点", "Uniform on [0, 1]; (0, 1) are its ends"),
    ("值在区间 [1, 10] 里，数组 [1, 2, 3] 除外", "Values in [1, 10], but for the array [1, 2, 3]"),
    ("问：2 + 2 = ?；比例为 3 : 1", "Asks: 2 + 2 = ?, at a ratio of 3 : 1"),
    ("用 <s> 和 [MASK] 标记，以 \\n 分隔", "Marked by <s> and [MASK], parted by \\n"),
    ("用 C++ 和 .NET 写成；A* 搜索", "Written in C++ and .NET; A* search"),
    ("p < 0.05，误差 ±0.3，乘以 10^-3", "p < 0.05, an error of ±0.3, times 10^-3"),
    ("它问：“该信谁？”成本不到 600 美元", "It asks: “Whom to trust?” It costs less than $600"),
]


@pytest.mark.parametrize(("zh", "en"), TEXTS)
def test_nothing_is_said_of_signs_that_belong_where_they_stand(project, zh, en):
    project.first["technique"] = {"zh": zh, "en": en}
    assert project.problems() == []


VALUES = ["3.69x", "< 1%", "1:3", "10⁻³", "1e-5", "−0.3", "35 MB → 3 MB", "#1", "SOTA", "2–3 days", "100/100", "12 h", "4-bit"]


@pytest.mark.parametrize("value", VALUES)
def test_nothing_is_said_of_values_in_all_their_forms(project, value):
    project.first["results"][0]["value"] = value
    assert project.problems() == []


@pytest.mark.parametrize(
    "change", [lambda text: text.replace("\n", "\r\n"), lambda text: f"\ufeff{text}"], ids=["line ends", "a mark"]
)
def test_pages_of_editors_on_windows(project, docs, change):
    question = '??? question "{1}"\n\n    {1}'
    note = f"# {{0}} {{{{#about}}}}\n\n{question}\n\n```text\n{{0}}\n```\n"
    for language, words in {"zh": ("关于", "为什么？"), "en": ("About", "Why?")}.items():
        (docs / language / "about.md").write_text(note.format(*words), encoding="utf-8")
    before = project.page_problems(made=True)
    for file in (docs / language / "about.md" for language in ("zh", "en")):
        file.write_bytes(change(file.read_text(encoding="utf-8")).encode())
    assert project.page_problems(made=True) == before
    assert "about" not in str(before)
