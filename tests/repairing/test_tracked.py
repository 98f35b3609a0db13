"""Tracked changes on bare paragraphs: open runs are changed, everything else is left."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from gov_report_lint.annotating.words import Words
from gov_report_lint.repairing.tracked import Changes

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
T = f"{{{W}}}t"


def paragraph(inner: str) -> Any:
    return etree.fromstring(f'<w:p xmlns:w="{W}">{inner}</w:p>')


def shape(node: Any) -> str:
    """Return the paragraph's content in short: -struck out- +put in+."""
    told = []
    for one in node:
        name = etree.QName(one).localname
        sign = {"ins": "+", "del": "-"}.get(name, "")
        told.append(f"{sign}{''.join(one.itertext())}{sign}")
    return "".join(told)


def replaced(inner: str, actual: str, expected: str) -> tuple[bool, Any, Changes]:
    root = paragraph(inner)
    words = Words([(one, one.text or "") for one in root.iter(T)])
    said = "".join(one.text or "" for one in root.iter(T))
    changes = Changes(root)
    start = said.index(actual)
    done = changes.replace(words, start, start + len(actual), actual, expected)
    return done, root, changes


@pytest.mark.parametrize(
    ("inner", "after", "accepted"),
    [
        ("<w:r><w:t>共12件</w:t></w:r>", "共-12-+34+件", "共34件"),
        ("<w:r><w:t>共1</w:t></w:r><w:r><w:t>2件</w:t></w:r>", "共-12-+34+件", "共34件"),
        ("<w:r><w:t>12</w:t></w:r>", "-12-+34+", "34"),
    ],
)
def test_words_are_struck_out_and_others_put_in(inner: str, after: str, accepted: str) -> None:
    done, root, changes = replaced(inner, "12", "34")
    assert done
    assert shape(root) == after
    changes.accept()
    assert shape(root) == accepted


@pytest.mark.parametrize(
    "inner",
    [
        "<w:hyperlink><w:r><w:t>共12件</w:t></w:r></w:hyperlink>",
        "<w:r><w:t>共1</w:t></w:r><w:bookmarkStart/><w:r><w:t>2件</w:t></w:r>",
        "<w:r><w:t>共1</w:t><w:tab/><w:t>2件</w:t></w:r>",
    ],
)
def test_what_does_not_lie_open_is_left(inner: str) -> None:
    done, root, _ = replaced(inner, "12", "34")
    assert not done
    assert "".join(root.itertext()) == "共12件"
    assert not list(root.iter(f"{{{W}}}ins", f"{{{W}}}del"))


def test_an_empty_paragraph_is_filled_in_its_own_look() -> None:
    look = '<w:pPr><w:rPr><w:ins w:id="7"/><w:b/></w:rPr></w:pPr>'
    root = paragraph(look)
    changes = Changes(root)
    assert changes.fill(root, "3")
    assert not changes.fill(root, "4")
    put = root[-1]
    assert put.get(f"{{{W}}}id") == "8"
    assert put.get(f"{{{W}}}author") == "gov-report-lint"
    assert [etree.QName(one).localname for one in put[0][0]] == ["b"]
