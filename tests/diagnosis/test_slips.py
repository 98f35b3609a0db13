"""The slips of people who type figures."""

from __future__ import annotations

import pytest

from gov_report_lint.diagnosis.slips import ADDED, BLANK, DROPPED, ONE_WRONG, SWAPPED, slip_of


@pytest.mark.parametrize(
    ("actual", "expected", "slip"),
    [
        (21, 12, SWAPPED),
        (1243, 1234, SWAPPED),
        (0, 7, BLANK),
        (12, 122, DROPPED),
        (30, 3, ADDED),
        (1224, 124, ADDED),
        (265, 365, ONE_WRONG),
        (265, 265, ""),
        (3, 8, ""),  # any digit for any other says nothing
        (321, 123, ""),  # these are not next to each other
        (12, 3456, ""),
        (716, 805, ""),
    ],
)
def test_slips(actual: int, expected: int, slip: str) -> None:
    assert slip_of(actual, expected) == slip
