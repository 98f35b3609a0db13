"""A run settled: what exceptions let pass and what was known before is told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..model.outcome import Checked, Run
from ..model.settlement import UNMATCHED, Compared, Remainder, Settlement, Unused, Waiver
from .comparing import compared
from .exceptions import stale, tried
from .pairing import Paper, left_over, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from .baseline import PastReport
    from .exceptions import Tried

NEW_REPORT = "基线里没有这份报告，问题都按新问题列出"
IN_DOUBT = "基线里有同一机关同一年度的报告，但看不出哪一份是这一份，问题都按新问题列出"


class Given(NamedTuple):
    """What to settle a run by.

    ``beside`` are the exceptions in the files beside the reports, by the report's path; ``common``
    those of the file for all of them; ``baseline`` is None where there is none.
    """

    beside: Mapping[str, Sequence[Waiver]]
    common: Sequence[Waiver]
    baseline: Sequence[PastReport] | None
    today: date


def settled(run: Run, given: Given) -> Run:
    """Return the run with each report settled, and what has no part in it."""
    fates: dict[int, set[str]] = {}
    results = []
    for checked in run.checked:
        own = given.beside.get(checked.report.path, ())
        numbers = [i for i, one in enumerate(given.common) if _is_for(one, checked.report.path)]
        done = tried(checked, [*own, *(given.common[i] for i in numbers)], given.today)
        for number, fate in zip(numbers, done.fates[len(own) :], strict=True):
            fates.setdefault(number, set()).add(fate)
        results.append((checked, own, done))
    comparisons = _comparisons([(one, done) for one, _, done in results], given.baseline)
    return run._replace(
        checked=tuple(
            checked._replace(
                settlement=Settlement(done.excepted, _unused(own, done, given.today), comparison)
            )
            for (checked, own, done), comparison in zip(results, comparisons, strict=True)
        ),
        remainder=_remainder(given, fates, comparisons),
    )


def _unused(own: Sequence[Waiver], done: Tried, today: date) -> tuple[Unused, ...]:
    """Return the exceptions that failed at a finding, and those of the report's own for nothing."""
    fates = zip(own, done.fates, strict=False)  # behind its own come those of the common file
    return (*done.told, *(stale(one, today) for one, fate in fates if fate == UNMATCHED))


def _is_for(waiver: Waiver, path: str) -> bool:
    """Tell whether an exception of the common file is for the report at that path."""
    wanted = Paper(waiver.file, None, None).plain_path if waiver.file else ""
    here = Paper(path, None, None).plain_path
    return not wanted or here == wanted or here.endswith(f"/{wanted}")


def _remainder(
    given: Given, fates: Mapping[int, set[str]], comparisons: list[Compared | None]
) -> Remainder:
    """Return the common exceptions that no report needs, and the reports that are not here."""
    unused = tuple(
        stale(waiver, given.today)
        for number, waiver in enumerate(given.common)
        if fates.get(number) == {UNMATCHED}
    )
    others = (one.file for i, one in enumerate(given.common) if one.file and i not in fates)
    paths = {one.path for one in comparisons if one and one.path is not None}
    unchecked = tuple(one.path for one in given.baseline or () if one.path not in paths)
    return Remainder(unused, tuple(dict.fromkeys(others)), unchecked)


def _comparisons(
    results: list[tuple[Checked, Tried]], baseline: Sequence[PastReport] | None
) -> list[Compared | None]:
    """Return each report's comparison with the baseline, None without one."""
    if baseline is None:
        return [None] * len(results)
    return list(_compared(results, baseline))


def _compared(
    results: list[tuple[Checked, Tried]], baseline: Sequence[PastReport]
) -> Iterator[Compared]:
    now = [Paper(one.report.path, one.report.issuer, one.report.year) for one, _ in results]
    before = [Paper(one.path, one.issuer, one.year) for one in baseline]
    paired = pairs(now, before)
    doubtful = left_over(before, paired)
    for index, (checked, done) in enumerate(results):
        if index in paired:
            told = done.returned | done.excepted.keys()
            yield compared(checked, baseline[paired[index]], told)
        else:
            doubt = now[index].identity in doubtful
            yield Compared(note=IN_DOUBT if doubt else NEW_REPORT)
