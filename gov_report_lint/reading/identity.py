"""Which paper it is: title, issuer, year and date, as printed."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from ..model.form import Form
from ..model.place import Place
from ..model.report import Line
from ..text.dates import YEAR, as_date, find_dates, year_in

_PREFIX = re.compile(r"^标题\s*[:：]\s*")
_SUFFIX = re.compile(r"\.(?:docx?|wps|pdf|html?|txt|md|odt|rtf|ofd)$", re.IGNORECASE)
LONGEST_TITLE = 60
LAST_LINES = 12
FIRST_LINES = 40


class Title(NamedTuple):
    """The title of the report and what it says."""

    text: str | None
    place: Place
    issuer: str | None
    year: int | None


def _named(flat: str, names: tuple[str, ...]) -> str | None:
    return next((name for name in names if name in flat), None)


def _issuer(flat: str, name: str) -> str | None:
    """Return what is left of a title without year and report name."""
    rest = flat.partition(name)[0]
    rest = YEAR.sub("", rest).strip(" 的")
    rest = rest.removeprefix("关于").removesuffix("关于").strip(" 的")
    return rest or None


def _bare(text: str) -> str:
    """Return a title without what a file name or a crawler puts around it."""
    return _SUFFIX.sub("", _PREFIX.sub("", text))


def _candidates(lines: list[Line]) -> list[tuple[int, int, str, str]]:
    """Return what may be the title: a line, or two or three short lines together.

    Each is its first line's index, the number of lines, the flat text and the text as printed.
    """
    result = []
    for index, line in enumerate(lines[:FIRST_LINES]):
        if not line.flat:
            continue
        flat = ""
        printed: list[str] = []
        few = [item for item in lines[index : index + 6] if item.flat][:3]
        for count, following in enumerate(few, start=1):
            if len(flat) + len(following.flat) > LONGEST_TITLE:
                break
            flat += _bare(following.flat)
            printed += [_bare(part.strip()) for part in following.text.split("\n")]
            result.append((index, count, flat, "".join(printed)))
    return result


def find_title(lines: list[Line], form: Form) -> Title:
    """Return the title found among the lines before the first section.

    The best is one that names year and issuer, in as few lines as may be.
    """
    best: tuple[tuple[bool, bool, int, int], Title] | None = None
    for index, count, flat, printed in _candidates(lines):
        name = _named(flat, form.report_names)
        if name is None or flat.endswith(("。", ";", ":", ",")):
            continue
        year, issuer = year_in(flat), _issuer(flat, name)
        rank = (year is None, issuer is None, count, index)
        if best is None or rank < best[0]:
            place = Place(paragraph=lines[index].paragraph)
            best = (rank, Title(printed, place, issuer, year))
    if best is None:
        place = Place(paragraph=lines[0].paragraph if lines else 1)
        return Title(None, place, None, None)
    return best[1]


def find_date(lines: list[Line]) -> date | None:
    """Return the date the report is signed with: a line of its own near the end."""
    filled = [line for line in lines if line.flat][-LAST_LINES:]
    for line in reversed(filled):
        if len(line.flat) > 30:
            continue
        dates = find_dates(line.flat)
        if len(dates) == 1 and dates[0].end >= len(line.flat) - 1 and dates[0].year:
            return as_date(dates[0])
    return None
