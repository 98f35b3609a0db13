"""Faults put into a draft: what goes wrong with cells, labels, tables, paragraphs, dates."""

from __future__ import annotations

from datetime import date
from fnmatch import fnmatchcase
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ..packs.errors import PackError
from ..packs.fields import known_keys, mapping, text, texts
from .slips import CELL_SLIPS
from .specimen import worded

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from ..model.library import Library
    from ..packs.tree import Mapping
    from .draft import Draft

PLACE = ("row", "column")


class NotPossibleError(Exception):
    """The draft has nothing that the fault could happen to: another seed may."""


def plant(draft: Draft, changes: list[Mapping], library: Library, random: Random) -> Draft:
    """Return the draft with all changes of one fault made, one after another.

    Raises:
        NotPossibleError: when this draft has no place for the fault.
        PackError: for a change that is written wrongly.

    """
    made = draft.copy()
    for change in changes:
        kinds = [kind for kind in CHANGES if kind in change]
        if len(kinds) != 1:
            known = "、".join(CHANGES)
            raise PackError(change.source(), f"每个改动要写出而且只写出一个：{known}")
        CHANGES[kinds[0]](made, change, library, random)
    return made


def _addresses(draft: Draft, patterns: tuple[str, ...]) -> list[str]:
    """Return the addresses of cells that fit a pattern; {row} and {column} are those of before."""
    filled = [_filled(draft, pattern) for pattern in patterns]
    return [
        address
        for address in draft.figures
        if any(fnmatchcase(address, pattern) for pattern in filled)
    ]


def _filled(draft: Draft, pattern: str) -> str:
    for name in PLACE:
        pattern = pattern.replace(f"{{{name}}}", str(draft.names.get(name, "")))
    return pattern


def _cell(draft: Draft, change: Mapping, library: Library, random: Random) -> None:
    """Change one cell that fits; its row and column are known to the changes that follow."""
    slips = [name for name in CELL_SLIPS if name in change]
    known_keys(change, ("cell", "unlike", *slips))
    unlike = set(_addresses(draft, texts(change, "unlike")))
    addresses = [one for one in _addresses(draft, texts(change, "cell")) if one not in unlike]
    random.shuffle(addresses)
    for address in addresses:
        old = draft.figures[address]
        new = CELL_SLIPS[slips[0]](old, change[slips[0]], random) if slips else None
        if new != old and (new is not None or "blank" in slips):
            draft.figures[address] = new
            _remember(draft, address)
            return
    raise NotPossibleError


def _remember(draft: Draft, address: str) -> None:
    rest = address.partition(".")[2]
    row, _, column = rest.rpartition(".")
    draft.names |= {"row": row, "column": column}


def _exchange(draft: Draft, change: Mapping, library: Library, random: Random) -> None:
    """Exchange two different figures: the cell that fits ``exchange`` and the one of ``with``."""
    known_keys(change, ("exchange", "with"))
    firsts = _addresses(draft, texts(change, "exchange"))
    random.shuffle(firsts)
    for first in firsts:
        _remember(draft, first)
        for second in _addresses(draft, texts(change, "with")):
            if draft.figures[first] != draft.figures[second]:
                swapped = draft.figures[second], draft.figures[first]
                draft.figures[first], draft.figures[second] = swapped
                return
    raise NotPossibleError


def _shift(draft: Draft, change: Mapping, library: Library, random: Random) -> None:
    """Let the figures of some rows slip down by one row, or those of some columns to the right."""
    known_keys(change, ("shift", "in"))
    table, along = text(change, "in"), text(change, "shift")
    form = draft.form(table)
    columns = list(form.columns)
    rows = list(form.rows)
    before = dict(draft.figures)
    if along == "row":
        at = random.randrange(len(rows) - 2)
        for above, below in pairwise(rows[at:]):
            for column in columns:
                draft.figures[f"{table}.{below}.{column}"] = before[f"{table}.{above}.{column}"]
        for column in columns:
            draft.figures[f"{table}.{rows[at]}.{column}"] = 0
    else:
        row = random.choice(rows)
        for left, right in pairwise(columns):
            draft.figures[f"{table}.{row}.{right}"] = before[f"{table}.{row}.{left}"]
        draft.figures[f"{table}.{row}.{columns[0]}"] = 0
    if draft.figures == before:
        raise NotPossibleError


def _find(draft: Draft, wanted: tuple[str, ...], start: int = 0) -> tuple[int, str]:
    """Return the paragraph from ``start`` on in which one of the texts stands, and the text."""
    for source in wanted:
        words = worded(draft, source)
        for index, paragraph in enumerate(draft.paragraphs):
            if index >= start and words in paragraph:
                return index, words
    raise NotPossibleError


def _find_text(draft: Draft, change: Mapping, library: Library, random: Random) -> None:
    known_keys(change, ("find", "put"))
    index, words = _find(draft, texts(change, "find"))
    put = worded(draft, text(change, "put"))
    draft.paragraphs[index] = draft.paragraphs[index].replace(words, put, 1)


def _insert(draft: Draft, change: Mapping, library: Library, random: Random) -> None:
    known_keys(change, ("insert", "after", "before"))
    at = 0
    if "after" in change:
        at = _find(draft, texts(change, "after"))[0] + 1
    elif "before" in change:
        at = _find(draft, texts(change, "before"))[0]
    draft.paragraphs[at:at] = [worded(draft, one) for one in texts(change, "insert")]


def _remove(draft: Draft, change: Mapping, library: Library, random: Random) -> None:
    """Remove the paragraph with the text, and those that follow ``to`` but not the one with it."""
    known_keys(change, ("remove", "to"))
    index, _ = _find(draft, texts(change, "remove"))
    end = _find(draft, texts(change, "to"), index)[0] if "to" in change else index + 1
    del draft.paragraphs[index:end]


def _move(draft: Draft, change: Mapping, library: Library, random: Random) -> None:
    """Move the paragraphs from the one with the text, up to ``to``, before another one."""
    known_keys(change, ("move", "to", "before"))
    index, _ = _find(draft, texts(change, "move"))
    end = _find(draft, texts(change, "to"), index)[0] if "to" in change else index + 1
    moved = draft.paragraphs[index:end]
    del draft.paragraphs[index:end]
    at = _find(draft, texts(change, "before"))[0]
    draft.paragraphs[at:at] = moved


def _label(draft: Draft, change: Mapping, library: Library, random: Random) -> None:
    known_keys(change, ("label", "put"))
    draft.labels[text(change, "label")] = text(change, "put")


def _drop(draft: Draft, change: Mapping, library: Library, random: Random) -> None:
    """Leave out a table, a row or a column: all cells whose address fits."""
    gone = _addresses(draft, texts(change, "drop"))
    if not gone:
        raise NotPossibleError
    for address in gone:
        del draft.figures[address]


def _form(draft: Draft, change: Mapping, library: Library, random: Random) -> None:
    """Print a table on the form of another edition, every cell of it filled."""
    known_keys(change, ("form", "table"))
    table = text(change, "table")
    other = next(p.form for p in library.packs if p.name == text(change, "form"))
    draft.figures = {k: v for k, v in draft.figures.items() if not k.startswith(f"{table}.")}
    draft.forms[table] = other.tables[table]
    for row in other.tables[table].rows.values():
        for column in row.columns:
            draft.figures[f"{table}.{row.name}.{column}"] = random.randint(0, 9)


def _published(draft: Draft, change: Mapping, library: Library, random: Random) -> None:
    month, day = map(int, text(change, "published").split("-"))
    draft.published = date(draft.year + 1, month, day)


def _data(draft: Draft, change: Mapping, library: Library, random: Random) -> None:
    """Set something else in the extracted data, such as what the file tells about itself."""
    draft.more |= _with_numbers(mapping(change, "data"))


def _with_numbers(node: Any) -> Any:
    """Return the tree with the text of whole numbers as numbers."""
    if isinstance(node, dict):
        return {key: _with_numbers(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_with_numbers(value) for value in node]
    return int(node) if node.isascii() and node.isdecimal() else node


CHANGES: dict[str, Callable[[Draft, Mapping, Library, Random], None]] = {
    "cell": _cell,
    "exchange": _exchange,
    "shift": _shift,
    "find": _find_text,
    "insert": _insert,
    "remove": _remove,
    "move": _move,
    "label": _label,
    "drop": _drop,
    "form": _form,
    "published": _published,
    "data": _data,
}
