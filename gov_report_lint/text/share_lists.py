"""Lists of shares that make up a whole: 政策占50%、动态占30%、其他占20%."""

from __future__ import annotations

import re
from typing import NamedTuple

from .lazy import lazily
from .quantities import Quantity, find_quantities
from .shares import CHANNEL, LONGEST, in_a_row

_SHARE_OF = re.compile(r"占(?:[^,。;、:()\d%]{0,12}的?)?(?:比例|比重|比)?(?:为|是|约)?$")
_BREAK = re.compile(
    r"[。!?\n]|其中|同比|环比|比上|较上|去年|上年|合计|总计|共计|共占|一共|中[,:]|按[^,;。]{1,10}分|增长|下降"
)
_REST = re.compile("[,;、(及和与]*(?:其他|其它|其余)(?!组织|部门|单位|处理|申请人|结果)")
_ROUGHLY = re.compile("[约近超]占|左右|以上|以下|多渠道|重复")
_LABELS = lazily(
    r"(?:^|[,;:。(])([^,;:。(]{2,60}?)(?:的?占比)?(?:分别|各)[约为]?(?:占[^,;:。\d%]{0,10})?(?:为|是)?$"
)
_FEWEST = 3


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
    if text.count("%") < _FEWEST or "占" not in text or "其" not in text:
        return []
    runs: list[list[Quantity]] = [[]]
    shares = [one for one in find_quantities(text) if one.percent]
    for share in shares:
        run = runs[-1]
        if not _SHARE_OF.search(text, max(0, share.start - 20), share.start):
            runs.append([])
        elif run and _BREAK.search(text, run[-1].end, share.start):
            runs.append([share])
        else:
            run.append(share)
    lists = [share_list(text, run) for run in runs if len(run) >= _FEWEST and _ends(text, run)]
    return [*lists, *_labelled(text, shares)]


def _labelled(text: str, shares: list[Quantity]) -> list[ShareList]:
    """Return the lists with their labels before all shares: 甲、乙、其他分别占50%、30%、20%."""
    result, at = [], 0
    while at < len(shares):
        count = in_a_row(text, shares, at)
        run = shares[at : at + count]
        near = max(0, run[0].start - LONGEST)
        match = _LABELS.search(text, near, run[0].start) if count >= _FEWEST else None
        labels = re.split("[、和及与]", match.group(1)) if match else []
        if len(labels) == count and _REST.match(labels[-1]):
            result.append(share_list(text, run))
        at += count
    return result


def share_list(text: str, run: list[Quantity]) -> ShareList:
    """Return the shares as a list that is to make up a whole."""
    start, end = max(0, run[0].start - 12), run[-1].end
    exact = not any(share.bound for share in run) and _ROUGHLY.search(text, start, end) is None
    return ShareList(tuple(run), CHANNEL.search(text, start, end) is not None, exact)


def _ends(text: str, run: list[Quantity]) -> bool:
    """Tell whether the last share of a list is that of all the rest."""
    return _REST.match(text, run[-2].end, run[-1].start) is not None
