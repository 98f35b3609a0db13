"""How well the prose is read: recall and precision of mentions, fact by fact.

    python benchmarks/mentions.py [FILE.jsonl …] [--show]

Reads sentences labelled by hand (tests/data/mentions) and holds against the labels what the
shipped packs find: fact, value, bound, scope and time must all be right. ``--show`` prints every
label that was missed and every mention that no label bears out.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from tabulate import tabulate

from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.from_json import report_from

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "mentions"
LIBRARY = shipped_library()
# Which of them a result belongs to is not said by its words but by the total before it (rule C24).
RESULTS = ("upheld", "corrected", "other", "pending")
# Labelled, but told by no phrase: no rule reads trainings (docs/decisions/0011-reading-prose.md).
UNREAD = ("training.people", "training.sessions")
SAME = {
    f"{whole}.{result}": f"results.{result}"
    for whole in ("reconsideration", "litigation", "disputes")
    for result in RESULTS
} | {
    "litigation.direct": "results.direct",
    "litigation.after_reconsideration": "results.after_reconsideration",
}


class Told(NamedTuple):
    """What a label or a mention says."""

    fact: str
    value: str
    bounded: bool
    scope: str
    time: str


def _number(value: object) -> str:
    number = Decimal(str(value)).normalize()
    return format(number, "f")


def labelled(record: dict[str, Any]) -> Counter[Told]:
    """Return what the labels of a record say."""
    return Counter(
        Told(
            SAME.get(one["fact"], one["fact"]),
            _number(one["value"]),
            bool(one.get("bound")),
            one.get("scope", "own"),
            one.get("time", "this_year"),
        )
        for one in record["tells"]
        if one["fact"] not in UNREAD
    )


def found(record: dict[str, Any], facts: set[str]) -> Counter[Told]:
    """Return what is found in a record, of the facts that labels speak of."""
    data: dict[str, Any] = {k: record[k] for k in ("year", "form", "issuer") if k in record}
    data["paragraphs"] = [record["heading"], record["text"]]
    report = report_from(data, record["id"], LIBRARY)
    return Counter(
        Told(one.fact, _number(one.value), bool(one.bound), one.scope, one.time)
        for mentions in report.mentions.values()
        for one in mentions
        if one.fact in facts
    )


class Score(NamedTuple):
    """How many labels there are, how many mentions, and how many of them are right."""

    labels: int
    mentions: int
    right: int

    @property
    def recall(self) -> float:
        """The share of the labels that were found."""
        return self.right / self.labels if self.labels else 1.0

    @property
    def precision(self) -> float:
        """The share of the mentions that are right."""
        return self.right / self.mentions if self.mentions else 1.0


def measure(records: list[dict[str, Any]], *, show: bool = False) -> dict[str, Score]:
    """Return the score of each fact, that of all of them under ``all``."""
    told = {one["fact"] for record in records for one in record["tells"]}.difference(UNREAD)
    facts = {SAME.get(fact, fact) for fact in told}
    labels, mentions, right = Counter[str](), Counter[str](), Counter[str]()
    for record in records:
        wanted, got = labelled(record), found(record, facts)
        for counter, those in ((labels, wanted), (mentions, got), (right, wanted & got)):
            for one, count in those.items():
                counter[one.fact] += count
        if show and wanted != got:
            print(f"\n{record['id']} {record['issuer']} {record['heading']}\n  {record['text']}")
            for one in wanted - got:
                print("  missed", *one)
            for one in got - wanted:
                print("  wrong ", *one)
    scores = {fact: Score(labels[fact], mentions[fact], right[fact]) for fact in sorted(facts)}
    total = Score(labels.total(), mentions.total(), right.total())
    return {**scores, "all": total}


def read(paths: list[Path]) -> list[dict[str, Any]]:
    """Return the records of these files."""
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [json.loads(line) for line in lines if line.strip()]


def main(arguments: list[str]) -> None:
    """Print the scores of the files named, or of each file there is and of all together."""
    paths = [Path(one) for one in arguments if one != "--show"] or sorted(FOLDER.glob("*.jsonl"))
    scores = measure(read(paths), show="--show" in arguments)
    rows = [
        (fact, one.labels, one.mentions, one.right, f"{one.recall:.1%}", f"{one.precision:.1%}")
        for fact, one in scores.items()
    ]
    print(tabulate(rows, headers=("fact", "labels", "mentions", "right", "recall", "precision")))
    for path in paths if len(paths) > 1 else ():
        one = measure(read([path]))["all"]
        print(f"{path.name}: {one.labels} labels, {one.recall:.1%} / {one.precision:.1%}")


if __name__ == "__main__":
    main(sys.argv[1:])
