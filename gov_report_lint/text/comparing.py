"""What the words between two figures say of the second: 比上年的 a base, 增长 a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .lazy import lazily

if TYPE_CHECKING:
    from .quantities import Quantity

BASE, CHANGE, YEAR, TO, AFTER, NOTHING = "base", "change", "year", "to", "after", ""

_UP = "增长|增加|增多|增幅|增速|上升|提高|上涨|涨幅|升幅|提升|攀升|扩大|多|增"
_DOWN = "下降|减少|降幅|减幅|跌幅|降低|回落|下滑|下跌|缩减|少|减|降"
_N = r"[^,。;:、()\d%]"  # a character of a word
_AGO = (
    r"(?:上一?年度?|去年|前年|20\d\d年度?|上一?季度|上半年|上一?个?月|同期)"
    "(?:同期)?(?:全年|全市|全区|全县)?"
)
_WHEN = rf"(?:{_AGO}|今年|本年度?)"
_THAN = rf"(?:相较于|相比于|相比|对比|同比|比|较|与|同|和){_AGO}"
_NOT_MOVED = rf"(?:(?!增|减|升|降|提高|率|多|少){_N})"
_NOUN = rf"(?:(?!增|减|升|降|提高|多|少){_N})"
_ABOUT = "(?:近|约|大约|将近|接近|超过?|逾|至少|不到|不足|高达|达到?|为|是|:)?"
_AMOUNT = "(?:总量|总数|数量|件数|总体|申请量|申请数量|申请总量)?"
_MORE = rf"({_UP}|{_DOWN})(?:了|率|幅度?|比例|量)?{_ABOUT}{_ABOUT}"
_AS = rf"(?:(?:{_UP}|{_DOWN})(?:了?[到至])|(?:增加|增长|减少|下降|提高|提升)为)"
_CHANGED = lazily(
    rf"\)?的?{_NOT_MOVED}{{0,4}}\)?(?:相比|相较|比较|比)?[,、;(]?(?:并|均|即)?{_AMOUNT}"
    rf"(?:(同比|环比)|({_THAN}(?:相比)?{_AMOUNT}))?(?:明显|大幅|略有|略)?{_MORE}"
)
_GAPS = (
    (TO, lazily(rf"{_N}{{0,4}}{_AS}(?:{_WHEN}的?)?")),
    (BASE, lazily(rf"{_N}{{0,6}}[,、(;]?{_AMOUNT}{_THAN}({_NOUN}{{0,10}})[(:]?")),
    (BASE, lazily(rf"{_N}{{0,6}},?(?:是|为|达到?|相当于){_AGO}({_NOUN}{{0,8}})\(?")),
    (CHANGE, _CHANGED),
    (YEAR, lazily(rf"{_N}{{0,6}}([,;(])而?({_WHEN})({_NOUN}{{0,10}}):?")),
    (AFTER, lazily(r",?(?:达到?|增[至加长]到?|升至|提高到|降至|减至|减少到|下降到|总数达?到?|为)")),
)
_FROM = lazily(rf"[由从](?:{_AGO})?的?{_NOUN}{{0,6}}$")
_LEAD = lazily(rf"{_THAN}{_NOUN}{{0,10}}[(:]?$")
_TOLD_YEAR = lazily(rf"(?:^|[,;:(、。])({_WHEN})[^,;:(、。\d]{{0,14}}$")
_CLAUSE = lazily("[^,。;:、()%]*$")
_AFTER_NOUN = lazily(rf"{_N}{{0,6}}")
_UNYEARED = lazily(rf"^{_WHEN}")
_LINKING = lazily(r"[的为是仅有共数量了中]|同期|全年|只有|当年|相比")
_OF = lazily(r"\)?的")
_NAMED_YEAR = lazily(r"20\d\d")
_YEARS = {"今": 0, "本": 0}
LONGEST = 60  # characters between two figures that belong together
NEAR = 30


class Gap(NamedTuple):
    """What stands between a figure and the one before it.

    ``own`` is the year or 同比 that its words name, ``said`` the words themselves or the mark
    before them, ``noun`` the words between the year and the figure.
    """

    kind: str = NOTHING
    falls: bool = False
    own: str = ""
    said: str = ""
    noun: str = ""


def gap_between(text: str, before: Quantity, after: Quantity) -> Gap:
    """Tell what the words between two figures say of the second."""
    if after.start - before.end > LONGEST:
        return Gap()
    if after.unit == "番":
        match = _CHANGED.fullmatch(f"{text[before.end : after.start]}增")
        return Gap(CHANGE, own=(match.group(1) or match.group(2) or "")) if match else Gap()
    if after.unit == "倍" and _OF.fullmatch(text, before.end, after.start):
        return Gap(CHANGE, said="的")
    for kind, pattern in _GAPS:
        match = pattern.fullmatch(text, before.end, after.start)
        if match:
            return _gap(kind, *match.groups(), said=match.group())
    return Gap()


def _gap(kind: str, *groups: str | None, said: str) -> Gap:
    first, *rest = [group or "" for group in (*groups, None)]
    if kind == CHANGE:
        return Gap(CHANGE, rest[1] in _DOWN.split("|"), first or rest[0], said)
    if kind == YEAR:
        return Gap(YEAR, own=rest[0], said=first, noun=rest[1])
    return Gap(kind, said=said, noun=first)


def led_by_base(text: str, quantity: Quantity) -> bool:
    """Tell whether a figure is that of another year: 比上年的450条."""
    return _LEAD.search(text, max(0, quantity.start - NEAR), quantity.start) is not None


def led_by_from(text: str, quantity: Quantity) -> bool:
    """Tell whether a figure is that from which something changed: 由上年的450条."""
    return _FROM.search(text, max(0, quantity.start - NEAR), quantity.start) is not None


def told_year(text: str, quantity: Quantity) -> str:
    """Return the year that the clause of a figure begins with, empty when there is none."""
    told = _TOLD_YEAR.search(text, max(0, quantity.start - NEAR), quantity.start)
    return told.group(1) if told else ""


def year_of(words: str) -> int:
    """Return a year that words name; this one is 0 and the last -1."""
    return int(words[:4]) if words[:1] == "2" else _YEARS.get(words[:1], -1)


def named_year(words: str) -> int | None:
    """Return the year that words such as 比2023年 name in figures."""
    named = _NAMED_YEAR.search(words)
    return int(named.group()) if named else None


def one_matter(text: str, now: Quantity, noun: str) -> bool:
    """Tell whether the words before a figure say what the clause of another one says."""
    clause = _CLAUSE.search(text, max(0, now.start - NEAR), now.start)
    after = _AFTER_NOUN.match(text, now.end)
    words = _UNYEARED.sub("", clause.group() if clause else "")
    return _within(noun, words + (after.group() if after else "")) or _within(words, noun)


def _within(words: str, others: str) -> bool:
    """Tell whether at least half of what the words say is said by others."""
    plain = _LINKING.sub("", words)
    pairs = [plain[at : at + 2] for at in range(max(1, len(plain) - 1))] if plain else []
    return 2 * sum(pair in others for pair in pairs) >= len(pairs)
