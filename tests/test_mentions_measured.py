"""The prose is read as well as it was: recall and precision on sentences labelled by hand.

``benchmarks/mentions.py`` prints them fact by fact. Neither may fall; raise them when they rise.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tests" / "data" / "mentions"
# File: the least recall and precision, in per cent.
LEAST = {
    "governments": (97.0, 99.0),
    "departments": (99.0, 99.5),
    "held_out": (91.0, 97.0),
    "blind": (96.0, 99.0),
    "fresh": (90.0, 99.0),
}


@pytest.fixture(scope="module")
def measuring() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mentions", ROOT / "benchmarks" / "mentions.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_file_is_measured() -> None:
    assert {path.stem for path in FOLDER.glob("*.jsonl")} == set(LEAST)


@pytest.mark.parametrize("name", sorted(LEAST))
def test_recall_and_precision(name: str, measuring: ModuleType) -> None:
    records = measuring.read([FOLDER / f"{name}.jsonl"])
    score = measuring.measure(records)["all"]
    recall, precision = LEAST[name]
    assert score.recall * 100 >= recall
    assert score.precision * 100 >= precision


@pytest.mark.parametrize("name", sorted(LEAST))
def test_labels_are_sound(name: str, measuring: ModuleType) -> None:
    """What a label quotes stands in its text, and no record is there twice."""
    records = measuring.read([FOLDER / f"{name}.jsonl"])
    wrong = [r["id"] for r in records for one in r["tells"] if one["said"] not in r["text"]]
    assert not wrong
    assert len({record["text"] for record in records}) == len(records)
    assert len({record["id"] for record in records}) == len(records)
