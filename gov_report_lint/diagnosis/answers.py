"""What equally small answers have in common, and where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .grouping import grouped

if TYPE_CHECKING:
    from fractions import Fraction

    from ..model.equation import Equation, Figure

    Answers = list[dict[Figure, Fraction]]


def parted(answers: Answers) -> tuple[dict[Figure, Fraction], Answers]:
    """Return what all answers share, and what is left of each, nothing if there is one."""
    if not answers:
        return {}, []
    first = answers[0].items()
    certain = {
        figure: value
        for figure, value in first
        if all(other.get(figure) == value for other in answers)
    }
    left = [{one: value for one, value in each.items() if one not in certain} for each in answers]
    return certain, left if len(left) > 1 else []


def apart(equations: list[Equation], answers: Answers) -> list[set[Figure]]:
    """Return the figures of the answers in groups that no equation holds together."""
    doubtful = {figure for answer in answers for figure in answer}
    within = [doubtful.intersection(one.factors) for one in equations]
    return grouped(one for one in within if one)


def projected(answers: Answers, figures: set[Figure]) -> Answers:
    """Return what the answers say of these figures, each saying once."""
    parts = [{one: value for one, value in each.items() if one in figures} for each in answers]
    return [one for at, one in enumerate(parts) if one not in parts[:at]]
