"""The paper form that an edition prescribes: its sections, its tables, label by label."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Years(NamedTuple):
    """The reporting years something is in force for, both ends included, None for open."""

    first: int | None = None
    last: int | None = None

    def cover(self, other: Years) -> bool:
        """Tell whether every year of the other span is in this one."""
        starts = self.first is None or (other.first is not None and self.first <= other.first)
        ends = self.last is None or (other.last is not None and self.last >= other.last)
        return starts and ends

    def __contains__(self, year: object) -> bool:
        if not isinstance(year, int):
            return False
        return (self.first is None or year >= self.first) and (
            self.last is None or year <= self.last
        )


class Label(NamedTuple):
    """A printed label: the official wording, tolerated variants, and known mistakes.

    ``parents`` are the official wordings of the labels above it in the tree, outermost first.
    """

    printed: str
    accepted: tuple[str, ...] = ()
    mistaken: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()


class Row(NamedTuple):
    """A row of figures; ``columns`` are the names of the columns it has a cell in."""

    name: str
    label: Label
    columns: tuple[str, ...]


class Column(NamedTuple):
    """A column of figures; ``kind`` is count (whole, not negative), change (signed) or amount."""

    name: str
    label: Label
    kind: str = "count"


@dataclass(frozen=True, eq=False, repr=False)
class TableForm:
    """A table of the form. ``groups`` maps a group of rows (``refused``) to its rows' names.

    ``edition`` is the name of the pack that last changed the table: two editions that inherit one
    table share it.
    """

    key: str
    title: str
    section: str
    edition: str
    rows: dict[str, Row]
    columns: dict[str, Column]
    groups: dict[str, tuple[str, ...]]

    def addresses(self) -> set[str]:
        """Return every fact address of the table, ``table.row.column``."""
        return {
            f"{self.key}.{row.name}.{column}"
            for row in self.rows.values()
            for column in row.columns
        }


class Section(NamedTuple):
    """A prescribed section; ``ordinal`` counts from 1."""

    key: str
    ordinal: int
    number: str
    title: str
    accepted: tuple[str, ...]


class Profile(NamedTuple):
    """A kind of body that issues reports, told by how its name ends.

    A name that holds one of ``unless`` tells nothing.
    """

    key: str
    title: str
    ends: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, repr=False)
class Form:
    """One edition of the paper, or what all editions of a family share."""

    name: str
    title: str
    years: Years
    report_names: tuple[str, ...]
    sections: tuple[Section, ...]
    tables: dict[str, TableForm]
    period_words: tuple[str, ...]
    parent: str | None = None
    profiles: tuple[Profile, ...] = ()

    def profile_of(self, issuer: str | None) -> str | None:
        """Return the key of the issuer's profile, None unless exactly one fits."""
        fitting = [
            one.key
            for one in self.profiles
            if issuer
            and issuer.endswith(one.ends)
            and not any(word in issuer for word in one.unless)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def section(self, key: str | None) -> Section | None:
        """Return the section of that key, None when there is none."""
        return next((section for section in self.sections if section.key == key), None)
