"""Little rule packs on disk, and what the loader says of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.model.library import Library
from gov_report_lint.packs.errors import PackError
from gov_report_lint.packs.loading import load_library
from gov_report_lint.packs.preparing import prepare_rules
from gov_report_lint.packs.shipped import rules_folder

MANIFEST = """\
name: own
version: "1.0.0"
title: 本单位的规则
basis: 内部规定
extends: ogi
"""
SHIPPED = ("ogi", "ogi-2019", "ogi-2021")
RULE = """\
rules:
  - id: X01
    title: 结果维持不少于结果纠正
    severity: warning
    category: table
    basis: house
    check: relation
    with:
      table: disputes
      for_each: row
      holds: upheld >= corrected
    message: "{row}：维持 {upheld}，纠正 {corrected}。"
    advice: 核对。
    examples:
      good: [{upheld: 2, corrected: 1}]
      bad: [{upheld: 1, corrected: 2}]
"""


def write_pack(parent: Path, name: str = "own", **files: str) -> Path:
    """Return a pack in a new folder; ``rules_x`` becomes ``rules/x.yaml``, ``tables`` tables.yaml.

    The manifest and one sound rule are there unless given.
    """
    folder = parent / name
    (folder / "rules").mkdir(parents=True)
    for key, text in {"pack": MANIFEST, "rules_all": RULE, **files}.items():
        stem = key.replace("rules_", "rules/")
        (folder / f"{stem}.yaml").write_text(text, encoding="utf-8")
    return folder


def load(*folders: Path, shipped: tuple[str, ...] = SHIPPED) -> Library:
    """Return the library of the named shipped packs and these, its rules made ready."""
    library = load_library([*(rules_folder() / name for name in shipped), *folders])
    prepare_rules(library)
    return library


def refused(*folders: Path, shipped: tuple[str, ...] = SHIPPED) -> PackError:
    """Return the error with which the packs are refused."""
    with pytest.raises(PackError) as caught:
        load(*folders, shipped=shipped)
    return caught.value


def place(error: PackError) -> str:
    """Return where the error stands, ``path:line:column``."""
    return str(error.source)
