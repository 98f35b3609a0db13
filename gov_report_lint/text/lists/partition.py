"""A total and its parts as rules look at them, made of what was read."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazily
from ..numerals import scaled
from ..shares import CHANNEL
from .balance import adds_up_to_a_part
from .claims import SUMMED, claim_of, hints
from .names import name_of
from .openings import AMONG, GENERIC, TOTAL

if TYPE_CHECKING:
    from ..quantities import Quantity
    from .items import Token
    from .layers import Layers
    from .reading import Listed
    from .totals import Total

_NESTED = re.compile("包括|包含|含")
_ROUNDED = lazily(r"[0-9,]+(?:\.(?P<decimals>[0-9]+))?[余多]?(?P<scale>[千百十]?[万亿]|千|)")


class Part(NamedTuple):
    """One part of a list with its name."""

    label: str
    quantity: Quantity


class Partition(NamedTuple):
    """A total and its parts, all in one unit, with what is known of them.

    ``claim`` says by what the list claims to name everything, empty where it does not; ``hinted``
    that it may. ``overlapping`` tells that a thing may count in several parts, ``exact`` that no
    figure is a bound such as 余 or 近, ``alike`` that the parts are of one kind, ``nested`` that
    one is told as a part of another, ``stacked`` that by the figures it may be, ``clear`` that
    nothing else stands among the parts or between them and the total.

    ``slack`` is by how much rounded figures may miss: 2.3万条. ``rivals`` are the figures before
    ``whole`` of which one may be the total meant, ``also`` those that are it together with
    ``whole``. ``kind`` is the way in which the list is announced. Every figure knows where in the
    sentence it stands.
    """

    whole: Quantity
    parts: tuple[Part, ...]
    claim: str
    hinted: bool
    overlapping: bool
    exact: bool
    alike: bool
    nested: bool
    stacked: bool
    clear: bool
    slack: int | Decimal
    rivals: tuple[Quantity, ...]
    also: tuple[Quantity, ...]
    kind: str

    @property
    def total(self) -> int | Decimal:
        """The total: one figure, or several that only together are it."""
        return self.whole.value + sum(one.value for one in self.also)

    @property
    def sum(self) -> int | Decimal:
        """What the parts add up to."""
        return sum(one.quantity.value for one in self.parts)

    @property
    def exceeds(self) -> bool:
        """Whether one part alone exceeds the total, counted in what is no mere 个 or 项."""
        greatest = max(part.quantity.value for part in self.parts)
        return self.kind == AMONG and self.whole.unit not in GENERIC and greatest > self.total


def announced(layers: Layers, listed: Listed) -> Partition:
    """Return a list that was announced with its total."""
    wholes, opening, tokens = listed.wholes, listed.opening, listed.parts
    return Partition(
        whole=wholes.whole,
        parts=_parts(tokens),
        claim=claim_of(layers, listed),
        hinted=hints(layers, listed),
        overlapping=any(CHANNEL.search(one.label) for one in tokens),
        exact=not any(one.bound for one in _figures(wholes.whole, tokens)),
        alike=listed.balances or _alike(tokens),
        nested=any(_NESTED.search(one.label) for one in tokens[1:]),
        stacked=not _alike(tokens) and adds_up_to_a_part(tokens),
        clear=not (listed.mixed or wholes.skipped),
        slack=_slack(layers, [*_figures(wholes.whole, tokens), *listed.also]),
        rivals=wholes.rivals,
        also=listed.also,
        kind=opening.kind,
    )


def summed(layers: Layers, total: Total, kind: str) -> Partition:
    """Return a total that comes behind its parts, or before parts that nobody announced."""
    return Partition(
        whole=total.whole,
        parts=_parts(total.parts),
        claim=SUMMED if kind == TOTAL else "",
        hinted=False,
        overlapping=any(CHANNEL.search(one.label) for one in total.parts),
        exact=not any(one.bound for one in _figures(total.whole, total.parts)),
        alike=_alike(total.parts),
        nested=any(_NESTED.search(one.label) for one in total.parts[1:]),
        stacked=not _alike(total.parts) and adds_up_to_a_part(total.parts),
        clear=all(one.quantity.unit for one in total.parts),
        slack=_slack(layers, _figures(total.whole, total.parts)),
        rivals=(),
        also=(),
        kind=kind,
    )


def _slack(layers: Layers, figures: list[Quantity]) -> int | Decimal:
    """Return by how much a sum may miss as figures in it are rounded: 2.3万条 is within 1000."""
    slack: int | Decimal = 0
    for one in figures:
        match = _ROUNDED.match(layers.text, one.start, one.end)
        if match and (match.group("scale") or match.group("decimals")):
            scale = 1 if one.unit.startswith(("万", "亿")) else scaled(1, match.group("scale"))
            slack += Decimal(scale).scaleb(-len(match.group("decimals") or ""))
    return slack


def _figures(whole: Quantity, tokens: tuple[Token, ...]) -> list[Quantity]:
    return [whole, *(one.quantity for one in tokens)]


def _parts(tokens: tuple[Token, ...]) -> tuple[Part, ...]:
    return tuple(Part(name_of(token.label), token.quantity) for token in tokens)


def _alike(tokens: tuple[Token, ...]) -> bool:
    """Tell whether the parts are of one kind: parted by 、 alone, or named with one last word."""
    if len(tokens) == 1 or all(one.named for one in tokens):
        return True
    if len(tokens) > 2 and not any(one.broken for one in tokens[1:]):
        return True
    return len({name_of(one.label)[-1:] for one in tokens}) == 1
