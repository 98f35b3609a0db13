"""Shares told one after another whose total stands before them: 805件。…258件，占33.9%；…."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from .lazy import lazily
from .quantities import Quantity, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

# What may stand between a part and its share; a total named there is another matter.
_SHARE_OF = lazily(
    r"[,、(]?(?:约|分别)?占(?:比|(?:申请|答复|办结|办理|公开|受理|收到)?总(?:数|量|件数)的?)?(?:例)?(?:为|达|约)?"
)
_BREAK = re.compile(r"同比|环比|增长|下降|较上|比上|去年|上年|其中")
FEWEST = 2
MOST_BEFORE = 40  # how many figures before a run may be its total


class PartShare(NamedTuple):
    """A part and the share printed behind it."""

    part: Quantity
    share: Quantity


class ShareRun(NamedTuple):
    """Parts of one unit in turn, each with its share, and the figures that may be their total."""

    pairs: tuple[PartShare, ...]
    bases: tuple[Quantity, ...]

    @property
    def total(self) -> int:
        """Return what the parts come to; the list may be whole."""
        return int(sum(pair.part.value for pair in self.pairs))


def find_share_runs(text: str) -> list[ShareRun]:
    """Return the runs of shares in a folded text of one paragraph."""
    if text.count("占") < FEWEST or "%" not in text:
        return []
    found = find_quantities(text)
    runs = []
    for run in _runs(text, found):
        first = found.index(run[0].part) if len(run) >= FEWEST else 0
        before = found[max(0, first - MOST_BEFORE) : first]
        bases = tuple(one for one in before if one.unit == run[0].part.unit and not one.percent)
        if len(run) >= FEWEST and bases:
            runs.append(ShareRun(tuple(run), bases))
    return runs


def _runs(text: str, found: list[Quantity]) -> Iterator[list[PartShare]]:
    """Yield the pairs that follow each other with no other figure of their unit in between."""
    run: list[PartShare] = []
    after = 0  # where the run may go on from
    for part, share in pairwise(found):
        paired = (
            share.percent
            and not part.percent
            and part.unit
            and _SHARE_OF.fullmatch(text, part.end, share.start)
        )
        if paired:
            if run and (part.unit != run[0].part.unit or _BREAK.search(text, after, part.start)):
                yield run
                run = []
            run.append(PartShare(part, share))
            after = share.end
    yield run
