"""An amount of money bears its unit: 125万元, not 125万."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed
from ..text.lazy import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.rule import Rule

OPTIONS = ("words",)
SAYS = frozenset(("said",))
_AMOUNT = lazily(
    r"[为达共约近是]?(?:人民币)?(\d[\d,]*(?:\.\d+)?[万亿])(?P<unit>元|美元|欧元)?(?P<after>.?)"
)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with the ``words`` after which a number is money."""
    words = tuple(rule.options.get("words", ()))
    if not words:
        raise OptionError("words", "要写出金额前面的词，例如 造价、投资")
    announced = re.compile("(?:" + "|".join(re.escape(word) for word in words) + ")")

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        for sentence in case.report.sentences:
            if "万" not in sentence.text and "亿" not in sentence.text:
                continue
            for word in announced.finditer(sentence.text):
                amount = _AMOUNT.match(sentence.text, word.end())
                if amount is None:
                    continue
                # Another counter behind the number means that it is no money: 投资 3 万户.
                if amount["unit"] or amount["after"] not in ("", ",", "。", ";", ")"):
                    yield PASSED
                    continue
                said = sentence.text[word.start() : amount.end(1)]
                place = case.sentence(sentence, word.start(), amount.end(1))
                yield failed(place, {"said": said}, expected=f"{amount[1]}元", actual=amount[1])

    return run
