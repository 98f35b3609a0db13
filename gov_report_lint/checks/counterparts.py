"""Of two lists in a section the second is no shorter: problems, and what is done about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..cases.contract import OptionError
from ..cases.passages import passages
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed
from ..text.lazy import lazily
from ..text.numerals import parse_chinese

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..cases.passages import Passage
    from ..model.library import Library
    from ..model.report import Heading
    from ..model.rule import Rule

OPTIONS = ("section", "first", "second", "second_alone", "more")
SAYS = frozenset(("part", "first", "second"))
_INLINE = lazily(r"(?:^|(?<=[^\w]))([一二三四五六七八九十]{1,3})是")
_SENTENCE_ENDS = lazily(r"[。!?;]")
LONGEST_TITLE = 20
FEWEST = 2
BOTH = (0, 1)  # what the lists are: first the problems, then what is done about them
INLINE = 0  # the level of 一是, other levels are those of headings


class Item(NamedTuple):
    """An item of a list; ``before`` is the last sentence that stands before it."""

    level: int
    ordinal: int
    line: int
    before: str


class Roles(NamedTuple):
    """The words that tell which of the two lists a sentence announces."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    second_alone: tuple[str, ...]

    def of(self, text: str) -> int | None:
        """Return 0 for the first list, 1 for the second, None where it can't be told."""
        if any(word in text for word in self.second):
            return 1
        first = any(word in text for word in self.first)
        second = any(word in text for word in self.second_alone)
        if first == second:
            return None
        return 0 if first else 1


def _last_sentence(text: str) -> str:
    parts = [part for part in _SENTENCE_ENDS.split(text) if part.strip()]
    return parts[-1] if parts else ""


def _items(found: list[Passage], numbered: dict[int, Heading], roles: Roles) -> Iterator[Item]:
    """Yield the items in order; a short numbered title that announces a list is none itself."""
    before = ""
    for one in found:
        heading = numbered.get(one.line)
        if heading is not None and heading.ordinal is not None:
            title = len(heading.title) <= LONGEST_TITLE and len(one.text) <= 2 * LONGEST_TITLE
            if not (title and roles.of(heading.title) is not None):
                yield Item(heading.level, heading.ordinal, one.line, before)
        end = 0
        for match in _INLINE.finditer(one.text):
            ordinal = parse_chinese(match.group(1))
            before = _last_sentence(one.text[end : match.start()]) or before
            if isinstance(ordinal, int):
                yield Item(INLINE, ordinal, one.line, before)
            end = match.end()
        before = _last_sentence(one.text[end:]) or before


def _lists(items: Iterator[Item]) -> list[list[Item]] | None:
    """Return the lists that the items make up, None when the numbers are not those of lists."""
    lists: list[list[Item]] = []
    running: dict[int, list[Item]] = {}
    for item in items:
        before = running.get(item.level)
        if item.ordinal == 1:
            running[item.level] = [item]
            lists.append(running[item.level])
        elif before and item.ordinal == before[-1].ordinal + 1:
            before.append(item)
        else:
            return None
    return lists


class _Counterparts:
    """The compiled check."""

    def __init__(self, section: str, roles: Roles, more: tuple[str, ...]) -> None:
        self.section = section
        self.roles = roles
        self.more = more

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        found = passages(case, self.section)
        numbered = {one.line: one for one in case.report.headings if one.line is not None}
        lists = _lists(_items(found, numbered, self.roles)) or []
        if len(lists) != len(BOTH) or any(len(one) < FEWEST for one in lists):
            return
        first, second = lists
        if (self.roles.of(first[0].before), self.roles.of(second[0].before)) != BOTH:
            return
        rest = "".join(one.text for one in found if one.line >= second[-1].line)
        if len(second) >= len(first):
            yield PASSED
        elif not any(word in rest for word in self.more):
            yield self.fail(case, first, second)

    def fail(self, case: Case, first: list[Item], second: list[Item]) -> Verdict:
        says = {
            "part": case.part(self.section),
            "first": str(len(first)),
            "second": str(len(second)),
        }
        related = (case.line(first[0].line),)
        return failed(case.line(second[0].line), says, related, len(first), len(second))


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with a ``section`` that has two lists, 一是 or 1. and so on.

    ``first`` are words of a sentence that announces the first list, ``second`` of one that
    announces the second, ``second_alone`` such that do so where no word of ``first`` stands with
    them. The second list is not taken for shorter where a word of ``more`` stands at its end. Where
    there are other lists, or none, nothing is said.
    """
    options = rule.options
    section = options.get("section", "")
    if section not in {s.key for pack in library.packs for s in pack.form.sections}:
        raise OptionError("section", f"没有名为“{section}”的部分")
    for key in ("first", "second"):
        if not options.get(key):
            raise OptionError(key, f"要写出 {key} 的词")
    first, second, alone = (
        tuple(options.get(key, ())) for key in ("first", "second", "second_alone")
    )
    return _Counterparts(section, Roles(first, second, alone), tuple(options.get("more", ())))
