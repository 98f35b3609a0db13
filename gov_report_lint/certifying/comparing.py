"""The blast radius of a change: what findings over a folder of reports come and go with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..configuration.setups import Only
from ..lint import lint
from ..packs.loading import load_library
from ..packs.schema import pack_name, validate_folder
from ..packs.shipped import shipped_folders

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ..model.library import Library
    from ..model.outcome import Finding, Run


class Change(NamedTuple):
    """A finding that one of two sets of packs has and the other has not."""

    path: str
    finding: Finding


class Comparison(NamedTuple):
    """Two runs over the same files: findings gained and lost, rules newly open or no longer."""

    old: Run
    new: Run
    gained: list[Change]
    lost: list[Change]
    opened: list[tuple[str, str]]
    closed: list[tuple[str, str]]


def library_of(folder: Path) -> Library:
    """Return the shipped packs with those of the folder in their place, or beside them.

    The folder is a pack, or holds packs.

    Raises:
        PackError: for the first mistake in a pack.

    """
    given = [folder] if (folder / "pack.yaml").is_file() else _packs_in(folder)
    for one in given:
        validate_folder(one)
    names = {pack_name(one) for one in given}
    others = [one for one in shipped_folders() if pack_name(one) not in names]
    return load_library([*others, *given])


def _packs_in(folder: Path) -> list[Path]:
    found = sorted(path.parent for path in folder.glob("*/pack.yaml"))
    return found or [folder]  # the loader says what is missing


def compare(old: Library, new: Library, paths: Iterable[str]) -> Comparison:
    """Return what the packs of ``new`` say otherwise than those of ``old`` about the reports."""
    listed = list(paths)
    before, after = lint(listed, Only(old)), lint(listed, Only(new))
    was, now = _findings(before), _findings(after)
    return Comparison(
        before,
        after,
        [Change(key[0], one) for key, one in now.items() if key not in was],
        [Change(key[0], one) for key, one in was.items() if key not in now],
        sorted(_open(after) - _open(before)),
        sorted(_open(before) - _open(after)),
    )


def _findings(run: Run) -> dict[tuple[str, str, str], Finding]:
    """Return the findings by file, fingerprint and severity: one told otherwise is another."""
    return {
        (checked.report.path, found.fingerprint, found.rule.severity): found
        for checked in run.checked
        for found in checked.judged
    }


def _open(run: Run) -> set[tuple[str, str]]:
    return {
        (checked.report.path, one.rule.id)
        for checked in run.checked
        for one in checked.outcomes
        if one.status == "open"
    }


def told(found: Comparison) -> str:
    """Return the comparison as text."""
    from ..reporters.text_report import SEVERITY

    lines = [f"检查报告 {len(found.new.checked)} 份，未能读取 {len(found.new.unread)} 个。"]
    for title, sign, changes in (("增加", "+", found.gained), ("减少", "-", found.lost)):
        files = len({one.path for one in changes})
        lines += ["", f"{title}的问题 {len(changes)} 个，涉及报告 {files} 份。"]
        for one in sorted(changes, key=lambda one: (one.finding.rule.id, one.path)):
            level = SEVERITY[one.finding.rule.severity]
            where = f"{one.path}：{one.finding.location.words}"
            lines.append(f"{sign} {one.finding.rule.id} {level} {where}：{one.finding.message}")
    for title, pairs in (("改为无法判断", found.opened), ("不再是无法判断", found.closed)):
        if pairs:
            lines += ["", f"{title}的 {len(pairs)} 处："]
            lines += [f"  {rule} {path}" for path, rule in pairs]
    lines += [f"✗ 未能读取 {one.path}：{one.reason}" for one in found.new.unread]
    return "\n".join(lines)
