"""The primitives a rule can name, one file each. A rule names a check; it does not contain one.

What a check module has to offer is written in ``cases.contract``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ..cases.contract import CheckModule

NAMES = (
    "absent",
    "agree",
    "amount",
    "article",
    "brackets",
    "breakdown",
    "cell_unit",
    "cells",
    "cite",
    "closed",
    "contains",
    "counted",
    "counterparts",
    "deadline",
    "edition",
    "figures",
    "filled",
    "first_use",
    "garbled",
    "groups",
    "growth",
    "headings",
    "hollow",
    "issuer",
    "labels",
    "length",
    "listing",
    "marks",
    "metadata",
    "numbering",
    "parts",
    "period",
    "preamble",
    "rate",
    "ratio",
    "relation",
    "same",
    "scan",
    "sections",
    "share",
    "shares_sum",
    "tables",
    "title",
    "unit",
    "within",
    "year",
    "zero",
)


def check_module(name: str) -> CheckModule:
    """Return the check's module; only names in NAMES are ever imported."""
    if name not in NAMES:
        raise KeyError(name)
    return cast("CheckModule", import_module(f".{name}", __package__))
