"""The slips people make when they type a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model.report import Number

BLANK, SWAPPED, DROPPED, ADDED, ONE_WRONG = "blank", "swapped", "dropped", "added", "one wrong"


def slip_of(actual: Number, expected: Number) -> str:
    """Return the slip that makes one figure of the other, empty where it is none of these.

    Nothing where something must stand is a blank. Otherwise neighbouring digits are swapped, one
    digit is left out, typed twice or too many, or just another one.
    """
    is_, must = str(actual), str(expected)
    if is_ == must:
        return ""
    if actual == 0:
        return BLANK
    if len(is_) == len(must):
        wrong = [at for at, (one, other) in enumerate(zip(is_, must, strict=True)) if one != other]
        if len(wrong) == 1:
            return ONE_WRONG if len(is_) > 1 else ""
        crossed = is_[wrong[0]] == must[wrong[-1]] and is_[wrong[-1]] == must[wrong[0]]
        return SWAPPED if len(wrong) == 2 and wrong[1] - wrong[0] == 1 and crossed else ""
    if len(is_) + 1 == len(must):
        return DROPPED if _without_one(must, is_) else ""
    return ADDED if len(is_) == len(must) + 1 and _without_one(is_, must) else ""


def _without_one(longer: str, shorter: str) -> bool:
    """Tell whether the longer is the shorter with one digit more."""
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
