"""Consistent reports made up from a pack's ``proof/specimen.yaml``; one seed, one report.

The file says how the tables are filled, step by step (random numbers, then sums of them), which
numbers the text tells besides, and the paragraphs themselves. What holds for one edition or one
kind of body only is marked so.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, Any

from ..cases.case import show
from ..cases.rounding import percent
from ..packs.errors import PackError
from ..packs.fields import known_keys, mapping, number, text, texts
from ..packs.tree import Mapping
from ..text.templates import filled_in, names_in
from .draft import Draft
from .sums import total, total_at

if TYPE_CHECKING:
    from ..model.form import Form, TableForm
    from ..model.report import Number

LATEST = 2025
_NO_WORDS = ("published", "fullest")
_STEP = (
    "table", "editions", "profiles", "if", "rows", "columns",
    "random", "decimals", "zeros", "at_most", "equals",
)  # fmt: skip
_WHEN = ("if", "then", "else", "one_of", "editions", "profiles")


class Specimen:
    """What the file says, ready to make reports of."""

    def __init__(self, tree: Mapping) -> None:
        known_keys(tree, ("bodies", "let", "tables", "labels", "paragraphs"))
        self.bodies: list[Mapping] = list(tree["bodies"])
        self.let = mapping(tree, "let")
        self.steps: list[Mapping] = list(tree["tables"])
        self.labels: list[Mapping] = list(tree.get("labels", ()))
        self.paragraphs = tree["paragraphs"]
        for step in self.steps:
            known_keys(step, _STEP)

    @property
    def fullest(self) -> str:
        """The kind of body whose report has most to tell."""
        return text(max(self.bodies, key=lambda body: "fullest" in body), "profile")

    def draft(self, edition: Form, seed: int, profile: str | None = None) -> Draft:
        """Return the report of that seed: with all its figures in order, and no fault."""
        random = Random(f"{edition.name}-{seed}")  # noqa: S311 - the same reports every time
        first = edition.years.first or LATEST
        year = random.randint(first, min(edition.years.last or LATEST, LATEST))
        fitting = [one for one in self.bodies if profile in (None, one["profile"])]
        body = random.choice(fitting)
        month, day = map(int, text(body, "published").split("-"))
        names: dict[str, Any] = {key: body[key] for key in body if key not in _NO_WORDS}
        names |= {"year": year, "next": year + 1, "quiet": number(body, "quiet") or 0}
        draft = Draft(edition, year, text(body, "profile"), date(year + 1, month, day), names)
        for step in self.steps:
            if _applies(step, draft) and ("if" not in step or total(draft, step["if"])):
                _fill(draft, step, random)
        for name in self.let:
            names[name] = _value(draft, mapping(self.let, name), random)
        for item in self.labels:
            known_keys(item, ("label", "put", "editions", "profiles"))
            if _applies(item, draft):
                draft.labels[text(item, "label")] = text(item, "put")
        draft.paragraphs = _written(draft, self.paragraphs, random)
        return draft


def _applies(node: Mapping, draft: Draft) -> bool:
    editions, profiles = texts(node, "editions"), texts(node, "profiles")
    if editions and draft.edition.name not in editions:
        return False
    return not profiles or draft.profile in profiles


def _between(node: Mapping, random: Random) -> Number:
    low, _, high = text(node, "random").partition("-")
    decimals = number(node, "decimals") or 0
    if decimals:
        scale = int(10**decimals)
        return Decimal(random.randint(int(low) * scale, int(high) * scale)).scaleb(-decimals)
    return random.randint(int(low), int(high))


def _cells(step: Mapping, form: TableForm) -> list[tuple[str, str]]:
    """Return the cells a step fills, a group of rows standing for its rows."""
    named = texts(step, "rows") or tuple(form.rows)
    rows = [row for name in named for row in form.groups.get(name, (name,))]
    columns = texts(step, "columns")
    return [
        (row, column)
        for row in rows
        for column in form.rows[row].columns
        if not columns or column in columns
    ]


def _fill(draft: Draft, step: Mapping, random: Random) -> None:
    form = draft.edition.tables[text(step, "table")]
    zeros = number(step, "zeros") or 0
    for row, column in _cells(step, form):
        if "equals" in step:
            value = total_at(draft, text(step, "equals"), form, row, column)
        elif zeros and random.randrange(100) < zeros:
            value = 0
        else:
            value = _between(step, random)
        if "at_most" in step:
            value = min(value, total_at(draft, text(step, "at_most"), form, row, column))
        draft.figures[f"{form.key}.{row}.{column}"] = value


def _value(draft: Draft, node: Mapping, random: Random) -> Number:
    known_keys(node, ("random", "decimals", "equals", "share", "of", "digits"))
    if "random" in node:
        return _between(node, random)
    if "equals" in node:
        return total(draft, text(node, "equals"))
    part, whole = total(draft, text(node, "share")), total(draft, text(node, "of"))
    return percent(part, whole, number(node, "digits") or 0) if whole else Decimal(0)


def _written(draft: Draft, items: Any, random: Random) -> list[str]:
    """Return the paragraphs, those left out that do not apply."""
    result: list[str] = []
    for item in [items] if isinstance(items, str | Mapping) else items:
        if isinstance(item, str):
            result.append(worded(draft, item))
            continue
        known_keys(item, _WHEN)
        if not _applies(item, draft):
            continue
        if "one_of" in item:
            result += _written(draft, random.choice(item["one_of"]), random)
        elif "if" not in item or total(draft, text(item, "if")):
            result += _written(draft, item["then"], random)
        else:
            result += _written(draft, item.get("else", []), random)
    return result


def worded(draft: Draft, source: str) -> str:
    """Return a text with names and addresses in braces filled in.

    Raises:
        PackError: when the draft does not know a name.

    """
    says = {}
    for name in names_in(source):
        value = draft.names.get(name, draft.figures.get(name))
        if value is None:
            from ..model.rule import Source

            raise PackError(Source("proof", 1, 1), f"“{source}”里的“{name}”没有定义")
        says[name] = value if isinstance(value, str) else show(value)
    return filled_in(source, says)
