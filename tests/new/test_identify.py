"""A DOI is found in whatever a person copies, and loses nothing that is its own."""

import pytest

from catalogue.new.facts import NewError
from catalogue.new.identify import clean_doi, identify

SICI = "10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9"
DOIS = {
    "10.18653/v1/N19-1423.": "10.18653/v1/N19-1423",
    "https://doi.org/10.18653/v1/N19-1423;": "10.18653/v1/N19-1423",
    "(doi: 10.18653/v1/N19-1423).": "10.18653/v1/N19-1423",
    "DOI https://doi.org/10.5555/1": "10.5555/1",
    "doi:https://dx.doi.org/10.5555/1": "10.5555/1",
    "<https://doi.org/10.5555/1>": "10.5555/1",
    "10.1016/S0065-2458(08)60520-3": "10.1016/S0065-2458(08)60520-3",
    "(10.1016/S0065-2458(08)60520-3)": "10.1016/S0065-2458(08)60520-3",
    "https://dl.acm.org/doi/abs/10.1145/3442188.3445922": "10.1145/3442188.3445922",
    "https://dl.acm.org/doi/10.1145/3442188.3445922?x=1#sec": "10.1145/3442188.3445922",
    "https://link.springer.com/article/10.1007/s11263-015-0816-y": "10.1007/s11263-015-0816-y",
    "10.5555/abc。": "10.5555/abc",
    "https://doi.org/10.5555/abc）！": "10.5555/abc",
    "「10.5555/abc」；": "10.5555/abc",
    "“10.5555/abc”……": "10.5555/abc",
    SICI: SICI,
    f"https://doi.org/{SICI.replace('<', '%3C').replace('>', '%3E')}": SICI,
    "10.5555/1 and 10.5555/2": None,
}


@pytest.mark.parametrize("typed", DOIS)
def test_a_doi_is_taken_without_what_is_around_it(typed):
    assert clean_doi(typed.partition("?")[0]) == DOIS[typed]


@pytest.mark.parametrize("typed", [typed for typed, doi in DOIS.items() if doi])
def test_it_names_the_paper(typed):
    assert (identify(typed).kind, identify(typed).id) == ("doi", DOIS[typed])


FORMS = ["arXiv.2305.10001", "10.48550/arXiv.2305.10001", "arXiv:2305.10001", "arXiv：2305.10001。"]
FORMS += [f"https://arxiv.org/abs/2305.10001{mark}" for mark in "。！？；：、，…】"]


@pytest.mark.parametrize("typed", FORMS)
def test_an_identifier_of_arxiv_is_found_in_the_forms_of_its_dois(typed):
    assert identify(typed).id == "2305.10001"


@pytest.mark.parametrize("typed", ["2305.1001", "arXiv:2305.1001v2", "1412.00001", "https://arxiv.org/abs/2305.1001"])
def test_an_identifier_with_too_few_digits_is_asked_of_nobody(typed):
    with pytest.raises(NewError, match="four digits after the point until 2014, five from 1501 on; write it in full"):
        identify(typed)
