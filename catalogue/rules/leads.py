"""Addresses lead to what their fields say: to the paper itself, to a PDF, to a program."""

import re
from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.problem import Problem

VIDEO = re.compile(
    r"(?i)https?://(?:(?:\w+\.)?youtube\.com/|youtu\.be/|(?:\w+\.)?bilibili\.com/video/|(?:\w+\.)?vimeo\.com/\d)"
)
NO_PDF = re.compile(
    rf"(?i)[^?#]*\.(?:docx?|pptx?|html?|tex|zip|gz|png|jpe?g)(?:[?#]|$)|(?:{VIDEO.pattern.removeprefix('(?i)')})"
)


def papers_can_be_read(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        record = paper.record
        if not (record.arxiv or record.doi or any(url for _, url in record.links)):
            yield paper.problem("says nowhere where the paper can be read; write arxiv, doi, or an address under links")


def addresses_lead_to_what_they_are_said_to(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        if (pdf := paper.record.links.pdf) and NO_PDF.match(pdf):
            yield paper.problem("leads to no PDF; write the address of one, or drop it", "links", "pdf")
        for at, one in enumerate(paper.record.elsewhere):
            if one.kind == "code" and VIDEO.match(one.url):
                yield paper.problem("leads to a video; write kind: video, or the address of the code", "elsewhere", at, "url")


RULES = [papers_can_be_read, addresses_lead_to_what_they_are_said_to]
