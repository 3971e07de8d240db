"""On the page of a paper, the first use of each term explains it, and names of other papers lead to their pages."""

import html5lib
import pytest
from markupsafe import Markup

from catalogue.markdown.dialect import html
from catalogue.pages.linking import Finder, Linker
from catalogue.pages.pages import PARTS, Pages
from catalogue.records.lists import Term
from catalogue.records.load import load
from tests.project import words

PAGE = "{{ opening() }}\n\n{{ reading() }}\n\n{{ after() }}\n"
WHOLE = PAGE + "\n{{ results() }}\n\n{{ about() }}\n\n{{ corrections() }}\n"
GLOSSARY = "../../glossary/#token"


@pytest.fixture
def shown(project, docs):
    """What becomes of the page of the first paper, in English, as elements."""

    def shown(text: str = PAGE, language: str = "en"):
        pages = Pages(load(project.write()), docs, language)
        (tree,) = [html5lib.parseFragment(html(pages.render("shelf/first.md", text)), namespaceHTMLElements=False)]
        return tree

    return shown


def said(tree, path: str) -> list[str]:
    return ["".join(element.itertext()) for element in tree.iterfind(path)]


def linked(tree) -> list[str]:
    """The words that are linked as terms."""
    return said(tree, ".//label/a")


def named(tree) -> list[tuple[str, str]]:
    """The names that are linked to pages of papers in what is read, and where they lead."""
    return [(link.text, link.get("href")) for link in tree.iterfind(".//a") if (link.get("href") or "").endswith("second/")]


def test_the_first_use_on_a_page_is_linked_and_no_other(project, shown):
    project.first |= {"tldr": words(en="It reads."), "digest": words(en="Tokens, then a token. " * 20)}
    project.first["technique"] = words(en="one token")
    project.first["reading"] = {"focus": [words(en="the token")], "before": words(en="a token")}
    tree = shown()
    assert linked(tree) == ["Tokens"]
    assert [link.get("href") for link in tree.iterfind(".//label/a")] == [GLOSSARY]


@pytest.mark.parametrize("part", ["tldr", "digest", "technique"])
def test_every_text_of_the_opening_is_searched(project, shown, part):
    project.first[part] = words(en="token " * 80)
    assert linked(shown()) == ["token"]


@pytest.mark.parametrize("part", ["focus", "routes", "skip", "before"])
def test_every_text_about_reading_is_searched_for_terms_and_names(project, shown, part):
    project.second["name"] = "GPT-3"
    text = words(en="a token of GPT-3, GPT-3 again, no GPT-3.5")
    route = {"minutes": 5, "where": ["Abstract"], "text": text}
    project.first["reading"] |= {part: {"focus": [text], "routes": [route]}.get(part, text)}
    tree = shown("{{ reading() }}")
    assert (linked(tree), named(tree)) == (["token"], [("GPT-3", "../second/")])


def test_the_meaning_stands_beside_the_word_and_is_not_said_twice(project, shown):
    project.term["means"] = words(en="a piece of text")
    tree = shown('{{ term("token") }} and {{ term("token") }}')
    assert said(tree, ".//span[@popover]") == ["a piece of text Glossary"] * 2
    ids = [meaning.get("id") for meaning in tree.iterfind(".//span[@popover]")]
    assert ids == ["term-token", "term-token.2"]
    assert [button.get("popovertarget") for button in tree.iterfind(".//button")] == ids
    assert [link.get("aria-describedby") for link in tree.iterfind(".//label/a")] == ids


@pytest.mark.parametrize(
    ("term", "shows"),
    [
        ({"zh": "词元", "en": "token", "abbr": "TK"}, "（token, TK）"),
        ({"zh": "pass@k", "en": "pass@k"}, ""),
        ({"zh": "NormalFloat", "en": "NormalFloat", "abbr": "NF"}, "（NF）"),
    ],
)
def test_chinese_says_the_english_word_beside_a_term_where_it_is_another(project, shown, term, shows):
    project.term |= term
    (paragraph,) = shown('看{{ term("token") }}吧', "zh").iterfind("p")
    assert list(paragraph)[-1].tail == f"{shows}吧"


def test_what_a_page_calls_counts_in_its_place_and_stays(project, shown):
    project.first |= {"technique": words(en="a token"), "reading": {"focus": [words(en="a token")]}}
    assert linked(shown('{{ term("token") }}\n\n{{ reading() }}')) == ["token"]
    assert linked(shown('{{ opening() }}\n\n{{ term("token") }}')) == ["token", "token"]


def test_a_page_that_is_rendered_again_begins_again(project, docs):
    project.first["technique"] = words(en="a token")
    pages = Pages(load(project.write()), docs, "en")
    assert pages.render("shelf/first.md", PAGE) == pages.render("shelf/first.md", PAGE)


@pytest.mark.parametrize("name", ["Token", "TOK"])
def test_a_paper_does_not_explain_its_own_name(project, shown, name):
    project.term["abbr"] = "TOK"
    project.first |= {"name": name, "technique": words(en="a token, the TOK")}
    assert linked(shown()) == []


def test_a_paper_is_not_linked_to_itself(project, shown):
    project.first |= {"name": "GPT-3", "reading": {"focus": [words(en="how GPT-3 learns")]}}
    assert [link for link in said(shown("{{ reading() }}"), ".//a") if link == "GPT-3"] == []


def test_what_came_of_a_paper_names_papers(project, shown):
    project.second |= {"name": "GPT-3", "builds_on": []}
    project.first["led_to"] = [{"title": "Later", "how": words(en="after GPT-3")}]
    assert named(shown("{{ after() }}")) == [("GPT-3", "../second/")]


def test_a_name_that_begins_a_line_is_not_linked_again_in_it(project, shown):
    project.second["name"] = "GPT-3"
    project.second["builds_on"][0]["how"] = words(en="GPT-3 takes it over")
    assert [link for link in said(shown("{{ after() }}"), ".//li/a") if link == "GPT-3"] == ["GPT-3"]


def test_links_tags_and_formulas_stay_as_they_are(project):
    catalogue = load(project.write()).catalogue
    linker = Linker(catalogue, "en", Markup)
    text = Markup(
        '<a href="token">a token</a> <b title="token">x</b> <math><mi>token</mi></math> `token` [token](token) &token;'
    )
    assert linker.terms.linked(text, lambda form, term: Markup("!")) == text
    assert linker.terms.linked(Markup("<b>token</b>"), lambda form, term: Markup("!")) == "<b>!</b>"


def test_a_form_with_signs_of_markdown_is_found_as_it_is_printed(project):
    project.files["terms"] = [project.term | {"en": "A* search"}]
    linker = Linker(load(project.write()).catalogue, "en", lambda text: Markup(text.replace("*", "&#42;")))
    assert linker.terms.linked(Markup("the A&#42; search"), lambda form, term: Markup(f"[{form}]")) == "the [A&#42; search]"


def test_the_languages_may_link_other_words(project):
    project.write_pages()
    project.first["technique"] = words("词元", "a word")
    for language in ("zh", "en"):
        (project.docs / language / "shelf" / "first.md").write_text(
            "\n\n".join(f"{{{{ {part}() }}}}" for part in PARTS if part != "example"), encoding="utf-8"
        )
    assert project.page_problems(made=True) == []


def test_a_pattern_is_made_once_for_a_language(known):
    linker = Linker(known, "zh", Markup)
    assert isinstance(linker.terms, Finder) and linker.terms is linker.terms and linker.papers is linker.papers


def test_an_example_of_each_term_is_found_as_this_term(known):
    for language in ("zh", "en"):
        linker = Linker(known, language, Markup)
        for term in known.terms:
            form = getattr(term, language)
            if form not in term.unlike:
                assert _meant(linker, form) == [term], form


def _meant(linker: Linker, text: str) -> list[Term | None]:
    found: list[Term | None] = []
    linker.terms.linked(Markup(text), lambda form, term: found.append(term) or form)
    return found
