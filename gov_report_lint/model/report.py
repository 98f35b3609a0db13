"""A report as read: which paper it is, its lines and headings, its tables bound to the form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from .document import Metadata
from .form import Form, TableForm
from .place import Place, Spot
from .scope import LEVEL, OTHERS, OWN, THIS_YEAR

# The kind of a cell whose figure could not be made out.
UNCLEAR = "unclear"
# What a cell's note says when a second way of reading the file finds another figure in it.
TWO_READINGS = "two readings"
Number = int | Decimal
Spots = Mapping[int, tuple[tuple[int, Spot], ...]]


class Line(NamedTuple):
    """A line of running text, mostly a whole paragraph.

    ``offset`` is where it starts in its paragraph. ``flat`` is the text folded for matching and
    ``section`` the key of the section it stands in (None before the first heading).
    """

    paragraph: int
    offset: int
    text: str
    number: str
    flat: str
    section: str | None
    level: int | None = None


class Heading(NamedTuple):
    """A heading. ``level`` 1 is 一、, 2 is （一）, and so on; ``ordinal`` None when unnumbered.

    ``line`` is the index into the report's lines, None when only the outline is known.
    """

    level: int
    ordinal: int | None
    number: str
    title: str
    section: str | None
    line: int | None


class CellRead(NamedTuple):
    """A cell bound to a fact address. ``kind`` tells the kinds of empty cells apart.

    ``note`` says what is unusual about the figure, or why it could not be read.
    """

    value: Number | None
    kind: str
    note: str
    said: str
    place: Place


class StrangeLabel(NamedTuple):
    """A label in a table that its form does not have; ``edition`` names one that does.

    ``figures`` is how many numbers stand in its row.
    """

    text: str
    edition: str | None
    place: Place
    figures: int = 0


class TableRead(NamedTuple):
    """A table of the document bound to a table of the form.

    ``rows`` and ``columns`` map names to the labels as printed; ``doubled`` are row names met
    twice; ``section`` is where it stands; ``unsure`` tells of cells that two ways of reading
    found different text in. ``texts`` are the words in it that are neither labels of rows and
    columns nor figures, None where they are not known.
    """

    form: TableForm
    section: str | None
    place: Place
    cells: dict[tuple[str, str], CellRead]
    rows: dict[str, str]
    columns: dict[str, str]
    doubled: tuple[str, ...] = ()
    unsure: bool = False
    strange: tuple[StrangeLabel, ...] = ()
    texts: tuple[str, ...] | None = None

    def missing_rows(self) -> tuple[str, ...]:
        """Return the names of the form's rows that were not found, in the form's order."""
        return tuple(name for name in self.form.rows if name not in self.rows)

    def missing_columns(self) -> tuple[str, ...]:
        """Return the names of the form's columns that were not found, in the form's order."""
        return tuple(name for name in self.form.columns if name not in self.columns)


class Period(NamedTuple):
    """A statistics period as printed; None for a date that is not stated or impossible."""

    start: date | None
    end: date | None
    said: str
    place: Place


class Mention(NamedTuple):
    """A number that prose tells about a named quantity, or a sentence that says there was none.

    ``fact`` is the quantity it tells; ``span`` is that of the telling words in the sentence,
    ``figure`` that of the number alone, None where there is none. ``bound`` is the 余 or 近 of a
    number that is none exactly. ``scope`` and ``time`` say whose quantity it is, and of which year.
    ``plain`` tells that nothing but harmless words stand around it in its clause: then it speaks
    of the whole quantity. One that is not plain may speak of a part, and proves nothing wrong.
    """

    name: str
    value: Number
    said: str
    place: Place
    sentence: int
    plain: bool = True
    span: tuple[int, int] = (0, 0)
    figure: tuple[int, int] | None = None
    bound: str = ""
    scope: str = OWN
    time: str = THIS_YEAR
    fact: str = ""

    @property
    def comparable(self) -> bool:
        """Whether it tells the report's own figure for the report's own year, exactly."""
        return not self.bound and self.time == THIS_YEAR and self.scope not in (LEVEL, OTHERS)


class Sentence(NamedTuple):
    """A sentence, folded; ``start`` is its offset in the flat text of its line."""

    text: str
    line: int
    start: int


class Report(NamedTuple):
    """All that rules may look at. ``has_prose`` is False for data without the running text.

    ``used`` is the name of the edition whose tables the document has, ``required`` the form its
    year requires; None where it can't be told. ``strays`` are the sections in which tables stand
    that are none of the form's, or pictures that may be such. ``lost`` are the keys of the tables
    of which only a heap of labels and figures is left in the running text. ``spots`` are the spots
    of paragraphs, by ordinal. ``metadata`` is None where the file's format has none that are read.
    """

    path: str
    used: str | None
    required: Form | None
    family: Form
    title: str | None
    title_place: Place
    issuer: str | None
    year: int | None
    period: Period | None
    dated: date | None
    lines: tuple[Line, ...]
    headings: tuple[Heading, ...]
    sentences: tuple[Sentence, ...]
    tables: dict[str, TableRead]
    mentions: dict[str, list[Mention]]
    strays: tuple[str | None, ...] = ()
    lost: tuple[str, ...] = ()
    spots: Spots = {}  # noqa: RUF012 - a default of a NamedTuple; nobody writes to it
    doubts: tuple[str, ...] = ()
    has_prose: bool = True
    metadata: Metadata | None = None

    def told(self, name: str) -> list[Mention]:
        """Return the mentions of a quantity that tell the report's own figure for its year."""
        return [mention for mention in self.mentions.get(name, ()) if mention.comparable]

    def telling(self, name: str) -> list[Mention]:
        """Return the mentions of a quantity, those that say there was none among them, in order."""
        found = [
            mention
            for named in self.mentions.values()
            for mention in named
            if mention.name == name or (mention.figure is None and mention.fact == name)
        ]
        return sorted(
            (mention for mention in found if mention.comparable),
            key=lambda mention: (mention.sentence, mention.span),
        )

    @property
    def sections(self) -> list[Heading]:
        """Return the headings that open one of the form's sections, in document order."""
        return [heading for heading in self.headings if heading.level == 1 and heading.section]
