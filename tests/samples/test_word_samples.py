"""The same report in each of Word's rarer ways gives the same facts, and no finding."""

from __future__ import annotations

import re
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from gov_report_lint.lint import check_report, read
from gov_report_lint.model.outcome import Checked
from gov_report_lint.model.report import Report
from gov_report_lint.model.settings import Settings
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.sources.opening import open_document
from gov_report_lint.sources.word import doubts as word_doubts

SAMPLES = Path(__file__).parents[2] / "samples"
PLAIN = {"five-tables-2019": "form-2019"}
# What each is doubted for, beside the plain report, which is doubted for nothing.
DOUBTS: dict[str, tuple[str, ...]] = {
    "content-controls": (word_doubts.PROMPT,),
    "cut-tables": (),
    "five-tables-2019": (),
    "framed": (),
    "nested-tables": (),
    "notes-fields-hidden": (word_doubts.HIDDEN_TEXT, word_doubts.STRUCK_TEXT),
    "restarted-numbering": (),
    "strict": (),
    "text-boxes": (),
    "tracked-moves": (word_doubts.TRACKED_CHANGES,),
    "written-by-libreoffice": (),
    "written-by-wps": (),
}
# What a file holds that its page does not show is found in these, and nothing else in any.
UNSEEN = {"notes-fields-hidden": ["G07"], "tracked-moves": ["G07"]}


@cache
def checked(name: str) -> Checked:
    library = shipped_library()
    report = read(str(SAMPLES / f"{name}.docx"), library)
    return check_report(report, library, Settings(published=report.dated))


def facts(report: Report) -> dict[str, Any]:
    """Return all that a rule may look at, but for places."""
    period = report.period
    return {
        "title": (report.title, report.issuer, report.year, report.dated),
        "period": period and (period.start, period.end, period.said),
        "form": (report.used, report.required),
        "tables": {
            name: {at: (cell.value, cell.kind, cell.said) for at, cell in table.cells.items()}
            for name, table in report.tables.items()
        },
        "sections of tables": {name: table.section for name, table in report.tables.items()},
        "strays": report.strays,
        "sections": [
            (heading.section, heading.ordinal, heading.title) for heading in report.sections
        ],
        "mentions": {
            name: [(one.value, one.said, one.plain) for one in found]
            for name, found in report.mentions.items()
        },
    }


@pytest.mark.parametrize("name", DOUBTS)
def test_the_same_facts_as_the_plain_report(name: str) -> None:
    plain = facts(checked(PLAIN.get(name, "consistent-2021")).report)
    assert facts(checked(f"word/{name}").report) == plain


@pytest.mark.parametrize("name", DOUBTS)
def test_nothing_is_found_and_only_what_was_not_read_is_doubted(name: str) -> None:
    result = checked(f"word/{name}")
    assert [finding.rule.id for finding in result.findings] == UNSEEN.get(name, [])
    assert [outcome.reasons for outcome in result.outcomes if outcome.reasons] == []
    assert result.report.doubts == DOUBTS[name]


@pytest.mark.parametrize("name", DOUBTS)
def test_no_sentence_is_read_twice(name: str) -> None:
    lines = [line.flat for line in checked(f"word/{name}").report.lines if len(line.flat) > 30]
    assert len(lines) == len(set(lines))


def body(name: str) -> str:
    with zipfile.ZipFile(SAMPLES / "word" / f"{name}.docx") as package:
        return package.read("word/document.xml").decode()


@pytest.mark.parametrize(
    ("name", "shows"),
    [
        ("content-controls", "<w:sdt>.*<w:showingPlcHdr/>"),
        ("cut-tables", "(</w:tbl>.*){8}"),
        ("five-tables-2019", "(</w:tbl>.*){9}"),
        ("framed", "<w:framePr .*<w:tc><w:tcPr><w:tcW [^>]*></w:tcPr><w:p>.*<w:tbl>"),
        ("nested-tables", "</w:p></w:tc></w:tr></w:tbl><w:p>"),
        ("notes-fields-hidden", "<w:footnoteReference .*=SUM.*<w:endnoteReference "),
        ("strict", 'w:conformance="strict".*purl.oclc.org/ooxml/wordprocessingml/main'),
        ("text-boxes", "<wpg:wgp>.*<wps:txbx>.*<v:textbox>"),
        ("tracked-moves", "<w:moveTo .*<w:moveFrom .*<w:cellDel .*<w:cellMerge "),
        ("written-by-wps", 'Requires="wpsCustomData"'),
    ],
)
def test_each_sample_shows_what_it_is_for(name: str, shows: str) -> None:
    assert re.search(shows, body(name), re.DOTALL)


def test_lists_of_the_restarted_sample_begin_anew() -> None:
    with zipfile.ZipFile(SAMPLES / "word" / "restarted-numbering.docx") as package:
        numbering = package.read("word/numbering.xml").decode()
    assert re.findall('<w:startOverride w:val="([0-9])"/>', numbering) == ["4", "3"]


def test_notes_come_after_the_sentences_they_belong_to() -> None:
    blocks = open_document(SAMPLES / "word" / "notes-fields-hidden.docx").blocks
    texts = [getattr(block, "text", "") for block in blocks]
    at = next(i for i, text in enumerate(texts) if text.startswith("全年新收"))
    assert texts[at].startswith("全年新收政府信息公开申请26件，上年结转2件，办结27件")
    assert texts[at + 1 : at + 3] == [
        "含通过邮政寄送和当面提交的申请。",
        "数量关系见第三部分的表格。",
    ]
