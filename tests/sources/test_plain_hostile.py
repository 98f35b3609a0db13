"""Text made to hurt: it is read in one pass, or refused."""

from __future__ import annotations

import pytest

from gov_report_lint.model.document import UnreadableError

from .plain_saved import paragraphs, read, tables

MANY = 100_000


@pytest.mark.parametrize(
    "text",
    [
        "甲" + "|" * MANY,
        "# 甲\n" + "[a](" * MANY,
        "# 甲\n" + "**a" * MANY,
        "# 甲\n" + "*a *" * MANY,
        "# 甲\n" + "_a _" * MANY,
        "# 甲\n" + "`a" * MANY,
        "# 甲\n" + "<img " * MANY,
        "# 甲\n" + '[a](x "' * MANY,
        "# 甲\n甲<!--" + "<!--" * MANY,
        "# 甲\n" + "$1" * MANY,
        ">" * MANY + "甲",
        "```\n" * 10_000 + "甲",
        "# 甲\n" + "<table>" * MANY,
        "甲" + "\n" * 10 * MANY,
        "+" + "-+" * MANY + "\n|" + "甲|" * MANY + "\n+" + "-+" * MANY,
        "--- ---\n甲\n" * 10_000,
        "-----------\n甲\n--- ---\n" * 10_000,
        "甲\t乙\n" + "\t丙\n" * 10_000,
        "甲" * MANY,
        "".join(" " * depth + "1. 甲\n" for depth in range(1000)),
    ],
)
def test_it_is_read_and_nothing_is_lost(text: str) -> None:
    document = read(text)
    said = "".join(one.text for one in paragraphs(document))
    said += "".join(cell.text for table in tables(document) for cell in table.cells)
    assert said.count("甲") == text.count("甲")


@pytest.mark.parametrize(
    "text",
    [
        "| 甲 | 乙 |\n" + ("|" * 250 + "\n") * 5000,
        ("甲" + "\t" * 250 + "乙\n") * 5000,
        ("+" + "-+" * 250 + "\n|" + "甲|" * 250 + "\n") * 5000 + "+" + "-+" * 250,
        ("┌" + "─" * 100 + "┐\n") * 20_000,
        (("┌" + "─" * 100 + "┐\n") * 1000 + "甲\n") * 20,
        "<table><tr><td>甲</td></tr></table>\n" * 1000,
        "<table><tr><td>甲" * 2000 + "</table>" * 2000,
    ],
)
def test_it_is_refused_in_plain_words(text: str) -> None:
    with pytest.raises(UnreadableError, match="请"):
        read(text)
