"""Every number of a sentence, none left out: what it counts, or what else it is."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from .bounds import UNSURE, bound_after, bound_before
from .figures import Figure, read_figure
from .lazy import lazily
from .names import Names
from .numerals import scaled
from .printed_forms import Kind, other_spans, sure_spans
from .quantities import Quantity, find_quantities
from .units import unit_at

QUANTITY: Kind = "quantity"
SHARE: Kind = "share"
BARE: Kind = "bare"
SHARES = frozenset(("%", "‰", "成", "个百分点"))
# Units of prose that nothing is held against: a year of that many is no year of the calendar.
_FURTHER = "% 周年 年 岁 日 分 部门 单位 级 对 盏 块 集 只 头 株 点 米"
_MORE = tuple(_FURTHER.split())
_RUN = lazily("[0-9]+")
_PLAIN = lazily(r"([0-9]{1,15}(?:\.[0-9]{1,8})?)([万亿]?)")
_DIGITS = lazily("[0-9]")
_RANGE = lazily(
    r"([0-9]{1,9}(?:\.[0-9]{1,4})?)(-{1,2}|[~至到])([0-9]{1,9}(?:\.[0-9]{1,4})?)"
    "(?![.]?[0-9]|,[0-9]{3})"
)
_DOUBTFUL = frozenset(" ,.十百千万亿")


class Printed(NamedTuple):
    """A number as printed; ``quantity`` is what it counts, None when it counts nothing.

    A bare number has a quantity without a unit. What can be read in two ways has the bound ``?``.
    """

    start: int
    end: int
    kind: Kind
    quantity: Quantity | None = None


class _Page:
    """The numbers found so far; none may overlap another."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.taken = bytearray(len(text))
        self.found: list[Printed] = []

    def add(self, kind: Kind, start: int, end: int, quantity: Quantity | None = None) -> None:
        """Take down a number unless one is there already, or it is only a part of its digits."""
        if self.taken.find(1, start, end) < 0 and not (self._cuts(start) or self._cuts(end)):
            self.taken[start:end] = b"\1" * (end - start)
            self.found.append(Printed(start, end, kind, quantity))

    def _cuts(self, at: int) -> bool:
        """Tell whether the place is in the middle of digits."""
        return len(_RUN.sub("", self.text[max(0, at - 1) : at + 1])) == 0 < at < len(self.text)


def find_printed(text: str) -> list[Printed]:
    """Return all numbers of a folded sentence, in order: each run of digits is in exactly one."""
    page = _Page(text)
    for kind, start, end in sure_spans(text):
        if _DIGITS.search(text, start, end):
            page.add(kind, start, end)
    for quantity in find_quantities(text):
        counted: Kind = SHARE if quantity.unit in SHARES else QUANTITY
        page.add(counted, quantity.start, quantity.end, quantity)
    for kind, start, end in other_spans(text):
        page.add(kind, start, end)
    names = Names(text)
    for run in _RUN.finditer(text):
        if not page.taken[run.start()]:
            _add_rest(page, names, *run.span())
    return sorted(page.found, key=lambda one: one.start)


def _add_rest(page: _Page, names: Names, start: int, end: int) -> None:
    """Take down a number of which nothing more is known than its value."""
    text = page.text
    figure = read_figure(text, start) or _doubtful(text, start)
    if figure is None or names.hold(start, _with_unit(text, figure)):
        page.add("name", start, end)
        return
    if page.taken.find(1, start, figure.end) >= 0:
        figure = Figure(end, int(text[start:end]), int(text[start:end]), "", UNSURE, chinese=False)
    found = _range(text, start) or _rest(text, start, figure)
    if page.taken.find(1, found.start, found.end) >= 0:
        found = Quantity(start, figure.end, figure.value, "", figure.bound, percent=False)
    kind: Kind = SHARE if found.unit in SHARES else QUANTITY if found.unit else BARE
    page.add(kind, found.start, found.end, found)


def _doubtful(text: str, start: int) -> Figure | None:
    """Return a number that may go on behind a blank or a comma; None for 007 and for long codes."""
    match = _PLAIN.match(text, start)
    if match is None or _RUN.match(text, match.end(1)):
        return None
    digits, scale = match.groups()
    if digits[0] == "0" and digits[1:2].isdecimal():
        return None
    base = Decimal(digits) if "." in digits else int(digits)
    return Figure(match.end(), scaled(base, scale), base, scale, UNSURE, chinese=False)


def _unit(text: str, end: int) -> str:
    return unit_at(text, end) or next((one for one in _MORE if text.startswith(one, end)), "")


def _with_unit(text: str, figure: Figure) -> int:
    return figure.end + len(_unit(text, figure.end))


def _rest(text: str, start: int, figure: Figure) -> Quantity:
    unit = _unit(text, figure.end)
    end = figure.end + len(unit)
    bound = bound_before(text, start) or figure.bound or bound_after(text, end)
    if not bound and text[start - 1 : start] in _DOUBTFUL and _RUN.match(text, start - 2):
        bound = UNSURE
    value, percent = figure.value, unit == "%"
    if unit == "元" and figure.scale in ("万", "亿"):
        value, unit = figure.base, figure.scale + unit
    return Quantity(start, end, value, unit, bound, percent)


def _range(text: str, start: int) -> Quantity | None:
    """Return the range that begins there, None when there is none: 3-5, 5至10年."""
    match = _RANGE.match(text, start)
    if match is None:
        return None
    low, high = Decimal(match.group(1)), Decimal(match.group(3))
    if not low < high:
        return None
    first, last = (int(one) if one == int(one) else one for one in (low, high))
    unit = _unit(text, match.end())
    return Quantity(start, match.end() + len(unit), first, unit, match.group(2), False, last)
