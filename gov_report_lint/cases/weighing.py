"""What the text tells weighed against the table: agreed, wrong, or perhaps about something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .verdict import PASSED, Verdict, undecided

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..model.equation import Equation
    from ..model.report import Mention, Number
    from .case import Case

AGREES, UNDECIDED, DISAGREES = range(3)


class Weighed(NamedTuple):
    """What came of holding one mention against the table, and why nothing when it is undecided."""

    status: int
    reason: str = ""


def weigh(
    case: Case,
    mentions: list[Mention],
    judge: Callable[[Mention], Weighed],
    fail: Callable[[Mention], Verdict],
    equation: Callable[[Mention], Equation | None] = lambda _: None,
) -> Iterator[Verdict]:
    """Yield a verdict for each mention of a quantity; ``equation`` is what it states then.

    One that disagrees is a failure only where it stands plainly, no other mention agrees and its
    sentence tells no second value: otherwise it may speak of a part, another body or another time.
    """
    weighed = [(mention, judge(mention)) for mention in mentions]
    agreed = any(one.status == AGREES for _, one in weighed)
    values: dict[int, set[Number]] = {}
    for mention in mentions:
        values.setdefault(mention.sentence, set()).add(mention.value)
    for mention, (status, reason) in weighed:
        if status == AGREES:
            verdict = PASSED.on(equation(mention))
        elif status == UNDECIDED:
            verdict = undecided(reason)
        elif agreed:
            verdict = undecided(f"正文另有一处“{mention.said}”与表格不同，可能指别的范围")
        elif not mention.plain or len(values[mention.sentence]) > 1:
            verdict = undecided(f"正文“{mention.said}”与表格不同，但可能只说了其中一部分")
        else:
            verdict = fail(mention).on(equation(mention))
        yield verdict.using(case.told(mention))
