"""By what a list claims to name every part of its total, and how it only hints at that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lazy import lazily
from ..numerals import parse_chinese
from .names import is_rest, near
from .openings import AMONG, COMPOSED, LOOSE

if TYPE_CHECKING:
    from .layers import Layers
    from .reading import Listed

REST, NUMBERED, EVERY, SUMMED = "rest", "count", "each", "total"
_COUNT = lazily(
    r"(分(?:为|成)?)?(?<![0-9第])([2-9]|1[0-9]|[二两三四五六七八九十]{1,2})(?:个|家|大)?(?:类别?|种类?|种?渠道|"
    r"种?方式|种?途径|区县|县区|市区|部门|单位|乡镇|街道|镇|区|县)[^0-9,:;。]{0,8}(?:[:(]|(?(1),|:))"
)
_EACH_OF = lazily("各[^,;:。]{1,8}(?:分别|为|有|收到|情况)|各[^,;:。]{0,8}$")
_EACH = "分别"
_HEDGED = re.compile("主要|重点|集中|突出|较多|前")
_SO_ON = re.compile("[等…]")
_LEAD = 40


def claim_of(layers: Layers, listed: Listed) -> str:
    """Return by what a list claims to name everything, empty when it does not."""
    tokens, opening, whole = listed.parts, listed.opening, listed.wholes.whole
    if opening.kind == LOOSE or len(tokens) < 2 or listed.more:
        return ""
    if is_rest(tokens[-1].label, near(layers, whole.start, whole.end)):
        return REST
    if opening.kind == COMPOSED:
        return COMPOSED
    before = layers.text[min(whole.end, opening.start) : opening.start]
    first = min(tokens[0].quantity.start, opening.start + _LEAD)
    lead = layers.text[min(whole.end, opening.at) : first]
    after = layers.text[tokens[-1].quantity.end : tokens[-1].quantity.end + 2]
    if opening.kind == AMONG or _HEDGED.search(lead) or _SO_ON.search(after):
        return ""
    if _EACH_OF.search(before.rstrip(":,(")):
        return EVERY
    count = _COUNT.search(lead)
    told = count and (int(count[2]) if count[2].isdigit() else parse_chinese(count[2]))
    return NUMBERED if told == len(tokens) else ""


def hints(layers: Layers, listed: Listed) -> bool:
    """Tell whether a list that claims nothing may be complete: 甲、乙分别为3件、4件."""
    told = layers.text[listed.opening.at : listed.parts[0].quantity.start]
    return (listed.opening.kind != AMONG and _EACH in told) or listed.more
