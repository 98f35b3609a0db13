"""What PDFium finds on the pages of a PDF file: characters, straight lines and pictures.

This is the only file that knows PDFium. It runs in a process of its own (``pdf_process``), for
PDFium is C++, is not safe for threads, and follows whatever a hostile file tells it to draw.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, TypedDict

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from .fonts import fonts_not_in_file
from .paths import Matrix, PathReader, shifted

MOST_PAGES = 500
# A browser prints each dot of a dotted border as a path of its own: 200,000 in a common report.
MOST_OBJECTS = 800_000
MOST_GLYPHS = 400_000
MOST_ON_PAGE = 50_000
MOST_STROKES = 100_000
DEEPEST = 12
_HYPHENS = (0x02, 0xFFFE)
_HIDDEN = 3
_SILENT_NOTES = (2, 16, 20)
_PASSWORD = 4
_THIN = 0.05
_IDEOGRAPHS = 0x2E80
_FARTHEST = 1e6

Numbers = list[float]


class RawPage(TypedDict):
    """A page in PDF's own coordinates, points from the lower left corner.

    A glyph is its code, its advance box, its ink box (left, bottom, right, top), its origin, the
    size of its type, the direction of its text, and 1 where it is invisible. ``lost`` are the fonts
    of texts that PDFium passed over (see ``pdf_fonts``), ``shown`` those that it has outlines of.
    """

    box: Numbers
    turn: int
    glyphs: list[Numbers]
    strokes: list[Numbers]
    images: list[Numbers]
    lost: list[str]
    shown: list[str]
    notes: int
    fields: int


class TroubleError(Exception):
    """The file can't be read; its argument is the kind of trouble."""


def pages(data: bytes) -> Iterator[RawPage]:
    """Yield what each page holds; a file that can't be read raises ``TroubleError``."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD
        raise TroubleError("password" if locked else "damaged") from error
    try:
        count = len(document)
        if not 0 < count <= MOST_PAGES:
            raise TroubleError("pages" if count else "damaged")
        budget = Budget()
        fields = int(document.get_formtype() != raw.FORMTYPE_NONE)
        for index in range(count):
            yield _page(document, index, budget, fields)
    finally:
        document.close()


class Budget:
    """What may still be read of the whole file."""

    def __init__(self) -> None:
        self.left = {"objects": MOST_OBJECTS, "glyphs": MOST_GLYPHS, "strokes": MOST_STROKES}

    def take(self, what: str, count: int) -> None:
        """Take ``count`` of the budget; a file that wants more is refused."""
        self.left[what] -= count
        if self.left[what] < 0:
            raise TroubleError("crowded")


def _page(document: Any, index: int, budget: Budget, fields: int) -> RawPage:
    try:
        page = document[index]
    except pdfium.PdfiumError as error:
        raise TroubleError("damaged") from error
    try:
        strokes, images, objects = _drawn(page, budget)
        glyphs, read, inked = _glyphs(page, budget)
        lost = [one for address, one in objects.items() if address not in read]
        return RawPage(
            box=_bounding_box(page),
            turn=raw.FPDFPage_GetRotation(page) % 4,
            glyphs=glyphs,
            strokes=strokes,
            images=images,
            lost=fonts_not_in_file(lost),
            shown=fonts_not_in_file([objects[a] for a in inked & objects.keys()] if lost else []),
            notes=_notes(page),
            fields=fields,
        )
    finally:
        page.close()


def _bounding_box(page: Any) -> Numbers:
    rect = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, rect)
    return _rounded(rect.left, rect.bottom, rect.right, rect.top)


def _notes(page: Any) -> int:
    """Return how many remarks and stamps lie on the page; links and form fields are none."""
    count = 0
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), 1000)):
        note = raw.FPDFPage_GetAnnot(page, index)
        if note:
            count += raw.FPDFAnnot_GetSubtype(note) not in _SILENT_NOTES
            raw.FPDFPage_CloseAnnot(note)
    return count


def _glyphs(page: Any, budget: Budget) -> tuple[list[Numbers], set[int], set[int]]:
    """Return the characters of the page, their text objects, and those of inked ideographs."""
    text = page.get_textpage()
    try:
        count = text.count_chars()
        budget.take("glyphs", count if count <= MOST_ON_PAGE else MOST_GLYPHS + 1)
        reader = _GlyphReader(text)
        found = (reader.glyph(index) for index in range(count))
        glyphs = [glyph for glyph in found if glyph is not None]
        return glyphs, set(reader.known), reader.inked
    finally:
        text.close()


class _GlyphReader:
    """Reads characters; what they share with their text object is asked once for each object."""

    def __init__(self, text: Any) -> None:
        self.text = text
        self.known: dict[int, tuple[float, float, float, float]] = {}
        self.inked: set[int] = set()
        self.loose, self.matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self.ink = tuple(ctypes.c_double() for _ in range(4))
        self.origin = tuple(ctypes.c_double() for _ in range(2))

    def glyph(self, index: int) -> Numbers | None:
        """Return the character, None for a space or a line break that PDFium made up."""
        code = raw.FPDFText_GetUnicode(self.text, index)
        if code <= 0x20 and code not in _HYPHENS and raw.FPDFText_IsGenerated(self.text, index):
            return None
        raw.FPDFText_GetLooseCharBox(self.text, index, self.loose)
        raw.FPDFText_GetCharBox(self.text, index, *self.ink)
        raw.FPDFText_GetCharOrigin(self.text, index, *self.origin)
        left, right, bottom, top = (number.value for number in self.ink)
        loose = self.loose
        box = _rounded(loose.left, loose.bottom, loose.right, loose.top, left, bottom, right, top)
        origin = _rounded(*(number.value for number in self.origin))
        plain = ord("-") if code in _HYPHENS else code
        has_ink = min(right - left, top - bottom) > _THIN and code >= _IDEOGRAPHS
        return [plain, *box, *origin, *self.shared(index, has_ink)]

    def shared(self, index: int, has_ink: bool) -> tuple[float, float, float, float]:
        """Return size, direction and visibility."""
        found = raw.FPDFText_GetTextObject(self.text, index)
        key = _address(found)
        if has_ink:
            self.inked.add(key)
        if not key or key not in self.known:
            raw.FPDFText_GetMatrix(self.text, index, self.matrix)
            one = self.matrix
            scale = (one.c**2 + one.d**2) ** 0.5
            (size,) = _rounded(raw.FPDFText_GetFontSize(self.text, index) * scale)
            mode = raw.FPDFTextObj_GetTextRenderMode(found) if found else 0
            self.known[key] = (size, round(one.a, 4), round(one.b, 4), float(mode == _HIDDEN))
        return self.known[key]


def _address(one: Any) -> int:
    return ctypes.cast(one, ctypes.c_void_p).value or 0


def _drawn(page: Any, budget: Budget) -> tuple[list[Numbers], list[Numbers], dict[int, Any]]:
    """Return the straight lines, pictures and text objects of the page and of forms on it."""
    paths, images = PathReader(), []
    texts: dict[int, Any] = {}
    waiting: list[tuple[Any, Matrix, int]] = [(None, Matrix(1, 0, 0, 1, 0, 0), 0)]
    while waiting:
        form, matrix, depth = waiting.pop()
        for one in _objects(page, form, budget):
            kind = raw.FPDFPageObj_GetType(one)
            if kind == raw.FPDF_PAGEOBJ_PATH:
                budget.take("objects", raw.FPDFPath_CountSegments(one))
                before = len(paths.strokes)
                paths.read(one, matrix)
                budget.take("strokes", len(paths.strokes) - before)
            elif kind == raw.FPDF_PAGEOBJ_TEXT:
                texts[_address(one)] = one
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                images.append(_rounded(*shifted(_bounds(one), matrix)))
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
                waiting.append((one, Matrix.of(one).then(matrix), depth + 1))
    return [_rounded(*stroke) for stroke in paths.strokes], images, texts


def _objects(page: Any, form: Any, budget: Budget) -> Iterator[Any]:
    count = raw.FPDFFormObj_CountObjects(form) if form else raw.FPDFPage_CountObjects(page)
    budget.take("objects", max(count, 0))
    for index in range(count):
        yield (
            raw.FPDFFormObj_GetObject(form, index) if form else raw.FPDFPage_GetObject(page, index)
        )


def _bounds(one: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(one, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _rounded(*numbers: float) -> Numbers:
    rounded = [round(number, 2) for number in numbers]
    if -_FARTHEST < sum(rounded) < _FARTHEST:
        return rounded
    return [max(-_FARTHEST, min(_FARTHEST, number)) for number in rounded]
