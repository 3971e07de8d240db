"""The wrong values of the source list, as it prints them: the rules must find each one, and only those."""

import re

from catalogue.language.typography import formatted

# As printed: arXiv identifier of the link, date of the entry.
WRONG_DATES = [
    ("GPT-1, by its wrong link", "1810.03993", "2018/06/11"),
    ("InstructGPT", "2203.02155", "2022/05/04"),
    ("Verify Step by Step", "2305.20050", "2022/05/31"),
    ("GPT-4", "2303.08774", "2023/05/15"),
    ("RLAIF", "2309.00267", "2023/08/24"),
]
RIGHT_DATES = [
    ("1706.03762", "2017/06/12"),
    ("1810.04805", "2018/10/11"),
    ("1901.02860", "2019/01/09"),
    ("1905.07129", "2019/05/17"),
    ("1910.01108", "2019/10/02"),
    ("1910.10683", "2019/10/23"),
    ("2005.11401", "2020/05/22"),
    ("2005.14165", "2020/05/28"),
    ("2010.15980", "2020/10/29"),
    ("2104.09864", "2021/04/20"),
    ("2106.09685", "2021/06/17"),
    ("2107.03374", "2021/07/07"),
    ("2109.01652", "2021/09/03"),
    ("2112.06905", "2021/12/13"),
    ("2112.09332", "2021/12/17"),
    ("2201.11903", "2022/01/28"),
    ("2204.02311", "2022/04/05"),
    ("2208.07339", "2022/08/15"),
    ("2210.03629", "2022/10/06"),
    ("2302.04761", "2023/02/09"),
    ("2302.13971", "2023/02/27"),
    ("2305.14314", "2023/05/23"),
    ("2306.11644", "2023/06/20"),
]
# What the list says in Chinese, what the abstract says in English, and the number that gives the list away.
WRONG_NUMBERS = [
    ("具有540亿参数的语言模型", "a 540B-parameter language model", "540 亿"),
    ("具有540亿参数的语言模型", "a PaLM model of 540 billion parameters", "540 亿"),
    ("13亿参数的模型优于175亿参数的GPT-3", "the 1.3B model is preferred to the 175B GPT-3", "175 亿"),
    ("13亿参数的模型优于175亿参数的GPT-3", "1.3 billion parameters against 175 billion", "175 亿"),
]
RIGHT_NUMBERS = [
    ("具有1750亿参数，比之前的模型多10倍", "175 billion parameters, 10x more than any previous model"),
    ("5400 亿参数的密集激励模型", "a 540-billion parameter, densely activated model"),
    ("最大的模型拥有1.2万亿参数，大约是GPT-3的7倍", "has 1.2 trillion parameters, approximately 7x larger than GPT-3"),
    ("13 亿参数，8 个 A100 GPU，4 天（60亿标记）", "1.3B parameters, 8 A100s for 4 days (6B tokens)"),
    ("80万个步骤级别的标签", "800,000 step-level labels"),
    ("参数从7B到65B", "ranging from 7B to 65B parameters"),
    ("解决了28.8%，GPT-3解决了0%，GPT-J解决了11.4%", "solves 28.8%, GPT-3 solves 0% and GPT-J solves 11.4%"),
    ("GPT-3 175B，参数减少10,000倍，记忆体减少3倍", "GPT-3 175B: 10,000 times fewer parameters, 3 times less memory"),
    ("不需要127,000个训练范例，15亿参数", "without the 127,000 examples, 1.5B parameters"),
]


def entry(project, arxiv: str, printed: str) -> list[str]:
    project.first |= {"arxiv": project.first["arxiv"] | {"id": arxiv}, "date": printed.replace("/", "-")}
    project.files["papers"] = [project.first]
    return project.problems()


def numbers(project, zh: str, en: str) -> list[str]:
    """What the checker says of the numbers; the list's spacing is another matter, of which it would tell first."""
    project.first["technique"] = {"zh": formatted(zh), "en": en}
    return [problem for problem in project.problems() if re.search(r"write the same numbers? in", problem)]


def test_a_wrong_date_of_the_list_is_found(project):
    for name, arxiv, printed in WRONG_DATES:
        (problem,) = entry(project, arxiv, printed)
        assert problem.startswith(f"first.date: {printed.replace('/', '-')} is not in 20{arxiv[:2]}-{arxiv[2:4]}"), name


def test_a_right_date_of_the_list_passes(project):
    assert {printed: found for arxiv, printed in RIGHT_DATES if (found := entry(project, arxiv, printed))} == {}


def test_a_month_in_place_of_a_day_is_found(project):
    assert "first.date: must be a day, like 2017-06-12" in entry(project, "2404.16130", "2024/04")


def test_the_place_that_follows_from_a_wrong_month_is_found(project):
    project.first |= {"date": "2022-04-05", "arxiv": project.first["arxiv"] | {"id": "2204.02311"}}
    del project.second["builds_on"]
    project.second |= {"date": "2022-03-04", "arxiv": project.second["arxiv"] | {"id": "2203.02155"}}
    assert project.problems() == ["second.date: stands after first of 2022-04-05; move the record up, before first"]


def test_a_wrong_number_of_the_list_is_found(project):
    for zh, en, wrong in WRONG_NUMBERS:
        (said,) = numbers(project, zh, en)
        assert re.match(rf"first\.technique: (only )?the Chinese says {wrong}[;,]", said), zh


def test_a_right_number_of_the_list_passes(project):
    assert {zh: found for zh, en in RIGHT_NUMBERS if (found := numbers(project, zh, en))} == {}
