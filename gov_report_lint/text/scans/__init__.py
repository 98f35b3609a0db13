"""Detectors of things in text that no phrase can say: numbers with check digits, doubled words.

Each module of MODULES offers ``DETECTORS``, by the names that rules use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .contract import Detector, Template

# In which module a detector is found: only these are ever imported.
MODULES: dict[str, tuple[str, ...]] = {
    "rates": ("negative-growth",),
    "privacy": (
        "identity-numbers",
        "mobile-numbers",
        "card-numbers",
        "inner-addresses",
        "case-numbers",
        "person-names",
        "secrecy-marks",
        "lone-lines",
    ),
    "typing": ("narrow-marks", "marks-in-a-row", "inner-angles", "listed-marks"),
    "doubling": ("doubled-words", "clumsy-words", "doubled-characters"),
    "repeating": ("repeated-items",),
    "writing": ("short-years", "mixed-numerals", "uncounted-items"),
    "titles": ("misspelt-names",),
    "blanks": ("blanks",),
    "days": ("impossible-days", "leading-zeros", "cut-off-days"),
    "contacts": ("wrong-contacts",),
}


def detector(name: str) -> Detector | Template:
    """Return the detector of that name, or what makes it of a rule's words.

    Raises:
        KeyError: when there is none.

    """
    module = next((one for one, names in MODULES.items() if name in names), None)
    if module is None:
        raise KeyError(name)
    found: Detector | Template = import_module(f".{module}", __package__).DETECTORS[name]
    return found


def names() -> list[str]:
    """Return the names of all detectors."""
    return [name for listed in MODULES.values() for name in listed]
