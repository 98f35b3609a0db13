"""Shares told with their parts: 13件，占48.15%."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from .comparing import led_by_base, told_year
from .lazy import lazily
from .quantities import Quantity, find_quantities

_W = r"[^,。;:、()\d%]"  # a character of a word
_IS = "(?:分别|依次|大?约|接?近)?(?:为|是|达到?|到)?(?:大?约|接?近|超过?|仅)?"
_SHARE = "(?:比例|比重|百分比|比率|份额)"
_TAKES = lazily(
    rf"({_W}{{0,10}})([,(、]?)(?:[约各均仅只所]|大约|分别){{0,2}}"
    rf"(?:占({_W}{{0,18}}?)的?(?:{_SHARE}|比)?{_IS}|{_SHARE}{_IS})"
)
_TAKES_OF = lazily(rf"{_W}{{0,6}}[,(、]?约?占({_W}{{0,14}})\(?")
_OF = lazily(rf"\)?{_W}{{0,6}}(?:的{_SHARE}?|{_SHARE}){_IS}")
_BARE = lazily(rf"{_W}{{0,4}}\(")
_NOT_LED = lazily("[中里内共者]|合计|总计|之和|其余|其他|[两三四]项|以上|其中")
_NOT_NAMED = lazily("率|提[高升]|[上下]升|[增减较]|下降|同比|环比|比上|[用地道补]$")
_MOVED = lazily(
    "(?:增长|增加|增多|上升|提高|提升|下降|减少|降低|回落|多|少|增|减)(?:了|幅度?|率)?(?:为|达)?$"
)
_AND = lazily("[、,]?(?:和|与|及|以及)?")
_NEXT = lazily(rf"[、,](?:和|及)?{_W}{{0,20}}|[和与及]{_W}{{0,20}}")
_GENERAL = lazily(
    "政府信息公开|总数量?|总量|总体|总|全部|所有|本?年度?|全年|当年|同期|全体|的|其|数量?|量|[件条份宗篇次人项个]"
)
_SCOPES = ("全国", "全省", "全市", "全区", "全县", "全镇", "全街道", "全系统", "本级", "局", "部门")
_CLAUSE = lazily("[^,。;:(%]*$")
_AFTER = lazily(rf"{_W}{{0,8}}")
_PARTS_WAYS = lazily(
    r"其中|包括|内含|合计|总计|共计|此外|另外|从[^,;。]{1,10}看|按(?!时|期|照|规|要求)[^,;。]{1,10}分"
)
_NESTED = lazily("其中|包括|内含")
_FOLLOWS = lazily(
    r"[^,;。:、()\d%]{0,6}[,:(](?:(?:同比|[较比][上去]年)[^,;。、]{1,14}%\)?,)?([^;。\d%]{1,40})"
)
_ELSE = lazily("此外|另|还|累计|同时|以及|同比|环比|上年|去年")
CHANNEL = re.compile(
    r"解读|图解|视频|动漫|音频|抖音|头条|简报|线上|线下|采用|刊登|转载|转发|直播|"
    r"网站|门户|网|微信|微博|公众号|新媒体|客户端|平台|APP|app|报纸|报刊|电视|广播|公报|专栏|栏目|公示栏|渠道"
)
_NO_COUNT = frozenset(("个百分点", "倍", "成", "%", "‰", ""))
LONGEST = 60
MOST = 20
SKIPPED = 3
SHORT = 2  # longer words may name something else: 27件申请予以公开占


class Share(NamedTuple):
    """A share told with its part: 13件，占48.15%.

    ``whole`` is the figure that its own words name, 占办结总数27件的, ``named`` are these words
    where they give none. A ``weak`` one may be meant otherwise: 13件（48.15%）. ``year`` is the
    year that the clause of the part begins with.
    """

    part: Quantity
    share: Quantity
    whole: Quantity | None = None
    named: str = ""
    weak: bool = False
    year: str = ""


def find_shares(text: str) -> list[Share]:
    """Return the shares that a folded sentence tells with their parts."""
    if "%" not in text and "百分之" not in text:
        return []
    if not any(word in text for word in ("占", "比例", "比重", "(")):
        return []
    found = find_quantities(text)
    result: list[Share] = []
    parts: dict[int, Quantity] = {}  # the parts of shares found, by the place of the share
    at = 1
    while at < len(found):
        count = in_a_row(text, found, at)
        if count > 1:
            shares = _respective(text, found, at, count)
        else:
            share = _share(text, found, at, parts) if found[at].percent else None
            shares = [share] if share else []
        shares = [one._replace(year=told_year(text, one.part)) for one in shares]
        parts.update((at + index, share.part) for index, share in enumerate(shares))
        result += shares
        at += max(1, count)
    return result


def in_a_row(text: str, found: list[Quantity], at: int) -> int:
    """Return how many percentages follow upon one another: 30%、32.5%和37.5%."""
    count = 0
    while at + count < len(found) and found[at + count].percent:
        one = found[at + count]
        if count and not _AND.fullmatch(text, found[at + count - 1].end, one.start):
            break
        count += 1
    return count


def _respective(text: str, found: list[Quantity], at: int, count: int) -> list[Share]:
    """Return the shares of as many parts: 甲12件、乙13件、丙15件，分别占30%、32.5%、37.5%."""
    first = at - count
    if first < 0 or count > MOST:
        return []
    parts = found[first:at]
    match = _takes(text, parts[-1], found[at])
    if match is None or any(not _countable(text, one) for one in parts):
        return []
    if len({one.unit for one in parts}) > 1:
        return []
    gaps = [(one.end, other.start) for one, other in pairwise(parts)]
    if not all(_NEXT.fullmatch(text, *gap) for gap in gaps):
        return []
    if first and found[first - 1].unit == parts[0].unit:
        before = found[first - 1]
        alike = _NEXT.fullmatch(text, before.end, parts[0].start) is not None
        if alike and before.value < sum(one.value for one in parts):
            return []  # one part more than shares
    named = match.group(3) or ""
    return [Share(*pair, None, named) for pair in zip(parts, found[at : at + count], strict=True)]


def _share(text: str, found: list[Quantity], at: int, parts: dict[int, Quantity]) -> Share | None:
    """Return the share told at ``at`` with its part, None when there is none."""
    share, before = found[at], found[at - 1]
    if at > 1 and _names_whole(text, found[at - 2], before, share):
        return Share(found[at - 2], share, before)
    match = _takes(text, before, share)
    if match is None:
        bare = (
            _BARE.fullmatch(text, before.end, share.start)
            and text[share.end : share.end + 1] == ")"
        )
        return Share(before, share, weak=True) if bare and _countable(text, before) else None
    named = match.group(3) or ""
    if at - 1 in parts:  # 13件,占总数的48%、占全市的12%
        return Share(parts[at - 1], share, None, named, weak=True)
    weak = not match.group(2) and len(match.group(1)) > SHORT
    part = at - 1
    while part >= 0 and not _countable(text, found[part]):
        if at - part > SKIPPED or not moved(text, found[part]):
            return None
        part -= 1
    return Share(found[part], share, None, named, weak or part < at - 1) if part >= 0 else None


def _takes(text: str, part: Quantity, share: Quantity) -> re.Match[str] | None:
    """Return the words between a part and its share, None where they say something else."""
    if share.start - part.end > LONGEST:
        return None
    match = _TAKES.fullmatch(text, part.end, share.start)
    if match is None or _NOT_LED.search(match.group(1)):
        return None
    return None if _NOT_NAMED.search(match.group(3) or "") else match


def _names_whole(text: str, part: Quantity, whole: Quantity, share: Quantity) -> bool:
    alike = part.unit == whole.unit and not part.percent and part.unit not in _NO_COUNT
    return (
        alike
        and share.start - part.end <= LONGEST
        and _TAKES_OF.fullmatch(text, part.end, whole.start) is not None
        and _OF.fullmatch(text, whole.end, share.start) is not None
    )


def _countable(text: str, quantity: Quantity) -> bool:
    """Tell whether a figure may be a part: no rate, no change, not that of another year."""
    counted = quantity.unit not in _NO_COUNT and quantity.value >= 0
    return counted and not moved(text, quantity)


def moved(text: str, quantity: Quantity) -> bool:
    """Tell whether a figure is a change, or that of another year: 增加36条, 比上年的450条."""
    near = max(0, quantity.start - 8)
    changed = _MOVED.search(text, near, quantity.start) is not None
    return changed or (not quantity.percent and led_by_base(text, quantity))


def fits_name(named: str, text: str, total: Quantity) -> bool:
    """Tell whether a total is called what a share says it is of: 占办结总数 of 办结申请27件."""
    plain = _GENERAL.sub("", named)
    return not plain or _is_called(plain, text, total)


def names_it(named: str, text: str, total: Quantity) -> bool:
    """Tell whether a share says of what it is, and a count is called just so."""
    plain = _GENERAL.sub("", named)
    return bool(plain) and _is_called(plain, text, total)


def _is_called(plain: str, text: str, total: Quantity) -> bool:
    clause = _CLAUSE.search(text, max(0, total.start - LONGEST), total.start)
    after = _AFTER.match(text, total.end)
    words = (clause.group() if clause else "") + (after.group() if after else "")
    if any(scope in plain and scope not in words for scope in _SCOPES):
        return False
    pairs = [plain[at : at + 2] for at in range(max(1, len(plain) - 1))]
    return 2 * sum(pair in words for pair in pairs) >= len(pairs)


def parts_ways(text: str, start: int, end: int) -> bool:
    """Tell whether another list begins between two offsets: 其中, 从…看, 按…分."""
    return _PARTS_WAYS.search(text, start, end) is not None


def is_nested(text: str, start: int, end: int) -> bool:
    """Tell whether what stands between two offsets makes the second a part of the first."""
    return _NESTED.search(text, start, end) is not None


def follows_on(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but a comma and words stand between a total and its part."""
    match = _FOLLOWS.fullmatch(text, start, end)
    return match is not None and _ELSE.search(match.group(1)) is None
