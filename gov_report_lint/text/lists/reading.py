"""The announced lists of a text, each with its total, read so that they balance where they can."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .balance import Reading, balanced
from .items import Items, read_items
from .names import distributed, firm, name_behind, near
from .openings import AMONG, BRACKET, COMPOSED, EACH, GENERIC, LOOSE, Opening
from .wholes import Wholes, find_whole

if TYPE_CHECKING:
    from ..quantities import Quantity
    from .items import Token
    from .layers import Layers

    Run = tuple[Token, ...]
    Used = dict[int, Quantity | None]

# A figure cut in two by a line break: 53 7 may be 537.
_CUT = re.compile(r"[0-9][.,]?\s[0-9]")
# 涉及3个部门:教育局12件 tells how many items come; 3个专栏200条 does not.
_COUNTS = re.compile("^[^,;]{0,8}:")
_MOST_COLUMNS = 3
_MOST_UNITS = 3


class Listed(NamedTuple):
    """A list and its total. ``also`` are the figures that make the total with the nearest one.

    ``mixed`` tells that figures in another unit, or without any, stand among the parts, ``more``
    that 另有 or the like follows them.
    """

    opening: Opening
    wholes: Wholes
    also: tuple[Quantity, ...]
    parts: Run
    mixed: bool
    balances: bool
    more: bool = False


class Column(NamedTuple):
    """The figures of a list in one unit; ``mixed`` tells that others stand among them.

    ``parallel`` tells that each item gives a figure in several units, this one of them.
    """

    tokens: Run
    mixed: bool
    parallel: bool


def read_lists(
    layers: Layers,
    openings: list[Opening],
    end: int,
    used: Used,
    summed: frozenset[int],
) -> list[Listed]:
    """Return the lists that the openings announce, each with a total that ends before ``end``.

    The beginnings of the figures that are parts are added to ``used`` with their total, None where
    that stands in another sentence; ``summed`` are those of figures of which the sum is told.
    """
    result: list[Listed] = []
    reached: dict[int, int] = {}
    for opening in openings:
        if opening.start < reached.get(opening.level, 0):
            continue
        lists = _read(layers, opening, end, used, summed)
        tokens = () if lists or opening.at else read_items(layers, opening).tokens
        if len(tokens) > 1:
            used.update((one.quantity.start, None) for one in tokens)
        for one in lists:
            result.append(one)
            used.update((token.quantity.start, one.wholes.whole) for token in one.parts)
            if len(one.parts) > 1 or one.balances:
                last = one.parts[-1].quantity.end
                reached[opening.level] = max(last, reached.get(opening.level, 0))
    return result


def _read(
    layers: Layers, opening: Opening, end: int, used: Used, summed: frozenset[int]
) -> list[Listed]:
    """Return the list that an opening announces, one for each column where it has several."""
    items = read_items(layers, opening)
    columns = _columns(items)
    result = []
    for unit in columns or items.units()[:_MOST_UNITS]:
        wholes = find_whole(layers, opening, unit, used, end, summed)
        if wholes is None or _CUT.search(layers.text, wholes.whole.start, items.end):
            continue
        wholes = wholes._replace(skipped=wholes.skipped and not columns)
        column = _column(items, unit) if columns else _of_unit(items, unit)
        tokens = _named(layers, opening, column.tokens)
        if tokens:
            result += _listed(layers, opening, items, wholes, tokens, column)
        if result and not columns:
            break
    return result


def _columns(items: Items) -> list[str]:
    """Return the units that come in turn: 甲局1件，收取420元；乙局2件，收取290元."""
    units = [one.quantity.unit for one in items.tokens if not one.aside]
    period = units.index(units[0], 1) if units and units[0] in units[1:] else 0
    if not 1 < period <= _MOST_COLUMNS or "" in units:
        return []
    rows, over = divmod(len(units), period)
    whole = not over and units == units[:period] * rows
    return units[:period] if whole and len(set(units[:period])) == period else []


def _column(items: Items, unit: str) -> Column:
    """Return the figures of one of several columns, with the names of their rows."""
    label, rows = "", []
    first = items.units()[0]
    for one in items.tokens:
        if one.aside:
            continue
        label = one.label if one.quantity.unit == first else label
        if one.quantity.unit == unit:
            rows.append(one._replace(label=label))
    return Column(tuple(rows), mixed=False, parallel=True)


def _of_unit(items: Items, unit: str) -> Column:
    """Return the figures in the unit, up to another matter."""
    kept: list[Token] = []
    mixed = False
    own = [one for one in items.tokens if not one.aside]
    for at, one in enumerate(own):
        if at and not kept and one.broken and not _COUNTS.search(one.label):
            break
        if one.quantity.unit in (unit, ""):
            kept.append(one)
        elif one.broken and kept:
            break
        elif kept or not any(_COUNTS.search(after.label) for after in own[at + 1 : at + 2]):
            mixed = True
    return Column(distributed(tuple(kept)), mixed, parallel=False)


def _named(layers: Layers, opening: Opening, tokens: Run) -> Run:
    """Return the figures with the words behind them as labels where none stand before them."""
    if opening.kind == EACH:
        return tokens if all(one.named for one in tokens) else ()
    if not tokens or tokens[0].named or tokens[0].label.strip(",、:和"):
        return tokens
    behind = [name_behind(layers, one) for one in tokens]
    joined = all(joint for _, joint in behind)
    if not joined and tokens[0].quantity.unit in GENERIC:
        return ()
    return tuple(one._replace(label=name) for one, (name, _) in zip(tokens, behind, strict=True))


def _listed(
    layers: Layers, opening: Opening, items: Items, wholes: Wholes, tokens: Run, column: Column
) -> list[Listed]:
    """Return the list, as it balances, or as far as it is certain to go."""
    singles = [(one,) for one in (wholes.whole, *wholes.rivals)]
    for figures in (*singles, *wholes.joined()):
        reading = balanced(tokens, sum(one.value for one in figures))
        if reading:
            return _balancing(opening, wholes, figures, reading)
    count = len(tokens) if column.parallel else _firm(layers, opening, items, wholes, tokens)
    parts = tokens[:count]
    if not parts or (len(parts) < 2 and opening.kind != AMONG):
        return []
    bare = any(one.quantity.unit == "" and not one.named for one in parts)
    mixed = column.mixed or bare
    first = Listed(opening, wholes, (), parts, mixed, balances=False, more=items.more)
    return [first, *_behind(opening, wholes, (wholes.whole,), tokens[count:])]


def _firm(layers: Layers, opening: Opening, items: Items, wholes: Wholes, tokens: Run) -> int:
    """Return how many figures are the list's beyond doubt."""
    colon = layers.text[opening.start - 1 : opening.start] == ":"
    shares = sum(one.quantity.percent for one in items.tokens) >= len(tokens) - 1 > 0
    about = near(layers, wholes.whole.start, wholes.whole.end)
    return firm(tokens, opening.kind in (BRACKET, COMPOSED), colon or shares, about)


def _balancing(
    opening: Opening, wholes: Wholes, figures: tuple[Quantity, ...], reading: Reading
) -> list[Listed]:
    """Return the list with the lists below its parts, and the same total parted once more."""
    if len(reading.parts) < 2 and opening.kind != AMONG:
        return []
    known = Wholes(figures[0], (), wholes.skipped)
    result = [Listed(opening, known, figures[1:], reading.parts, mixed=False, balances=True)]
    for head, run in reading.nested:
        below = Wholes(head.quantity, (), False)
        total = sum(one.quantity.value for one in run)
        if total == head.quantity.value and len(run) > 1:
            result.append(Listed(opening, below, (), run, mixed=False, balances=True))
    return [*result, *_behind(opening, known, figures, reading.rest)]


def _behind(
    opening: Opening, wholes: Wholes, figures: tuple[Quantity, ...], rest: Run
) -> list[Listed]:
    """Return the figures behind a list, stretch by stretch: the same total parted once more?"""
    total = sum(one.value for one in figures)
    loose = opening._replace(kind=LOOSE)
    result = []
    for run in _stretches(rest):
        again = balanced(run, total)
        balances = again is not None and len(again.parts) > 1
        parts = again.parts if again and balances else run
        result.append(Listed(loose, wholes, figures[1:], parts, mixed=False, balances=balances))
    return result


def _stretches(tokens: Run) -> list[Run]:
    """Return the stretches between semicolons."""
    groups = dict.fromkeys(one.group for one in tokens)
    return [tuple(one for one in tokens if one.group == group) for group in groups]
