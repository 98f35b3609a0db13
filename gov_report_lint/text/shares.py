"""Shares in a sentence: one told with its part and its whole, and lists that make up a whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from .quantities import Quantity, find_quantities

_TAKES = re.compile(r"[^,。;\d]{0,2}占[^,。;\d]{0,12}")
_IS = re.compile(r"的|的?(?:比例|比重)[为是]?")
NEAREST = 30
_SHARE_OF = re.compile(r"占(?:[^,。;、:()\d%]{0,12}的?)?(?:比例|比重|比)?(?:为|是|约)?$")
_BREAK = re.compile(
    r"[。!?\n]|其中|同比|环比|比上|较上|去年|上年|合计|总计|共计|共占|一共|中[,:]|按[^,;。]{1,10}分|增长|下降"
)
_REST = re.compile("[,;、(及和与]*(?:其他|其它|其余)(?!组织|部门|单位|处理|申请人|结果)")
_ROUGHLY = re.compile("[约近超]占|左右|以上|以下|多渠道|重复")
CHANNEL = re.compile(
    r"解读|图解|视频|动漫|音频|抖音|头条|简报|线上|线下|采用|刊登|转载|转发|直播|"
    r"网站|门户|网|微信|微博|公众号|新媒体|客户端|平台|APP|app|报纸|报刊|电视|广播|公报|专栏|栏目|公示栏|渠道"
)
_FEWEST = 3


class Share(NamedTuple):
    """A share told with its part and its whole: 予以公开的13件占办结总数27件的48.15%.

    ``others`` are the figures of the unit that stand before, any of which may be the whole meant.
    """

    part: Quantity
    whole: Quantity
    share: Quantity
    others: tuple[Quantity, ...]


def figures_before(found: list[Quantity], part: Quantity) -> tuple[Quantity, ...]:
    """Return the nearest figures of the part's unit that stand before it."""
    last = bisect_left(found, part.start, key=lambda one: one.start)
    return tuple(one for one in found[max(0, last - NEAREST) : last] if one.unit == part.unit)


def find_shares(text: str) -> list[Share]:
    """Return the shares that a folded sentence tells with both figures."""
    if "占" not in text or "%" not in text:
        return []
    found = find_quantities(text)
    result = []
    for part, whole, share in zip(found, found[1:], found[2:], strict=False):
        alike = share.percent and not part.percent and part.unit == whole.unit != ""
        if (
            alike
            and _TAKES.fullmatch(text[part.end : whole.start])
            and _IS.fullmatch(text[whole.end : share.start])
        ):
            others = figures_before(found, part)
            result.append(Share(part, whole, share, others))
    return result


class ShareList(NamedTuple):
    """Shares that are to make up a whole: the last is that of all the rest.

    ``overlapping`` tells that they are of channels, in several of which a thing may count,
    ``exact`` that none is a bound such as 近 or 约占.
    """

    shares: tuple[Quantity, ...]
    overlapping: bool
    exact: bool


def find_share_lists(text: str) -> list[ShareList]:
    """Return the lists of shares in a folded sentence that end with the share of all the rest."""
    if text.count("%") < _FEWEST or text.count("占") < _FEWEST or "其" not in text:
        return []
    runs: list[list[Quantity]] = [[]]
    for share in (one for one in find_quantities(text) if one.percent):
        run = runs[-1]
        if not _SHARE_OF.search(text, max(0, share.start - 20), share.start):
            runs.append([])
        elif run and _BREAK.search(text, run[-1].end, share.start):
            runs.append([share])
        else:
            run.append(share)
    return [_listed(text, run) for run in runs if len(run) >= _FEWEST and _ends(text, run)]


def _listed(text: str, run: list[Quantity]) -> ShareList:
    start, end = max(0, run[0].start - 12), run[-1].end
    exact = not any(share.bound for share in run) and _ROUGHLY.search(text, start, end) is None
    return ShareList(tuple(run), CHANNEL.search(text, start, end) is not None, exact)


def _ends(text: str, run: list[Quantity]) -> bool:
    """Tell whether the last share of a list is that of all the rest."""
    return _REST.match(text, run[-2].end, run[-1].start) is not None
