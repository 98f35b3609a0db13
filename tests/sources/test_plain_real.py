"""Real reports that crawlers and converters left as text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gov_report_lint.model.document import Document, Paragraph
from gov_report_lint.sources.opening import open_document

REPORTS = Path(__file__).parents[2].parent / "shared" / "reports"


def document(name: str) -> Document:
    path = REPORTS / name
    if not path.exists():
        pytest.skip(f"the report {name} is not at hand")
    return open_document(path)


@pytest.mark.parametrize(("name", "count"), [("longnan-2021.txt", 2), ("pingtan-2022.txt", 8)])
def test_a_line_is_a_paragraph_and_nothing_is_lost(name: str, count: int) -> None:
    found = document(name)
    assert found.format == "text"
    assert found.doubts == ()
    assert all(isinstance(block, Paragraph) for block in found.blocks)
    assert len(found.blocks) <= count
    said = "".join(block.text for block in found.blocks if isinstance(block, Paragraph))
    whole = (REPORTS / name).read_text(encoding="utf-8")
    assert re.sub(r"\s", "", said) == re.sub(r"\s", "", whole)
