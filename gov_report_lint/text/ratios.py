"""Rates told with the two counts they are made of: 收到40件，办结38件，办结率95%."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .lazy import lazily
from .quantities import find_quantities
from .shares import moved

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .quantities import Quantity

_W = r"[^,。;:、()\d%]"
_IS = lazily("(?:分别)?(?:均?为|均?是|均?达到?|均?达|保持在?|:|高达)?了?$")
_BETWEEN = lazily(rf"{_W}{{0,20}}[,、:(]?(?:其中,?)?(?:{_W}{{1,12}},)?{_W}{{0,20}}")
_WORD = lazily(_W)
_WHOLLY = ("申请", "其", "总体", "整体", "平均")
_BEFORE = lazily("(?:其中|已|共|均|全部|全年|累计|实际|依法|完成|表示|总|在[^在]{2,6}内|[、及])*")
_BEHIND = lazily("(?:了|数|量|的|为|申请|信息|意见|建议|提案|[、有共])*")
_CLAUSE = lazily(r"[^,。;:(%\d]*$")
LONGEST = 60
NEAR = 24
NEAREST = 6


class Ratio(NamedTuple):
    """A rate with its part, and the counts of the unit before it that may be its whole.

    ``beside`` tells that nothing but a comma and words part the last of these from the part.
    """

    name: str
    part: Quantity
    wholes: tuple[Quantity, ...]
    rate: Quantity
    beside: bool


def find_ratios(text: str, names: Mapping[str, tuple[str, ...]]) -> list[Ratio]:
    """Return the rates of a folded sentence that stand with their part and a whole.

    ``names`` are the rates looked for, each with the words that say what its part counts.
    """
    if "率" not in text or "%" not in text:
        return []
    found = find_quantities(text)
    result = []
    for at, rate in enumerate(found):
        name = _name(text, rate, names) if rate.percent and not rate.bound else ""
        ratio = _ratio(text, found, at, name, names[name]) if name else None
        if ratio:
            result.append(ratio)
    return result


def _name(text: str, rate: Quantity, names: Mapping[str, tuple[str, ...]]) -> str:
    """Return the name of the rate that stands right before a percentage; the longest that fits."""
    before = text[max(0, rate.start - NEAR) : rate.start]
    end = _IS.search(before)
    words = before[: end.start()] if end else before
    name = max((name for name in names if words.endswith(name)), key=len, default="")
    first = words[: len(words) - len(name)]
    return name if not first or not _WORD.match(first[-1]) or first.endswith(_WHOLLY) else ""


def _ratio(
    text: str, found: list[Quantity], at: int, name: str, words: tuple[str, ...]
) -> Ratio | None:
    last = at - 1
    while last >= 0 and found[last].percent:  # 办结率95%,满意率98%
        last -= 1
    if last < 1 or found[at].start - found[last].end > LONGEST:
        return None
    part = found[last]
    if not part.unit or moved(text, part) or not _says(text, part, words):
        return None
    near = found[max(0, last - NEAREST) : last]
    wholes = tuple(one for one in near if one.unit == part.unit and not moved(text, one))
    if not wholes:
        return None
    beside = (
        wholes[-1] == found[last - 1]
        and _BETWEEN.fullmatch(text, wholes[-1].end, part.start) is not None
    )
    return Ratio(name, part, wholes, found[at], beside)


def _says(text: str, part: Quantity, words: tuple[str, ...]) -> bool:
    """Tell whether the clause of a part says nothing but one of the words: 已办结, not 延期办结."""
    clause = _CLAUSE.search(text, max(0, part.start - NEAR), part.start)
    said = clause.group() if clause else ""
    return any(
        _BEFORE.fullmatch(said[:at]) and _BEHIND.fullmatch(said[at + len(word) :])
        for word in words
        if (at := said.find(word)) >= 0
    )
