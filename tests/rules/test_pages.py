"""Every rule has a page in docs/rules, the one that its pack gives, with nothing missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.certifying.pages import rule_pages
from gov_report_lint.model.rule import Rule
from gov_report_lint.packs.loading import load_library
from gov_report_lint.packs.shipped import local_folders, shipped_folders

DOCS = Path(__file__).parents[2] / "docs" / "rules"
LIBRARY = load_library([*shipped_folders(), *local_folders().values()])
RULES = [rule for pack in LIBRARY.packs for rule in pack.rules]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return rule_pages(LIBRARY)


def test_the_pages_are_those_of_the_packs(pages: dict[str, str]) -> None:
    there = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")}
    command = "gov-report-lint rules pages docs/rules"
    packs = "".join(f" --pack {name}" for name in sorted(local_folders()))
    assert there == pages, f"run: {command}{packs}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_page_says_everything(rule: Rule, pages: dict[str, str]) -> None:
    page = pages[f"{rule.id}.md"]
    for title in ("为什么要查", "依据", "提示语举例", "怎么改", "有意不提示的"):
        (line,) = [one for one in page.splitlines() if one.startswith(f"**{title}**：")]
        assert len(line.partition("：")[2]) > 4, line
    assert "## 正确的例子\n" in page
    assert "## 有问题的例子\n" in page
    assert "None" not in page
    assert "{" not in page
