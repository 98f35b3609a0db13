"""The same report gives the same facts and findings in every format, places aside."""

from __future__ import annotations

import pytest

from .conftest import NAMES, SAMPLES, TARGETS, Written
from .facts import facts_of


@pytest.mark.parametrize("suffix", TARGETS)
@pytest.mark.parametrize("name", NAMES)
def test_every_sample_in_every_format(name: str, suffix: str, written: Written) -> None:
    wanted = facts_of(SAMPLES / f"{name}.docx")
    found = facts_of(written(name, suffix))
    for key, value in wanted.items():
        assert found[key] == value, key
