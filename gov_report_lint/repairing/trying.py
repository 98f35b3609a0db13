"""Repairs that hold: each is tried, and stays only where the report is better for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .word import Repaired, repair

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..model.outcome import Checked
    from .wanted import Mending

MOST = 50  # so many are tried one by one; what is behind them is left for the next time


class Tried(NamedTuple):
    """The mended file, what was mended, what does not lie open, and what made it no better."""

    data: bytes
    done: tuple[Mending, ...]
    closed: tuple[Mending, ...]
    worse: tuple[Mending, ...]


def try_all(
    data: bytes,
    name: str,
    before: Checked,
    wanted: Sequence[Mending],
    check: Callable[[bytes], Checked],
) -> Tried:
    """Return the file with the mendings after which nothing else is wrong.

    ``check`` reads a file anew and says what it finds. It gets the file as it is once all changes
    are accepted.

    Raises:
        UnreadableError: when the file can't be written into.

    """
    whole = repair(data, name, wanted)
    if _better(before, check(whole.accepted), whole):
        return Tried(whole.data, whole.done, whole.left, ())
    good: list[Mending] = []
    worse: list[Mending] = list(whole.done[MOST:])
    for one in whole.done[:MOST]:
        tried = repair(data, name, [*good, one])
        (good if _better(before, check(tried.accepted), tried) else worse).append(one)
    last = repair(data, name, good)
    return Tried(last.data, last.done, whole.left, tuple(worse))


def _better(before: Checked, after: Checked, repaired: Repaired) -> bool:
    """Tell whether what was mended is gone and nothing came instead.

    A finding with several wrong figures is gone only when all of them are mended.
    """
    was = {one.fingerprint for one in before.findings}
    now = {one.fingerprint for one in after.findings}
    return now <= was and now.isdisjoint(one.finding.fingerprint for one in repaired.done)
