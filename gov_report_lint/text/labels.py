"""The labels of a table form as keys to look printed labels up by."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from ..model.form import Label, TableForm
from .folding import fold, label, strip_number

PRINTED, ACCEPTED, MISTAKEN = "printed", "accepted", "mistaken"
ROW, COLUMN = "row", "column"
CLOSE_ENOUGH = 0.75


class Hit(NamedTuple):
    """A printed label recognised as the row or column ``name``; ``how`` well it matches."""

    axis: str
    name: str
    how: str


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Return what a label is compared by: no list number, spaces, quotes or punctuation."""
    return label(strip_number(fold(text))[1])


@lru_cache(maxsize=4096)
def bare_key(text: str) -> str:
    """Return the key without a remark in brackets at the end."""
    folded = fold(text).strip()
    if folded.endswith(")") and "(" in folded[1:]:
        folded = folded[: folded.rindex("(", 1)]
    return key(folded)


class LabelIndex:
    """Looks printed labels up among those of one table form."""

    def __init__(self, form: TableForm) -> None:
        self.form = form
        self.hits: dict[str, list[Hit]] = {}
        self.furniture: set[str] = set()
        for row in form.rows.values():
            self._add(ROW, row.name, row.label)
        self.row_keys = frozenset(self.hits)
        for column in form.columns.values():
            self._add(COLUMN, column.name, column.label)

    def _add(self, axis: str, name: str, wording: Label) -> None:
        for how, texts in (
            (PRINTED, (wording.printed,)),
            (ACCEPTED, wording.accepted),
            (MISTAKEN, wording.mistaken),
        ):
            for text in texts:
                self.hits.setdefault(key(text), []).append(Hit(axis, name, how))
        self.furniture.update(key(parent) for parent in wording.parents)
        plain = bare_key(wording.printed)
        known = {hit.name for hit in self.hits.get(plain, []) if hit.axis == axis}
        if name not in known:
            self.hits.setdefault(plain, []).append(Hit(axis, name, ACCEPTED))

    def find(self, text: str) -> list[Hit]:
        """Return what the printed label may be; exact wording before one without its remark."""
        return self.find_key(key(text), text)

    def find_key(self, printed: str, text: str) -> list[Hit]:
        """Return what a label may be whose key is known already."""
        return self.hits.get(printed) or self.hits.get(bare_key(text)) or []

    def nearest(self, printed: str, axis: str, names: set[str]) -> str | None:
        """Return which of the names a misspelt label's key most resembles, None for none."""
        best, found = CLOSE_ENOUGH, None
        for known, hits in self.hits.items():
            for hit in hits:
                if hit.axis == axis and hit.name in names and hit.how == PRINTED:
                    ratio = SequenceMatcher(None, printed, known, autojunk=False).ratio()
                    if ratio >= best:
                        best, found = ratio, hit.name
        return found


@lru_cache(maxsize=64)
def label_index(form: TableForm) -> LabelIndex:
    """Return the index of a table form, built once."""
    return LabelIndex(form)


def is_slip(index: LabelIndex, text: str, name: str) -> bool:
    """Tell whether a label stands for the name but is neither its wording nor a variant."""
    return not any(hit.name == name and hit.how != MISTAKEN for hit in index.find(text))
