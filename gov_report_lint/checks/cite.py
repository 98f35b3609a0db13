"""Document numbers are well formed, belong to their titles, and are the ones in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..cases.contract import OptionError
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.citations import find_decrees
from ..text.folding import label, squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule
    from ..text.citations import Citation

OPTIONS = ("must", "number", "instead_of", "title", "titles")
SAYS = frozenset(("cited", "right", "title", "what"))
CENTRAL = "国办"  # what others issue under the same title has numbers of its own
FAULTS = {
    "bracket": "年份应当用六角括号〔〕",
    "year": "年份应当写全四位",
    "zero": "序号前不加 0",
    "ordinal-word": "序号前不加“第”",
}


class Found(NamedTuple):
    """A citation with the sentence it stands in."""

    sentence: Sentence
    citation: Citation


def _number(citation: Citation) -> str:
    """Return the number in its proper form."""
    number = citation.number.lstrip("0") or "0"
    return f"{citation.agency}〔{citation.year}〕{number}号"


def _same(citation: Citation, number: str) -> bool:
    """Tell whether a citation names that number; the agency may have words run into it."""
    proper = squeeze(_number(citation)).text
    wanted = squeeze(number).text
    return proper.endswith(wanted)


def _citations(case: Case) -> list[Found]:
    found = [Found(sentence, citation) for sentence, citation in case.citations()]
    # 罚字、复决字、政复: numbers of decisions and certificates, quoted as they were issued.
    return [one for one in found if not one.citation.agency.endswith(("字", "复"))]


def _said(found: Found) -> str:
    return found.sentence.text[found.citation.start : found.citation.end]


def _fail(case: Case, found: Found, right: str, what: str) -> Verdict:
    citation = found.citation
    says = {"cited": _said(found), "right": right, "title": citation.title, "what": what}
    place = case.sentence(found.sentence, citation.start, citation.end)
    return failed(place, says, expected=right or None, actual=_said(found))


def _well_formed(case: Case) -> Iterator[Verdict]:
    for found in _citations(case):
        if found.citation.faults:
            what = "；".join(FAULTS[fault] for fault in found.citation.faults)
            yield _fail(case, found, _number(found.citation), what)
        else:
            yield PASSED


def _in_force(number: str, instead_of: tuple[str, ...]) -> Callable[[Case], Iterator[Verdict]]:
    def run(case: Case) -> Iterator[Verdict]:
        all_found = _citations(case)
        if any(_same(found.citation, number) for found in all_found):
            yield PASSED
            return
        for found in all_found:
            if any(_same(found.citation, old) for old in instead_of):
                yield _fail(case, found, number, "不是本年度适用的格式文件")

    return run


def _belongs(case: Case, found: Found, number: str, titles: dict[str, tuple[str, ...]]) -> Verdict:
    """Return whether a known number stands with its own title, another known one, or neither."""
    title = label(found.citation.title)
    if any(label(word) in title for word in titles[number]):
        return PASSED
    others = [n for n, words in titles.items() if any(label(word) in title for word in words)]
    if others:
        what = f"{number}是关于“{titles[number][0]}”的文件"
        return _fail(case, found, others[0], what)
    return undecided(f"“{_said(found)}”前面的文件名称与已知的不同，请核对是否相符")


def _belong(titles: dict[str, tuple[str, ...]]) -> Callable[[Case], Iterator[Verdict]]:
    """Judge number and title together; only numbers and titles that the rule lists count."""

    def run(case: Case) -> Iterator[Verdict]:
        for found in _citations(case):
            title = label(found.citation.title)
            if not title:
                continue
            cited = [number for number in titles if _same(found.citation, number)]
            if cited:
                yield _belongs(case, found, cited[0], titles)
            elif found.citation.agency.startswith(CENTRAL):
                own = next((n for n, words in titles.items() if label(words[0]) in title), None)
                if own is not None:
                    yield _fail(case, found, own, f"这份文件的文号是{own}")

    return run


def _nearest_title(text: str, before: int) -> str:
    """Return the key of the last 《title》 that ends before the offset, near enough to belong."""
    end = text.rfind("》", max(0, before - 40), before)
    start = text.rfind("《", 0, end)
    return label(text[start:end]) if 0 <= start < end else ""


def _decree(title: str, number: str) -> Callable[[Case], Iterator[Verdict]]:
    wanted = label(title)
    right_one = f"{number}号"

    def run(case: Case) -> Iterator[Verdict]:
        for sentence in case.report.sentences:
            if "令" not in sentence.text or wanted not in label(sentence.text):
                continue
            for decree in find_decrees(sentence.text):
                cited_title = _nearest_title(sentence.text, decree.start)
                if wanted not in cited_title or not decree.issuer.endswith("国务院"):
                    continue
                if right_one in sentence.text:
                    yield PASSED
                    continue
                cited = sentence.text[decree.start : decree.end]
                right = f"{decree.issuer}令第{number}号"
                if decree.number == number:
                    yield PASSED
                    continue
                says = {"cited": cited, "right": right, "title": title, "what": "令号不对"}
                place = case.sentence(sentence, decree.start, decree.end)
                yield failed(place, says, expected=right, actual=cited)

    return run


def _judge(rule: Rule) -> Callable[[Case], Iterator[Verdict]]:
    options = rule.options
    must = options.get("must", "")
    if must == "be-well-formed":
        return _well_formed
    if must == "be-in-force":
        return _in_force(options.get("number", ""), tuple(options.get("instead_of", ())))
    if must == "belong-to-title":
        titles = options.get("titles", {})
        return _belong({number: tuple(words) for number, words in titles.items()})
    if must == "be-the-decree":
        return _decree(options.get("title", ""), options.get("number", ""))
    names = "be-well-formed、be-in-force、belong-to-title、be-the-decree"
    raise OptionError("must", f"must 只能是 {names} 之一")


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that says what citations ``must``."""
    judge = _judge(rule)

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        yield from judge(case)

    return run
