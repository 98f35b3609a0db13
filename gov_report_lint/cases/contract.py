"""What a check offers the loader, and how it refuses a rule's options."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Protocol

    from ..model.library import Library
    from ..model.rule import Rule
    from .case import Case
    from .verdict import Verdict

    Run = Callable[[Case], Iterator[Verdict]]

    class CheckModule(Protocol):
        """What every check module has.

        ``OPTIONS`` are the keys a rule may give under ``with``, ``SAYS`` the names its message may
        have in braces.
        """

        OPTIONS: tuple[str, ...]
        SAYS: frozenset[str]

        def prepare(self, rule: Rule, library: Library) -> Run:
            """Return the rule's check, its options read and tested."""


class Prepared(NamedTuple):
    """A rule with its check, ready to run."""

    rule: Rule
    run: Run


class OptionError(Exception):
    """An option of a rule can't be used; ``key`` is the option, empty for a missing one."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key
