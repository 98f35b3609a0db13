"""The items of an announced list: every figure in it with the words that say of what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazily
from ..quantities import Quantity
from .openings import SORTING, TOTAL, Opening
from .wholes import COMPARED

if TYPE_CHECKING:
    from .layers import Layers

LONGEST_LIST = 800
MOST_ITEMS = 60
# What ends a list: a list in it, another matter, or a sum of what it holds.
STOP = lazily(
    f"[。!?\\n]|其中|{SORTING}|此外|另外|另有|另,|截至"
    "|(?<=[,、;:])(?:以上|上述|全年|各类|[全本][省市县区镇])?(?:累计|[总一]?共计?|合计|总计)(?=[^,、;:]{0,6}[0-9])"
)
# A statement about all that came before: 均已办结, 按时答复26件.
_DONE = re.compile(
    "均|全部|已|按时|按期|法定|时限|期限|及时|^[共并]?(?:办结|办理完毕|完成|答复|回复)|办结|办理完毕|完成"
)
_ASIDE = re.compile(
    "同比|环比|[较比](?:上|去|20)|去年|前年|上一?年度?(?!度?结转)|往年|占|增长|增加|减少|下降|上升|提高|降低|[^,]{0,6}率"
)
_MORE = re.compile("此外|另")
_CLAUSES = re.compile("[,;:]")
# A number without a unit: 部分公开67,占4.61%; no year, no number of a list.
_BARE = lazily(
    r"(?<![0-9A-Za-z.,第/-])(?!(?:19|20)[0-9]{2}(?![0-9])|123[0-9]{2}(?![0-9]))[0-9]{1,7}(?=[、;,)及和与])"
)
_BARE_IN_LIST = re.compile(r",[0-9]")


class Token(NamedTuple):
    """A figure of a list: ``label`` are the words since the one before.

    ``group`` counts the semicolons before it, ``broken`` tells that more than a 、 parts it from
    the figure before; ``aside`` that it is none of the list's: 同比增长5%, 占20%; ``named`` that
    its name comes from a list of names before: 甲、乙分别为3件、4件.
    """

    quantity: Quantity
    label: str
    group: int
    broken: bool
    aside: bool
    named: bool = False


class Items(NamedTuple):
    """The figures of a list, and where they were looked for; ``more`` tells that 另有 follows."""

    tokens: tuple[Token, ...]
    start: int
    end: int
    more: bool

    def units(self) -> list[str]:
        """Return the units of the list, in the order in which they come."""
        units = (one.quantity.unit for one in self.tokens if not one.aside)
        return [unit for unit in dict.fromkeys(units) if unit]


def read_items(layers: Layers, opening: Opening) -> Items:
    """Return what a list holds from where it begins to where it must end."""
    start, level = opening.start, opening.level
    end = _end(layers, opening)
    tokens: list[Token] = []
    before, group = start, 0
    for quantity in _figures(layers, start, end, level)[:MOST_ITEMS]:
        gap = layers.plain(before, quantity.start, level)
        if _DONE.search(_CLAUSES.split(gap)[-1]) and not quantity.percent:
            break
        group += gap.count(";") if tokens else 0
        goes_on = bool(tokens) and tokens[-1].aside and not gap.strip("、和及与")
        aside = goes_on or bool(
            quantity.percent or _ASIDE.match(_CLAUSES.split(gap)[-1]) or COMPARED.search(gap[-8:])
        )
        broken = bool(tokens) and _CLAUSES.search(gap) is not None
        tokens.append(Token(quantity, gap, group, broken, aside))
        before = quantity.end
    more = _MORE.match(layers.text, end) is not None
    return Items(tuple(tokens), start, end, more)


def _figures(layers: Layers, start: int, end: int, level: int) -> list[Quantity]:
    """Return the quantities of a list, numbers that have lost their unit among them."""
    found = layers.quantities(start, end, level)
    taken = {at for one in found for at in range(one.start, one.end)}
    bare = [
        Quantity(match.start(), match.end(), int(match.group()), "", "", False)
        for match in _BARE.finditer(layers.text, start, end)
        if layers.level(match.start()) == level
        and match.start() not in taken
        and not _BARE_IN_LIST.match(layers.text, match.end())
    ]
    return sorted([*found, *bare]) if bare else found


def _end(layers: Layers, opening: Opening) -> int:
    """Return where a list must end."""
    start, level = opening.start, opening.level
    limit = min(opening.stop, start + LONGEST_LIST, len(layers.text))
    limit = layers.closing(start, limit, level)
    if opening.kind == TOTAL:
        return limit
    for match in STOP.finditer(layers.text, start, limit):
        if layers.level(match.start()) <= level:
            return match.start()
    return limit
