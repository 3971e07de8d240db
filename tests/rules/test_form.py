"""How names are written."""

import pytest

from catalogue.rules.check import check

ALONE = "write the name alone, and a house under organisations"
ELSE = ", or as the paper's page on arXiv does"
# The last one writes her name so.
PRINTED = [
    {"family": "van der Maaten", "given": "L.J.P."},
    {"family": "LI", "given": "J.K."},
    {"family": "E", "given": "Weinan"},
]
PRINTED += [
    {"family": "d'Ascoli", "given": "Stéphane"},
    {"family": "al-Rfou", "given": "Rami"},
    {"family": "Xu", "given": "JJ"},
]
PRINTED += [{"family": "WU", "given": "LI"}, {"family": "von Werra", "given": "L"}, {"family": "boyd", "given": "danah"}]
PRINTED += [{"family": "Prof", "given": "Jan"}, {"family": "Ai", "given": "Qing"}, {"family": "AI", "given": "X. Q."}]


@pytest.mark.parametrize(
    ("author", "cure"),
    [
        ({"name": "Vaswani, Ashish"}, "write a person as {family: Vaswani, given: Ashish}"),
        ({"family": "van der Maaten, L.J.P."}, "write a person as {family: van der Maaten, given: L.J.P.}"),
        ({"family": "Ada Lovelace"}, "has both names in one field; write family and given for a person, name for a group"),
        ({"family": "苏剑林"}, "has both names in one field; write family and given for a person, name for a group"),
        ({"family": "University", "given": "Stanford"}, "is a group; write {name: Stanford University}"),
        *(
            (
                {"family": family, **({"given": given} if given else {})},
                f"is a group; write {{name: {f'{given} {family}'.strip()}}}",
            )
            for given, family in (
                ("", "DeepSeek-AI"),
                ("", "EleutherAI"),
                ("", "01.AI"),
                ("Gemini", "Team"),
                ("Mistral", "AI"),
                ("Hugging", "Face"),
                ("BigScience", "Workshop"),
                ("Google", "Research"),
                ("", "Anthropic"),
            )
        ),
        ({"family": r"Erd\H{o}s", "given": "P."}, r"has '\H{o}', as LaTeX or a PDF writes a letter; write ő"),
        ({"family": r"G{\"o}del", "given": "K."}, "has '{\\\"o}', as LaTeX or a PDF writes a letter; write ö"),
        (
            {"family": r"S{\o}ren", "given": "K."},
            r"has '{\o}', as LaTeX or a PDF writes a letter; write the letter itself, or none",
        ),
        ({"family": "Jos´e"}, "has '´e', as LaTeX or a PDF writes a letter; write é"),
        ({"family": "Mart´ınez", "given": "A."}, "has '´ı', as LaTeX or a PDF writes a letter; write í"),
        ({"name": "O´Neill Group"}, "has '´N', as LaTeX or a PDF writes a letter; write the letter itself, or none"),
        ({"family": "Su", "given": "Ada`"}, "has '`', as LaTeX or a PDF writes a letter; write the letter itself, or none"),
        ({"family": "Love- lace", "given": "Ada"}, "has 'Love- lace'; write 'Lovelace', or 'Love-lace'"),
        *(
            ({"family": family, "given": given}, f"has {house!r}, which is no part of a name; {ALONE}")
            for family, given, house in (
                ("X)", "Ada Lovelace (University of", "(University of X)"),
                ("Su", "Ada (Google)", "(Google)"),
                ("Su (Google)", "Ada", "(Google)"),
                ("Su", "Ada / Google", "/ Google Su"),
            )
        ),
        ({"family": "LOVELACE", "given": "ADA K"}, f"is in capitals; write {{family: Lovelace, given: Ada K}}{ELSE}"),
        ({"family": "LOVELACE", "given": "Ada"}, f"is in capitals; write {{family: Lovelace, given: Ada}}{ELSE}"),
        ({"family": "Lovelace", "given": "JEFF"}, f"is in capitals; write {{family: Lovelace, given: Jeff}}{ELSE}"),
        ({"family": "LEE", "given": "ADA"}, f"is in capitals; write {{family: Lee, given: Ada}}{ELSE}"),
        ({"family": "lovelace", "given": "ada"}, f"is in small letters; write {{family: Lovelace, given: Ada}}{ELSE}"),
        ({"family": "Lovelace", "given": "ada"}, f"is in small letters; write {{family: Lovelace, given: Ada}}{ELSE}"),
    ],
)
def test_a_name_that_others_write_otherwise_is_told_as_records_have_it(project, author, cure):
    project.first["authors"] = [author]
    assert [problem.partition(" (also ")[0] for problem in project.problems()] == [f"first.authors.0: {cure}"]


@pytest.mark.parametrize("author", PRINTED)
def test_a_name_as_papers_print_it_is_one(project, author):
    project.first["authors"] = [author]
    assert project.problems() == []


@pytest.mark.parametrize(
    ("by", "faults"), [("Karpathy, Andrej", 1), ("Andrej Karpathy", 0), ("3Blue1Brown", 0), ("Jason Wei, Denny Zhou", 0)]
)
def test_who_explains_is_written_as_called(project, by, faults):
    url = "https://example.org/x"
    project.first["elsewhere"] = [{"kind": "post", "title": "T", "by": by, "language": "en", "url": url}]
    wanted = "first.elsewhere.0.by: has a comma; write a person as Andrej Karpathy, and two with “and”"
    assert project.problems() == [wanted] * faults


@pytest.mark.parametrize("author", [{}, {"given": "Ada"}, {"family": "Lovelace", "name": "OpenAI"}])
def test_an_author_is_a_person_or_a_group(project, author):
    project.first["authors"].append(author)
    assert project.problems() == ["first.authors.1: write family and given for a person, name for a group"]


def test_a_group_has_no_comma(project):
    project.first["authors"] = [{"name": "Llama Team, AI @ Meta"}]
    project.second["authors"] = [{"name": "OpenAI, Google"}]
    wanted = "has a comma, which parts the names of a person; name the group without it"
    assert project.problems() == [f"{id}.authors.0: {wanted}, or each of several by itself" for id in ("first", "second")]


def test_a_group_and_a_person_of_one_name_may_sign(project):
    project.first["authors"] = [{"name": "OpenAI"}, {"family": "Plato"}]
    assert project.problems() == []


def test_a_brace_in_a_name_is_one_line(project):
    project.first["authors"] = [{"family": "ErdHo}s", "given": "P."}]
    (problem,) = project.problems()
    assert problem.startswith("first.authors.0.family: has '}', which is no part of a name")


def test_a_published_version_has_authors_with_names_too(project):
    venue = {"type": "journal", "name": "Notes", "short": "Notes 2020", "year": 2020}
    project.first["venue"] = venue | {"authors": [{"family": "Plato"}, {"given": "Ada"}]}
    assert project.problems() == ["first.venue.authors.1: write family and given for a person, name for a group"]


def test_a_proper_name_stands_in_the_title(project):
    project.first |= {"title": "Learning with Pathways", "proper_names": ["Pathways", "with Pathways", "Pathway"]}
    assert project.problems() == ["first.proper_names.2: 'Pathway' is no word of the title; write it as it stands there"]


def test_an_organisation_has_no_bar(project):
    project.first["organisations"] = ["A", "B | C"]
    wanted = "first.organisations.1: has a |, which parts organisations on the browse page; write a comma"
    assert project.problems() == [wanted]


VENUE = {"type": "journal", "name": "Notes", "short": "Notes 2020", "year": 2020}
NO_PAGES = ["0-5", "0", "e130-e123", "A12-A3", "123:30-123:1", "5-", "-5"]
CAPITALS = ["ATTENTION IS ALL YOU NEED", "GLM-130B: AN OPEN BILINGUAL PRE-TRAINED MODEL", "GPT-4 TECHNICAL REPORT"]
CITED = [
    "Title of Things†",
    "Title of Things*",
    "Title †",
    "Title¹",
    "Title [v2]",
    "title.pdf",
    "[PDF] Title",
    "Title of Things.",
    '"Title: One"',
    "Low-Rank Adap- tation",
    "Title (2021)",
]
WRONG = {
    "a mark of a footnote": ({"authors": [{"family": "Lovelace*"}]}, "authors.0.family: has '*'"),
    "a dagger": ({"authors": [{"family": "Lovelace", "given": "Ada†"}]}, "authors.0.given: has '†'"),
    "a number": ({"authors": [{"family": "Lovelace1"}]}, "authors.0.family: has '1'"),
    **{
        f"a mark: {mark}": (
            {"authors": [{"family": "Su", "given": f"Ada{mark}"}]},
            f"authors.0.given: has {mark.strip()!r}, which is",
        )
        for mark in ("∗", " ✉", "⋆", " ∞", "⁎", "⁕", "‖", "♠", "◇", " ♯", "#", " ª", "^")
    },
    "a mark of a group": ({"authors": [{"name": "OpenAI∗"}]}, "authors.0.name: has '∗', which is no part of a name"),
    "another mark of an organisation": ({"organisations": ["University∗"]}, "organisations.0: has '∗', which is no part"),
    "braces of BibTeX": ({"authors": [{"family": "{Lovelace}"}]}, "authors.0.family: has '{'"),
    "a name in quotation marks": ({"authors": [{"family": "“Lovelace”"}]}, "authors.0.family: has '“'"),
    "pronouns": ({"authors": [{"family": "Su", "given": "Ada (she/her)"}]}, "authors.0.given: has 'she/her'"),
    "a full stop": ({"authors": [{"family": "Lovelace."}]}, "authors.0: has a full stop behind the family name; leave it out"),
    "others in characters": (
        {"authors": [{"family": "Su", "zh": "苏剑林等"}]},
        "authors.0.zh: must be a whole name in",
    ),
    "nobody": ({"authors": [{"name": "Anonymous Authors"}]}, "authors.0: stands for people without their names"),
    "a manuscript": ({"authors": [{"family": "Unknown", "given": "Author"}]}, "authors.0: stands for people without"),
    "an address": ({"authors": [{"family": "Lovelace", "given": "a@example.org"}]}, "authors.0.given: has 'a@example.org'"),
    "two people": ({"authors": [{"family": "Lovelace and Babbage"}]}, "authors.0: is several in one; write family"),
    "two people in each field": ({"authors": [{"family": "Su; Li", "given": "Ada; Bo"}]}, "authors.0: is several in one"),
    "two groups": ({"authors": [{"name": "A Lab; B Lab"}]}, "authors.0: is several in one"),
    "digits for a person": ({"authors": [{"family": "123", "given": "456"}]}, "authors.0: has no letter; write family"),
    "a number of two digits": ({"authors": [{"family": "Su12"}]}, "authors.0.family: has '12'"),
    "half a name in Chinese": ({"authors": [{"family": "Su", "zh": "苏"}]}, "authors.0.zh: must be a whole name in"),
    "TeX": ({"authors": [{"family": 'Schr\\"odinger'}]}, "authors.0: has "),
    "two given names": ({"authors": [{"family": "Su", "given": "Ada, Bo"}]}, "authors.0.given: has ','"),
    "more others": ({"authors": [{"name": "and others"}]}, "authors.0: stands for people without their names"),
    "a value of YAML for a title": ({"title": "true"}, "title: 'true' says nothing"),
    "no number in both languages": ({"technique": {"zh": ".inf", "en": ".inf"}}, "technique.zh: '.inf' says nothing"),
    "signs in both languages": ({"tldr": {"zh": "？？？", "en": "???"}}, "tldr.zh: '？？？' says nothing"),
    "others": ({"authors": [{"name": "Et al."}]}, "authors.0: stands for people without their names; write all authors, in"),
    "others in two fields": ({"authors": [{"family": "others", "given": "and"}]}, "authors.0: stands for people without"),
    "others in Chinese": ({"authors": [{"name": "等"}]}, "authors.0: stands for people without"),
    "others behind a name": (
        {"authors": [{"family": "Su Et Al"}]},
        "authors.0.family: has 'Et Al', which is no part of a name",
    ),
    "Latin in place of Chinese": (
        {"authors": [{"family": "Su", "zh": "Su"}]},
        "authors.0.zh: must be a whole name in Chinese characters alone",
    ),
    "a space in Chinese": (
        {"authors": [{"family": "Su", "zh": "苏 剑林"}]},
        "authors.0.zh: must be a whole name in Chinese characters alone",
    ),
    "a mark above the line": ({"authors": [{"family": "Su¹"}]}, "authors.0.family: has '¹'"),
    "an address for an organisation": (
        {"organisations": ["https://example.org"]},
        "organisations.0: has 'https://example.org'",
    ),
    "a mark before an organisation": ({"organisations": ["1University"]}, "organisations.0: has '1', which"),
    "an address for a title": ({"title": "https://example.org/x"}, "title: has 'https://example.org/x'"),
    "an identifier in a title": ({"title": "[1706.03762] Attention"}, "title: has '[1706.03762]', which is no part of it"),
    "an identifier after a title": ({"title": "Attention (arXiv:1706.03762)"}, "title: has 'arXiv:1706.03762'"),
    "a preprint for a venue": ({"venue": VENUE | {"name": "arXiv preprint"}}, "venue.name: has 'arXiv preprint'"),
    "a reference of the paper": (
        {"tldr": {"zh": "字 [1]", "en": "word [1]"}},
        "tldr: has '[1]'; name the work that it stands for",
    ),
    "a language by its long name": ({"tldr": {"zh-CN": "字", "en": "word"}}, "tldr.zh-CN: no such field; write zh"),
    "a degree": ({"authors": [{"family": "Su", "suffix": "PhD"}]}, "authors.0.suffix: is no suffix of a name"),
    "a title": ({"authors": [{"family": "Su", "given": "Dr. J"}]}, "authors.0.given: begins with a title"),
    "a mark of an organisation": ({"organisations": ["University†"]}, "organisations.0: has '†', which is no part"),
    "a long name": ({"name": "a" * 61}, "name: has 61 characters; write at most 60"),
    "a long keyword": ({"keywords": ["长" * 101]}, "keywords.0: has 101 characters; write at most 100"),
    "an address for a keyword": ({"keywords": ["https://a.org/x"]}, "keywords.0: has 'https://a.org/x', which is no part"),
    "an address for a name": ({"aliases": ["www.example.org"]}, "aliases.0: has 'www.example.org', which is no part of it"),
    "a sign for a name": ({"aliases": ["—"]}, "aliases.0: '—' says nothing; write it"),
    "a sign for a text": ({"tldr": {"zh": "？？？", "en": "word"}}, "tldr.zh: '？？？' says nothing"),
    "a tab": ({"tldr": {"zh": "字", "en": "a\tword"}}, "tldr.en: has a tab"),
    "two lines": ({"name": "A\nname"}, "name: has a tab, a line break"),
    "a dash": ({"venue": VENUE | {"pages": "1–20"}}, "venue.pages: '1–20' must be first-last"),
    "two hyphens": ({"venue": VENUE | {"pages": "1--20"}}, "venue.pages: '1--20' must be"),
    "spaces": ({"venue": VENUE | {"pages": "1 - 20"}}, "venue.pages: '1 - 20' must be"),
    "backwards": ({"venue": VENUE | {"pages": "20-1"}}, "venue.pages: '20-1' must be"),
    "pp.": ({"venue": VENUE | {"pages": "pp. 1-20"}}, "venue.pages: begins with 'pp.'"),
    "Vol.": ({"venue": VENUE | {"volume": "Vol. 5"}}, "venue.volume: begins with 'Vol.'"),
    "no.": ({"venue": VENUE | {"number": "no. 2"}}, "venue.number: begins with 'no.'"),
    **{f"pages {pages}": ({"venue": VENUE | {"pages": pages}}, f"venue.pages: {pages!r} must be") for pages in NO_PAGES},
    **{f"title {title}": ({"title": title}, "title: has ") for title in CITED},
    **{
        f"title {title}": ({"title": title}, "title: ends with ")
        for title in ("Title,", "Title: ", "Title –", "Title and", "Title &")
    },
    "a title there that is cut off": ({"venue": VENUE | {"title": "Title of,"}}, "venue.title: ends with ','; write the rest"),
    "the title of another work with a mark": (
        {"led_to": [{"title": "Title of Things†", "how": {"zh": "字", "en": "word"}}]},
        "led_to.0.title: has '†', which is no part of it",
    ),
    "a venue in short": ({"venue": VENUE | {"name": "ICLR 2022"}}, "venue.name: 'ICLR 2022' is an abbreviation"),
    "an address for a publisher": (
        {"venue": VENUE | {"publisher": "https://acm.org"}},
        "venue.publisher: has 'https://acm.org'",
    ),
    **{
        f"no venue {name}": ({"venue": VENUE | {"name": name}}, f"venue.name: {name!r} is no venue; drop venue until")
        for name in ("CoRR", "arXiv", "arXiv e-prints", "Under review at ICLR 2018", "Submitted to ICLR", "Preprint")
    },
    **{
        f"around a venue {part}": ({"venue": VENUE | {"name": name}}, f"venue.name: has {part!r}, which is no part of it")
        for name, part in {
            "To appear in Notes": "To appear in",
            "Accepted at Notes": "Accepted at",
            "In Proceedings of the Notes": "In",
            "Notes, pages 1-9": "pages 1-9",
            "Notes, vol. 3": "vol. 3",
            "10.1000/xyz": "10.1000/xyz",
        }.items()
    },
    **{
        f"no volume {volume}": ({"venue": VENUE | {"volume": volume}}, "venue.volume: begins with ")
        for volume in ("abs/1706.03762", "978-3-16-148410-0", "ISSN 1234-5678")
    },
    "a series of one name": ({"venue": VENUE | {"series": "Notes"}}, "venue.series: is the name of the venue; drop it"),
    "a publisher of one name": (
        {"venue": VENUE | {"publisher": "Notes"}},
        "venue.publisher: is the name of the venue; drop it",
    ),
    "a volume after a sign": ({"venue": VENUE | {"volume": "#3"}}, "venue.volume: has '#', which bibliographies print"),
    **{
        f"no {type} {name}": (
            {"venue": VENUE | {"name": name, "type": type}},
            f"venue.type: is a {called} by its name; write type: {called}, or mend the name",
        )
        for type, name, called in (
            ("conference", "Journal of Machine Learning Research", "journal"),
            ("conference", "Workshop on Efficient Things", "workshop"),
            ("journal", "Proceedings of the 2018 Conference on Things", "conference"),
            ("journal", "Proceedings of the Forty-first International Conference on Things", "conference"),
        )
    },
    **{
        f"a venue of the {nth}": ({"venue": VENUE | {"name": f"The {nth} Workshop"}}, f"venue.name: has {nth!r}, which nobody")
        for nth in ("3st", "12rd", "21th", "11st")
    },
    "a word in two": ({"title": "Transform- ers"}, "title: has 'Transform- ers'; write 'Transformers', or 'Transform-ers'"),
    "a version in a title": ({"title": "arXiv:1706.03762v1 Title first"}, "title: has 'arXiv:1706.03762v1', which is"),
    **{
        f"around a title {part}": ({"title": title}, f"title: has {part.strip()!r}, which is no part of it")
        for title, part in {
            "Title first - arXiv": " - arXiv",
            "Title first | OpenReview": " | OpenReview",
            "Title first – ACM Digital Library": " – ACM Digital Library",
            "Title first · Papers With Code": " · Papers With Code",
            "10.1000/xyz": "10.1000/xyz",
            "Title 10.1000/xyz": "10.1000/xyz",
            "Title 1706.03762": " 1706.03762",
            '"Title first': '"',
            "Title first .": " .",
        }.items()
    },
    "an identifier for another work": (
        {"builds_on": [{"title": "1501.00001", "how": {"zh": "字", "en": "word"}}]},
        "builds_on.0.title: has '1501.00001', which is no part of it",
    ),
    "pages in full width": ({"venue": VENUE | {"pages": "１-2"}}, "venue.pages: '１-2' must be"),
    **{
        f"no pages {pages}": ({"venue": VENUE | {"pages": pages}}, f"venue.pages: {pages!r} must be first-last")
        for pages in ("forthcoming", "online", "n.a")
    },
    "a counted volume": ({"venue": VENUE | {"volume": "3rd"}}, "venue.volume: '3rd' is printed as a bare number by bib"),
    "what stands before a publisher": (
        {"venue": VENUE | {"publisher": "Publisher: ACM"}},
        "venue.publisher: has 'Publisher:', which is no part of it",
    ),
    "a volume in Chinese": ({"venue": VENUE | {"volume": "第30卷"}}, "venue.volume: has '第', which bibliographies"),
    "a volume with its number": (
        {"venue": VENUE | {"volume": "30(2)"}},
        "venue.volume: has the number, too; write volume: 30 and number: 2",
    ),
    "a venue as people call it": ({"venue": VENUE | {"name": "NeurIPS"}}, "venue.name: 'NeurIPS' is an abbreviation"),
    "an address for another work": (
        {"builds_on": [{"title": "https://example.org/x", "how": {"zh": "字", "en": "word"}}]},
        "builds_on.0.title: has 'https://example.org/x', which is no part of it",
    ),
    "volume": ({"venue": VENUE | {"volume": "Volume 37"}}, "venue.volume: begins with 'Volume'"),
    "a given name in two fields": (
        {"authors": [{"family": "Ada Lovelace", "given": "Ada"}]},
        "authors.0: has the given name twice; write {family: Lovelace, given: Ada}",
    ),
    "a keyword of every text": ({"keywords": ["the"]}, "keywords.0: 'the' is in every text; write what people look for, or"),
    "a keyword of one letter": ({"keywords": ["a"]}, "keywords.0: 'a' is in every text; write what people look for, or"),
    "a keyword of every Chinese text": (
        {"keywords": ["的"]},
        "keywords.0: '的' is in every text; write what people look for, or",
    ),
    "a name in two fields": ({"authors": [{"family": "Su", "given": "Ada Su"}]}, "authors.0: has the family name twice"),
    "initials for a family": (
        {"authors": [{"family": "A. J.", "given": "Shen"}]},
        "authors.0: has initials for a family name; write {family: Shen, given: A. J.}, or the name A J without points",
    ),
    "two people for a group": ({"authors": [{"name": "Ada Su and Bo Shen"}]}, "authors.0: is several in one; write family"),
    **{
        f"two people for a group, {together}": (
            {"authors": [{"name": f"Ada Su{together}Bo Shen"}]},
            "authors.0: is several in one",
        )
        for together in (" y ", " e ", " und ", " et ", "和", " 与 ")
    },
    "two people in a field": ({"authors": [{"family": "Ada Su y Bo Shen"}]}, "authors.0: is several in one"),
    "a group twice": ({"authors": [{"name": "Meta AI Meta AI"}]}, "authors.0: says 'Meta AI' twice; write it once"),
    "a space before a comma": ({"title": "Title ,first"}, "title: 'itle ,firs', write 'itle, firs'"),
    "a space before a full stop": ({"title": "A Title . First"}, "title: 'itle . Fi', write 'itle. Fi'"),
    "a space before a comma in another title": (
        {"led_to": [{"title": "Things , Again", "how": {"zh": "字", "en": "word"}}]},
        "led_to.0.title: 'ings , Ag', write 'ings, Ag'",
    ),
    "an underscore": ({"authors": [{"family": "Su", "given": "Ada_J"}]}, "authors.0.given: has '_'"),
    "a sentence for a name": ({"authors": [{"family": "Su", "zh": "这是作者的来历"}]}, "authors.0.zh: must be a whole name in"),
    "English for a Chinese sentence": (
        {"tldr": {"zh": "Leave 5 weights.", "en": "Leave all."}},
        "tldr.zh: has no Chinese character; write it in Chinese",
    ),
    "a formula with numbers": ({"tldr": {"zh": "令 $W_0$ 不动。", "en": "Leave it alone."}}, "tldr.zh: '$W_0$' would be shown"),
    "a volume below 0": ({"venue": VENUE | {"volume": "-3"}}, "venue.volume: '-3' is below 0"),
    **{f"title {title}": ({"title": title}, "title: is in capitals; write those that") for title in CAPITALS},
    "a title in small letters": ({"title": "attention is all you need"}, "title: is in small letters; write the capitals that"),
    "a colon without a space": ({"title": "LoRA:Low-Rank Things"}, "title: 'oRA:Low-', write 'oRA: Low-'"),
    **{
        f"a title that is cut {end}": (
            {"title": f"Attention Is All{end}"},
            f"title: ends with {end.strip()!r}; write the rest of",
        )
        for end in (" ...", " …")
    },
    "what stands above a title": (
        {"title": "Published as a conference paper at ICLR 2022"},
        "title: has 'Published as a conference paper at ICLR 2022', which is no part",
    ),
    "a full stop behind another work": (
        {"led_to": [{"title": "Some Work.", "how": {"zh": "字", "en": "word"}}]},
        "led_to.0.title: has '.', which is no part of it",
    ),
    "two names in one": ({"aliases": ["CoT, 思维链"]}, "aliases.0: 'CoT, 思维链' is several in one; put each between quotes"),
    "nobody known": ({"authors": [{"name": "Unknown"}]}, "authors.0: stands for people without their names"),
    "a title in signs of Chinese": ({"title": "Attention：Is It"}, "title: 'tion：Is I', write 'tion: Is I'"),
    "a venue in signs of Chinese": (
        {"venue": VENUE | {"name": "Notes （New）"}},
        "venue.name: 'tes （New）', write 'tes (New)'",
    ),
    "half a bracket in a title": ({"title": "Attention (Is It"}, "title: 'ntion (Is It' does not close; write both signs"),
    "a title there in capitals": ({"venue": VENUE | {"title": CAPITALS[0]}}, "venue.title: is in capitals"),
    "a venue in capitals": ({"venue": VENUE | {"name": "JOURNAL OF INVENTED RESULTS"}}, "venue.name: is in capitals"),
    "the title of another work in capitals": (
        {"led_to": [{"title": CAPITALS[0], "how": {"zh": "字", "en": "word"}}]},
        "led_to.0.title: is in capitals",
    ),
    "a particle for a name": (
        {"authors": [{"family": "van der", "given": "Laurens"}]},
        "authors.0: is a part of a family name",
    ),
    **{
        f"a suffix in {family}, {given}": (
            {"authors": [{"family": family, "given": given}]},
            "authors.0: is a part of a family",
        )
        for family, given in (("Lovelace Jr.", "Ada"), ("de Oliveira, Jr.", "Ada"), ("Logan IV", "Robert"), ("Su", "Ada III"))
    },
    **{
        f"no suffix {suffix}": ({"authors": [{"family": "Su", "suffix": suffix}]}, "authors.0.suffix: is no suffix of a name")
        for suffix in ("IIII", "VX", "2rd")
    },
    **{
        f"half a name {given}": ({"authors": [{"family": "Su", "given": given}]}, f"authors.0.given: has {given[-1]!r}, which")
        for given in ("Ada-", "Ada…")
    },
    "a hyphen before a name": ({"authors": [{"family": "-Lovelace"}]}, "authors.0.family: has '-', which"),
    "a degree behind a comma": (
        {"authors": [{"family": "Lovelace, PhD", "given": "Ada"}]},
        "authors.0.family: has ', PhD', which is no part of a name",
    ),
    "a year behind a group": ({"authors": [{"name": "OpenAI (2023)"}]}, "authors.0.name: has '(2023)', which is no part"),
    **{
        f"several people in {given}": ({"authors": [{"family": "Su", "given": given}]}, "authors.0: is several in one")
        for given in ("Ada and", "and Ada", "Ada und Bob", "Ada et Bob", "Ada 与 Bob", "Ada + Bob", "Ada &", "Ada y Bob")
    },
    "the authors": ({"authors": [{"name": "the authors"}]}, "authors.0: stands for people without their names"),
    **{
        f"{zh} for a name": ({"authors": [{"family": "Su", "zh": zh}]}, "authors.0.zh: must be a whole name in")
        for zh in ("陆奇博士", "陆奇同学", "匿名", "作者", "团队")
    },
    **{
        f"particles behind {given}": (
            {"authors": [{"family": family, "given": f"{given} {particles}"}]},
            f"authors.0: has {particles!r} with the given name, which is of the family name; write {{family: {particles}",
        )
        for given, particles, family in (
            ("Michiel", "de", "Jong"),
            ("George", "van den", "Oord"),
            ("L.J.P.", "van der", "Maaten"),
        )
    },
    **{
        f"letters of two kinds, {family}, {given}": (
            {"authors": [{"family": family, "given": given}]},
            "authors.0: has one name in Latin letters and one in others; write both",
        )
        for family, given in (("Wei", "福如"), ("苏", "Jianlin"), ("Иванов", "Ivan"), ("Ivanov", "Пётр"))
    },
    **{
        f"{zh} for {family}": (
            {"authors": [{"family": family, "given": given, "zh": zh}]},
            f"authors.0: is no reading of {zh}, whose family name comes first; write the characters of this person, or drop zh",
        )
        for zh, family, given in (("韦福如", "Yang", "Zhilin"), ("李剑林", "Su", "Jianlin"))
    },
    "what somebody did": (
        {"authors": [{"family": "Su", "given": "Ada (equal contribution)"}]},
        "authors.0.given: has '(equal contribution)', which is no part of a name",
    ),
    "what a group did": (
        {"authors": [{"name": "OpenAI (corresponding authors)"}]},
        "authors.0.name: has '(corresponding authors)', which is no part of a name",
    ),
    "two points": ({"authors": [{"family": "Smith", "given": "J.."}]}, "authors.0.given: has '..', which is no part of a name"),
    "a parted letter": ({"authors": [{"family": "Ł ukasz", "given": "Ada"}]}, "authors.0: has 'Ł ukasz'; write 'Łukasz'"),
    "a parted given name": ({"authors": [{"family": "Su", "given": "Ł ukasz"}]}, "authors.0: has 'Ł ukasz'; write 'Łukasz'"),
    "a group with a suffix": ({"authors": [{"name": "OpenAI", "suffix": "Jr."}]}, "authors.0: write family and given for a"),
    "a suffix for a name": ({"authors": [{"family": "Jr.", "given": "Ada"}]}, "authors.0: is a part of a family name"),
    "a degree in a name": ({"authors": [{"family": "Su PhD", "given": "Ada"}]}, "authors.0.family: has 'PhD'"),
    "a title in a family name": ({"authors": [{"family": "Dr. Su", "given": "Ada"}]}, "authors.0.family: begins with a title"),
    "the same title": ({"venue": VENUE | {"title": "Title first"}}, "venue.title: is the title of the paper"),
    "two spaces": ({"title": "Title  first"}, "title: has a tab, a line break, or a space that is"),
    "a hard space": ({"title": "Title\u00a0first"}, "title: has a tab, a line break, or a space that is"),
}
TITLES = ["BERT", "LLM.int8()", "GLUE: A Benchmark", "PPO and DPO for LLMs", "A B C", "BLOOM", "Pre- and Post-Training"]
RIGHT = [
    {
        "authors": [
            {"name": "01.AI"},
            {"family": "O'Neill-Smith", "given": "Jean-Luc A.", "suffix": "Jr."},
            {"family": "de And"},
        ]
    },
    {"authors": [{"family": "Su", "given": "Jianlin", "zh": "苏剑林"}]},
    {"authors": [{"family": "Su", "given": "Drew", "suffix": "IV", "zh": "欧·苏"}]},
    *({"venue": VENUE | {"pages": pages}} for pages in ("1-20", "127063", "e1-e20", "A12", "5:1-5:20", "i-iv", "00001")),
    *(
        {"title": title}
        for title in (
            "BERT",
            "LLM.int8()",
            "GLUE: A Benchmark",
            "PPO and DPO for LLMs",
            "A B C",
            "BLOOM",
            "Pre- and Post-Training",
        )
    ),
    *({"venue": VENUE | {"name": name}} for name in ("Nature", "PLOS ONE", "Proceedings of ACL")),
]


@pytest.mark.parametrize("kind", WRONG)
def test_what_bibliographies_would_print_wrongly_is_named(project, kind):
    fields, wanted = WRONG[kind]
    project.first |= fields
    (problem,) = project.problems()
    assert problem.startswith(f"first.{wanted}")


@pytest.mark.parametrize("fields", RIGHT)
def test_names_and_pages_may_be_of_many_forms(project, fields):
    project.first |= fields
    assert project.problems() == []


def test_a_name_that_is_too_long_keeps_no_page_from_being_looked_at(project):
    project.first |= {"name": "a" * 61, "aliases": ["b" * 101]}
    assert len(project.problems()) == 2 and check(project.data, finishing=False) == []
