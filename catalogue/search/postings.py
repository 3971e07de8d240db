"""Which words stand where: in the names of entries, in their fields, in the sections of pages."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from catalogue.records.han import HAN_RUN
from catalogue.search.entries import FIELDS, NAMING, Entry
from catalogue.search.sections import Section
from catalogue.search.words import key, words

# A word -> numbers, in order; each says where it stands, and how.
Postings = dict[str, list[int]]
# Fields of whole sentences; in the others a run of Chinese is a name, and so a word.
SENTENCES = {"summary", "number"}
# Fields of names.
NAMES = {"alias", "keyword", "term", "label"}
LONGEST = 12  # of such a name, in characters
# How often a word stands in a section, in steps: once, twice, more often; the last one is for its heading.
OFTEN, HEADING = 2, 3


def names(entries: Iterable[Entry]) -> Postings:
    """Each name as one word, with twice the place of the entry, and one more where nothing else is meant."""
    found: dict[str, set[int]] = defaultdict(set)
    for place, entry in enumerate(entries):
        for sure, texts in ((1, entry.names), (0, entry.others)):
            for text in texts:
                found[key(text)].add(place * 2 + sure)
    return ordered({word: places for word, places in found.items() if word})


def fields(entries: Iterable[Entry], headings: Iterable[tuple[int, str]]) -> Postings:
    """Each word with the place of the entry times the number of FIELDS, and the field; headings come with that place."""
    told: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        for field, text in ((field, text) for field, texts in entry.texts.items() for text in texts):
            told[field, text].append(place)
    for place, text in headings:
        told["heading", text].append(place)
    found: dict[str, set[int]] = defaultdict(set)
    for (field, text), places in told.items():
        for word, stands in _stands(field, text):
            found[word].update(place * len(FIELDS) + FIELDS.index(stands) for place in places)
    return ordered(found)


def parted(fields: Postings) -> tuple[Postings, Postings]:
    """The places in fields that name an entry, and those in fields that tell of it."""
    return _only(fields, telling=False), _only(fields, telling=True)


def _only(fields: Postings, telling: bool) -> Postings:
    kept = {word: [at for at in places if (at % len(FIELDS) >= len(NAMING)) == telling] for word, places in fields.items()}
    return {word: places for word, places in kept.items() if places}


def _stands(field: str, text: str) -> Iterator[tuple[str, str]]:
    """A name in its field, and the words of one that has several in the field of parts: order is not sentence order."""
    if field not in NAMES:
        yield from ((word, field) for word in (*words(text), *(() if field in SENTENCES else _runs(text))))
        return
    whole = {key(text), *_runs(text)}
    yield from ((word, field) for word in whole)
    yield from ((word, "part") for word in words(text) if word not in whole)


def count(section: Section) -> dict[str, int]:
    """Each word of a section, and how often it stands there, in steps."""
    heading = {*words(section.heading)}
    counted = Counter([*words(section.text), *heading])
    return {word: HEADING if word in heading else min(times - 1, OFTEN) for word, times in counted.items()}


def counted(sections: Iterable[Section]) -> list[Mapping[str, int]]:
    """The words of each section, as `count` counts them."""
    return [*map(count, sections)]


def texts(counted: Iterable[Mapping[str, int]]) -> Postings:
    """Each word of a text with four times the place of the section, and how often it stands there: what `count` says of it."""
    found: Postings = defaultdict(list)
    for place, words_of_it in enumerate(counted):
        for word, often in words_of_it.items():
            found[word].append(place * 4 + often)
    return found


def _runs(text: str) -> Iterator[str]:
    yield from (run for run in HAN_RUN.findall(text) if 2 <= len(run) <= LONGEST)


def ordered(found: dict[str, set[int]]) -> Postings:
    """The same places, words and places in their order."""
    return {word: sorted(places) for word, places in sorted(found.items())}
