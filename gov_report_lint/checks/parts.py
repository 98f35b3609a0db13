"""The parts of a total that a sentence lists add up to it, or at least not to more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.case import magnitude, show
from ..cases.contract import OptionError
from ..cases.parts_apart import TOUCHES, kinds_of, set_of
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.partitions import AMONG, BRACKET, COMPOSED, EVERY, LOOSE, NUMBERED, REST, SUMMED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..cases.parts_apart import Kind
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule
    from ..text.partitions import Partition

OPTIONS = ("refuse", "channels_of", "apart", "covers")
SAYS = frozenset(("whole", "sum", "parts", "difference", "unit", "claim"))
REFUSE = ("more", "less")
NEAR = 10  # how far before the total the word stands that says what is counted
NEARLY = 5  # a list that may be whole is doubted when less than one in so many is missing
CLAIMS = {
    REST: "列到“其他”",
    NUMBERED: "写明分几项",
    COMPOSED: "写明由各项组成",
    EVERY: "写明各项分别是多少",
    SUMMED: "写明合计",
}
COVERED = "按这样分应当列全"
ROUND = 10
BY_WORDS = (AMONG, BRACKET)  # what stands there is a part of the total by its words
AT_LEAST = ("余", "多")


class _Parts:
    """The compiled check."""

    def __init__(self, rule: Rule) -> None:
        options = rule.options
        self.refuse = options.get("refuse", "")
        if self.refuse not in REFUSE:
            raise OptionError("refuse", "refuse 只能是 more（超过总数）或 less（不足总数）")
        self.counted = tuple(options.get("channels_of", ()))
        self.kinds = kinds_of(options.get("apart", ()))
        self.covers = options.get("covers", ())

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        for sentence, found in case.partitions():
            if self.counted and not (found.overlapping and _counts(sentence, found, self.counted)):
                continue
            verdict = self.judge(case, sentence, found)
            if verdict is not None:
                figures = (found.whole, *found.also, *(one.quantity for one in found.parts))
                yield verdict.using(*case.used(sentence, *figures))

    def judge(self, case: Case, sentence: Sentence, found: Partition) -> Verdict | None:
        """Return what is to be said of a list, None where it may be none."""
        if found.sum == found.total:
            return PASSED
        if found.kind == LOOSE:
            return None
        more = found.sum > found.total
        if more != (self.refuse == "more") or _within(found):
            return PASSED
        if found.kind not in BY_WORDS and any(one.value >= found.sum for one in found.rivals):
            return None
        doubt = self.too_much(sentence, found) if more else self.too_little(found)
        if doubt is None:
            return self.fail(case, sentence, found)
        words = sentence.text[found.parts[0].quantity.start : found.parts[-1].quantity.end]
        first = sentence.text[found.whole.start : found.parts[-1].quantity.end]
        said = (first if found.whole.start < found.parts[0].quantity.start else words)[:40]
        return undecided(f"“{said}”：{doubt}") if doubt else PASSED

    def too_much(self, sentence: Sentence, found: Partition) -> str | None:
        """Return why parts that exceed the total may be right all the same."""
        kind = self.kind(sentence, found)
        total, whole = show(found.sum), show(found.total)
        if not (found.alike or kind) or not found.clear or found.nested:
            return f"各分项加起来是 {total}，比 {whole} 多，但看不准各分项是不是同一总数的组成部分"
        if found.rivals:
            figures = "、".join(show(one.value) for one in found.rivals[:3])
            return f"各分项加起来是 {total}，总数可能是 {whole}，也可能与前面的 {figures} 有关"
        if not found.exact:
            return "里有约数，不能精确核对"
        if self.counted:
            return None
        told = sentence.text[found.whole.end : found.parts[0].quantity.start]
        touches = TOUCHES in told or any(TOUCHES in part.label for part in found.parts)
        if found.overlapping or touches or not (kind or self.contradicts(found)):
            return f"各分项加起来是 {total}，比 {whole} 多，但可能有重复，同一件在几项里都算"
        if kind and kind.wider and found.kind not in BY_WORDS:
            return f"各分项加起来是 {total}，比 {whole} 多，也可能把上年结转的算在内"
        return None

    def contradicts(self, found: Partition) -> bool:
        """Tell whether nothing can count twice though no word says that the parts are apart."""
        return not self.kinds or found.claim == REST or found.exceeds

    def too_little(self, found: Partition) -> str | None:
        """Return why parts that fall short may be right all the same, empty when they may."""
        total, whole = show(found.sum), show(found.total)
        if not found.claim and not set_of(found, self.covers):
            near = found.hinted and (found.total - found.sum) * NEARLY <= found.total
            return f"各分项加起来是 {total}，比 {whole} 少；可能漏了一项，也可能只列了一部分" * near
        listed = found.alike or found.claim != SUMMED
        if not listed or not found.clear or found.nested or found.stacked:
            return f"各分项加起来是 {total}，比 {whole} 少，但看不准各分项是不是同一总数的组成部分"
        if found.rivals:
            figures = "、".join(show(one.value) for one in found.rivals[:3])
            return f"各分项加起来是 {total}，总数可能是 {whole}，也可能与前面的 {figures} 有关"
        return None if found.exact else "里有约数，不能精确核对"

    def kind(self, sentence: Sentence, found: Partition) -> Kind | None:
        """Return the kind of which all the parts are, so that none counts twice."""
        return next(
            (
                one
                for one in self.kinds
                if one.holds(found) and (not one.counts or _counts(sentence, found, one.counts))
            ),
            None,
        )

    def fail(self, case: Case, sentence: Sentence, found: Partition) -> Verdict:
        total, whole = found.sum, found.total
        values = [show(part.quantity.value) for part in found.parts]
        says = {
            "whole": show(whole),
            "sum": show(total),
            "parts": " + ".join(values),
            "difference": show(magnitude(total - whole)),
            "unit": found.whole.unit,
            "claim": CLAIMS.get(found.claim, COVERED),
        }
        figures = [found.whole, *(one.quantity for one in found.parts)]
        start, end = min(one.start for one in figures), max(one.end for one in figures)
        place = case.sentence(sentence, start, end)
        tape = f"{says['parts']} = {says['sum']} ≠ {says['whole']}，相差 {says['difference']}"
        return failed(place, says, expected=whole, actual=total, tape=tape)


def _within(found: Partition) -> bool:
    """Tell whether the parts are as many as a round figure and more may be: 500余条, and 512."""
    if magnitude(found.sum - found.total) <= found.slack:
        return True
    whole: int | Decimal = found.whole.value
    if found.whole.bound not in AT_LEAST or whole != int(whole) or not whole or found.also:
        return False
    step = 1
    while whole % (step * ROUND) == 0:
        step *= ROUND
    return whole < found.sum < whole + step


def _counts(sentence: Sentence, found: Partition, words: tuple[str, ...]) -> bool:
    """Tell whether one of the words says what the total counts: 申请26件, 26件申请."""
    start, end = found.whole.start, found.whole.end
    before = sentence.text[max(0, start - NEAR) : start].rpartition(",")[2]
    after = sentence.text[end : end + NEAR].partition(",")[0]
    return any(word in before or word in after for word in words)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that refuses parts adding to ``more`` or to ``less``.

    Less is refused only where the list claims to be complete, or where the parts are those of one
    of the sets that ``covers`` gives. Parts that name channels may overlap, which leaves the rule
    open; with ``channels_of`` it looks at such lists alone, where the total counts one of these
    things, of which each comes through one channel. Where kinds of parts are given that part a
    total for certain (``apart``), other lists are left open too.
    """
    return _Parts(rule)
