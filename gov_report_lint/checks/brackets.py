"""Every bracket, title mark and quote that is opened is closed, and the other way round."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed
from ..text.lazy import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.outcome import Location
    from ..model.report import Report
    from ..model.rule import Rule

OPTIONS = ()
SAYS = frozenset(("said", "what", "count"))
PAIRS = {"》": "《", "）": "（", ")": "（", "〕": "〔", "】": "【", "”": "“"}
_OPENINGS = {"《": "《", "（": "（", "(": "（", "〔": "〔", "【": "【", "“": "“"}
_NAMES = {"《": "书名号", "（": "括号", "〔": "六角括号", "【": "方头括号", "“": "引号"}
_MARKS = lazily("[《》（）()〔〕【】“”]")
# 1）, 一） and a） number an item; the bracket has no other half.
_ITEM = lazily(r"(?:^|[。；，、：:;,.\s])(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z])$")
_SECONDS = lazily("[0-9][’′'][0-9]{1,2}$")  # 5’20”: minutes and seconds
_GAP = lazily(r"\s{8}")  # where the remains of a table were taken out of a text
REACH = 3  # lines in which a pair that a page break parted must close
AROUND = 10


class _Lone(NamedTuple):
    """A mark without its other half; ``kind`` is the opening one of its pair."""

    line: int
    at: int
    kind: str
    opens: bool


def _lone_in(index: int, text: str) -> Iterator[_Lone]:
    """Yield the marks of a line whose other half is not in it."""
    opened: dict[str, list[int]] = {}
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        if mark in _OPENINGS:
            opened.setdefault(_OPENINGS[mark], []).append(at)
            continue
        waiting = opened.get(PAIRS[mark])
        if waiting:
            waiting.pop()
        elif mark == "”" and _SECONDS.search(text, max(0, at - 5), at):
            continue
        elif mark not in "）)" or not _ITEM.search(text, max(0, at - 5), at):
            yield _Lone(index, at, PAIRS[mark], opens=False)
    for kind, places in opened.items():
        for at in places:
            yield _Lone(index, at, kind, opens=True)


def _is_certain(report: Report, lone: _Lone, opening: set[int | None]) -> bool:
    """Tell whether the sentence with the mark begins and ends in the line.

    Otherwise a break may have parted the pair, or the line is a piece of a table. ``opening`` are
    the lines that are titles of sections: what follows them begins anew.
    """
    text = report.lines[lone.line].text
    if lone.opens:
        return "。" in text[lone.at :]
    before = lone.line - 1
    if "。" in text[: lone.at] or before < 0 or before in opening:
        return True
    return report.lines[before].text.rstrip().endswith(("。", "！", "？", "；"))


def _lone(report: Report) -> list[_Lone]:
    """Return the lone marks of the report, but for pairs parted by a break."""
    waiting: dict[str, deque[_Lone]] = {kind: deque() for kind in _NAMES}
    found: list[_Lone] = []
    for index, line in enumerate(report.lines):
        if _GAP.search(line.text):
            continue
        for lone in _lone_in(index, line.text):
            if lone.opens:
                waiting[lone.kind].append(lone)
            elif waiting[lone.kind]:
                waiting[lone.kind].popleft()
            else:
                found.append(lone)
        for opened in waiting.values():
            while opened and index - opened[0].line >= REACH:
                found.append(opened.popleft())
    found += [one for opened in waiting.values() for one in opened]
    opening = {one.line for one in report.sections}
    return sorted(one for one in found if _is_certain(report, one, opening))


def _place(case: Case, lone: _Lone) -> Location:
    line = case.report.lines[lone.line]
    said = line.text[max(0, lone.at - AROUND) : lone.at + AROUND + 1]
    return case.line(lone.line, said, line.offset + lone.at)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check; it has no options."""

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        found = _lone(case.report)
        if not found:
            yield PASSED
            return
        first, *others = [_place(case, one) for one in found]
        lone = found[0]
        name = _NAMES[lone.kind]
        what = f"前{name}没有配对的后{name}" if lone.opens else f"后{name}没有配对的前{name}"
        says = {"said": first.text or "", "what": what, "count": str(len(found))}
        yield failed(first, says, tuple(others))._replace(alike=True)

    return run
