"""Units that reports count in, and the words that only look like a unit."""

from __future__ import annotations

# Each unit, and after the colon what may not follow, as it makes another word: 3件事, 六部门. Few:
# 3个案例, 12项目标, 3起诉讼 and 12人均已 are counts.
_TABLE = """
件:事套 宗:旨教 起: 例:会行外子 条:例件款 项: 份: 篇: 期:间 次: 人:民名工 名: 家:庭 户: 个:
场:所馆景 台:账阶 种: 册: 批: 轮: 张:贴皮 类: 处:理罚置长室 位:于置数一 所:有属在需得
本:级年机区市单地省局部报行院着 部:门分长署委队级位 组:织成长建团 套: 支:付持部撑出 页: 幅:度
封:面闭 通:过报知办讯信用道告行 则:是 笔:试画记 辆: 款:项待式 间:隔接断 座:谈位 枚:
字:号体段母典节 学时: 课时: 周:年边岁期报密到转末知 人次: 户次: 家次: 场次: 批次: 轮次: 件次: 项次:
篇次: 条次: 台次: 班次: 人/次: 件/次: 条/次: 部分: 大类: 小项: 大项: 大方面: 大领域: 大板块: 方面:
元:旦化素宵件 万元: 亿元: 美元: 小时: 分钟: 秒:杀 天:然气津两 倍: 公里: 亩: 吨: 公顷: 平方米:
平方公里: 个月: 个百分点: 个工作日: 工作日:
"""
GUARDS = {unit: after for unit, _, after in (item.partition(":") for item in _TABLE.split())}

# A decimal of anything else is a list number run into a count: 7.12件.
MEASURES = frozenset(
    (
        "元",
        "万元",
        "亿元",
        "美元",
        "小时",
        "倍",
        "公里",
        "亩",
        "吨",
        "公顷",
        "平方米",
        "平方公里",
        "个百分点",
    )
)

# With a Chinese numeral the others are mostly words: 三类信息, 两张皮, 四位一体, 一本通.
_SPELT = """
件 宗 起 例 条 项 份 篇 期 次 人 名 家 户 个 场 台 种 册 批 轮 人次 户次 场次 批次 件次 篇次
轮次 部分 方面 大类 元 万元 亿元 小时 分钟 公里 亩 平方米 个月 个百分点 个工作日 工作日 天 页
张 位 笔 封 字
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
