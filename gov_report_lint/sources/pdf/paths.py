"""The straight lines of PDF paths: strokes, and filled rectangles too thin to be anything else."""

from __future__ import annotations

import ctypes
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as raw

THICKEST = 3.0
_STRAIGHT = 1.0
_WHITE = 250
_FAINT = 16

Box = tuple[float, float, float, float]
Point = tuple[float, float]


class Matrix(NamedTuple):
    """A PDF matrix: x' = ax + cy + e, y' = bx + dy + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    @classmethod
    def of(cls, one: Any) -> Matrix:
        """Return the matrix of a page object."""
        found = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(one, found)
        return cls(found.a, found.b, found.c, found.d, found.e, found.f)

    def of_point(self, x: float, y: float) -> Point:
        """Return where the point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, other: Matrix) -> Matrix:
        """Return the matrix that does this one first and the other after it."""
        a, b = other.a * self.a + other.c * self.b, other.b * self.a + other.d * self.b
        c, d = other.a * self.c + other.c * self.d, other.b * self.c + other.d * self.d
        return Matrix(a, b, c, d, *other.of_point(self.e, self.f))


def shifted(box: Box, matrix: Matrix) -> Box:
    """Return the box around where the box goes."""
    left, bottom, right, top = box
    corners = [matrix.of_point(x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


class PathReader:
    """Gathers the level and upright lines of paths, each as two points."""

    def __init__(self) -> None:
        self.strokes: list[Box] = []
        self._filled, self._stroked = ctypes.c_int(), ctypes.c_int()
        self._x, self._y = ctypes.c_float(), ctypes.c_float()
        self._colour = tuple(ctypes.c_uint() for _ in range(4))

    def read(self, path: Any, outer: Matrix) -> None:
        """Take the lines of one path, drawn through the matrix ``outer``."""
        raw.FPDFPath_GetDrawMode(path, self._filled, self._stroked)
        strokes = self._stroked.value and self._shows(path, raw.FPDFPageObj_GetStrokeColor)
        fills = self._filled.value and self._shows(path, raw.FPDFPageObj_GetFillColor)
        if not (strokes or fills):
            return
        for points in self._outlines(path, Matrix.of(path).then(outer)):
            if strokes:
                self._take_sides(points)
            elif len(points) > 2:
                self._take_bar(points)

    def _shows(self, path: Any, colour_of: Any) -> bool:
        """Tell whether the colour can be seen on white paper."""
        if not colour_of(path, *self._colour):
            return True
        *colour, alpha = (number.value for number in self._colour)
        return alpha >= _FAINT and min(colour) < _WHITE

    def _outlines(self, path: Any, matrix: Matrix) -> list[list[Point]]:
        """Return the corners of each part of the path; a curve parts it."""
        outlines: list[list[Point]] = []
        for index in range(raw.FPDFPath_CountSegments(path)):
            segment = raw.FPDFPath_GetPathSegment(path, index)
            raw.FPDFPathSegment_GetPoint(segment, self._x, self._y)
            point = matrix.of_point(self._x.value, self._y.value)
            if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO and outlines:
                outlines[-1].append(point)
            else:
                outlines.append([point])
            if raw.FPDFPathSegment_GetClose(segment) and len(outlines[-1]) > 2:
                outlines[-1].append(outlines[-1][0])
        return outlines

    def _take_sides(self, points: list[Point]) -> None:
        for (x, y), (to_x, to_y) in pairwise(points):
            if abs(x - to_x) <= _STRAIGHT or abs(y - to_y) <= _STRAIGHT:
                self.strokes.append((x, y, to_x, to_y))

    def _take_bar(self, points: list[Point]) -> None:
        """Take a filled outline as a line along its middle if it is a thin bar; a dot as both."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, bottom, right, top = min(xs), min(ys), max(xs), max(ys)
        middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
        if top - bottom <= THICKEST and right - left >= top - bottom:
            self.strokes.append((left, middle_y, right, middle_y))
        if right - left <= THICKEST and top - bottom >= right - left:
            self.strokes.append((middle_x, bottom, middle_x, top))
