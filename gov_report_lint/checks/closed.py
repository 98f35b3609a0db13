"""A paragraph of running text ends with a closing mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed
from ..text.lazy import lazily
from ..text.numbering import marker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Line
    from ..model.rule import Rule

OPTIONS = ("unless_end",)
SAYS = frozenset(("said", "count"))
_LAST = lazily("[^。;!?:|]{12,}$")
_QUOTED = 20
_HAN = lazily("[一-鿿]$")
# A day at the end is the report's own, run together with the last paragraph.
_DATED = lazily("[0-9〇零一二三四五六七八九十]日$")


def _is_open(line: Line, unless: tuple[str, ...]) -> bool:
    """Tell whether whole sentences stand in the line and the last one has no closing mark.

    With a colon in the last one it may be an address or a signature, or announce a table.
    """
    flat = line.flat
    _, stop, last = flat.rpartition("。")
    return (
        bool(stop)
        and _HAN.search(flat) is not None
        and _LAST.fullmatch(last) is not None
        and _DATED.search(flat) is None
        and not flat.endswith(unless)
    )


def _ends_there(line: Line, following: Line | None) -> bool:
    """Tell whether what follows begins something new, so that no break has cut the paragraph."""
    if following is None or following.section != line.section:
        return True
    return following.paragraph != line.paragraph and marker(following.flat) is not None


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check; ``unless_end`` are words behind which a table may follow."""
    unless = tuple(rule.options.get("unless_end", ()))

    def run(case: Case) -> Iterator[Verdict]:
        report = case.report
        if not report.has_prose:
            yield NO_PROSE
            return
        lines = [(index, line) for index, line in enumerate(report.lines) if line.flat]
        found = []
        for position, (index, line) in enumerate(lines):
            following = lines[position + 1][1] if position + 1 < len(lines) else None
            if _is_open(line, unless) and _ends_there(line, following):
                said = line.text.rstrip()[-_QUOTED:]
                found.append(case.line(index, said, line.offset + len(line.text.rstrip())))
        if not found:
            yield PASSED
            return
        says = {"said": found[0].text or "", "count": str(len(found))}
        yield failed(found[0], says, tuple(found[1:]))._replace(alike=True)

    return run
