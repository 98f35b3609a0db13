"""Numbers told in Chinese numerals that are counts, and those that are only part of a word."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from .lazy import lazily
from .numerals import parse_chinese
from .units import SPELT

if TYPE_CHECKING:
    from .figures import Figure

_STOPS = frozenset(",。;、)(:") | {""}
_ONES = frozenset("件宗例条份篇项")
_ZEROS = frozenset(("元", "万元", "人次", *"件宗例起条次份篇项个"))
_BEFORE_ZERO = lazily(
    "(?:收到|受理|办结|结转|答复|公开|申请|复议|诉讼|投诉|举报|数量|新收|制发|废止|发生|收取|收费|许可|处罚|强制"
    "|[为共计均额])$"
)
# 收到申请一件已按期答复 is a count, 办好一件 is none.
_BEFORE_ONE = lazily("(?:收到|受理|新收|申请|办结|答复|结转|发生|复议|诉讼|投诉|举报|案件|[共计])$")
_BEHIND_ONE = ("已", "均", "并", "未", "按", "因", "关于", "涉及", "结转")
# 受理一件、办结一件 tells how, not how many.
_EACH = lazily(
    "[,、;]?(?:就|即|便)?(?:及时|按时|依法)?(?:受理|办结|办理|答复|回复|反馈|查处|解决|处理|处置|整改|公开"
    "|发布|满意|化解|销号|完成|清零|审核|推进|落实|调处|督办|交办)?"
)
_LONGEST_EACH = 8
# 人大三次会议, 二期工程: which one, not how many.
_SESSION = frozenset("届大协")
_PHASES = ("工程", "项目", "建设")
_SAYINGS = ("意识", "自信", "全面", "维护", "确立", "代表", "务必", "一")
_TENTHS = lazily(
    "([一两二三四五六七八九]|[1-9](?=成))成([半一二三四五六七八九]?)"
    "(?![员果立功长本分效绩人交为就熟型份像色品年语因活片批套一-九十百千])"
)
_BEFORE_TENTHS = frozenset("占近约超达逾为到至升降过有足")
_BEHIND_TENTHS = ("以上", "以下", "左右", "多", "上下")


def is_spelt_count(text: str, start: int, figure: Figure, unit: str) -> bool:
    """Tell whether a Chinese numeral is a count there and no word such as 一起 or 三次会议."""
    end = figure.end + len(unit)
    if unit not in SPELT:
        return (
            not unit
            and figure.value >= 10_000
            and bool(figure.bound)
            and text[end : end + 1] in _STOPS
        )
    if figure.value == 0:
        return unit in _ZEROS and bool(_BEFORE_ZERO.search(text, max(0, start - 2), start))
    if figure.value == 1:
        return _is_one(text, start, end, unit)
    if unit == "期":
        return not text.startswith(_PHASES, end)
    if unit == "个":
        return not text.startswith(_SAYINGS, end)
    return not (unit == "次" and text[start - 1 : start] in _SESSION)


def _is_one(text: str, start: int, end: int, unit: str) -> bool:
    if unit not in _ONES:
        return False
    if not (
        text[end : end + 1] in _STOPS
        or (
            text.startswith(_BEHIND_ONE, end) and _BEFORE_ONE.search(text, max(0, start - 2), start)
        )
    ):
        return False
    one, near = f"一{unit}", len(unit) + 1 + _LONGEST_EACH
    before = text.rfind(one, max(0, start - near), start)
    if before >= 0 and _EACH.fullmatch(text, before + len(one), start):
        return False
    behind = text.find(one, end, end + near)
    return behind < 0 or not _EACH.fullmatch(text, end, behind)


def tenths_at(text: str, start: int) -> tuple[int, int | Decimal] | None:
    """Return the end and the value of the tenths, such as 九成五, that begin at ``start``."""
    match = _TENTHS.match(text, start)
    if match is None:
        return None
    whole, rest = match.groups()
    if text[start - 1 : start] not in _BEFORE_TENTHS and not text.startswith(
        _BEHIND_TENTHS, match.end()
    ):
        return None
    value = parse_chinese(whole)
    if rest:
        half = 5 if rest == "半" else parse_chinese(rest)
        return match.end(), Decimal(f"{value}.{half}")
    return None if value is None else (match.end(), value)
