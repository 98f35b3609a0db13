"""Shares and changes without end cost no more each than a few: counted, not timed."""

from __future__ import annotations

import pytest

from gov_report_lint.cases import counts, rounding
from gov_report_lint.cases.case import Case
from gov_report_lint.cases.judged_shares import judged_shares
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.from_json import report_from


class Counter:
    """Counts how often shares are recomputed and counts are looked at."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        fits, worth = rounding.fits, counts.worth_of

        def counted_fits(*arguments: object) -> object:
            self.count += 1
            return fits(*arguments)  # type: ignore[arg-type]

        def counted_worth(*arguments: object) -> object:
            self.count += 1
            return worth(*arguments)  # type: ignore[arg-type]

        monkeypatch.setattr(rounding, "fits", counted_fits)
        monkeypatch.setattr(counts, "worth_of", counted_worth)


@pytest.mark.parametrize(
    ("start", "piece"),
    [
        ("", "公开13件，占48.15%；"),
        ("", "公开{n}件，占48.15%；"),
        ("收到{n}件，", "公开{n}件，占0%；"),
        ("收到100件。公开13件，占13%；公开14件，占14%；", "公开15件，占3{n}.7%；"),
        ("收到100件，", "其中公开13件，占9%，"),
        ("", "甲{n}件。其中乙3件，占7%。"),
        ("", "{n}件、"),
        ("", "（48%）13件（48%）"),
        ("收到100件。", "公开7件，占9%。"),
    ],
)
def test_the_work_grows_no_faster_than_the_text(
    start: str, piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = Counter(monkeypatch)
    library, work = shipped_library(), []
    for count in (150, 600):
        text = start + "".join(piece.replace("{n}", str(n)) for n in range(10, 10 + count))
        data = {"year": 2025, "paragraphs": ["一、总体情况", text.replace("{n}", "9")]}
        report = report_from(data, "report", library)
        counter.count = 0
        judged_shares(Case(report))
        work.append(counter.count)
    assert work[1] <= 5 * work[0] + 100
