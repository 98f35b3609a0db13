"""What a table cell holds: a number, one of the signs for nothing, or text that is no number."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from .folding import fold, without_invisible
from .units import unit_at

LONGEST = 60
MOST_DIGITS = 15


class CellKind(str, Enum):
    """The kinds of content; five of them are different ways to leave a cell without a number."""

    NUMBER = "number"
    BLANK = "blank"
    SLASH = "slash"
    DASH = "dash"
    NONE = "none"
    TEXT = "text"


class CellValue(NamedTuple):
    """The content of a cell; ``note`` says how its writing departs from plain digits."""

    value: int | Decimal | None
    kind: CellKind
    note: str = ""


_BLANK = CellValue(None, CellKind.BLANK)
_TEXT = CellValue(None, CellKind.TEXT)
_NUMBER = r"[+-]?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_PLAIN = re.compile(r"([+-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?")
_LETTERED = re.compile("[0-9OoIl]*[OoIl][0-9OoIl]*")
_SEVERAL = re.compile(f"{_NUMBER}(?:[ \n]+{_NUMBER})+")
_APART = re.compile("[0-9][ \n]+[0-9]")
_COUNTED = re.compile(f"{_NUMBER}(?=[^0-9])")
_NOTHING = re.compile(r"([/\\]+)|-+|(?:无|不涉及|没有)。?")
_SIGNED = re.compile(r"(?:(增加?|↑|上升)|(?:减少?|↓|下降))(?=[0-9])")
_FULL_WIDTH = re.compile("[０-９．－＋]")


@lru_cache(maxsize=4096)
def parse_cell(text: str, signed: bool = False) -> CellValue:
    """Return what the cell holds; ``signed`` for a cell of changes, where 减4 is -4."""
    plain = fold(without_invisible(text)).strip(" \n")
    if not plain:
        return _BLANK
    if len(plain) > LONGEST:
        return _TEXT
    if _APART.search(plain):
        return _TEXT._replace(note="two numbers") if _SEVERAL.fullmatch(plain) else _TEXT
    plain = plain.replace(" ", "").replace("\n", "")
    nothing = _NOTHING.fullmatch(plain)
    if nothing:
        return CellValue(None, _kind_of_nothing(plain[0]))
    return _number(plain, text, signed) or _TEXT._replace(note=_fault(plain))


def _kind_of_nothing(first: str) -> CellKind:
    return {"/": CellKind.SLASH, "\\": CellKind.SLASH, "-": CellKind.DASH}.get(first, CellKind.NONE)


def _number(plain: str, text: str, signed: bool) -> CellValue | None:
    """Return the number the cell holds, with a note on its writing."""
    spoken = _SIGNED.match(plain) if signed else None
    if spoken:
        plain = ("+" if spoken.group(1) else "-") + plain[spoken.end() :]
    found = _PLAIN.fullmatch(plain)
    if found is None:
        return None
    sign, whole, fraction = found.groups(default="")
    digits = whole.replace(",", "") + fraction
    if len(digits.replace(".", "").lstrip("0")) > MOST_DIGITS:
        return None
    value = Decimal(sign + digits) if fraction else int(sign + digits)
    if _FULL_WIDTH.search(text):
        note = "full-width"
    elif "," in whole:
        note = "thousands"
    else:
        note = "sign" if spoken or (sign and not signed) else ""
    return CellValue(value, CellKind.NUMBER, note)


def _fault(plain: str) -> str:
    """Return why a cell that resembles a number is none."""
    if _LETTERED.fullmatch(plain):
        return "letters"
    counted = _COUNTED.match(plain)
    if counted is None:
        return ""
    end = counted.end() + (plain[counted.end()] in "万亿" and plain[counted.end() :] not in "万亿")
    if plain[counted.end() :] in ("万", "亿", "%") or plain[end:] == unit_at(plain, end) != "":
        return "unit"
    return ""
