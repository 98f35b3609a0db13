"""Numbers and years as they are written: 22年度, 三十件 beside 30件, a count left out."""

from __future__ import annotations

from collections.abc import Iterator

from ..lazy import lazily
from ..numerals import NUMERALS
from ..quantities import find_quantities
from .contract import Detector, Found

# Not behind words such as 满, 近 or 有期徒刑, where it is a time of so many years; nor where the
# century may stand before a joint or a line break.
_SHORT_YEAR = lazily(
    r"(?<![0-9.,'/~-])(?<![0-9][\s、至到和与及])(?<![满近约逾超达共续第余历经期的刑龄每前后有计])"
    r"([12][0-9])年(?=度(?![量日])|全年|上半年|下半年|(?:1[0-2]|0?[1-9])月(?![子球饼])|年?[底初末])"
)
_FIRST_SHORT_YEAR, _LAST_SHORT_YEAR = 15, 49

# Units of things that are counted one by one; 二十条 and 三十次会议 are names.
_COUNTED = frozenset(("件", "份", "篇", "场", "人次", "宗", "起", "户", "户次", "件次"))
_NAMED = ("实事", "民生", "好事", "大事", "小事", "具体", "重点", "事", "硕", "套")
_FEW = 10
_SPELT = lazily(f"(?<![{NUMERALS}])[{NUMERALS}]{{2,}}(?:{'|'.join(sorted(_COUNTED))})")

# An item of a list whose count was never filled in: 企业资质条、施工许可证76条、排水许可证5条.
_COUNT_WORDS = "条篇"
_COUNTED_ITEM = lazily(f"[^0-9、,;:。()][0-9]+([{_COUNT_WORDS}])(?![0-9])")
_UNCOUNTED_ITEM = lazily(
    f'(?:^|(?<=[、,;:。]))([^、,;:。()"《》0-9]{{2,24}})([{_COUNT_WORDS}])(?=[、,;。])'
)
_WORD_ENDS = frozenset(
    "头词链法信线面金欠借白便枝萧教老逐首各每几多数余该此诗成长短整名开全条篇" + NUMERALS
)
_FEWEST_COUNTED = 2


def _short_years(text: str) -> Iterator[Found]:
    for match in _SHORT_YEAR.finditer(text):
        if _FIRST_SHORT_YEAR <= int(match[1]) <= _LAST_SHORT_YEAR:
            yield Found(match.start(), match.end(), match[0], f"20{match[0]}")


def _mixed_numerals(text: str) -> Iterator[Found]:
    """Yield counts in Chinese numerals where the sentence counts the same in Arabic ones."""
    if not _SPELT.search(text):
        return
    told = [one for one in find_quantities(text) if one.unit in _COUNTED and not one.bound]
    arabic = {one.unit for one in told if text[one.start] not in NUMERALS}
    for one in told:
        spelt = text[one.start] in NUMERALS and one.value > _FEW
        named = text.startswith(_NAMED, one.end) or text.endswith(_NAMED, 0, one.start)
        if spelt and one.unit in arabic and not named:
            right = f"{one.value}{one.unit}"
            yield Found(one.start, one.end, text[one.start : one.end], right)


def _uncounted(text: str) -> Iterator[Found]:
    """Yield items of a list that bear a counting word and no count, as the others do."""
    counted = [match[1] for match in _COUNTED_ITEM.finditer(text)]
    for match in _UNCOUNTED_ITEM.finditer(text):
        if match[1][-1] not in _WORD_ENDS and counted.count(match[2]) >= _FEWEST_COUNTED:
            yield Found(match.start(), match.end(), match[2], match[0])


DETECTORS = {
    "short-years": Detector(_short_years, needs="年"),
    "mixed-numerals": Detector(_mixed_numerals, needs="十百千"),
    "uncounted-items": Detector(_uncounted, needs=_COUNT_WORDS),
}
