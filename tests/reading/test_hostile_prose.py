"""Long hostile prose ends, and soon: with work in the square of its length these would hang.

How the time grows is measured by ``benchmarks/long_text.py``.
"""

from __future__ import annotations

import pytest

from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.from_json import report_from

LENGTH = 60_000
PATTERNS = [
    "全市(",
    "收到申请1件,",
    "收到申请",
    "其中市教育局1件、",
    "比上年",
    "市教育局收到",
    "1件、",
    "2023年",
    "收到政府信息公开申请(含上年结转",
    "不予公开",
    "办结1件。",
    "十百千万",
    "占1%,",
    "上年为1件",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_long_repetitions_end(pattern: str) -> None:
    text = (pattern * LENGTH)[:LENGTH]
    data = {"year": 2024, "paragraphs": ["（二）依申请公开", text]}
    report = report_from(data, "hostile", shipped_library())
    assert sum(len(sentence.text) for sentence in report.sentences) >= LENGTH
