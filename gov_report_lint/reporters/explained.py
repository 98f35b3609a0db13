"""A finding explained as text: a calculator tape for each sum, and a part of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.explanation import CutCell, Cutout, Entry, Explanation, Tape
    from ..model.report import Number

HEAD, LABEL = 6, 24  # columns of a terminal for the head and the label of a table's part


def lines(explanation: Explanation) -> Iterator[str]:
    """Yield the lines of the explanation; none where there are no figures to show."""
    for tape in explanation.tapes:
        yield from ("", f"{tape.rule} {tape.title}")
        yield from _tape(tape)
    for cutout in explanation.cutouts:
        yield from ("", *_cutout(cutout))


def _tape(tape: Tape) -> Iterator[str]:
    """Yield a sum as a calculator prints it."""
    sides = (tape.left, tape.right)
    shown = [list(map(_printed, side)) for side in sides]
    first, second = tape.sums
    sums = (_number(first), _number(second))
    apart: Number = first - second
    gap = _number(-apart if apart < 0 else apart)
    width = max(len(one) for one in (*shown[0], *shown[1], *sums, gap))
    for at, (side, numbers) in enumerate(zip(sides, shown, strict=True)):
        if at:
            yield f"    {'':{width}}  应当等于"
        for place, (number, entry) in enumerate(zip(numbers, side, strict=True)):
            yield f"  {'+' if place else ' '} {number:>{width}}  {entry.words}"
        if len(side) > 1:
            yield f"    {'─' * width}"
            yield f"  = {sums[at]:>{width}}"
    yield f"  {'≠' if first != second else '='} {gap:>{width}}  相差"


def _printed(entry: Entry) -> str:
    times = f"{_number(entry.factor)}×" if entry.factor != 1 else ""
    return f"{times}{_number(entry.value)}"


def _number(value: Number) -> str:
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _cutout(cutout: Cutout) -> Iterator[str]:
    """Yield the part of the table, what is wrong in 【】 and behind it what it must be."""
    from tabulate import tabulate

    heads = ["", *(wrapped(one, HEAD) for one in cutout.heads)]
    rows = [[wrapped(label, LABEL), *(_cell(one) for one in cells)] for label, cells in cutout.rows]
    yield f"{cutout.title}（部分{_legend(cutout)}）"
    align = ("left", *("right" for _ in cutout.heads))
    yield tabulate(rows, heads, "simple_outline", disable_numparse=True, colalign=align)


def _legend(cutout: Cutout) -> str:
    cells = [cell for _, row in cutout.rows for cell in row]
    if any(one.expected is not None for one in cells):
        return "；【】里是写错的数，箭头后面是应有的数"
    return "；【】里是对不上的数" if any(one.wrong for one in cells) else ""


def _cell(cell: CutCell) -> str:
    if not cell.wrong:
        return cell.text
    must = f"→{_number(cell.expected)}" if cell.expected is not None else ""
    return f"【{cell.text}{must}】"
