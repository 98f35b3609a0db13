"""What a check says of one thing it looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..model.outcome import FAIL, OPEN, PASS, Location, Used

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model.equation import Equation
    from ..model.report import Number


class Verdict(NamedTuple):
    """A verdict: the status, and for a failure what the message needs, for an open one why.

    ``alike`` tells that ``related`` are further places of the same fault, told together. ``used``
    are the figures of the text that were looked at. ``equation`` is what must hold between figures
    where the verdict passes or fails, and nothing else was asked.
    """

    status: str
    location: Location = Location()
    says: Mapping[str, str] = {}
    related: tuple[Location, ...] = ()
    expected: Number | str | None = None
    actual: Number | str | None = None
    tape: str = ""
    reason: str = ""
    where: str = ""
    alike: bool = False
    used: tuple[Used, ...] = ()
    equation: Equation | None = None

    def using(self, *used: Used) -> Verdict:
        """Return the verdict with the figures of the text that it rests on."""
        return self._replace(used=used)

    def on(self, equation: Equation | None) -> Verdict:
        """Return the verdict with the equation it judges."""
        return self._replace(equation=equation)


PASSED = Verdict(PASS)


def undecided(reason: str, where: str = "") -> Verdict:
    """Return a verdict that says why nothing could be decided, and of what."""
    return Verdict(OPEN, reason=reason, where=where)


def failed(
    location: Location,
    says: Mapping[str, str],
    related: tuple[Location, ...] = (),
    expected: Number | str | None = None,
    actual: Number | str | None = None,
    tape: str = "",
) -> Verdict:
    """Return a verdict that something is wrong."""
    return Verdict(FAIL, location, says, related, expected, actual, tape)


NO_PROSE = undecided("数据里没有报告正文")
