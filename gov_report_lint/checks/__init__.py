"""The primitives a rule can name, one file each. A rule names a check; it does not contain one.

Every check module has ``OPTIONS`` (the keys a rule may give under ``with``), ``SAYS`` (what its
message may name in braces) and ``prepare``, which turns a rule's options into a function from a
Case to Verdicts. What ``prepare`` refuses, it refuses with an OptionError.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..model.library import Library
    from ..model.rule import Rule
    from .case import Case
    from .verdict import Verdict

    Run = Callable[[Case], Iterator[Verdict]]

NAMES = (
    "agree",
    "cells",
    "cite",
    "contains",
    "edition",
    "filled",
    "labels",
    "numbering",
    "parts",
    "period",
    "rate",
    "relation",
    "same",
    "sections",
    "share",
    "tables",
    "title",
    "unit",
)


class CheckModule(Protocol):
    """What every check module offers."""

    OPTIONS: tuple[str, ...]
    SAYS: frozenset[str] | None

    def prepare(self, rule: Rule, library: Library) -> Run:
        """Return the rule's check, its options read and tested."""


class OptionError(Exception):
    """An option of a rule can't be used; ``key`` is the option, empty for a missing one."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


def check_module(name: str) -> CheckModule:
    """Return the check's module; only names in NAMES are ever imported."""
    if name not in NAMES:
        raise KeyError(name)
    return cast("CheckModule", import_module(f".{name}", __package__))
