"""Punctuation as it is typed: marks of half width, marks in a row, marks within marks."""

from __future__ import annotations

from collections.abc import Iterator

from ..lazy import lazily
from .context import around
from .contract import Detector, Found

_HAN = "一-鿿"
_LEFT, _RIGHT = f"[{_HAN}》”’）〕】%％]", f"[{_HAN}《“‘（〔【]"
_WIDE = dict(zip(",;:?!.()", "，；：？！。（）", strict=True))
# A blank may follow a mark of half width, as in English; 一. and 十二. are list numbers.
_NARROW = lazily(
    f"(?<={_LEFT})[,;:?!] ?(?={_RIGHT})"
    rf"|(?<={_LEFT})(?<![一二三四五六七八九十百第])\.(?={_RIGHT}|[ 　]*$)"
    f"|(?<=[{_HAN}》”])[(](?=[{_HAN}《“])"
    f"|(?<=[{_HAN}》”])[)](?=[{_HAN}《“，。；：、])"
)
_LIST_NUMBER = lazily("[(][一二三四五六七八九十]{1,3}[)）]")
_LAST_NUMBER = lazily("[(（][一二三四五六七八九十]{1,3}$")
_LONGEST_LABEL = 6
_IN_A_ROW = lazily("[，。；、：,;](?:[，。；、,;]|(?<![：:])[：:])+")
_ANGLES = lazily("《[^《》\n]{0,99}?[<＜][^<>＜＞《》\n]{1,99}[>＞]")
# Items in quotes or titles with a pause mark between each two.
_QUOTED, _TITLE = "“[^“”。\n]{1,40}”", "《[^《》。\n]{1,99}》"
_SERIES = lazily(f"{_QUOTED}(?:、{_QUOTED})+|{_TITLE}(?:、{_TITLE})+")
_REST_OF_SERIES = lazily("[和与及或](?![“《])|以及(?![“《])|[^，。；：！？\n]{0,40}?、")
_BEFORE_SERIES = lazily("、[^，。；：、！？\n]{0,12}$")


def _narrow_marks(text: str) -> Iterator[Found]:
    """Yield marks of half width between Chinese characters, but for those of list numbers."""
    for match in _NARROW.finditer(text):
        mark, start = match[0][0], match.start()
        if mark == "(" and _LIST_NUMBER.match(text, start):
            continue
        if mark == ":" and start <= _LONGEST_LABEL:
            continue  # what a page or a crawler puts before a text: 标题: …
        if mark == ")" and _LAST_NUMBER.search(text, max(0, start - 4), start):
            continue
        yield Found(start, start + 1, mark, _WIDE[mark], around(text, start, start + 1))


def _marks_in_a_row(text: str) -> Iterator[Found]:
    """Yield two marks side by side of which one is too many: 。。 ，，."""
    for match in _IN_A_ROW.finditer(text):
        before = text[max(0, match.start() - 1) : match.start()]
        if before.isascii():
            continue  # at the head of a line, or in an address: http://a.b/,;c
        right = "。" if "。" in match[0] else match[0][0]
        start, end = match.span()
        yield Found(start, end, match[0], right, around(text, start, end))


def _inner_angles(text: str) -> Iterator[Found]:
    """Yield signs for less and greater that stand for the inner marks of a title."""
    for match in _ANGLES.finditer(text):
        start = max(match[0].rfind(sign) for sign in "<＜") + match.start()
        inner = text[start + 1 : match.end() - 1]
        yield Found(start, match.end(), inner, f"〈{inner}〉")


def _listed_marks(text: str) -> Iterator[Found]:
    """Yield pause marks between quotes or titles where nothing else parts or joins the items."""
    for match in _SERIES.finditer(text):
        before = text[max(0, match.start() - 14) : match.start()]
        if _BEFORE_SERIES.search(before) or _REST_OF_SERIES.match(text, match.end()):
            continue
        first = match[0].find("”、“") if match[0][0] == "“" else match[0].find("》、《")
        at = match.start() + first
        right = match[0].replace("”、“", "”“").replace("》、《", "》《")
        yield Found(at, at + 3, match[0], right, around(text, at, at + 3))


DETECTORS = {
    "narrow-marks": Detector(_narrow_marks, printed=True, needs=",;:?!.()"),
    "marks-in-a-row": Detector(_marks_in_a_row, printed=True),
    "inner-angles": Detector(_inner_angles, printed=True, needs="<＜"),
    "listed-marks": Detector(_listed_marks, printed=True, needs="、"),
}
