"""How often the wrong figure is named: mistakes planted in sound reports, kind by kind.

    python benchmarks/causes.py [REPORTS]

Makes up sound reports (tables and text), spoils each as people do, and asks which figures must be
wrong. ``named`` is how often all spoilt cells and no other were named, each with its true value,
``cells`` the share of the spoilt cells that were, where some were left unnamed;
``misled`` how often a cell was named that is right, or a wrong value. Times are per report.
"""

from __future__ import annotations

import sys
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

from tabulate import tabulate

from gov_report_lint.certifying.proof import proof_of
from gov_report_lint.diagnosis.causes import find_causes
from gov_report_lint.judging import judge
from gov_report_lint.model.equation import Cell
from gov_report_lint.packs.preparing import prepare_rules
from gov_report_lint.packs.shipped import shipped_folders, shipped_library

if TYPE_CHECKING:
    from collections.abc import Callable

    from gov_report_lint.certifying.draft import Draft
    from gov_report_lint.model.equation import Figure

REPORTS = 200
LIBRARY = shipped_library()
RULES = prepare_rules(LIBRARY)
COME_AND_GONE = ("new_received", "carried_over", "total_handled", "carried_forward")


def body(draft: Draft) -> list[str]:
    """Return the addresses of table 3's cells that are no totals."""
    form = draft.form("applications")
    rows = [row for row in form.rows if row not in COME_AND_GONE]
    return [f"applications.{row}.{col}" for row in rows for col in form.columns if col != "total"]


def _other(value: int, random: Random) -> int:
    return random.choice([one for one in (value + 1, value - 1, value * 10, value + 7) if one >= 0])


def one_cell(draft: Draft, random: Random) -> None:
    """One cell of the body holds another figure."""
    address = random.choice(body(draft))
    draft.figures[address] = _other(draft.figures[address] or 1, random)


def eight_cells(draft: Draft, random: Random) -> None:
    """Eight cells of the body hold other figures: too many for a search."""
    for address in random.sample(body(draft), 8):
        draft.figures[address] = _other(draft.figures[address] or 1, random)


def two_cells(draft: Draft, random: Random) -> None:
    """Two cells of the body hold other figures."""
    for address in random.sample(body(draft), 2):
        draft.figures[address] = _other(draft.figures[address] or 1, random)


def swapped_digits(draft: Draft, random: Random) -> None:
    """Two digits of a figure stand the wrong way round."""
    wide = [
        address
        for address in body(draft)
        if (text := str(draft.figures[address])) != text[::-1] and len(text) > 1
    ]
    if wide:
        address = random.choice(wide)
        text = str(draft.figures[address])
        draft.figures[address] = int(text[1] + text[0] + text[2:])


def old_total(draft: Draft, random: Random) -> None:
    """A total was not updated."""
    form = draft.form("applications")
    totals = [f"applications.{row}.total" for row in form.rows]
    totals += [f"applications.total_handled.{column}" for column in form.columns]
    address = random.choice(totals)
    draft.figures[address] = _other(draft.figures[address], random)


def shifted_row(draft: Draft, random: Random) -> None:
    """The figures of a row stand one column to the right."""
    form = draft.form("applications")
    columns = [column for column in form.columns if column != "total"]
    row = random.choice([one for one in form.rows if one not in COME_AND_GONE])
    figures = [draft.figures[f"applications.{row}.{column}"] for column in columns]
    for column, figure in zip(columns, [0, *figures[:-1]], strict=True):
        draft.figures[f"applications.{row}.{column}"] = figure


def exchanged_cells(draft: Draft, random: Random) -> None:
    """Two neighbours in a row or column stand in each other's cell."""
    form = draft.form("applications")
    rows = [one for one in form.rows if one not in COME_AND_GONE]
    columns = [column for column in form.columns if column != "total"]
    row, column = random.randrange(len(rows) - 1), random.randrange(len(columns) - 1)
    here = f"applications.{rows[row]}.{columns[column]}"
    there = random.choice(
        (
            f"applications.{rows[row + 1]}.{columns[column]}",
            f"applications.{rows[row]}.{columns[column + 1]}",
        )
    )
    draft.figures[here], draft.figures[there] = draft.figures[there], draft.figures[here]


KINDS: tuple[Callable[[Draft, Random], None], ...] = (
    one_cell,
    two_cells,
    eight_cells,
    swapped_digits,
    old_total,
    shifted_row,
    exchanged_cells,
)


class Score(NamedTuple):
    """What came of one kind of mistake; times in milliseconds."""

    kind: str
    reports: int
    named: int
    cells: float
    misled: int
    diagnosis: float
    check: float


def _cell(address: str) -> Cell:
    table, _, rest = address.partition(".")
    row, _, column = rest.rpartition(".")
    return Cell(table, row, column)


def measure(spoil: Callable[[Draft, Random], None], drafts: list[Draft]) -> Score:
    """Return how often the cells spoilt in these reports are named."""
    random, count, named, misled = Random(1), 0, 0, 0
    spoilt = right = 0
    diagnosis = check = 0.0
    for sound in drafts:
        draft = sound.copy()
        spoil(draft, random)
        wanted: dict[Figure, Any] = {
            _cell(one): value for one, value in sound.figures.items() if draft.figures[one] != value
        }
        if not wanted:
            continue
        count += 1
        started = perf_counter()
        report = draft.report(LIBRARY)
        outcomes = judge(RULES, report, draft.settings())
        judged = perf_counter()
        causes = find_causes(report, outcomes)
        found = {change.figure: change.expected for one in causes for change in one.changes}
        diagnosis += perf_counter() - judged
        check += judged - started
        named += found == wanted
        spoilt += len(wanted)
        right += sum(found.get(one) == value for one, value in wanted.items())
        misled += any(wanted.get(one) != value for one, value in found.items())
    spent = (1000 * diagnosis / max(1, count), 1000 * check / max(1, count))
    return Score(
        spoil.__name__.replace("_", " "), count, named, right / max(1, spoilt), misled, *spent
    )


def made_up(count: int) -> list[Draft]:
    """Return so many sound reports, of both editions in turn."""
    specimen = proof_of("ogi", {one.name: one for one in shipped_folders()}, LIBRARY).specimen
    assert specimen
    editions = LIBRARY.editions(LIBRARY.families[0].form)
    return [specimen.draft(editions[seed % len(editions)], seed) for seed in range(count)]


def main(arguments: list[str]) -> None:
    """Print a row for each kind of mistake."""
    drafts = made_up(int(arguments[0]) if arguments else REPORTS)
    rows = [
        (
            one.kind,
            one.reports,
            f"{one.named / max(1, one.reports):.1%}",
            f"{one.cells:.1%}",
            f"{one.misled / max(1, one.reports):.1%}",
            f"{one.diagnosis:.1f}",
            f"{one.check:.1f}",
        )
        for one in (measure(kind, drafts) for kind in KINDS)
    ]
    heads = ("mistake", "reports", "named", "cells", "misled", "diagnosis ms", "check ms")
    print(tabulate(rows, headers=heads, disable_numparse=True))


if __name__ == "__main__":
    main(sys.argv[1:])
