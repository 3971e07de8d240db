"""What the site does for search beyond the theme: Chinese words for the segmenter, and an index fetched only when needed."""

import json
import re
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

import jieba

from catalogue.files.write import write
from catalogue.pages.addresses import PATHS
from catalogue.records.han import HAN, HAN_RUN
from catalogue.records.lists import ReadingPath
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper

# Programs and citations hold the words of the page once more, and fill the list of results.
CODE = re.compile("<pre>.*?</pre>", re.DOTALL)
LONGEST = 5  # a longer one is better found by its parts


def teach(catalogue: Catalogue) -> None:
    """Tells jieba the words of the field, which its dictionary would cut apart. Loads its dictionary at the first call."""
    jieba.initialize()
    if not hasattr(jieba.cut, "cache_info"):
        # The search plugin cuts every text again at every build; while one writes, nearly all of them are the same.
        jieba.cut = lru_cache(maxsize=None)(lambda text: tuple(jieba.dt.cut(text)))
    texts = [term.zh for term in catalogue.terms] + [tag.name.zh for tag in catalogue.tags]
    for text in texts + [word for paper in catalogue.papers for word in paper.aliases + paper.keywords]:
        for word in HAN_RUN.findall(text):
            if len(word) <= LONGEST and word not in jieba.dt.FREQ:
                jieba.add_word(word)
                jieba.cut.cache_clear()


def defer(folder: Path, catalogue: Catalogue, language: str) -> None:
    """Leaves the theme an index without documents; assets/javascripts/workers/lazy.js fetches index.json in its place."""
    index = json.loads((folder / "search_index.json").read_text(encoding="utf-8"))
    more = {f"{paper.topic}/{paper.id}/": _fields(catalogue, paper, language) for paper in catalogue.papers}
    more |= {f"{PATHS}/{path.id}/": _path_fields(path, language) for path in catalogue.paths}
    docs = [_found(doc) | more.get(doc["location"], {}) for doc in index["docs"]]
    _write(folder / "index.json", {**index, "docs": docs})
    _write(folder / "search_index.json", {**index, "docs": []})


def _found(doc: dict[str, Any]) -> dict[str, Any]:
    """Without tags, which the theme would print into the results, as navigation without a name."""
    return {name: CODE.sub("", value) if name == "text" else value for name, value in doc.items() if name != "tags"}


def _fields(catalogue: Catalogue, paper: Paper, language: str) -> dict[str, str]:
    """In place of the card, field by field: see `fields` in mkdocs.yml for what each weighs. Results show the text, as HTML."""
    labels = [catalogue.topic(paper.topic).name, *(catalogue.tag(tag).name for tag in paper.tags)]
    terms = [term for term in catalogue.terms if paper.id in term.papers]
    forms = [form for term in terms for form in (term.zh, term.en, term.abbr, *term.also, *term.avoid) if form]
    aliases = sorted(paper.aliases, key=lambda alias: bool(HAN.search(alias)) != (language == "zh"))
    venue = paper.venue and (paper.venue.short, paper.venue.name, paper.venue.title)
    told = [paper.venue and paper.venue.note, paper.announced and paper.announced.what]
    houses = [name for house in catalogue.houses_of(paper) for name in (house.name.zh, house.name.en, *house.also)]
    published = [*dict.fromkeys([paper.first_public, paper.date]), *(venue or ()), paper.arxiv and paper.arxiv.id, paper.doi]
    published += [_cut(f"{text.zh} {text.en}") for text in told if text]
    return {
        # In one paragraph: of several, results show those where a word was found.
        "text": f"<p>{_html(f'{paper.known_for[language]} · {paper.tldr[language]}')} {_html(' · '.join(aliases))}</p>",
        "name": re.sub(r"\W", "", paper.name),  # as one word: Transformer is not half of TransformerXL
        "aliases": ", ".join(_cut(name) for name in [paper.name, *paper.aliases, *paper.keywords]),
        "authors": ", ".join(author.full for author in paper.authors),
        "organisations": ", ".join(_cut(name) for name in dict.fromkeys([*paper.organisations, *houses])),
        "labels": ", ".join(_cut(name) for label in labels for name in (label.zh, label.en)),
        "terms": ", ".join(map(_cut, forms)),
        "published": " ".join(str(value) for value in published if value),
        "summary": " ".join(_cut(f"{text.zh} {text.en}") for text in (paper.known_for, paper.tldr, paper.technique)),
    }


def _path_fields(path: ReadingPath, language: str) -> dict[str, str]:
    """Found by its own words: the papers on it are found by theirs."""
    both = _cut(f"{path.name.zh} {path.name.en}")
    return {"text": f"<p>{_html(path.goal[language])}</p>", "aliases": both, "labels": both}


def _html(text: str) -> str:
    """Cut first: a segmenter would part the characters of a reference."""
    return escape(_cut(text), quote=False)


def _cut(text: str) -> str:
    return "\u200b".join(jieba.cut(text))


def _write(path: Path, index: dict[str, Any]) -> None:
    write(path, json.dumps(index, ensure_ascii=False, separators=(",", ":")))
