"""A report before its judges: what several checks look for in it is searched once."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ..model.settings import NO_SETTINGS
from ..text.cells import CellKind
from ..text.citations import find_citations
from ..text.partitions import find_partitions
from ..text.shares import find_shares
from .places import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..model.report import CellRead, Number, Report, Sentence, TableRead
    from ..model.settings import Settings
    from ..text.citations import Citation
    from ..text.partitions import Partition
    from ..text.shares import Share

PARTS = "其中"
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
        for before, sentence in pairwise(self.report.sentences):
            end = len(before.text)
            follows = before.line == sentence.line and before.start + end == sentence.start
            if follows and sentence.text.startswith(PARTS) and before.text.endswith("。"):
                both = before._replace(text=f"{before.text[:-1]},{sentence.text}")
                for found in find_partitions(both.text):
                    if found.whole.end <= end <= found.parts[0].quantity.start:
                        yield both, found

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
