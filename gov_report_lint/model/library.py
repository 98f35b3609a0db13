"""The rule packs of a run, loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from .form import Form, TableForm
from .mention import Telling, Wording, joined
from .rule import Rule


class Pack(NamedTuple):
    """A loaded rule pack; ``quantities`` names in words what its tellings tell."""

    name: str
    version: str
    form: Form
    tellings: tuple[Telling, ...]
    wording: Wording
    quantities: Mapping[str, str]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, eq=False, repr=False)
class Library:
    """The packs of a run, every pack after the one it extends."""

    packs: tuple[Pack, ...]

    @property
    def families(self) -> list[Pack]:
        """Return the packs that extend no other: one for each family of reports."""
        return [pack for pack in self.packs if pack.form.parent is None]

    def editions(self, family: Form) -> list[Form]:
        """Return the family's editions: the forms below it with tables of their own, in order."""
        return [
            pack.form
            for pack in self.of_family(family)
            if pack.form is not family
            and any(table.edition == pack.name for table in pack.form.tables.values())
        ]

    def of_family(self, family: Form) -> list[Pack]:
        """Return the family's pack and all that extend it, directly or not."""
        names = {family.name}
        for pack in self.packs:  # every pack comes after the one it extends
            if pack.form.parent in names:
                names.add(pack.name)
        return [pack for pack in self.packs if pack.name in names]

    def wording(self, family: Form) -> Wording:
        """Return the words of all the family's packs that tell what a number is about."""
        return joined(pack.wording for pack in self.of_family(family))

    @property
    def rules(self) -> list[Rule]:
        """Return all rules in pack order, without those that another one replaces."""
        rules = [rule for pack in self.packs for rule in pack.rules]
        replaced = {name for rule in rules for name in rule.replaces}
        return [rule for rule in rules if rule.id not in replaced]

    @property
    def quantities(self) -> dict[str, str]:
        """Return what the tellings of all packs tell, in words, by name."""
        return {name: what for pack in self.packs for name, what in pack.quantities.items()}

    def table_forms(self, key: str) -> list[TableForm]:
        """Return the table of that key as each pack has it, in pack order; none when unknown."""
        return [pack.form.tables[key] for pack in self.packs if key in pack.form.tables]
