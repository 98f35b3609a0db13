"""The parts of a total that a sentence lists add up to it, or at least not to more."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from ..cases.case import magnitude, show
from ..cases.contract import OptionError
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule
    from ..text.partitions import Partition

OPTIONS = ("refuse", "channels_of", "apart", "apart_ends")
SAYS = frozenset(("whole", "sum", "parts", "difference", "unit"))
REFUSE = ("more", "less")
TOUCHES = "涉及"  # one application may touch several matters
NEAR = 10  # how far before the total the word stands that says what is counted


class Apart(NamedTuple):
    """The words by which parts part a total for certain: whole labels, and ends of labels."""

    labels: frozenset[str]
    ends: tuple[str, ...]

    def __call__(self, found: Partition) -> bool:
        """Tell whether nothing can count twice: 其中党员8人、专职3人 may be the same people."""
        if not (self.labels or self.ends):
            return True
        if any(part.quantity.value > found.whole.value for part in found.parts):
            return True
        if any(TOUCHES in part.label for part in found.parts):
            return False
        if found.complete:
            return True
        labels = [part.label.removesuffix("的") for part in found.parts]
        return all(one in self.labels or one.endswith(self.ends) for one in labels)


def _verdict(
    case: Case, sentence: Sentence, found: Partition, refuse: str, may_overlap: bool
) -> Verdict:
    values = [part.quantity.value for part in found.parts]
    total, whole = sum(values), found.whole.value
    # A list may part the same total twice over: 其中自然人 8 件、法人 2 件，予以公开 5 件、……
    if total == whole or (whole in accumulate(values) and len(values) > 1):
        return PASSED
    if (total > whole) != (refuse == "more") or (refuse == "less" and not found.complete):
        return PASSED
    if not found.sure:
        return undecided(f"“{_words(sentence, found)}”：看不准各分项是不是同一总数的组成部分")
    if not found.exact:
        return undecided(f"“{_words(sentence, found)}”里有约数，不能精确核对")
    if refuse == "more" and may_overlap:
        return undecided(f"“{_words(sentence, found)}”各分项可能有重复，同一件在几项里都算")
    says = {
        "whole": show(whole),
        "sum": show(total),
        "parts": " + ".join(show(value) for value in values),
        "difference": show(magnitude(total - whole)),
        "unit": found.whole.unit,
    }
    place = case.sentence(sentence, found.whole.start, found.parts[-1].quantity.end)
    tape = f"{says['parts']} = {says['sum']} ≠ {says['whole']}，相差 {says['difference']}"
    return failed(place, says, expected=whole, actual=total, tape=tape)


def _counts(sentence: Sentence, found: Partition, words: tuple[str, ...]) -> bool:
    """Tell whether one of the words says what the total counts: 申请26件, 26件申请."""
    start, end = found.whole.start, found.whole.end
    before = sentence.text[max(0, start - NEAR) : start].rpartition(",")[2]
    after = sentence.text[end : end + NEAR].partition(",")[0]
    return any(word in before or word in after for word in words)


def _words(sentence: Sentence, found: Partition) -> str:
    return sentence.text[found.whole.start : found.parts[-1].quantity.end][:40]


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that refuses parts adding to ``more`` or to ``less``.

    Less is refused only where the list claims to be complete. Parts that name channels may overlap,
    which leaves the rule open; with ``channels_of`` it looks at such lists alone, where the total
    counts one of these things, of which each comes through one channel. Where labels that part a
    total for certain are given (``apart``, or ``apart_ends``), other lists are left open too.
    """
    refuse = rule.options.get("refuse", "")
    if refuse not in REFUSE:
        raise OptionError("refuse", "refuse 只能是 more（超过总数）或 less（不足总数）")
    counted = tuple(rule.options.get("channels_of", ()))
    apart = Apart(
        frozenset(rule.options.get("apart", ())), tuple(rule.options.get("apart_ends", ()))
    )

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        for sentence, found in case.partitions():
            if not counted:
                may_overlap = found.overlapping or not apart(found)
                yield _verdict(case, sentence, found, refuse, may_overlap)
            elif found.overlapping and _counts(sentence, found, counted):
                yield _verdict(case, sentence, found, refuse, may_overlap=False)

    return run
