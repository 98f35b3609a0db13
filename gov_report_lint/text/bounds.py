"""Words that make a number a bound: 近, 约, 不少于 before it; 以上, 左右 after it; 3至5件."""

from __future__ import annotations

import re

from .lazy import lazily
from .numerals import NUMERALS

# What a number's bound is called where it can be read in two ways, such as 1 234件.
UNSURE = "?"

_WORDS = """
不少于 不低于 不超过 不多于 不小于 不大于 不高于 不下于 于等于 大约 大概 将近 接近 几乎 近乎 不到
不足 不满 不超 不下 未满 未达 至少 最少 至多 最多 高于 低于 大于 小于 多于 少于 突破 超过 超出 近
约 超 逾 愈 ≥ ≤ ≧ ≦ > <
"""
_BOUNDS_BEFORE = tuple(_WORDS.split())
_LASTS = frozenset(word[-1] for word in _BOUNDS_BEFORE)
# 附近, 节约: the last character of a word, no bound.
_OTHER_WORDS = """
最近 附近 靠近 就近 临近 邻近 相近 亲近 走近 新近 贴近 节约 预约 签约 履约 公约 条约 契约 违约 合约
集约 制约 特约 邀约 赶超 痊愈
"""
_NO_BOUND = tuple(_OTHER_WORDS.split())
# 约占30%, 大约为12件; 预约有12人 and 签约达12家 are words of another kind.
_LIGHT = "占为有达计合共需到是"
_ABOUT = lazily(f"(约|大约|大概|将近|近(?=占))(?:达到|[{_LIGHT}])$")
_LONGEST = 4
_STOP = "(?=[,。;、:)!?]|$)"
# 12条多媒体信息 and 12次上下联动 are exact; 3个多月 is not.
_BOUNDS_AFTER = re.compile(
    r"(?:\(含\)|及|或)?以[上下](?!简称|几)|以内|之内|左右|上下(?![级联游一])|不等(?!于)|开外|出头|有余"
    f"|[多余](?:{_STOP}|(?=[年月天]|小时|工作日|星期))"
    f"|[-~至到](?=[0-9])|[至到](?=[两二三四五六七八九十][{NUMERALS}]{{0,7}}[件宗起例条项份篇次个])"
)


def bound_before(text: str, start: int) -> str:
    """Return the word such as 近 or 不少于 before a number, empty when there is none."""
    last = text[start - 1 : start]
    if last in _LASTS:
        before = text[max(0, start - 3) : start]
        if before.endswith(_NO_BOUND):
            return ""
        if before.endswith(_BOUNDS_BEFORE):
            return next(word for word in _BOUNDS_BEFORE if before.endswith(word))
    if last and last in _LIGHT:
        about = _ABOUT.search(text, max(0, start - _LONGEST), start)
        if about and not text.endswith(_NO_BOUND, 0, about.end(1)):
            return about.group(1)
    return ""


def bound_after(text: str, end: int) -> str:
    """Return the word such as 以上 after a number's unit, empty when there is none."""
    found = _BOUNDS_AFTER.match(text, end)
    return found.group() if found else ""
