"""Units that reports count in, and the words that only look like a unit."""

from __future__ import annotations

# Each unit, and after the colon what may not follow, as it makes another word: 3件事, 六部门. Few:
# 3个案例, 12项目标, 3起诉讼 and 12人均已 are counts.
_TABLE = """
件:事套 宗:旨 起: 例: 条:例件款 项: 份: 篇: 期:间 次: 人:民 名: 家: 户: 个: 场: 台: 种: 册: 批: 轮:
张: 类: 处:理罚置 位:于置 所:有属在需得 本:级年机区市单地省局部报行院着 部:门分长署委队级位
组:织成长建团 套: 支:付持部撑出 页: 幅:度 封:面闭 通:过报知办讯信用道告行 人次: 户次: 场次: 批次:
件次: 篇次: 条次: 班次: 部分: 大类: 小项: 元:旦 万元: 亿元: 小时: 分钟: 天:然气 倍: 公里: 亩: 吨:
平方米: 个月: 个百分点: 个工作日:
"""
GUARDS = {unit: after for unit, _, after in (item.partition(":") for item in _TABLE.split())}

# A decimal of anything else is a list number run into a count: 7.12件.
MEASURES = frozenset(("元", "万元", "亿元", "小时", "倍", "公里", "亩", "吨", "平方米", "个百分点"))

# With a Chinese numeral the others are mostly words: 三类信息, 两张皮, 四位一体, 一本通.
_SPELT = """
件 宗 起 例 条 项 份 篇 期 次 人 名 家 户 个 场 台 种 册 批 轮 人次 户次 场次 批次 件次 篇次
部分 元 万元 亿元 小时 分钟 公里 亩 平方米 个月 个百分点 个工作日
"""
SPELT = frozenset(_SPELT.split())


def _by_first() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for unit in sorted(GUARDS, key=len, reverse=True):
        table[unit[0]] = (*table.get(unit[0], ()), unit)
    return table


_BY_FIRST = _by_first()
FIRSTS = "".join(_BY_FIRST)


def is_unit(text: str, start: int, unit: str) -> bool:
    """Tell whether the unit stands at ``start`` and is no part of a longer word."""
    after = start + len(unit)
    if not text.startswith(unit, start):
        return False
    return after >= len(text) or text[after] not in GUARDS.get(unit, "")


def unit_at(text: str, start: int) -> str:
    """Return the longest unit that stands at ``start``, empty when there is none."""
    for unit in _BY_FIRST.get(text[start : start + 1], ()):
        if is_unit(text, start, unit):
            return unit
    return ""
