"""Places left for a number and never filled in: ××件, 20XX年, ____条, （）份."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lazy import lazily
from .contract import Detector, Found

if TYPE_CHECKING:
    from collections.abc import Iterator

# Units that a number left out is followed by, and after the colon what makes them another word:
# ××条例, ××个人信息, ××年鉴 and ××日报 are names left out on purpose. 人, 项 and 场 begin too many.
_TABLE = """
年:级报鉴货轻代青会款 年度: 月:报刊 日:报常历志 件:套 条:例块线约款幅文 次: 篇:章 份:额子
期:间刊货限待末权 个:人体性别案旧 人次: 家:庭长 户:籍口主 万元: 亿元: 余件: 余条: 余次: 余份:
余篇: 个工作日: 个部门: 个方面:
"""
_UNITS = {unit: after for unit, _, after in (item.partition(":") for item in _TABLE.split())}
_UNIT = "|".join(
    re.escape(unit) + (f"(?![{after}])" if after else "")
    for unit, after in sorted(_UNITS.items(), key=lambda item: -len(item[0]))
)
# A run of them stands for digits; one alone may be a multiplication sign, or a name left out.
_RUN = r"(?<![A-Za-z0-9×第/.=?&_-])(?:20)?(?:[×✕╳]{2,8}|X{2,8}|x{2,8}|_{3,40})"
_EMPTY = r"(?<=[共计为达收发开布有理结])\(\)"
_BLANK = lazily(f"(?:{_RUN}|{_EMPTY}) ?(?:{_UNIT})")
_DAY = lazily(r"(?:20)?([X×x])\1?\1?\1?年\1{1,2}月(?:\1{1,2}日)?|(?<![X×x])([X×x])月\2日")
WHAT = "没有填上数字"


def _blanks(text: str) -> Iterator[Found]:
    """Give the places left for a number; a day left out is one place."""
    end = 0
    found = [*_DAY.finditer(text), *_BLANK.finditer(text)]
    for match in sorted(found, key=lambda one: (one.start(), -one.end())):
        if match.start() >= end:
            end = match.end()
            yield Found(match.start(), end, WHAT)


DETECTORS = {"blanks": Detector(_blanks, needs="×✕╳Xx_(")}
