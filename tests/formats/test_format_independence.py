"""The same report gives the same facts and findings in every format, places aside."""

from __future__ import annotations

import pytest

from .conftest import NAMES, SAMPLES, TARGETS, Written
from .facts import facts_of

# What LibreOffice itself loses on the way: its web pages number every list 1. 2. 3., its RTF
# prints a question mark for the Chinese numbers of a list, its .doc begins a list anew.
LOST = {
    ("word-numbered-2021", "html"): {"headings"},
    ("word-numbered-2021", "doc"): {"headings"},
    ("word-numbered-2021", "rtf"): {"sections", "headings", "outcomes"},
}


@pytest.mark.parametrize("suffix", TARGETS)
@pytest.mark.parametrize("name", NAMES)
def test_every_sample_in_every_format(name: str, suffix: str, written: Written) -> None:
    wanted = facts_of(SAMPLES / f"{name}.docx")
    found = facts_of(written(name, suffix))
    lost = LOST.get((name, suffix), set())
    for key in wanted.keys() - lost:
        assert found[key] == wanted[key], key
