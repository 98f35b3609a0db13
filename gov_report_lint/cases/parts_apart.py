"""Which parts part a total for certain: kinds of labels of which none counts what another does."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..text.folding import squeeze
from .contract import OptionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from ..text.partitions import Partition

KEYS = frozenset(("labels", "ends", "counts", "wider"))
TOUCHES = "涉及"  # one application may touch several matters


class Kind(NamedTuple):
    """Labels of parts that are told apart by one thing, and the ends of such labels.

    ``counts`` are the things of which each is in one part alone; empty when anything is. ``wider``
    tells that the parts may count more than came in, what was left from the year before.
    """

    labels: frozenset[str]
    ends: tuple[str, ...]
    counts: tuple[str, ...]
    wider: bool

    def holds(self, found: Partition) -> bool:
        """Tell whether all the parts are of the kind, and none is named as a part of another."""
        names = sorted(part.label for part in found.parts)
        if any(TOUCHES in name for name in names):
            return False
        if any(after.startswith(one) for one, after in pairwise(names)):
            return len(names) == 1
        return all(one in self.labels or (one and one.endswith(self.ends)) for one in names)


def kinds_of(given: Iterable[Mapping[str, Any]]) -> tuple[Kind, ...]:
    """Return the kinds that a rule gives."""
    kinds = []
    for one in given:
        if not isinstance(one, dict) or not KEYS.issuperset(one) or not {"labels", "ends"} & {*one}:
            raise OptionError(
                "apart", "每一项应写明 labels（叫法）或 ends（叫法的结尾），可加 counts、wider"
            )
        labels = frozenset(squeeze(label).text for label in one.get("labels", ()))
        ends, counts = tuple(one.get("ends", ())), tuple(one.get("counts", ()))
        kinds.append(Kind(labels, ends, counts, one.get("wider") == "yes"))
    return tuple(kinds)


def set_of(found: Partition, sets: Iterable[list[list[str]]]) -> bool:
    """Tell whether the parts are those of one of the sets, each told by one of its words."""
    labels = [part.label for part in found.parts]
    return any(
        len(one) == len(labels) and all(_told_once(words, labels) for words in one) for one in sets
    )


def _told_once(words: list[str], labels: list[str]) -> bool:
    return sum(any(word in label for word in words) for label in labels) == 1
