"""A law is cited with the article that the sentence is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed
from ..text.articles import find_articles
from ..text.folding import label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule
    from ..text.articles import Article

OPTIONS = ("law", "called", "about", "unless", "right", "instead_of")
SAYS = frozenset(("cited", "right", "law"))


def _numbers(rule: Rule, key: str) -> frozenset[int]:
    given = rule.options.get(key, ())
    if not given or not all(str(one).isdecimal() for one in given):
        raise OptionError(key, "要写出条文的序号，例如 [49, 50]")
    return frozenset(int(one) for one in given)


class _Article:
    """The compiled check."""

    def __init__(self, rule: Rule) -> None:
        options = rule.options
        self.law = options["law"]
        self.full = label(self.law)
        self.called = frozenset(map(label, (self.law, *options.get("called", ()))))
        self.about = tuple(options.get("about", ()))
        self.unless = tuple(options.get("unless", ()))
        self.right = _numbers(rule, "right")
        self.wrong = _numbers(rule, "instead_of")

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        if self.full not in label(case.text):
            return  # a short name alone may stand for another law
        for sentence in case.report.sentences:
            if "条" in sentence.text and not any(word in sentence.text for word in self.unless):
                yield from self.judge(case, sentence)

    def judge(self, case: Case, sentence: Sentence) -> Iterator[Verdict]:
        text = sentence.text
        last = max(text.rfind(word) for word in self.about)
        if last < 0:
            return
        cited = [one for one in find_articles(text) if one.end <= last and self.is_of_the_law(one)]
        if any(self.right.intersection(one.numbers) for one in cited):
            yield PASSED
            return
        for one in cited:
            if self.wrong.intersection(one.numbers):
                said = text[one.start : one.end]
                right = "、".join(f"第{number}条" for number in sorted(self.right))
                says = {"cited": said, "right": right, "law": self.law}
                place = case.sentence(sentence, one.start, one.end)
                yield failed(place, says, expected=right, actual=said)

    def is_of_the_law(self, article: Article) -> bool:
        if article.title:
            return label(article.title) in self.called
        return label(article.before).endswith(self.full)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that says which articles of a ``law`` a matter is ruled by.

    ``called`` are other names of the law; only a citation behind which one of the words ``about``
    stands is looked at, in a sentence without any of ``unless``. ``right`` are the articles in
    force, ``instead_of`` those that are known to be cited wrongly.
    """
    if not rule.options.get("about"):
        raise OptionError("about", "要写出引用条文的句子在说什么，例如 年度报告")
    if not rule.options.get("law"):
        raise OptionError("law", "要写出法律、法规的名称")
    return _Article(rule)
