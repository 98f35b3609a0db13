"""The arithmetic of a change that the text tells: what it comes to, and by which figures."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING

from ..text.growth import POINTS, RATIO, STEP, TIMES
from .rounding import fits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.report import Number
    from ..text.growth import Growth

DOUBLE = (Decimal("0.9"), Decimal("1.1"))  # 翻一番 is hardly ever exact


def is_difference(found: Growth) -> bool:
    """Tell whether a change is a difference, which can be told of a base of 0 too."""
    return found.kind in (POINTS, STEP)


def base_of(found: Growth, now: Number) -> Number:
    """Return the base of a change: as told, or the step told before ``now``."""
    if found.base is not None:
        return found.base.value
    step = found.step.value if found.step else 0
    return now + step if found.falls else now - step


def change_between(found: Growth, now: Number, base: Number) -> Decimal:
    """Return the change from base to now in the direction that is told, as that kind tells it."""
    if found.kind == RATIO:
        return Decimal(now) / Decimal(base)
    change = Decimal(base) - Decimal(now) if found.falls else Decimal(now) - Decimal(base)
    if is_difference(found):
        return change
    return change / Decimal(base) * (1 if found.kind == TIMES else 100)


def holds(found: Growth, now: Number, base: Number) -> bool:
    """Tell whether the printed change is that from base to now."""
    if not base and not is_difference(found):
        return False
    change = change_between(found, now, base)
    if found.change.unit == "番":
        return DOUBLE[0] <= change / found.change.value <= DOUBLE[1]
    return fits(found.change.value, change)


def readings(found: Growth) -> Iterator[tuple[Number, Number]]:
    """Yield now and base: as told, as the step between them has it, and of other figures."""
    now = found.now.value
    base = base_of(found, now)
    yield now, base
    if found.step and found.base:
        stepped = base_of(found._replace(base=None), now)
        yield now, stepped
        yield base + now - stepped, base
    values = [one.value for one in found.others]
    for other in (*values, *accumulate((now, *values[::-1]))):
        yield other, base_of(found, other)
