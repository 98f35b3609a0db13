"""What the text tells of a quantity agrees with the table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ..cases.case import show
from ..cases.contract import OptionError
from ..cases.equations import told
from ..cases.linear import LinearError, Term
from ..cases.options import known_mentions
from ..cases.sums import check_sum, evaluate
from ..cases.verdict import NO_PROSE, Verdict, failed
from ..cases.weighing import AGREES, DISAGREES, UNDECIDED, Weighed, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.equation import Equation
    from ..model.library import Library
    from ..model.report import Mention
    from ..model.rule import Rule

OPTIONS = ("mention", "equals", "pairs", "allows", "doubtful")
SAYS = frozenset(("said", "value", "what", "table", "table_value"))


class Allowed(NamedTuple):
    """Another sum the text may mean if its sentence has one of the words."""

    terms: tuple[Term, ...]
    words: tuple[str, ...]


class _Agree:
    """The compiled check of one quantity."""

    def __init__(
        self,
        name: str,
        what: str,
        terms: tuple[Term, ...],
        allows: tuple[Allowed, ...],
        doubtful: tuple[tuple[Term, ...], ...],
    ) -> None:
        self.name = name
        self.what = what
        self.terms = terms
        self.allows = allows
        self.doubtful = doubtful

    def __call__(self, case: Case) -> Iterator[Verdict]:
        mentions = case.report.told(self.name)
        judge, fail = partial(self.judge, case), partial(self.fail, case)
        yield from weigh(case, mentions, judge, fail, partial(self.equation, case))

    def judge(self, case: Case, mention: Mention) -> Weighed:
        total, _ = evaluate(self.terms, case.report)
        if total.unclear:
            return Weighed(UNDECIDED, f"正文“{mention.said}”：表格里的对应数字没有读到")
        if total.filled and mention.value == total.value:
            return Weighed(AGREES)
        sentence = case.report.sentences[mention.sentence].text
        for other in self.allows:
            fits = not other.words or any(word in sentence for word in other.words)
            if fits and evaluate(other.terms, case.report)[0].value == mention.value:
                return Weighed(AGREES)
        if total.empty and (mention.value > total.value or not total.filled):
            return Weighed(UNDECIDED, f"正文“{mention.said}”：表格里的对应单元格是空白")
        for terms in self.doubtful:
            if evaluate(terms, case.report)[0].value == mention.value:
                reason = f"正文“{mention.said}”与表格的 {show(total.value)} 不同，但与另一种口径"
                return Weighed(UNDECIDED, f"{reason}（合计 {show(mention.value)}）一致")
        return Weighed(DISAGREES)

    def equation(self, case: Case, mention: Mention) -> Equation | None:
        """Return what the figure told and the cells state together, unless another sum is meant."""
        total, _ = evaluate(self.terms, case.report)
        if mention.value != total.value and self.judge(case, mention).status == AGREES:
            return None
        return told(case, mention, self.terms)

    def fail(self, case: Case, mention: Mention) -> Verdict:
        total, cells = evaluate(self.terms, case.report)
        places = tuple(case.cell(case.report.tables[key], *address) for key, address in cells)
        says = {
            "said": " ".join(mention.said.split()),
            "value": show(mention.value),
            "what": self.what,
            "table": "、".join(place.words for place in places),
            "table_value": show(total.value),
        }
        tape = f"正文 {says['value']} ≠ 表格 {says['table_value']}"
        place = case.mention(mention)
        return failed(place, says, places, total.value, mention.value, tape)


def sum_of(source: str, key: str, rule: Rule, library: Library) -> tuple[Term, ...]:
    """Return the sum that the option ``key`` of a rule states."""
    try:
        return check_sum(source, rule, library)
    except LinearError as error:
        raise OptionError(key, str(error)) from error
    except KeyError as error:
        raise OptionError(key, f"没有名为“{error.args[0]}”的单元格") from error


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with ``mention`` and the sum it ``equals``, or ``pairs`` of them.

    ``allows`` lists other sums, each with the words in the sentence that make it meant, and
    ``doubtful`` sums that leave the case open.
    """
    options = rule.options
    pairs = options.get("pairs", {options.get("mention", ""): options.get("equals", "")})
    key = "pairs" if "pairs" in options else "mention"
    known_mentions(pairs, key, library)
    allows = tuple(
        Allowed(sum_of(item["sum"], "allows", rule, library), tuple(item.get("words", ())))
        for item in options.get("allows", ())
    )
    doubtful = tuple(
        sum_of(item, "doubtful", rule, library) for item in options.get("doubtful", ())
    )
    key = "pairs" if "pairs" in options else "equals"
    checks = [
        _Agree(
            name,
            library.quantities[name],
            sum_of(pairs[name], key, rule, library),
            allows,
            doubtful,
        )
        for name in pairs
    ]

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        for check in checks:
            yield from check(case)

    return run
