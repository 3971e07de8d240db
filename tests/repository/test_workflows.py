"""What runs on GitHub: nothing unpinned, no more rights than the job needs, and a fork can publish nothing."""

import re

import yaml

from tests.invented import ROOT

FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"^[\w-]+/[\w-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+$")
# Everything a job may do besides reading.
WRITES = {("pages.yml", "deploy"): {"pages", "id-token"}, ("links.yml", "tell"): {"issues"}}


def parsed(file) -> dict:
    return yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)


def jobs() -> list[tuple]:
    return [(file.name, name, job) for file in FILES for name, job in parsed(file)["jobs"].items()]


def steps() -> list[tuple]:
    return [(file, name, step) for file, name, job in jobs() for step in job.get("steps", [])]


def test_every_action_is_pinned_to_a_commit_and_says_which_version():
    used = [line for file in FILES for line in re.findall(r"uses: (.+)", file.read_text(encoding="utf-8"))]
    assert len(used) > 5
    assert [line for line in used if not line.startswith("./") and not PINNED.match(line)] == []


def test_a_version_is_the_same_commit_everywhere():
    pins = re.findall(r"uses: (\S+)@(\S+)", "".join(file.read_text(encoding="utf-8") for file in FILES))
    assert len(set(pins)) == len({action for action, _ in pins})


def test_no_workflow_runs_the_code_of_a_fork_with_rights_or_secrets():
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        assert not {"pull_request_target", "workflow_run", "issue_comment"} & {*parsed(file)["on"]}, file
        assert "secrets" not in text and "enable-cross-os" not in text, file


def test_a_workflow_begins_with_no_right_but_to_read():
    given = {file.name: parsed(file)["permissions"] for file in FILES}
    assert {name: rights for name, rights in given.items() if rights not in ("{}", {}, {"contents": "read"})} == {}


def test_a_job_writes_only_what_it_is_for():
    for file, name, job in jobs():
        given = job.get("permissions", {})
        assert {right for right, level in given.items() if level == "write"} == WRITES.get((file, name), set()), (file, name)


def test_a_job_that_writes_runs_no_code_of_the_repository():
    checkouts = {(file, name) for file, name, step in steps() if "checkout" in step.get("uses", "")}
    assert checkouts & {*WRITES} == set()


def test_a_checkout_leaves_no_credentials():
    kept = [step["with"].get("persist-credentials") for _, _, step in steps() if "actions/checkout" in step.get("uses", "")]
    assert {*kept} == {"false"}


def test_no_shell_reads_what_github_puts_into_its_text():
    assert [step["run"] for _, _, step in steps() if "${{" in step.get("run", "")] == []


def test_only_a_push_to_main_publishes():
    assert parsed(ROOT / ".github" / "workflows" / "pages.yml")["on"] == {"push": {"branches": ["main"]}}
    deploying = [file.name for file in FILES if "deploy-pages" in file.read_text(encoding="utf-8")]
    assert deploying == ["pages.yml"]


def test_nothing_is_published_that_was_not_checked():
    pages = parsed(ROOT / ".github" / "workflows" / "pages.yml")["jobs"]
    assert [pages[name]["uses"] for name in ("check", "formats")] == [
        f"./.github/workflows/{x}.yml" for x in ("check", "formats")
    ]
    assert (pages["build"]["needs"], pages["deploy"]["needs"]) == (["check", "formats"], "build")


def test_the_archive_to_carry_is_made_before_the_build_that_publishes_it():
    made = [step["run"].split()[1:] for file, name, step in steps() if file == "pages.yml" and "make " in step.get("run", "")]
    assert made == [["pdf", "along", "build"]]


def test_every_target_of_make_that_a_workflow_names_exists():
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = re.findall(r"run: make ([\w-]+)", "".join(file.read_text(encoding="utf-8") for file in FILES))
    assert {"check", "test", "build"} <= {*named} <= {*targets}


def test_what_a_pull_request_changes_is_told_by_the_code_of_its_base():
    run = [step for file, name, step in steps() if (file, name) == ("check.yml", "changes")]
    base, changed = (step["with"] for step in run if "checkout" in step.get("uses", ""))
    assert base["ref"] == "${{ github.event.pull_request.base.sha }}" and "path" not in base
    assert changed["path"] == "changed" and changed["sparse-checkout"] == "data" and "ref" not in changed
    assert "python -m catalogue summary --base data --data changed/data" in run[-1]["run"]


def test_a_preview_says_what_it_is():
    (build,) = [
        step for file, name, step in steps() if (file, name) == ("check.yml", "preview") and "build" in step.get("run", "")
    ]
    assert "github.event.number" in build["env"]["PREVIEW"] and "head.sha" in build["env"]["PREVIEW"]
    (pages,) = [
        step for file, name, step in steps() if (file, name) == ("pages.yml", "build") and "make" in step.get("run", "")
    ]
    assert "PREVIEW" not in pages["env"]
