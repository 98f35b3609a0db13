"""Files with nothing wrong, and with one thing wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def good(tmp_path: Path, data_2021: dict[str, Any]) -> Path:
    """Return a file nothing is wrong with."""
    path = tmp_path / "好.json"
    path.write_text(json.dumps(data_2021), encoding="utf-8")
    return path


Spoil = Callable[[str], Path]


@pytest.fixture
def spoil(tmp_path: Path, data_2021: dict[str, Any]) -> Spoil:
    """Return what writes a file whose gravest finding is of that severity."""

    def write(severity: str) -> Path:
        data = deepcopy(data_2021)
        if severity == "error":
            data["tables"]["disputes"]["reconsideration"]["total"] = 1
        elif severity == "warning":
            data["tables"]["proactive"]["licences"]["decisions"] = "7件"
        else:
            data["paragraphs"].insert(5, "工程造价125万。")
        path = tmp_path / f"{severity}.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        return path

    return write
