"""Names of bodies taken apart: 云溪市水务局 is 云溪市 and 水务局."""

from __future__ import annotations

from typing import NamedTuple

from .lazy import lazily

_ENDS = ("自治区", "自治州", "自治县", "街道", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡")
_CHARS = "".join(sorted({end[-1] for end in _ENDS}))
# A name of at least two characters: 市场监督管理局 and 县城 hold no place.
_PLACE = lazily(f"[^\\W\\d_{_CHARS}街]{{2,9}}(?:{'|'.join(_ENDS)})")
_OFFICES = ("人民政府", "政府", "办事处")
# 高新区, 合作区, 示范区: such zones go by several names.
_ZONES = ("新区", "发区", "园区", "假区", "范区", "验区", "护区", "作区", "理区", "景区", "税区")


class Body(NamedTuple):
    """A body's places from the largest to its own, and its kind; either may be empty."""

    places: tuple[str, ...]
    kind: str


def as_body(name: str) -> Body:
    """Return the body of that name; a government is no more than its place."""
    places = []
    at = 0
    while found := _PLACE.match(name, at):
        places.append(found.group())
        at = found.end()
    kind = name[at:]
    return Body(tuple(places), "" if kind in _OFFICES else kind)


def another(one: str, other: str) -> bool:
    """Tell whether two names are surely of two bodies: alike, but each of another place.

    The places must be of the same sort, 县 and 县: a county that has become a city keeps its name.
    """
    first, second = as_body(one), as_body(other)
    if not first.places or not second.places or first.kind != second.kind:
        return False
    here, there = first.places[-1], second.places[-1]
    if _sort(here) != _sort(there) or here.endswith(_ZONES) or there.endswith(_ZONES):
        return False
    return not (shortens(here, other) or shortens(there, one))


def _sort(place: str) -> str:
    return next(end for end in _ENDS if place.endswith(end))


def shortens(short: str, name: str) -> bool:
    """Tell whether the characters of the short name stand in the other in that order."""
    rest = iter(name)
    return all(char in rest for char in short)
