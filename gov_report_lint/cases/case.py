"""A report before its judges: what several checks look for in it is searched once."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..model.settings import NO_SETTINGS
from ..text.cells import CellKind
from ..text.citations import find_citations
from ..text.partitions import begins_list, find_after, find_partitions, is_sorted
from ..text.shares import find_shares
from .places import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..model.report import CellRead, Number, Report, Sentence, TableRead
    from ..model.settings import Settings
    from ..text.citations import Citation
    from ..text.partitions import Partition
    from ..text.shares import Share

FURTHEST = 3  # sentences that a list may stand behind its total, other lists of it in between
Odd = tuple[tuple[str, str], "CellRead"]


def magnitude(value: Number) -> Number:
    """Return the number without its sign."""
    return -value if value < 0 else value


def show(value: Number | None) -> str:
    """Return a number as people write it: no exponent, no zeros after the last digit."""
    if value is None:
        return "空白"
    if isinstance(value, Decimal):
        plain = format(value, "f")
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    return str(value)


class Case(Places):
    """The report being judged."""

    def __init__(self, report: Report, settings: Settings = NO_SETTINGS) -> None:
        super().__init__(report)
        self.settings = settings
        self._unusual: dict[str, list[Odd]] = {}
        self._found: dict[str, list[tuple[Sentence, Any]]] = {}

    @property
    def profile(self) -> str | None:
        """The kind of body, as the user says or the issuer's name tells; None when unknown."""
        return self.settings.profile or self.report.family.profile_of(self.report.issuer)

    @cached_property
    def unfilled(self) -> bool:
        """Whether this is a blank form: there are tables, and every cell of them is blank."""
        tables = self.report.tables.values()
        return bool(tables) and all(
            read.kind == CellKind.BLANK for table in tables for read in table.cells.values()
        )

    @cached_property
    def text(self) -> str:
        """The whole running text, folded, for a first look for words."""
        return "\n".join(line.flat for line in self.report.lines)

    def partitions(self) -> list[tuple[Sentence, Partition]]:
        """Return the totals with their parts in the text, each with its sentence."""
        if "partitions" not in self._found:
            own = self._in_sentences("partitions", find_partitions)
            self._found["partitions"] = [*own, *self._parted_after()]
        return self._found["partitions"]

    def _parted_after(self) -> Iterator[tuple[Sentence, Partition]]:
        """Yield the parts that a sentence of their own lists: 公开信息500条。其中，政策300条、……"""
        sentences = self.report.sentences
        for at in range(1, len(sentences)):
            first = self._told_before(at) if begins_list(sentences[at].text) else at
            if first == at:
                continue
            text = "".join(one.text for one in sentences[first : at + 1])
            start = len(text) - len(sentences[at].text)
            both = sentences[first]._replace(text=text)
            for found in find_after(text, len(sentences[first].text) - 1, start):
                yield both, found

    def _told_before(self, at: int) -> int:
        """Return the sentence before that may tell the total of the list in one, else that one."""
        sentences = self.report.sentences
        sorts = is_sorted(sentences[at].text)
        for first in range(at - 1, max(-1, at - 1 - FURTHEST), -1):
            before, after = sentences[first], sentences[first + 1]
            joined = before.line == after.line and before.start + len(before.text) == after.start
            if not joined or not before.text.endswith("。"):
                break
            if not begins_list(before.text):
                return first
            if not sorts:
                break
        return at

    def shares(self) -> list[tuple[Sentence, Share]]:
        """Return the shares told with part and whole, each with its sentence."""
        return self._in_sentences("shares", find_shares)

    def citations(self) -> list[tuple[Sentence, Citation]]:
        """Return the document numbers in the text, each with its sentence."""
        return self._in_sentences("citations", find_citations)

    def _in_sentences(
        self, name: str, find: Callable[[str], list[Any]]
    ) -> list[tuple[Sentence, Any]]:
        """Return what is found in the sentences; several rules ask, it is searched once."""
        if name not in self._found:
            self._found[name] = [
                (sentence, item)
                for sentence in self.report.sentences
                for item in find(sentence.text)
            ]
        return self._found[name]

    def unusual(self, table: TableRead) -> list[Odd]:
        """Return the table's cells that hold anything but a plain whole number of at least 0."""
        key = table.form.key
        if key not in self._unusual:
            self._unusual[key] = [
                (address, read)
                for address, read in table.cells.items()
                if type(read.value) is not int or read.note or read.value < 0
            ]
        return self._unusual[key]


def cell_of(table: TableRead, row: str, column: str) -> CellRead | None:
    """Return what was read of a cell, None when it was not found."""
    return table.cells.get((row, column))
