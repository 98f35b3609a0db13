"""What announces a list of parts: 其中, 按渠道分, 包括, 分别为, 由…组成, a colon, a bracket."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..lazy import lazily
from .layers import NONE, Layers

AMONG = "among"  # 其中, 26件申请中: parts of the total before, by their words
BRACKET = "bracket"  # 3607件(市政府349件、……)
INCLUDING = "including"  # 包括, 主要有, 具体为, or a colon
SORTED = "sorted"  # 按渠道分, 从申请人看
EACH = "each"  # 甲、乙、丙分别为12件、13件、15件
COMPOSED = "composed"  # 由……组成
TOTAL = "total"  # 网站300条、微信200条，共计500条: nothing announces it
LOOSE = "loose"  # figures behind a list that nothing announces

# A figure in one of these counts whatever the words behind it say: 5个乡镇(32个村) are no parts.
GENERIC = frozenset("个项家类种部处所组级台套次")

_HAS = "(?:主要|具体)?(?:包括|包含|涵盖|含|有|为|是)?了?"
_SORT = (
    "(?:类|渠道|方式|形式|申请人|主体|内容|对象|性质|来源|途径|载体|平台|领域|行业|主题|体裁|结果|"
    "层级|级别|区域|地区|地域|部门|单位|季度|月份|时间|身份|情形|情况)"
)
SORTING = (
    f"(?:按照?|从|以)[^,。;:()、0-9]{{0,12}}?{_SORT}[^,。;:()、0-9]{{0,3}}?"
    "(?:看|来说|来讲|而言|统计|[划区]?分(?:类|为|成)?)[,:]"
)
_WORDS = lazily(
    f"(?P<among>其中[,:]?(?:{SORTING})?{_HAS}[,:]?|(?<=[^0-9,。;:、()其])中[,:])"
    f"|(?P<sorted>{SORTING}(?:{_HAS}[,:])?)"
    "|(?P<each>分别[^0-9,。;:、()]{0,10}(?=[0-9一二两三四五六七八九十]))"
    "|(?P<including>(?<![不未])(?:主要|具体|共)?(?:包括|包含|涵盖)了?[,:]?"
    "|(?:主要|具体|分别)(?:情况)?(?:为|是|有|如下)[,:]?|(?<=[,(])均?含有?)"
    "|(?P<composed>由(?=[^。!?\n]{4,300}?(?:组成|构成)))"
    "|(?P<colon>:(?![0-9]))"
)
_COMPOSED = lazily("组成|构成")
_NO_PARTS = (
    "其中",
    "较",
    "比",
    "同比",
    "环比",
    "占",
    "不含",
    "不包",
    "除",
    "剔除",
    "含",
    "包括",
    "见",
)
_NAMES = re.compile("其中|[,:;。(]")
_SEVERAL = re.compile("[、和与及]")
_IS = re.compile("分别(?:为|是|有)?")
_SHORT = 10
_MOST_WITHIN = 3
_LONGEST_NAMES = 120


class Opening(NamedTuple):
    """The announcement of a list: where its words begin, where the items do, and of what kind.

    ``stop`` is where the list must end; ``tight`` tells that the total stands right before.
    """

    at: int
    start: int
    kind: str
    level: int
    stop: int
    tight: bool = False


def find_openings(layers: Layers) -> list[Opening]:
    """Return the announcements in the text, in order."""
    text, size = layers.text, len(layers.text)
    result = []
    for match in _WORDS.finditer(text):
        at, kind = match.start(), str(match.lastgroup)
        level = layers.level(at)
        if kind == EACH:
            result.append(_names(layers, match.start(), level))
        elif kind == COMPOSED:
            end = _COMPOSED.search(text, at)
            result.append(Opening(at, match.end(), kind, level, end.start() if end else size))
        else:
            tight = match.group().startswith("中")
            shown = INCLUDING if kind == "colon" else kind
            result.append(Opening(at, match.end(), shown, level, size, tight))
    result = sorted([*result, *_brackets(layers)], key=lambda one: (one.at, one.start))
    return _apart(result)


def _apart(openings: list[Opening]) -> list[Opening]:
    """Return the openings, each list ending where a few others of its level have begun."""
    following: dict[int, list[int]] = {}
    result = []
    for one in reversed(openings):
        begun = following.setdefault(one.level, [])
        stop = begun[-_MOST_WITHIN] if len(begun) >= _MOST_WITHIN else one.stop
        result.append(one._replace(stop=min(one.stop, stop)))
        begun.append(one.at)
    return result[::-1]


def _names(layers: Layers, at: int, level: int) -> Opening:
    """Return the announcement by 分别: with the names before it, or without: 分别为政策类20条."""
    text, size = layers.text, len(layers.text)
    begin = max(0, at - _LONGEST_NAMES)
    marks = [one.end() for one in _NAMES.finditer(text, begin, at) if _is_at(layers, one, level)]
    start = marks[-1] if marks else begin
    if _SEVERAL.search(text, start, at):
        return Opening(start, start, EACH, level, size)
    verb = _IS.match(text, at)
    return Opening(at, verb.end() if verb else at, INCLUDING, level, size)


def _is_at(layers: Layers, match: re.Match[str], level: int) -> bool:
    """Tell whether a mark parts what stands at the level; a bracket there opens the level."""
    return layers.level(match.start()) == level - (match.group() == "(")


def _brackets(layers: Layers) -> list[Opening]:
    """Return the brackets right behind a quantity, or behind the few words that say of what."""
    text, result = layers.text, []
    if layers.flat:
        return []
    for quantity in layers.found:
        at = text.find("(", quantity.end, quantity.end + _SHORT)
        if at < 0 or (not text[quantity.end : at].isalpha() and at > quantity.end):
            continue
        if not text.startswith(_NO_PARTS, at + 1):
            result.append(Opening(at, at + 1, BRACKET, layers.level(at) + 1, len(text), True))
    return result


def outer(layers: Layers, opening: Opening) -> tuple[int, int]:
    """Return up to where the total may stand, and how deep: outside of a bracket just opened."""
    at, level = opening.at, opening.level
    if opening.kind == BRACKET:
        return at, level - 1
    bracket = layers.opened[at] if level and layers.opened else NONE
    if bracket != NONE and bracket == at - 1:
        return bracket, level - 1
    return at, level
