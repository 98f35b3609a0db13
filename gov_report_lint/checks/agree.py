"""What the text tells of a quantity agrees with the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .case import show
from .contract import OptionError
from .linear import LinearError, Term
from .sums import check_sum, evaluate
from .verdict import NO_PROSE, PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.library import Library
    from ..model.report import Mention, Number
    from ..model.rule import Rule
    from .case import Case
    from .contract import Run

OPTIONS = ("mention", "equals", "allows", "doubtful")
SAYS = frozenset(("said", "value", "table", "table_value"))
AGREES, UNDECIDED, DISAGREES = range(3)


class Allowed(NamedTuple):
    """Another sum the text may mean if its sentence has one of the words."""

    terms: tuple[Term, ...]
    words: tuple[str, ...]


class _Agree:
    """The compiled check."""

    def __init__(
        self,
        name: str,
        terms: tuple[Term, ...],
        allows: tuple[Allowed, ...],
        doubtful: tuple[tuple[Term, ...], ...],
    ) -> None:
        self.name = name
        self.terms = terms
        self.allows = allows
        self.doubtful = doubtful

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        mentions = case.report.mentions.get(self.name, [])
        if not mentions:
            return
        judged = [(mention, self.judge(case, mention)) for mention in mentions]
        agreed = any(status == AGREES for _, (status, _) in judged)
        values: dict[int, set[Number]] = {}
        for mention in mentions:
            values.setdefault(mention.sentence, set()).add(mention.value)
        for mention, (status, reason) in judged:
            if status == AGREES:
                yield PASSED
            elif status == UNDECIDED:
                yield undecided(reason)
            elif agreed:
                yield undecided(f"正文另有一处“{mention.said}”与表格不同，可能指别的范围")
            elif not mention.plain or len(values[mention.sentence]) > 1:
                yield undecided(f"正文“{mention.said}”与表格不同，但可能只说了其中一部分")
            else:
                yield self.fail(case, mention)

    def judge(self, case: Case, mention: Mention) -> tuple[int, str]:
        total, _ = evaluate(self.terms, case.report)
        if total.unclear:
            return UNDECIDED, f"正文“{mention.said}”：表格里的对应数字没有读到"
        if total.filled and mention.value == total.value:
            return AGREES, ""
        sentence = case.report.sentences[mention.sentence].text
        for other in self.allows:
            fits = not other.words or any(word in sentence for word in other.words)
            if fits and evaluate(other.terms, case.report)[0].value == mention.value:
                return AGREES, ""
        if total.empty and (mention.value > total.value or not total.filled):
            return UNDECIDED, f"正文“{mention.said}”：表格里的对应单元格是空白"
        for terms in self.doubtful:
            if evaluate(terms, case.report)[0].value == mention.value:
                reason = f"正文“{mention.said}”与表格的 {show(total.value)} 不同，但与另一种口径"
                return UNDECIDED, f"{reason}（合计 {show(mention.value)}）一致"
        return DISAGREES, ""

    def fail(self, case: Case, mention: Mention) -> Verdict:
        total, cells = evaluate(self.terms, case.report)
        places = tuple(case.cell(case.report.tables[key], *address) for key, address in cells)
        says = {
            "said": " ".join(mention.said.split()),
            "value": show(mention.value),
            "table": "、".join(place.words for place in places),
            "table_value": show(total.value),
        }
        tape = f"正文 {says['value']} ≠ 表格 {says['table_value']}"
        place = case.mention(mention)
        return failed(place, says, places, total.value, mention.value, tape)


def _sum(source: str, key: str, library: Library) -> tuple[Term, ...]:
    try:
        return check_sum(source, library)
    except LinearError as error:
        raise OptionError(key, str(error)) from error
    except KeyError as error:
        raise OptionError(key, f"没有名为“{error.args[0]}”的单元格") from error


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with ``mention`` and the sum it ``equals``.

    ``allows`` lists other sums, each with the words in the sentence that make it meant, and
    ``doubtful`` sums that leave the case open.
    """
    options = rule.options
    name = options.get("mention", "")
    if name not in library.quantities:
        raise OptionError("mention", f"mentions.yaml 里没有“{name}”")
    terms = _sum(options.get("equals", ""), "equals", library)
    allows = tuple(
        Allowed(_sum(item["sum"], "allows", library), tuple(item.get("words", ())))
        for item in options.get("allows", ())
    )
    doubtful = tuple(_sum(item, "doubtful", library) for item in options.get("doubtful", ()))
    return _Agree(name, terms, allows, doubtful)
