"""How the time to read and check prose grows with its length, hostile prose included.

    python benchmarks/long_text.py

Prints for each text the time at one length and at ten times that length, and the ratio: about ten
is what it should be. Both are measured in one run, the best of three.
"""

from __future__ import annotations

from time import process_time

from tabulate import tabulate

from gov_report_lint.lint import check_report
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.from_json import report_from

LIBRARY = shipped_library()
SIZE, TIMES = 4_000, 10
ORDINARY = (
    "2024年，全市共收到政府信息公开申请133件，其中市政府本级12件，比上年增加5件；办结130件，予以公开64件，"
    "占49.2%，不予公开8件，无法提供40件。共组织培训2场。"
)
TEXTS = (
    ORDINARY,
    "全市(",
    "收到申请1件,",
    "其中市教育局1件、",
    "比上年",
    "1件、",
    "2023年",
    "收到政府信息公开申请(含上年结转",
    "共1条,其中1条、",
    "占1%,",
    "同比增长1%,",
    "办结1件。",
    "(1件",
    "近1万余",
)


def seconds(text: str) -> float:
    """Return the best time of three to read and check a report of that text."""
    times = []
    for _ in range(3):
        start = process_time()
        data = {"year": 2024, "paragraphs": ["（二）依申请公开", text]}
        check_report(report_from(data, "text", LIBRARY), LIBRARY)
        times.append(process_time() - start)
    return min(times)


def main() -> None:
    """Print the table."""
    seconds(ORDINARY)  # what is compiled once
    rows = []
    for text in TEXTS:
        small = seconds((text * SIZE)[:SIZE])
        large = seconds((text * SIZE * TIMES)[: SIZE * TIMES])
        rows.append((text[:20], f"{small * 1000:.0f} ms", f"{large * 1000:.0f} ms", large / small))
    heads = ("text", f"{SIZE} characters", f"{SIZE * TIMES} characters", "ratio")
    print(tabulate(rows, headers=heads, floatfmt=".1f"))


if __name__ == "__main__":
    main()
