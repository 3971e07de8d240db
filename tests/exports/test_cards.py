"""The picture of every page: its size and weight, how its lines break, the same bytes twice, and none without a font."""

import logging
from dataclasses import astuple, replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image, ImageDraw

from catalogue.exports import cards, fonts, letters, write
from catalogue.exports.cards import draw
from catalogue.exports.cardwords import Card, card_of
from catalogue.exports.wrap import CLOSING, OPENING, UNIT, wrap
from catalogue.pages.builtpage import BuiltPage
from catalogue.pages.metadata import head
from catalogue.pages.navigation import metadata
from catalogue.pages.pages import sources
from catalogue.records.addresses import pages_before
from engine.plugin import Classics
from engine.publish import STYLE
from tests.exported import URL

COLORS = cards.palette(STYLE.read_text(encoding="utf-8"))
LONG = ["Unbreakable" * 60, "很长的一句话，" * 60, "word " * 300, "（“" * 200, "…" * 300, "Ag\u0323\u0301" * 100]

DRAWS = {"build": True, "gh-deploy": True, "serve": False}


@pytest.fixture(scope="module", autouse=True)
def a_chinese_font():
    if not fonts.possible():
        pytest.skip("fc-match finds no Chinese font; tests/chromium.sh installs one")


@pytest.fixture(scope="module", params=["zh", "en"])
def language(request):
    return request.param


def built(source: str, language: str, title: str = "A page", description: str = "What it says.") -> BuiltPage:
    url = source.removesuffix(".md").removesuffix("index").rstrip("/")
    return BuiltPage(source, title, language, f"{url}/" if url else "", URL, description, cards=True)


def pages(known, language) -> list[BuiltPage]:
    """Those of papers."""
    return [built(f"{paper.topic}/{paper.id}.md", language) for paper in known.papers]


def publish(known, language, folder, kept):
    write(dict(cards.export(known, pages(known, language), COLORS, kept)), folder)


@pytest.fixture(scope="module")
def published(known, language, tmp_path_factory):
    folder = tmp_path_factory.mktemp("cards")
    publish(known, language, folder / "site_name" / ("" if language == "zh" else "en"), folder / "kept")
    return folder


@pytest.fixture
def no_font(monkeypatch):
    """A machine without Chinese fonts."""
    monkeypatch.setattr(fonts, "_file", lambda face, script: None)


def measure(text: str) -> float:
    return sum(2 if ord(character) > 0x2000 else 1 for character in text)


def picture(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


def said(known, page: BuiltPage, **other) -> dict[str, str]:
    found = head(known, replace(page, **other))
    return dict(found.properties + found.names)


def test_what_another_process_lacks_is_drawn_from_the_end_up_to_what_it_has(known, language, tmp_path, monkeypatch):
    of_papers = pages(known, language)[:5]
    first = dict(cards.export(known, of_papers[:2], COLORS, tmp_path))
    drawn = []
    monkeypatch.setattr(cards, "draw", lambda card, colors: drawn.append(card) or b"PNG")
    cards.ahead(known, [*of_papers, built("about.md", language)], COLORS, tmp_path)
    assert drawn == [card_of(known, page) for page in reversed(of_papers[2:])]
    assert dict(cards.export(known, of_papers, COLORS, tmp_path)) == first | {page.card: b"PNG" for page in of_papers[2:]}


def test_every_page_of_a_paper_names_a_picture_that_is_there(known, published, language):
    for page in pages(known, language):
        tags = said(known, page)
        assert tags["og:image"] == tags["twitter:image"]
        assert tags["twitter:card"] == "summary_large_image"
        with Image.open(published / "site_name" / tags["og:image"].removeprefix(URL)) as image:
            assert image.size == (int(tags["og:image:width"]), int(tags["og:image:height"])) == (1200, 630)
            assert image.get_format_mimetype() == tags["og:image:type"]


def test_the_pictures_are_light_and_nothing_unfinished_is_left(known, published):
    files = [path for path in (published / "site_name").rglob("*") if path.is_file()]
    places = sum(1 + len(pages_before(paper)) for paper in known.papers)
    assert {path.name for path in files} == {"card.png"} and len(files) == places
    assert max(path.stat().st_size for path in files) <= 60_000


def test_a_card_is_drawn_once_and_the_same_again(known, published, language, tmp_path, monkeypatch):
    first = pages(known, language)[0]
    drawn = draw(card_of(known, first), COLORS)
    assert drawn == draw(card_of(known, first), COLORS)
    monkeypatch.setattr(cards, "draw", lambda *_: 1 / 0)
    publish(known, language, tmp_path, published / "kept")
    assert (tmp_path / first.card).read_bytes() == drawn


def test_other_words_make_another_picture(known, tmp_path):
    paper = known.papers[0]
    for number, name in enumerate([paper.name, "Renamed"]):
        one = known.model_copy(update={"papers": [paper.model_copy(update={"name": name})]})
        publish(one, "en", tmp_path / str(number), tmp_path / "kept")
    assert len(list((tmp_path / "kept").iterdir())) == 2


def test_a_folder_that_cannot_keep_them_does_no_harm(known, tmp_path):
    (tmp_path / "kept").write_text("a file where the folder should be")
    one = known.model_copy(update={"papers": known.papers[:1]})
    publish(one, "en", tmp_path / "site_name", tmp_path / "kept")
    assert len(list(tmp_path.rglob("card.png"))) == 1


def drawn_within(card: Card) -> bool:
    """Paper on all sides but the left, where the accent is."""
    image = picture(draw(card, COLORS)).convert("RGB")
    sides = [(16, 0, 80, 630), (1121, 0, 1200, 630), (16, 0, 1200, 40), (16, 606, 1200, 630)]
    return {colors for side in sides for _, colors in image.crop(side).getcolors()} == {COLORS["paper"]}


def test_every_text_of_the_catalogue_fits_whole(known, language, monkeypatch):
    whole = {}

    def noting(text, *more):
        lines, whole[text] = wrap(text, *more)
        return lines, whole[text]

    monkeypatch.setattr(cards.wrap, "wrap", noting)
    about = [f"{topic.id}/index.md" for topic in known.topics] + [f"paths/{path.id}.md" for path in known.paths]
    every = pages(known, language) + [built(source, language) for source in about]
    every.append(built("index.md", language, known.strings["home_title"][language]))
    assert [page.source for page in every if not drawn_within(card_of(known, page))] == []
    assert [text for text, fits in whole.items() if not fits] == []


def test_letters_stand_where_the_font_sets_them(known, language):
    for page in pages(known, language):
        for text in astuple(card_of(known, page)):
            font = fonts.font("serif", 34, text)
            assert letters.width(font, text) == font.getlength(text), text


def test_a_line_of_letters_is_the_line_that_the_font_draws_but_for_a_shade_where_they_touch():
    font, text = fonts.font("serif", 34, ""), "(j fjord kj, f”"  # they reach below and above each other
    drawn, wanted = (Image.new("L", (240, 60)) for _ in range(2))
    letters.line(drawn, text, font, "ink", (20, 40))
    ImageDraw.Draw(wanted).text((20, 40), text, 255, font, "ls")
    pixels = zip(drawn.tobytes(), wanted.point(letters.SHADES["ink"]).tobytes())
    assert max(abs(pixel - other) for pixel, other in pixels) <= 2 < letters.STEPS


def test_every_page_has_a_card_that_names_it(known, language, root):
    for source in sources(root / "docs" / language):
        found = metadata(known, source, language, (root / "docs" / language / source).read_text(encoding="utf-8"))
        card = card_of(known, built(source, language, found["title"], found.get("description", "")))
        assert card.name and card.tldr and drawn_within(card), source


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("index.md", Card("LLM Classics", "What it is", "{lead}", "{n} papers", "LLM Classics")),
        ("fine-tuning/index.md", Card("Fine-tuning", "{names}", "{topic}", "{here} papers", "LLM Classics")),
        ("glossary.md", Card("What it is", "", "What it says.", "", "LLM Classics")),
    ],
)
def test_a_card_says_what_the_page_is_about(known, source, wanted):
    texts = {"{lead}": known.strings["home_lead"].en, "{topic}": known.topic("fine-tuning").lead.en}
    names = [paper.name for paper in known.of_topic("fine-tuning")]
    facts = wanted.facts.replace("{n}", str(len(known.papers))).replace("{here}", str(len(names)))
    title = wanted.title.replace("{names}", " · ".join(names))
    wanted = replace(wanted, title=title, tldr=texts.get(wanted.tldr, wanted.tldr), facts=facts)
    assert card_of(known, built(source, "en", "What it is")) == wanted


def test_the_card_of_a_path_names_its_papers_in_order(known):
    card = card_of(known, built("paths/fine-tune-on-one-gpu.md", "zh"))
    assert (card.name, card.title) == ("用一块 GPU 微调", "FLAN → LoRA → LLM.int8() → LLaMA → QLoRA")
    assert card.facts == f"阅读路线 · {known.path('fine-tune-on-one-gpu').minutes} 分钟"


@pytest.mark.parametrize("field", ["name", "title", "tldr", "facts", "site_name"])
def test_whatever_the_text_nothing_is_drawn_outside(field):
    usual = Card("BERT", "A Title", "一句话。", "NAACL 2019 · Google", "LLM 经典论文")
    assert [text for text in LONG if not drawn_within(replace(usual, **{field: text}))] == []


def test_all_texts_at_their_longest_leave_each_other_room():
    image = picture(draw(Card(*["很长的一句话，yes, " * 60] * 3, "", ""), COLORS)).convert("RGB")
    assert {color for _, color in image.crop((100, 532, 1100, 541)).getcolors()} == {COLORS["paper"]}


def test_hostile_records_have_cards_too(hostile, language, tmp_path):
    for at, one in enumerate(hostile):
        publish(one.catalogue, language, tmp_path / f"{at}", tmp_path / "kept")
        names = [id for paper in one.catalogue.papers for id in (paper.id, *paper.formerly)]
        assert sorted(file.parent.name for file in (tmp_path / f"{at}").rglob("card.png")) == sorted(names), one.text


@given(some.text(some.sampled_from("ab1 -模型，。、“”（）《》…—.,()[]\\"), max_size=60), some.integers(4, 30))
def test_no_line_is_too_wide_and_no_character_is_lost(text, width):
    assert "".join(UNIT.findall(text)) == text
    lines, whole = wrap(text, width, 100, measure)
    assert whole and max(map(measure, lines)) <= width
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(some.text(some.sampled_from("ab模型，。“”（）"), max_size=40).map(lambda text: f"模{text}型"))
def test_punctuation_stays_on_its_line(text):
    lines, _ = wrap(text, 30, 100, measure)
    if max(measure(unit) for unit in UNIT.findall(text)) <= 30:
        assert not any(line[0] in CLOSING for line in lines[1:])
        assert not any(line[-1] in OPENING for line in lines[:-1])


def test_a_latin_word_stays_whole():
    text = "让 Transformer-XL 用上 self-attention，（RLHF）不变：don’t stop。"
    for width in range(20, 40):
        words = {word for line in wrap(text, width, 100, measure)[0] for word in line.split()}
        for wanted in ("Transformer-XL", "self-attention，", "（RLHF）", "don’t"):
            assert any(wanted in word for word in words)


def test_a_text_that_is_cut_says_so():
    lines, whole = wrap("一二三四五六，七八九十", 12, 1, measure)
    assert (lines, whole) == (["一二三四五…"], False)


def test_without_a_site_address_no_page_names_a_picture(known):
    assert [tag for tag in said(known, pages(known, "zh")[0], root=None) if "image" in tag] == []


def started(command: str) -> Classics:
    plugin = Classics()
    plugin.on_startup(command=command, dirty=False)
    return plugin


def test_without_a_font_a_build_says_so_once_and_names_no_picture(known, no_font, caplog):
    with caplog.at_level(logging.INFO, "mkdocs.classics"):
        draws = started("build").draws
    (record,) = caplog.records
    assert (record.levelname, draws) == ("INFO", False)
    tags = said(known, pages(known, "zh")[0], cards=draws)
    assert [tag for tag in tags if "image" in tag] == [] and tags["twitter:card"] == "summary"


@pytest.mark.parametrize("answer", ["", "/no/such/font.ttf\n0\nzh-cn", "/etc/passwd\n0\nzh-cn", "{latin}\n0\nen|fr"])
def test_what_fontconfig_may_answer_never_stops_a_build(answer, tmp_path, monkeypatch):
    latin = fonts._file("sans", "KR")[0]
    command = tmp_path / "fc-match"
    command.write_text("#!/bin/sh\ncat <<'END'\n" + answer.format(latin=latin) + "\nEND\n")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert fonts._file.__wrapped__("sans", "SC") is None


def test_without_fontconfig_there_is_no_font(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert fonts._file.__wrapped__("sans", "SC") is None


def test_what_is_published_is_drawn_and_a_preview_is_not(monkeypatch):
    monkeypatch.setattr("signal.signal", lambda *_: None)  # a preview ends as Ctrl-C does; these tests do not
    assert {command: started(command).draws for command in DRAWS} == DRAWS
