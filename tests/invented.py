"""Makes a project with any number of invented papers, for the bench and for tests that must not depend on the real ones."""

import json
import random
import re
import shutil
from datetime import date, timedelta
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
PARTS = ["CITATION.cff", "catalogue", "data", "docs", "engine", "macros.py", "mkdocs.yml", "mkdocs.en.yml"]
TOPICS = [topic["id"] for topic in yaml.safe_load((ROOT / "data" / "topics.yaml").read_text(encoding="utf-8"))]
TAGS = ["attention", "scaling", "rlhf", "quantization", "reasoning", "few-shot"]
HAN = "模型训练数据注意力参数任务方法结果实验语言文本知识推理样本微调检索提示对齐评测规模结构损失梯度序列"
# On a page that every project has, a link to a paper or a path.
LINK = re.compile(rf"\[([^\[\]]*)\]\((?:{'|'.join(TOPICS)}|paths)/(?!index)[\w-]+\.md[^)]*\)")
PAGE = "".join(f"{{{{ {part}() }}}}\n\n" for part in ("opening", "results", "reading", "after", "about", "corrections"))
LATIN = ["model", "data", "layer", "token", "query", "answer", "reward", "tool", "search", "scale", "loss", "step", "batch"]


def project(folder: Path, papers: int) -> Path:
    """A copy of this project in `folder` whose catalogue is `papers` invented records with their pages."""
    for part in PARTS:
        source = ROOT / part
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / part)
    records = invent(papers)
    (folder / "data" / "papers.yaml").write_text(json.dumps(records, ensure_ascii=False, indent=1), encoding="utf-8")
    _forget_real_ids(folder)
    log = [{"date": "2026-01-01", "kind": "paper", "paper": record["id"], "topic": record["topic"]} for record in records]
    (folder / "data" / "log.yaml").write_text("".join(f"- {json.dumps(change)}\n" for change in log) or "[]\n")
    for language in ("zh", "en"):
        for page in (folder / "docs" / language).glob("*/*.md"):
            if page.stem != "index":
                page.unlink()
        for record in records:
            page = folder / "docs" / language / record["topic"] / f"{record['id']}.md"
            page.write_text(PAGE)
    return folder


def invent(papers: int) -> list[dict]:
    dice = random.Random(papers)
    return [_record(dice, at, papers) for at in range(papers)]


def _record(dice: random.Random, at: int, papers: int) -> dict:
    day = date(2017, 1, 1) + timedelta(days=at * 3000 // papers)
    name = f"Invented {dice.choice(LATIN).title()} {at}"
    return {
        "id": f"invented-{at}",
        "name": name,
        "title": f"{name}: {_english(dice, 6)}",
        "authors": _authors(dice),
        "organisations": [f"Invented University {dice.randint(1, 40)}"],
        "date": day.isoformat(),
        "arxiv": {"id": f"{day:%y%m}.{at + 1:05}", "version": "v1", "category": "cs.CL"},
        "topic": TOPICS[at % len(TOPICS)],
        "tags": dice.sample(TAGS, 3),
        "aliases": [f"{name} 别名 {_chinese(dice, 4)} {at}", f"alias {_word(dice)} {at}"],
        "keywords": [f"{_chinese(dice, 4)} {at}", f"{_word(dice)} {at}"],
        "known_for": _text(dice, 16, 6),
        "tldr": _text(dice, 30, 20),
        "digest": _text(dice, 180, 120),
        "technique": _text(dice, 20, 12),
        "reading": {"focus": [_text(dice, 30, 18) for _ in range(4)]},
        "results": [
            {"what": _text(dice, 12, 8), "value": f"{dice.random():.1%}", "where": [f"Table {at}", f"§{at}.1"]}
            for at in range(1, 6)
        ],
        **({"builds_on": _built_on(dice, at)} if at else {}),
        "corrections": [
            {"field": "abstract", "kind": "error", "says": _text(dice, 20, 14), "right": _text(dice, 25, 16)} for _ in range(4)
        ],
    }


def _built_on(dice: random.Random, at: int) -> list[dict]:
    return [{"id": f"invented-{id}", "how": _text(dice, 12, 8)} for id in dice.sample(range(at), min(at, 3))]


def _authors(dice: random.Random) -> list[dict[str, str]]:
    """Nobody wrote a paper twice."""
    names = {(_word(dice), _word(dice)) for _ in range(dice.randint(2, 9))}
    return [{"family": family.title(), "given": given.title()} for family, given in sorted(names)]


def _forget_real_ids(folder: Path) -> None:
    """Tags, terms, log, paths, questions, introductions, drawings and programs are of real papers, of which these are none."""
    for beside in ("figures", "examples"):
        shutil.rmtree(folder / "docs" / beside)
        (folder / "docs" / beside).mkdir()
    shutil.rmtree(folder / "data" / "asked")
    (folder / "data" / "terms.yaml").write_text("- {id: none, zh: 无, en: none, means: {zh: 不存在, en: not there}}\n")
    tags = [f"- {{id: {tag}, name: {{zh: 标签 {tag}, en: tag {tag}}}}}\n" for tag in TAGS]
    (folder / "data" / "tags.yaml").write_text("".join(tags), encoding="utf-8")
    for name in ("paths", "houses"):
        (folder / "data" / f"{name}.yaml").write_text("[]\n")
    for language in ("zh", "en"):
        for page in (folder / "docs" / language / "paths").glob("[!i]*.md"):
            page.unlink()
        for page in (folder / "docs" / language).glob("*.md"):
            page.write_text(LINK.sub(r"\1", page.read_text(encoding="utf-8")), encoding="utf-8")
        for topic in TOPICS:
            page = folder / "docs" / language / topic / "index.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f'{{{{ papers("{topic}") }}}}\n')


def _text(dice: random.Random, characters: int, words: int) -> dict:
    return {"zh": _chinese(dice, characters), "en": f"{_english(dice, words)}."}


def _chinese(dice: random.Random, characters: int) -> str:
    return "".join(dice.choices(HAN, k=characters)) + "。"


def _english(dice: random.Random, words: int) -> str:
    return " ".join(_word(dice) for _ in range(words)).capitalize()


def _word(dice: random.Random) -> str:
    return dice.choice(LATIN) if dice.random() < 0.5 else "".join(dice.choices("abcdefghilmnoprstuv", k=dice.randint(3, 9)))
