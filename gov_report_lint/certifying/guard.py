"""Guard coverage: every number of a consistent report is nudged by one; is each nudge noticed?"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from .faults import failing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.contract import Prepared
    from ..model.library import Library
    from .draft import Draft

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
SHOWN = 12


class Guard(NamedTuple):
    """How many nudges there were and how many a rule noticed; ``unnoticed`` tells the others."""

    nudged: int
    unnoticed: tuple[str, ...]

    @property
    def noticed(self) -> int:
        """How many nudges a rule noticed."""
        return self.nudged - len(self.unnoticed)


def _cells(draft: Draft) -> Iterator[tuple[str, Draft]]:
    for address, value in draft.figures.items():
        if isinstance(value, int | Decimal):
            nudged = draft.copy()
            nudged.figures[address] = value + 1
            yield address, nudged


def _plus_one(printed: str) -> str:
    """Return the number one larger in its last printed digit, with as many digits."""
    digits = len(printed.partition(".")[2])
    return f"{Decimal(printed) + Decimal(1).scaleb(-digits):.{digits}f}"


def _prose(draft: Draft) -> Iterator[tuple[str, Draft]]:
    for index, paragraph in enumerate(draft.paragraphs):
        for match in _NUMBER.finditer(paragraph):
            nudged = draft.copy()
            before, after = paragraph[: match.start()], paragraph[match.end() :]
            nudged.paragraphs[index] = before + _plus_one(match.group()) + after
            yield f"…{before[-SHOWN:]}{match.group()}{after[:SHOWN]}…", nudged


def _guard(
    nudges: Iterator[tuple[str, Draft]], rules: tuple[Prepared, ...], library: Library
) -> Guard:
    count, unnoticed = 0, []
    for name, draft in nudges:
        count += 1
        failed = failing(draft, rules, draft.report(library))
        if all(severity == "info" for severity in failed.values()):
            unnoticed.append(name)
    return Guard(count, tuple(unnoticed))


def guard_cells(draft: Draft, rules: tuple[Prepared, ...], library: Library) -> Guard:
    """Return the guard coverage of the report's table cells."""
    return _guard(_cells(draft), rules, library)


def guard_prose(draft: Draft, rules: tuple[Prepared, ...], library: Library) -> Guard:
    """Return the guard coverage of the numbers in the report's text, dates and years too."""
    return _guard(_prose(draft), rules, library)
