"""What in a PDF can't be read, or is read with a doubt: pictures, recognised text, odd fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model.document import UnreadableError
from .lines import is_blank
from .marks import Glyph, Page

if TYPE_CHECKING:
    from .library import RawPage
    from .pieces import Sheet

SCANNED = (
    "这是扫描件（图片），没有文字层，无法检查。"
    "请用 Word 原稿（.docx）检查，或先做文字识别（OCR）再检查"
)
NO_TEXT = (
    "PDF 里没有文字（文字可能已转成图形），无法检查。"
    "请用 Word 原稿（.docx）检查，或重新导出带文字的 PDF"
)
GARBLED = (
    "PDF 里的文字大多没有对应的编码，读出来是乱码，无法检查。"
    "请用 Word 原稿（.docx）检查，或重新导出 PDF"
)
NO_FONT = (
    "PDF 没有嵌入所用的中文字体，本机也没有，可能漏读文字，所以没有检查。"
    "请用 Word 原稿（.docx）检查，或安装中文字体（如宋体、思源宋体）后再检查"
)
Box = tuple[float, float, float, float]
_FEW = 10
_MANY = 10
_PICTURE = 0.3
_FIGURE = 0.05
_MOST_SHOWN = 20


def refuse_unreadable(pages: list[Page], raw: list[RawPage]) -> None:
    """Refuse a scanned file, one without text, and one whose text has no meaning."""
    scanned = [page for page in pages if is_scanned(page)]
    glyphs = [glyph for page in pages for glyph in page.glyphs if not is_blank(glyph.char)]
    if scanned and 2 * len(scanned) >= len(pages):
        raise UnreadableError(SCANNED)
    if not glyphs:
        raise UnreadableError(NO_TEXT)
    if 2 * sum(is_garbled(glyph) for glyph in glyphs) > len(glyphs):
        raise UnreadableError(GARBLED)
    if sum(_lost(raw)) >= _MANY:
        raise UnreadableError(NO_FONT)


def _lost(raw: list[RawPage]) -> list[int]:
    """Return how many texts of each page may be lost, in fonts that are nowhere."""
    shown = {name for page in raw for name in page["shown"]}
    return [sum(name not in shown for name in page["lost"]) for page in raw]


def doubts_of(sheets: list[Sheet], raw: list[RawPage]) -> tuple[str, ...]:
    """Return what of the document could not be seen, page by page."""
    found = [
        (
            [is_scanned(one.page) for one in sheets],
            "是扫描的图片，没有文字层，其中的内容未计入检查",
        ),
        ([_has_picture(one.page) for one in sheets], "有图片，图片中的文字未计入检查"),
        ([_is_recognised(one.page) for one in sheets], "的文字是文字识别（OCR）的结果，可能有误"),
        ([_has_garbled(one.page) for one in sheets], "有文字读不出来（字体没有对应的编码）"),
        ([bool(lost) for lost in _lost(raw)], "有字体没有嵌入文件，可能漏读了个别文字"),
        ([one.struck for one in sheets], "有划线删去的文字（修订痕迹），未计入检查"),
        ([one.cut for one in sheets], "有内容超出纸面，未计入检查"),
        ([one.crowded for one in sheets], "线条太多，其中的表格未能识别"),
        ([one.oblique for one in sheets], "有斜排的文字（多为水印），未计入检查"),
        ([bool(page["notes"]) for page in raw], "有批注或图章，其内容未计入检查"),
    ]
    doubts = [f"第 {_numbers(pages)} 页{what}" for pages, what in found if any(pages)]
    if any(page["fields"] for page in raw):
        doubts.append("PDF 含有表单域，填在其中的内容未计入检查")
    return tuple(doubts)


def _numbers(pages: list[bool]) -> str:
    """Return the numbers of the pages, a few of many."""
    numbers = [str(number) for number, concerned in enumerate(pages, 1) if concerned]
    more = " 等" if len(numbers) > _MOST_SHOWN else ""
    return "、".join(numbers[:_MOST_SHOWN]) + more


def unseen(sheet: Sheet) -> list[Box]:
    """Return where on the page a table may stand that can't be read: pictures, tangles of lines."""
    page = sheet.page
    if is_scanned(page) or sheet.crowded:
        return [(0.0, 0.0, page.width, page.height)]
    area = _FIGURE * page.width * page.height
    large = [box for box in page.pictures if (box[2] - box[0]) * (box[3] - box[1]) >= area]
    return [box for box in large if not _lies_behind_text(box, page)]


def _lies_behind_text(box: Box, page: Page) -> bool:
    """Tell whether text is printed over a picture: a ground or a watermark shows no table."""
    left, top, right, bottom = box
    over = 0
    for glyph in page.glyphs:
        x, y = glyph.centre
        over += left <= x <= right and top <= y <= bottom and not is_blank(glyph.char)
    return over >= _FEW


def is_scanned(page: Page) -> bool:
    """Tell whether the page is a picture with almost no text."""
    inked = sum(not is_blank(glyph.char) for glyph in page.glyphs)
    return inked < _FEW and _pictured(page) >= _PICTURE


def is_garbled(glyph: Glyph) -> bool:
    """Tell whether nobody knows which character this is; symbols such as list dots are known."""
    code = ord(glyph.char)
    private = 0xE000 <= code <= 0xEFFF or 0xF100 <= code <= 0xF8FF or code >= 0xF0000
    return private or code in (0, 0xFFFD) or 0x80 <= code < 0xA0


def _pictured(page: Page) -> float:
    """Return how much of the page the largest picture, or many strips of one, cover."""
    area = sum(
        max(0.0, min(right, page.width) - max(left, 0.0))
        * max(0.0, min(bottom, page.height) - max(top, 0.0))
        for left, top, right, bottom in page.pictures
    )
    return area / (page.width * page.height) if page.width and page.height else 0.0


def _has_picture(page: Page) -> bool:
    return not is_scanned(page) and _pictured(page) >= _FIGURE


def _is_recognised(page: Page) -> bool:
    inked = [glyph for glyph in page.glyphs if not is_blank(glyph.char)]
    return 2 * sum(glyph.hidden for glyph in inked) > len(inked)


def _has_garbled(page: Page) -> bool:
    return any(is_garbled(glyph) for glyph in page.glyphs if not is_blank(glyph.char))
