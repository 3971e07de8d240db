"""A place is written as data/README.md says; what is half of one is refused."""

import re

import pytest

from catalogue.records.values import PLACE

GOOD = ["Abstract", "Title page", "Page 3", "§3", "§3.2.1", "§A", "§A.2", "Table 2", "Table A.1", "Table A1", "Table 2.1"]
GOOD += ["Figure 1a", "Equation 3.1", "Algorithm 1", "Listing 4", "Appendix B", "Appendix B.2", "Footnote 4"]
GOOD += ["Table IV", "Table X", "Table XII", "Theorem 1", "Lemma 2.1", "Theorem A.1", "Appendix AA", "Appendix AB.2"]
GOOD += ["Supplementary Material", "§IV", "§XII", "Appendix 1", "Appendix 12.1"]
BAD = ["Table IIII", "Table iv", "Table VX", "Figure IV", "Theorem", "Theorem 0", "Thm. 1", "Appendix BB", "Appendix AAA"]
BAD += ["§IIII", "§iv", "§VX", "Appendix 0", "Supplementary Material 1", "supplementary material"]
BAD += ["Table ", "Table", "Figure a", "Figure A", "Equation .5", "Equation 5.", "Table 2ab", "§", "§AB", "§3.", "§.3", "3.2"]
BAD += ["Appendix", "Appendix 1a", "Appendix b", "Page", "Page 0", "Page iv", "Page 3a", "Title", "title page", "Title page 1"]
BAD += ["abstract", "table 2", "Fig. 1", "page 5", "in the text", "Table 2\n", "Section 3", "Table  2", "Table ２"]


@pytest.mark.parametrize("place", GOOD)
def test_a_place_is_taken(place):
    assert re.fullmatch(PLACE, place), place


@pytest.mark.parametrize("place", BAD)
def test_what_is_no_place_is_refused(project, place):
    project.first["results"][0]["where"] = [place]
    said = [line for line in project.problems() if "must be a place" in line or "has a space at its end" in line]
    assert len(said) == 1 and said[0].startswith("first.results.0.where.0: "), place
