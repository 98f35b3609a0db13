"""An abbreviation in title marks is not used before the text says what it stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule

OPTIONS = ("announced_by",)
SAYS = frozenset(("said",))
_SHORT_TITLE = re.compile("《[^《》]{1,16}》")
REACH = 40  # how far behind the announcing word the last of several abbreviations stands


class _Uses:
    """The short titles of a report, each with its first use and its first definition."""

    def __init__(self, announced_by: tuple[str, ...]) -> None:
        words = sorted(announced_by, key=len, reverse=True)
        self.announced = re.compile("|".join(map(re.escape, words)))
        self.first: dict[str, tuple[Sentence, int, int]] = {}
        self.defined: dict[str, tuple[Sentence, int, int]] = {}

    def read(self, sentence: Sentence) -> None:
        text = sentence.text
        announced = [match.end() for match in self.announced.finditer(text)]
        for match in _SHORT_TITLE.finditer(text):
            use = (sentence, *match.span())
            if self.is_definition(text, announced, match.start()):
                self.defined.setdefault(match[0], use)
            elif match[0] not in self.defined:
                self.first.setdefault(match[0], use)

    def is_definition(self, text: str, announced: list[int], start: int) -> bool:
        """Tell whether the announcing word stands before, in the same bracket."""
        last = bisect_right(announced, start) - 1
        if last < 0 or start - announced[last] > REACH:
            return False
        return ")" not in text[announced[last] : start]


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with the words by which an abbreviation is ``announced_by``."""
    announced_by = tuple(rule.options.get("announced_by", ()))
    if not announced_by:
        raise OptionError("announced_by", "要写出引出简称的词，例如 以下简称")

    def run(case: Case) -> Iterator[Verdict]:
        report = case.report
        if not report.has_prose:
            yield NO_PROSE
            return
        if not any(word in case.text for word in announced_by):
            return
        uses = _Uses(announced_by)
        for sentence in report.sentences:
            if "《" in sentence.text:
                uses.read(sentence)
        wrong = [title for title in uses.first if title in uses.defined]
        for title in wrong:
            place = case.sentence(*uses.first[title])
            yield failed(place, {"said": title}, (case.sentence(*uses.defined[title]),))
        if not wrong:
            yield PASSED

    return run
