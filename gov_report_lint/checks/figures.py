"""A part of the report tells at least one figure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.passages import passages, place_of, sentences_of, unseen
from ..cases.verdict import NO_PROSE, PASSED, failed, undecided
from ..text.quantities import find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..cases.verdict import Verdict
    from ..model.library import Library
    from ..model.rule import Rule

_TENTHS = re.compile("[一两二三四五六七八九近过超][成半]|翻[一两]番|[0-9]成")
OPTIONS = ("section", "at_least")
SAYS = frozenset(("part",))


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with the ``section`` that has to tell a figure.

    A section with fewer characters than ``at_least`` is another rule's matter.
    """
    section = rule.options.get("section", "")
    if section not in {one.key for pack in library.packs for one in pack.form.sections}:
        raise OptionError("section", f"没有名为“{section}”的部分")

    at_least = rule.options.get("at_least", "1")
    if not at_least.isdecimal():
        raise OptionError("at_least", "at_least 应是整数，例如 20")

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        found = passages(case, section)
        reason = unseen(case, section)
        told = [said for _, said in sentences_of(case, found)]
        if any(find_quantities(said) or _TENTHS.search(said) for said in told):
            yield PASSED
        elif reason:
            yield undecided(reason)
        elif sum(len(one.text) for one in found) >= int(at_least):
            yield failed(place_of(case, section), {"part": case.part(section)})

    return run
