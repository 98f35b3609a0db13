"""What is in force for each path and where it came from, in words."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ..files.search import search
from .choice import profiles_of
from .errors import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model.library import Library
    from .given import Item
    from .setup import Setup
    from .setups import Setups

DEFAULT = "默认"


def _listed(items: Iterable[tuple[str, str]], default: str) -> str:
    """Return the values, those of one origin together with it."""
    by_origin: dict[str, list[str]] = {}
    for value, origin in items:
        by_origin.setdefault(origin, []).append(value)
    told = (f"{'、'.join(values)}（{origin}）" for origin, values in by_origin.items())
    return printable("；".join(told)) or f"{default}（{DEFAULT}）"


def _pairs(items: Iterable[Item]) -> list[tuple[str, str]]:
    return [(item.text, item.origin) for item in items]


def _packs(library: Library, items: Iterable[Item]) -> str:
    versions = (f"{pack.name} {pack.version}" for pack in library.packs)
    asked = _pairs(items)
    added = f"；其中另外加载的：{_listed(asked, '')}" if asked else f"（{DEFAULT}）"
    return f"{'、'.join(versions)}{added}"


def _values(setup: Setup) -> Iterator[tuple[str, str]]:
    given = setup.given
    yield "规则包（packs）", _packs(setup.library, given.packs)
    titles = profiles_of(setup.library)
    profile = [(f"{one.text} {titles[one.text]}", one.origin) for one in (given.profile,) if one]
    yield "机关类型（profile）", _listed(profile, "按机关名称判断")
    yield "只检查（select）", _listed(_pairs(given.select or ()), "全部规则")
    yield "不检查（ignore）", _listed(_pairs(given.ignore), "无")
    levels = [(f"{one.pattern} 改为 {one.severity}", one.origin) for one in given.severity]
    yield "级别（severity）", _listed(levels, "按规则包")
    day = [(one.day.isoformat(), one.origin) for one in (given.published,) if one]
    yield "公布日期（published）", _listed(day, "没有指明")
    yield "联系电话（contacts）", _listed(_pairs(given.contacts), "没有指明")


def _block(path: str, setup: Setup) -> Iterator[str]:
    yield f"■ {path}"
    yield f"  配置文件：{printable(setup.file) if setup.file else '没有'}"
    for name, value in _values(setup):
        yield f"  {name}：{value}"
    run = {one.rule.id for one in setup.rules}
    left = [rule.id for rule in setup.library.rules if rule.id not in run]
    rest = f"；没有检查的规则：{'、'.join(left)}" if left else ""
    yield f"  检查的规则：{len(run)} 条{rest}"
    yield ""


def show(
    paths: Iterable[str],
    setups: Setups,
    include: Iterable[str] = (),
    exclude: Iterable[str] = (),
) -> str:
    """Return what is in force for each path; in a folder, also for each folder that differs."""
    lines: list[str] = []
    wanted = search(paths, include, exclude)
    for argument in wanted.arguments:
        setup = setups.of(argument.path, argument.folder)
        lines += _block(argument.path, setup)
        told = {setup.file}
        for found in wanted.files(argument) if argument.folder else ():
            setup = setups.of(found.path)
            if setup.file not in told:
                told.add(setup.file)
                lines += _block(os.path.dirname(setup.file or found.path), setup)
    return "\n".join(lines).rstrip("\n")
