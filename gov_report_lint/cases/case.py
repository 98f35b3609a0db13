"""A report before its judges: what several checks look for in it is searched once."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..model.settings import NO_SETTINGS
from ..text.cells import CellKind
from ..text.citations import find_citations
from ..text.growth import find_growths
from ..text.partitions import begins_list, find_after, find_partitions, is_sorted
from ..text.quantities import find_quantities
from ..text.share_lists import find_share_lists
from ..text.shares import find_shares
from .places import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..model.report import CellRead, Number, Report, Sentence, TableRead
    from ..model.settings import Settings
    from ..text.citations import Citation
    from ..text.growth import Growth
    from ..text.partitions import Partition
    from ..text.quantities import Quantity
    from ..text.share_lists import ShareList
    from ..text.shares import Share

MOST = 60  # how many of the numbers of a sentence before are looked at
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
        self._made: dict[str, list[Any]] = {}
        self._quantities: dict[int, list[Quantity]] = {}

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
            own = self.in_sentences("partitions", find_partitions)
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
        """Return the shares told with their parts, each with its sentence."""
        return self.in_sentences("shares", find_shares)

    def share_lists(self) -> list[tuple[Sentence, ShareList]]:
        """Return the lists of shares that make up a whole, each with its sentence."""
        return self.in_sentences("share lists", find_share_lists)

    def growths(self) -> list[tuple[Sentence, Growth]]:
        """Return the changes told with the figures they are made of, each with its sentence."""
        return self.in_sentences("growths", find_growths)

    def place_of(self, sentence: Sentence) -> int:
        """Return the place of a sentence among those of the report."""
        return self._sentence_places[sentence.line, sentence.start]

    @cached_property
    def _sentence_places(self) -> dict[tuple[int, int], int]:
        return {(one.line, one.start): at for at, one in enumerate(self.report.sentences)}

    def quantities(self, at: int) -> list[Quantity]:
        """Return every number of the sentence at that place; it is searched once."""
        if at not in self._quantities:
            self._quantities[at] = find_quantities(self.report.sentences[at].text)
        return self._quantities[at]

    def quantities_before(self, sentence: Sentence, count: int) -> Iterator[Quantity]:
        """Yield the first numbers of each of the last few sentences before this one."""
        at = self.place_of(sentence)
        for before in range(max(0, at - count), at):
            yield from self.quantities(before)[:MOST]

    def citations(self) -> list[tuple[Sentence, Citation]]:
        """Return the document numbers in the text, each with its sentence."""
        return self.in_sentences("citations", find_citations)

    def in_sentences(
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

    def once(self, name: str, make: Callable[[], list[Any]]) -> list[Any]:
        """Return what is made of the report; several rules ask, it is made once."""
        if name not in self._made:
            self._made[name] = make()
        return self._made[name]

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
