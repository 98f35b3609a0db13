"""Citations of official documents: 国办公开办函〔2021〕30号 and 国务院令第711号."""

from __future__ import annotations

import re
from typing import NamedTuple

from .numerals import parse_chinese

LONGEST_AGENCY = 12
LONGEST_ISSUER = 15
LONGEST_TITLE = 200

_NUMBER = re.compile(
    r"([〔\[({【﹝])([0-9]{2,4}年?)([〕\])}】﹞])(第?)([0-9]{1,6})号(?![楼院房门线店库])"
)
_DECREE = re.compile(
    "令(\\(?)第?([0-9〇零一二三四五六七八九十百千]{1,8})号|"
    "第([0-9〇零一二三四五六七八九十百千]{1,8})号令"
)
# An agency's sign ends in the kind of paper. 行终, 民初, 刑初 of a court number stand elsewhere.
_SIGN_ENDS = tuple("函发办字文令通规告电厅委政府局明传议秘综公复批知资财")
_ISSUER_ENDS = tuple("院府部局委会署办厅行省市区县州盟席")
_LEAD_IN = re.compile(
    ".*(?:根据|按照|依据|依照|遵照|参照|落实|贯彻|执行|印发的?|下发|转发|发布|公布|详见|参见|见"
    "|以及|文件|通知|要求|的|号[和与及]?)"
)
_BEFORE_ISSUER = re.compile("^(?:已经|经|以|由|和|与|及)")
_BEFORE_SIGN = re.compile(r"》([^》《。;\n和与及、,]{0,4})$")


class Citation(NamedTuple):
    """A document number, and the title in 《》 that it belongs to.

    ``faults``: bracket (not 〔〕), year (not four digits), zero (a leading one), ordinal-word (第).
    """

    start: int
    end: int
    agency: str
    year: str
    number: str
    opening: str
    closing: str
    title: str
    faults: tuple[str, ...]


class Decree(NamedTuple):
    """The number of a decree, in Arabic digits."""

    start: int
    end: int
    issuer: str
    number: str


def find_citations(squeezed_text: str) -> list[Citation]:
    """Return the document numbers in the text, in order."""
    found = []
    for match in _NUMBER.finditer(squeezed_text):
        agency = _ideographs_before(squeezed_text, match.start(), LONGEST_AGENCY)
        if len(agency) < 2 or not agency.endswith(_SIGN_ENDS):
            continue
        start = match.start() - len(agency)
        opening, year, closing, _, number = match.groups()
        title = _title_before(squeezed_text, start)
        found.append(
            Citation(
                start, match.end(), agency, year, number, opening, closing, title, _faults(match)
            )
        )
    return found


def _faults(match: re.Match[str]) -> tuple[str, ...]:
    opening, year, closing, ordinal, number = match.groups()
    checks = (
        ("bracket", opening + closing != "〔〕"),
        ("year", len(year) != 4 or not year.isdigit()),
        ("zero", number.startswith("0")),
        ("ordinal-word", bool(ordinal)),
    )
    return tuple(name for name, wrong in checks if wrong)


def _ideographs_before(text: str, end: int, longest: int) -> str:
    """Return the ideographs up to ``end``, without words such as 根据 that lead up to them."""
    start, first = end, max(0, end - longest)
    while start > first and "一" <= text[start - 1] <= "鿿":
        start -= 1
    # 《条例》和国办函: 和 joins two papers there; elsewhere it may begin a county's sign.
    if text[start - 1 : start] in ("》", ")", '"') and text[start] in "和与及":
        start += 1
    return _LEAD_IN.sub("", text[start:end])


def _title_before(text: str, end: int) -> str:
    """Return the title in 《》 directly before ``end``, empty when the text goes on in between."""
    found = _BEFORE_SIGN.search(text[max(0, end - 5) : end])
    if found is None or not (found.group(1) in ("", "文件") or "(" in found.group(1)):
        return ""
    close = end - len(found.group())
    depth, first = 0, max(0, close - LONGEST_TITLE)
    for index in range(close, first - 1, -1):
        depth += (text[index] == "》") - (text[index] == "《")
        if depth == 0:
            return text[index + 1 : close]
    return ""


def find_decrees(squeezed_text: str) -> list[Decree]:
    """Return the decree numbers in the text, in order: 国务院令第711号, 国务院第711号令."""
    found = []
    for match in _DECREE.finditer(squeezed_text):
        issuer = _ideographs_before(squeezed_text, match.start(), LONGEST_ISSUER)
        issuer = _BEFORE_ISSUER.sub("", issuer)
        value = parse_chinese(match.group(2) or match.group(3))
        if len(issuer) < 2 or not issuer.endswith(_ISSUER_ENDS) or not isinstance(value, int):
            continue
        end = match.end()
        end += bool(match.group(1)) and squeezed_text.startswith(")", end)
        found.append(Decree(match.start() - len(issuer), end, issuer, str(value)))
    return found
