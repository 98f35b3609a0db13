"""The same report gives the same facts and findings in every format, places aside."""

from __future__ import annotations

import pytest

from .conftest import NAMES, NOT_WRITTEN, SAMPLES, TARGETS, WORD, WORD_NAMES, Written
from .facts import facts_of

# What LibreOffice itself loses on the way: its web pages number every list 1. 2. 3., its RTF
# prints a question mark for the Chinese numbers of a list, its .doc begins a list anew.
LOST = {
    ("word-numbered-2021", "html"): {"headings"},
    # LibreOffice writes the text of the content control again and again, once for each run.
    ("word-numbered-2021", "doc"): {"headings", "mentions", "outcomes", "findings"},
    ("word-numbered-2021", "rtf"): {"sections", "headings", "mentions", "outcomes", "findings"},
    ("word-numbered-2021", "docx"): {"mentions", "outcomes", "findings"},
}


@pytest.mark.parametrize("suffix", TARGETS)
@pytest.mark.parametrize("name", NAMES)
def test_every_sample_in_every_format(name: str, suffix: str, written: Written) -> None:
    wanted = facts_of(SAMPLES / f"{name}.docx")
    found = facts_of(written(name, suffix))
    lost = LOST.get((name, suffix), set())
    for key in wanted.keys() - lost:
        assert found[key] == wanted[key], key


# LibreOffice prints contents lines and notes otherwise, restarts lists, moves text boxes, does
# not know of deleted cells and repeats what content controls hold. Tables nested in single cells
# are read from neither PDF nor LibreOffice's pages: their rules are open there. The prompts of
# content controls are printed, text in frames stands behind the next heading.
LOST_OF_WORD = {
    ("content-controls", "doc"): {"cells", "outcomes", "findings"},
    ("content-controls", "pdf"): {"outcomes", "findings"},
    ("content-controls", "html"): {"outcomes", "findings"},
    ("content-controls", "odt"): {"outcomes", "findings"},
    ("framed", "odt"): {"outcomes", "findings"},
    ("framed", "doc"): {"outcomes", "findings"},
    ("nested-tables", "pdf"): {"cells", "outcomes"},
    ("nested-tables", "html"): {"form", "cells", "outcomes"},
    ("notes-fields-hidden", "pdf"): {"headings", "outcomes"},
    ("notes-fields-hidden", "html"): {"headings", "mentions", "outcomes"},
    ("restarted-numbering", "html"): {"headings"},
    ("restarted-numbering", "doc"): {"sections", "headings", "outcomes", "findings"},
    ("text-boxes", "html"): {"title", "issuer", "outcomes", "findings"},
    ("text-boxes", "doc"): {"title", "issuer", "outcomes", "findings"},
    ("text-boxes", "odt"): {"cells", "outcomes"},
    ("tracked-moves", "pdf"): {"cells", "outcomes", "findings"},
    ("tracked-moves", "odt"): {"cells", "outcomes", "findings"},
    ("tracked-moves", "doc"): {"cells", "outcomes", "findings"},
}


@pytest.mark.parametrize("suffix", ["pdf", "html", "odt", "doc"])
@pytest.mark.parametrize("name", WORD_NAMES)
def test_every_construct_of_word_in_every_format(
    name: str, suffix: str, written_word: Written
) -> None:
    if (name, suffix) in NOT_WRITTEN:
        pytest.skip("LibreOffice writes no such file")
    wanted = facts_of(WORD / f"{name}.docx")
    found = facts_of(written_word(name, suffix))
    for key in wanted.keys() - LOST_OF_WORD.get((name, suffix), set()):
        assert found[key] == wanted[key], key
