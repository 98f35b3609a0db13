"""A section is neither empty nor longer than it should be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..cases.contract import OptionError
from ..cases.passages import passages, place_of, unseen
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..cases.passages import Passage
    from ..model.library import Library
    from ..model.rule import Rule

OPTIONS = ("section", "at_least", "at_most", "preamble")
SAYS = frozenset(("part", "count", "limit"))
# A word processor counts an ideograph or a mark as one, letters and digits together as one.
_UNITS = re.compile(r"[0-9A-Za-z.,:/%@_-]+|[^\s]")
_WORDS = re.compile(r"[0-9A-Za-z]+(?:[.,:/%@_-]+[0-9A-Za-z]+)*|[^\W_]")


class Count(NamedTuple):
    """How many characters a text has: the fewest and the most that one may count."""

    fewest: int
    most: int


def count(found: list[Passage], preamble: list[Passage]) -> Count:
    """Return how long the passages are, with and without punctuation and a preamble."""
    own = [one for one in found if one not in preamble]
    fewest = sum(len(_WORDS.findall(one.text)) for one in own)
    return Count(fewest, sum(len(_UNITS.findall(one.text)) for one in found))


class _Length:
    """The compiled check."""

    def __init__(self, section: str, at_least: int, at_most: int | None, words: tuple[str, ...]):
        self.section = section
        self.at_least = at_least
        self.at_most = at_most
        self.words = words

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        found = passages(case, self.section)
        yield self.judge(case, count(found, self.preamble(case, found)))

    def preamble(self, case: Case, found: list[Passage]) -> list[Passage]:
        """Return the passages before the first sub-heading that introduce the report."""
        numbered = {one.line for one in case.report.headings if not one.section}
        end = next((i for i, one in enumerate(found) if one.line in numbered), len(found))
        return [one for one in found[:end] if any(word in one.text for word in self.words)]

    def judge(self, case: Case, length: Count) -> Verdict:
        too_short = length.most < self.at_least
        too_long = self.at_most is not None and length.fewest > self.at_most
        doubt = unseen(case, self.section)
        if doubt and not too_long:
            return undecided(doubt)
        if too_short or too_long:
            limit = self.at_most if too_long else self.at_least
            counted = length.fewest if too_long else length.most
            says = {"part": case.part(self.section), "count": str(counted), "limit": str(limit)}
            return failed(place_of(case, self.section), says, expected=limit, actual=counted)
        if self.at_most is not None and length.most > self.at_most:
            part = case.part(self.section)
            return undecided(
                f"{part}约 {length.fewest} 到 {length.most} 字，看标点和开头的说明算不算"
            )
        return PASSED


def _number(rule: Rule, key: str) -> int | None:
    given = rule.options.get(key)
    if given is not None and not str(given).isdecimal():
        raise OptionError(key, f"{key} 应是整数，例如 1000")
    return int(given) if given is not None else None


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with a ``section`` and how many characters it has.

    ``at_least`` and ``at_most`` are the limits; paragraphs before the first sub-heading with a
    word of ``preamble`` may or may not count, nor may punctuation: where that decides, the rule
    stays open.
    """
    section = rule.options.get("section", "")
    if section not in {s.key for pack in library.packs for s in pack.form.sections}:
        raise OptionError("section", f"没有名为“{section}”的部分")
    at_least, at_most = _number(rule, "at_least"), _number(rule, "at_most")
    if at_least is None and at_most is None:
        raise OptionError("", "要写出 at_least（至少多少字）或 at_most（至多多少字）")
    words = tuple(rule.options.get("preamble", ()))
    return _Length(section, at_least or 0, at_most, words)
