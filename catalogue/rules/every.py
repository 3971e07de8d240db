"""Every rule, by what it looks at, and when."""

from catalogue.rules import (
    addresses,
    asked,
    beside,
    byhand,
    calls,
    corrections,
    draft,
    explanations,
    filled,
    finished,
    folders,
    foreign,
    form,
    houses,
    identity,
    inert,
    interface,
    leads,
    lists,
    log,
    lookalikes,
    macros,
    outside,
    pageforeign,
    pagelanguage,
    pagenumbers,
    pageplaces,
    pagerows,
    pages,
    pagesense,
    pagewording,
    paperlinks,
    parity,
    paths,
    people,
    places,
    programs,
    published,
    readme,
    relations,
    reserved,
    scale,
    sense,
    text,
    time,
    unused,
    unwritten,
    venuenames,
    venues,
    wording,
)

RULES = [*identity.RULES, *reserved.RULES, *form.RULES, *people.RULES, *venues.RULES, *houses.RULES, *relations.RULES]
RULES += [*time.RULES, *paths.RULES, *explanations.RULES, *lists.RULES, *log.RULES, *places.RULES, *asked.RULES, *scale.RULES]
# First, because they speak for what follows from them.
CAUSES = [*byhand.RULES]
PAGE_RULES = [*pages.RULES, *published.RULES, *inert.RULES, *interface.RULES, *macros.RULES, *calls.RULES]
# What a page can be looked at without, while it is being written.
FINISHING_RULES = [*wording.RULES, *draft.RULES, *text.RULES, *lookalikes.RULES, *filled.RULES]
FINISHING_RULES += [
    *foreign.RULES,
    *sense.RULES,
    *unused.RULES,
    *outside.RULES,
    *corrections.RULES,
    *venuenames.RULES,
    *leads.RULES,
]
FINISHING_PAGE_RULES = [*parity.RULES, *pagewording.RULES, *addresses.RULES, *pageforeign.RULES, *folders.RULES, *readme.RULES]
FINISHING_PAGE_RULES += [
    *pagenumbers.RULES,
    *pagesense.RULES,
    *pagerows.RULES,
    *programs.RULES,
    *beside.RULES,
    *unwritten.RULES,
    *pagelanguage.RULES,
    *paperlinks.RULES,
    *pageplaces.RULES,
    *finished.RULES,
]
# Of papers, of what stands beside them and of words of the interface, they look at one at a time: see passed.py.
ONE_BY_ONE = {*form.RULES, *people.RULES, *lists.RULES, *sense.RULES, *wording.RULES, *draft.RULES, *text.RULES, *foreign.RULES}
ONE_BY_ONE |= {*filled.RULES, *scale.RULES, places.the_newest_version_is_later, places.figures_are_of_a_version_there_is}
ONE_BY_ONE |= {*asked.RULES}
# They look at files, of which titles of every paper are taken out, at names of every paper, and at a paper and its questions.
ONE_BY_ONE -= {wording.characters_are_what_they_look_like, text.names_have_their_capitals, asked.questions_name_no_paper}
# Likewise of pages, at one in both languages at a time, at the terms, at names of papers, and at ids of papers and topics.
PAGE_BY_PAGE = {*parity.RULES, *pagewording.RULES, *pageforeign.RULES, *pagenumbers.RULES, *pagerows.RULES, *pagelanguage.RULES}
PAGE_BY_PAGE |= {*pagesense.RULES, *pageplaces.RULES, *calls.RULES, *macros.RULES, *inert.RULES}
# They look at files beside the pages, and at records.
PAGE_BY_PAGE -= {pagewording.characters_are_what_they_look_like, pagenumbers.texts_name_the_same_papers}
PAGE_BY_PAGE -= {pagenumbers.names_have_their_capitals}
