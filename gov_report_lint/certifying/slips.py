"""Slips people make with a figure: a digit wrong, doubled, dropped, exchanged; a blank; text."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

Slip = "Callable[[Any, str, Random], Any]"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | Decimal)


def _add(value: Any, option: str, random: Random) -> Any:
    """Return the number changed by the option, or by something between 1 and it, ``1-9``."""
    if not _is_number(value):
        return value
    low, _, high = option.removeprefix("-").partition("-")
    by = random.randint(int(low), int(high or low))
    return value - by if option.startswith("-") else value + by


def _put(value: Any, option: str, random: Random) -> Any:
    """Return what the option says, ``{}`` standing for the figure."""
    text = option.replace("{}", str(value))
    return int(text) if text.isdecimal() and text.isascii() else text


def _blank(value: Any, option: str, random: Random) -> Any:
    """Return nothing for a figure that was something; with ``zero`` only for a zero."""
    wanted = value == 0 if option == "zero" else value not in (0, None)
    return None if wanted else value


def _digits(change: Callable[[str, Random], str]) -> Callable[[Any, str, Random], Any]:
    def slip(value: Any, option: str, random: Random) -> Any:
        if not isinstance(value, int) or value < 10:
            return value
        text = change(str(value), random)
        return int(text) if text.isdecimal() and not text.startswith("0") else value

    return slip


def _swap(text: str, random: Random) -> str:
    at = random.randrange(len(text) - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _double(text: str, random: Random) -> str:
    at = random.randrange(len(text))
    return text[: at + 1] + text[at:]


def _lose(text: str, random: Random) -> str:
    at = random.randrange(len(text))
    return text[:at] + text[at + 1 :]


CELL_SLIPS: dict[str, Callable[[Any, str, Random], Any]] = {
    "add": _add,
    "put": _put,
    "blank": _blank,
    "swap_digits": _digits(_swap),
    "double_digit": _digits(_double),
    "lose_digit": _digits(_lose),
}
