"""Detectors of things in text that no phrase can say: numbers with check digits, doubled words.

Each module of MODULES offers ``DETECTORS``, by the names that rules use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .contract import Detector

# In which module a detector is found: only these are ever imported.
MODULES: dict[str, tuple[str, ...]] = {
    "privacy": (),
    "typing": (),
    "writing": (),
    "days": (),
}


def detector(name: str) -> Detector:
    """Return the detector of that name.

    Raises:
        KeyError: when there is none.

    """
    module = next((one for one, names in MODULES.items() if name in names), None)
    if module is None:
        raise KeyError(name)
    found: Detector = import_module(f".{module}", __package__).DETECTORS[name]
    return found


def names() -> list[str]:
    """Return the names of all detectors."""
    return [name for listed in MODULES.values() for name in listed]
