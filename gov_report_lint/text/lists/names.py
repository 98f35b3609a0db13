"""What the parts of a list are called, which of them is the rest, and how far the list goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lazy import lazily

if TYPE_CHECKING:
    from .items import Token
    from .layers import Layers

    Run = tuple[Token, ...]

_CLAUSES = re.compile("[,;:]")
_EDGES = ",、;:() "
_JOINS = re.compile("^(?:以及|和|及|与)(?=.)")
_NUMBERED = lazily(
    r"(?:[一二三四五六七八九十]{1,2}是|[0-9]{1,2}[.、)]|\(?[一二三四五六七八九十0-9]{1,2}\))"
)
_TAIL = re.compile("(?:的|为|是|共计|合计|(?<!公)共|数量)+$")
_BEHIND = re.compile(r"(?P<is>为|是|系|属于|属|来自|通过|涉及|由)?(?P<name>[^,、;:。()0-9]{1,24})")
_EMPTY = ",、;:()和与及以 "
_NAMES = re.compile("、|和|及|以及|与")
_BY_MARKS = re.compile("[、]")
_EACH = "分别"
_OTHER_TIME = re.compile("[去前往]年|上一?年(?!度?结转)|同期")
_REST = re.compile(
    "(?:其他|其它|其余)(?:的|各?种?类别?|类型|方面|各?项|内容|情况|领域类|应?当?(?:予以)?(?:主动)?公开"
    "|政府|政务|部分|共|计|约|有|为|是)*(?P<what>信息|文件|申请|事项|案件|建议|提案|工单|诉求|来信|留言|政策)?"
    "(?:共|计|约|有|为|是|类)*"
)
_LONGEST_REST = 24
_LONGEST_BARE = 12
_NEAR = 14
_FAR = re.compile("[。;]")
_ANY_MARK = re.compile("[,。;:、()]")
# What begins another matter: something that was done, in front or behind the name of a channel.
_DONE = (
    "公开|发布|收到|受理|办理|回复|开展|召开|举办|组织|印发|制发|制定|出台|转载|转发|推送|编发|接听|解答|更新|维护|"
    "开设|报送|刊发|上传|征集|解读|参加|培训|检查|处理|接待|举行|新增|回应|答复|收集|梳理|修订|废止|撰写|录入|"
    "发放|采纳|整改|转办|派发"
)
_MATTER = lazily(
    f"^[,;、:]?(?:[并共另还]|全年|主动|及时|累计|[全本我][省市县区镇乡局委办])*(?:通过|在|利用|依托|向|{_DONE})"
    f"|(?:微信|微博|公众号|网站|平台|抖音|客户端|新媒体|热线|信箱)[^,;]{{0,4}}(?:{_DONE})"
)
_SORTS = ("类", "类信息", "类事项", "类申请", "类文件")
_ALL_SORTS = "各类"
_LISTED = lazily("[一二三四五六七八九十]是")


def name_of(label: str) -> str:
    """Return the name of a part from the words before its figure."""
    words = _CLAUSES.split(_JOINS.sub("", label.rstrip(_EDGES)))[-1].strip(_EDGES)
    words = _NUMBERED.sub("", words, count=1) if _NUMBERED.match(words) else words
    return _TAIL.sub("", words) or words


def name_behind(layers: Layers, token: Token) -> tuple[str, bool]:
    """Return the words behind a figure, and whether they are joined to it by 为 or the like."""
    found = _BEHIND.match(layers.text, token.quantity.end)
    return (found.group("name"), found.group("is") is not None) if found else ("", False)


def distributed(tokens: Run) -> Run:
    """Return the figures with their own names where these come first: 甲、乙、丙分别为3、4、5件."""
    result = list(tokens)
    for at, token in enumerate(tokens):
        names, each, _ = token.label.rpartition(_EACH)
        if not each:
            continue
        end = at + 1
        while end < len(tokens) and not tokens[end].label.strip(_EMPTY):
            end += 1
        words = _CLAUSES.split(names)[-1].strip(_EMPTY)
        for split in (_NAMES, _BY_MARKS):
            listed = [one for one in split.split(words) if one]
            if any(_OTHER_TIME.search(one) for one in listed):
                break
            if len(listed) == end - at > 1:
                named = [
                    one._replace(label=name, broken=False, named=True)
                    for one, name in zip(tokens[at:end], listed, strict=True)
                ]
                result[at:end] = named
                break
    return tuple(result)


def is_rest(label: str, near: str) -> bool:
    """Tell whether a part is all the rest; ``near`` are the words around the total."""
    found = _rest(label)
    return found is not None and (found.group("what") is None or found.group("what") in near)


def _rest(label: str) -> re.Match[str] | None:
    name = name_of(label)
    return _REST.fullmatch(name) if len(name) <= _LONGEST_REST else None


def near(layers: Layers, start: int, end: int) -> str:
    """Return the words around a total, which say what is counted."""
    before, after = layers.text[max(0, start - _NEAR) : start], layers.text[end : end + _NEAR]
    return f"{_FAR.split(before)[-1]}|{_ANY_MARK.split(after)[0]}"


def firm(tokens: Run, closed: bool, listed: bool, about: str) -> int:
    """Return how many of the figures, from the first on, are the list's beyond doubt.

    ``closed`` tells that brackets hold them, ``listed`` that they are announced as a list, by a
    colon or with a share each; ``about`` are the words around the total.
    """
    if closed:
        return len(tokens)
    count = _until_other_matter(tokens, about)
    groups = [one.group for one in tokens[:count]]
    if not groups or groups[0] == groups[-1]:
        return count
    single = 0
    while single < count and groups.count(groups[single]) == 1:
        single += 1
    if single < 2:
        return groups.count(groups[0])
    flat = tokens[:single]
    alike = len({name_of(one.label)[-1:] for one in flat}) == 1
    bare = not any(_turns(one) or len(name_of(one.label)) > _LONGEST_BARE for one in flat)
    sure = single > 2 or alike or listed or bare or any(_LISTED.search(one.label) for one in flat)
    return single if sure else 1


def _until_other_matter(tokens: Run, about: str) -> int:
    for at in range(1, len(tokens)):
        one, last = tokens[at], tokens[at - 1]
        if one.broken and at > 1 and is_rest(last.label, about):
            return at
        if one.broken and _turns(one) and not _turns(tokens[0]):
            return at
        # Behind a semicolon several clauses are a statement of their own.
        if one.group != last.group and "," in one.label.rpartition(";")[2]:
            return at
    return len(tokens)


def _turns(token: Token) -> bool:
    return bool(doing(token))


def doing(token: Token) -> str:
    """Return the words by which a figure tells of something that was done, empty without any."""
    name = name_of(token.label)
    if (name.endswith(_SORTS) and _ALL_SORTS not in name) or _rest(token.label):
        return ""
    found = _MATTER.search(_CLAUSES.split(token.label)[-1])
    return found.group() if found else ""
