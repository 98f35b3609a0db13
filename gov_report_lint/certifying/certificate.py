"""The certificate of a pack: what was tried to prove that its rules work, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..model.library import Pack
    from .clauses import Clause, LeftOut
    from .faults import Tally
    from .guard import Guard


class Sound(NamedTuple):
    """Consistent reports of one edition judged: what was said of them, which should be nothing.

    ``together`` are the rules that one of them satisfies all at once, ``never`` those that none
    of them has anything for.
    """

    edition: str
    made: int
    errors: tuple[str, ...]
    warnings: tuple[str, ...]
    opened: tuple[str, ...]
    together: int
    never: tuple[str, ...]


class Certificate(NamedTuple):
    """All that is proved of a pack; ``gaps`` is what is not, in words, and must be empty."""

    pack: Pack
    examples: int
    tallies: list[tuple[str, Tally]]
    sound: list[Sound]
    cells: list[tuple[str, Guard]]
    prose: list[tuple[str, Guard]]
    witnesses: dict[str, str]
    clauses: list[Clause]
    left_out: list[LeftOut]
    gaps: list[str]
