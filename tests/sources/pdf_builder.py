"""Minimal PDF files: text, lines and pictures at chosen places, in points from the top left."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gov_report_lint.model.document import Document, Paragraph, Table

from .pdf_font import font, glyph_map

WIDTH, HEIGHT = 595.0, 842.0
SIZE = 10.0


class Drawing:
    """A page to draw on."""

    def __init__(self, width: float = WIDTH, height: float = HEIGHT, extra: str = "") -> None:
        self.width, self.height, self.extra = width, height, extra
        self.operators: list[str] = []

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = SIZE,
        mode: int = 0,
        turn: str = "1 0 0 1",
        face: str = "F",
    ) -> Drawing:
        """Write from (x, y), the left end of the baseline."""
        codes = words.encode("utf-16-be").hex()
        place = f"{turn} {x:.2f} {self.height - y:.2f} Tm"
        self.operators.append(f"BT /{face} {size} Tf {mode} Tr {place} <{codes}> Tj ET")
        return self

    def line(self, x: float, y: float, to_x: float, to_y: float, style: str = "0.5 w") -> Drawing:
        """Draw a line."""
        a, b = self.height - y, self.height - to_y
        self.operators.append(f"q {style} {x:.2f} {a:.2f} m {to_x:.2f} {b:.2f} l S Q")
        return self

    def bar(self, x: float, y: float, width: float, height: float, colour: str = "0 g") -> Drawing:
        """Fill a rectangle whose upper left corner is (x, y)."""
        self.operators.append(
            f"q {colour} {x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re f Q"
        )
        return self

    def box(self, x: float, y: float, to_x: float, to_y: float) -> Drawing:
        """Draw the outline of a rectangle."""
        low, high = self.height - to_y, to_y - y
        self.operators.append(f"{x:.2f} {low:.2f} {to_x - x:.2f} {high:.2f} re S")
        return self

    def picture(self, x: float, y: float, to_x: float, to_y: float) -> Drawing:
        """Place a picture."""
        self.operators.append(
            f"q {to_x - x:.2f} 0 0 {to_y - y:.2f} {x:.2f} {self.height - to_y:.2f} cm /I Do Q"
        )
        return self

    def grid(self, xs: list[float], ys: list[float], skip: tuple[str, ...] = ()) -> Drawing:
        """Draw all lines of a grid but the sides to skip: v<row><column> or h<row><column>."""
        for row, (top, bottom) in enumerate(pairwise(ys)):
            for column, x in enumerate(xs):
                if f"v{row},{column}" not in skip:
                    self.line(x, top, x, bottom)
        for row, y in enumerate(ys):
            for column, (left, right) in enumerate(pairwise(xs)):
                if f"h{row},{column}" not in skip:
                    self.line(left, y, right, y)
        return self

    def fill(self, xs: list[float], ys: list[float], rows: list[list[str]]) -> Drawing:
        """Write a text into each place of a grid, in the middle; empty ones are left out."""
        for row, (top, bottom) in zip(rows, pairwise(ys), strict=True):
            for words, (left, right) in zip(row, pairwise(xs), strict=True):
                if words:
                    self.centred((left + right) / 2, (top + bottom) / 2 + 0.38 * SIZE, words)
        return self

    def table(
        self, xs: list[float], ys: list[float], rows: list[list[str]], skip: tuple[str, ...] = ()
    ) -> Drawing:
        """Draw a grid and fill it."""
        return self.grid(xs, ys, skip).fill(xs, ys, rows)

    def centred(self, x: float, y: float, words: str, size: float = SIZE) -> Drawing:
        """Write with the middle of the text at x."""
        return self.text(x - width(words, size) / 2, y, words, size)

    def lines(self, y: float, *texts: str, x: float = 80.0, size: float = SIZE) -> Drawing:
        """Write lines one below the other; each space at the beginning sets one in by one em."""
        for index, words in enumerate(texts):
            bare = words.lstrip(" ")
            inset = (len(words) - len(bare)) * size
            self.text(x + inset, y + index * 1.6 * size, bare, size)
        return self


def width(words: str, size: float = SIZE) -> float:
    """Return how wide the words are: ASCII half as wide as the rest."""
    return sum(0.5 if char.isascii() else 1.0 for char in words) * size


_TO_UNICODE = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def"
    " /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange"
    " {ranges} endcmap end end"
)


def _cmap() -> str:
    """Return a map from codes to the same characters, in ranges that share the first byte."""
    rows = [f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(256)]
    parts = [rows[start : start + 100] for start in range(0, 256, 100)]
    ranges = " ".join(f"{len(part)} beginbfrange {' '.join(part)} endbfrange" for part in parts)
    return _TO_UNICODE.format(ranges=ranges)


def stream(data: bytes, entries: str = "") -> bytes:
    """Return a PDF stream."""
    return f"<<{entries}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def file_of(objects: list[bytes]) -> bytes:
    """Return a PDF file of numbered objects, the first of them its root."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    out += f"trailer <</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(out)


def _font(descriptor: int, entries: str = "", map_: str = "") -> bytes:
    return (
        "<</Type/Font/Subtype/Type0/BaseFont/Box/Encoding/Identity-H"
        "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Box/DW 1000"
        f"/W[32[{'500 ' * 95}]]/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        f"/Supplement 0>>/FontDescriptor {descriptor} 0 R{map_}>>]{entries}>>"
    ).encode()


def _descriptor(file: str = "") -> bytes:
    return (
        "<</Type/FontDescriptor/FontName/Box/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0"
        f"/Ascent 880/Descent -120/CapHeight 880/StemV 80{file}>>"
    ).encode()


_IMAGE = "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
_SHARED = [
    _font(4, "/ToUnicode 5 0 R", "/CIDToGIDMap 8 0 R"),
    _descriptor("/FontFile2 7 0 R"),
    stream(_cmap().encode()),
    stream(b"\x80", _IMAGE),
    stream(font()),
    stream(glyph_map(), "/Filter/FlateDecode"),
    _font(4, map_="/CIDToGIDMap 8 0 R"),
    _font(11, "/ToUnicode 5 0 R"),
    _descriptor(),
]
_RESOURCES = "/Resources<</Font<</F 3 0 R/NoCodes 9 0 R/NoFile 10 0 R>>/XObject<</I 6 0 R>>>>"


def pdf(*pages: Drawing, root: str = "") -> bytes:
    """Return a PDF file of these pages; the fonts NoCodes and NoFile lack what they say."""
    first = 3 + len(_SHARED)
    kids = " ".join(f"{first + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{root}>>".encode(),
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        *_SHARED,
    ]
    for index, page in enumerate(pages):
        contents = f"/Contents {first + 2 * index + 1} 0 R"
        box = f"/MediaBox[0 0 {page.width} {page.height}]"
        objects += [
            f"<</Type/Page/Parent 2 0 R{box}{contents}{page.extra}{_RESOURCES}>>".encode(),
            stream("\n".join(page.operators).encode()),
        ]
    return file_of(objects)


def read(*pages: Drawing) -> Document:
    """Return the document read from these pages."""
    library = pytest.importorskip("gov_report_lint.sources.pdf.library", exc_type=ImportError)
    from gov_report_lint.sources.pdf.reader import document

    return document(list(library.pages(pdf(*pages))), "测试.pdf")


def texts(found: Document) -> list[str]:
    """Return the texts of the paragraphs."""
    return [block.text for block in found.blocks if isinstance(block, Paragraph)]


def tables(found: Document) -> list[Table]:
    """Return the tables."""
    return [block for block in found.blocks if isinstance(block, Table)]


def rows(table: Table) -> list[list[str]]:
    """Return the texts of the grid; a place that a merged cell reaches into shows its text."""
    return [[cell.text if cell else "?" for cell in row] for row in table.grid()]


def unsure(table: Table) -> list[str]:
    """Return the texts of the cells that the second reading finds otherwise."""
    return [cell.text for cell in table.cells if cell.unsure]
