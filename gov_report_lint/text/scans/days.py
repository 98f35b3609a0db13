"""Detectors of days written wrongly: 2月30日, 01月05日, 截止12月31日 for 截至12月31日."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from ..lazy import lazily
from ..numerals import parse_chinese
from .contract import Detector, Found

_DIGITS = "[0-9]{1,3}|[零〇一二三四五六七八九十廿]{1,3}"
# Found by its 月; year and month are then read in the few characters before.
_DAY = lazily(f"月({_DIGITS})日(?![均常内余间游])")
_MONTH = lazily("(?<![0-9])(?:([0-9]{4})年)?([0-9]{1,2}|[零〇一二三四五六七八九十]{1,3})$")
_YEAR_MONTH = lazily("(?<![0-9])[0-9]{4}年([0-9]{1,2})月")
_BEFORE = 10
_SPAN = 5
# 二月三十日 is a day of the moon's calendar; 历时2月30日 is no day at all.
_NO_DAY = ("农历", "阴历", "旧历", "夏历", "历时", "用时", "为期", "耗时", "长达")
_LEAP = 2000

_ZEROS = lazily("(?<![0-9])(?:[0-9]{4}年)?(?:0[1-9]月(?:[0-9]{1,2}日)?|[0-9]{1,2}月0[1-9]日)")

_POINT = (
    "(?:20[0-9]{2}年(?:底|末|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末)?)"
    "|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末)|目前|今年底|[本去今上]?年(?:度)?[底末])"
)
# Only where a clause begins with it: 征集意见截止12月31日 is a closing day, and right.
_CUT_OFF = lazily(f"(?:(?<![^,。;:、(])|(?<=据))截止({_POINT})(?![前止之])(?!(?<=月)[0-9])")


def _number(text: str) -> int:
    value = parse_chinese(text.replace("廿", "二十"))
    return value if isinstance(value, int) else -1


def _impossible(text: str) -> Iterator[Found]:
    told = set()
    for match in _DAY.finditer(text):
        begin = max(0, match.start() - _BEFORE)
        before = _MONTH.search(text[begin : match.start()])
        if before is None:
            continue
        start = begin + before.start()
        if any(word in text[max(0, start - _SPAN) : start] for word in _NO_DAY):
            continue
        year = int(before.group(1)) if before.group(1) else None
        what = _wrong(year, _number(before.group(2)), _number(match.group(1)))
        if what:
            told.add(start)
            yield Found(start, match.end(), what)
    for match in _YEAR_MONTH.finditer(text):
        month = int(match.group(1))
        if not 1 <= month <= 12 and match.start() not in told:
            yield Found(*match.span(), f"没有{month}月")


def _wrong(year: int | None, month: int, day: int) -> str:
    """Return what no calendar has of a day; empty for one that there is."""
    if not 1 <= month <= 12:
        return ""  # told with its year only: 历时18月5日
    if year is not None and not 1900 <= year < 2100:
        return ""
    last = monthrange(_LEAP if year is None else year, month)[1]
    if day == 0:
        return f"{month}月没有0日"
    if day <= last:
        return ""
    return f"{'' if year is None or month != 2 else f'{year}年'}{month}月只有{last}天"


def _zeros(text: str) -> Iterator[Found]:
    for match in _ZEROS.finditer(text):
        said = match.group()
        right = re.sub("(?<![0-9])0", "", said)
        yield Found(*match.span(), right=right)


def _cut_off(text: str) -> Iterator[Found]:
    for match in _CUT_OFF.finditer(text):
        yield Found(*match.span(), right=f"截至{match.group(1)}")


DETECTORS = {
    "impossible-days": Detector(_impossible, needs="月"),
    "leading-zeros": Detector(_zeros, needs="0"),
    "cut-off-days": Detector(_cut_off, needs="截"),
}
