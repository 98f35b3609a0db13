"""The file holds nothing unseen, and says nothing of itself that does not belong to the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.verdict import PASSED, Verdict, failed, undecided
from ..model.outcome import Location
from ..text.dates import year_in
from ..text.folding import squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.document import Metadata
    from ..model.library import Library
    from ..model.rule import Rule

    Judge = Callable[[Case, Metadata], Iterator[Verdict]]

OPTIONS = ("must", "ends", "unless")
SAYS = frozenset(("what", "said", "year"))
FILE = Location(words="文件本身")
PROPERTIES = Location(words="文件属性")
NAMES = {"creator": "作者", "editor": "最后保存者", "company": "单位"}
NO_COMMENTS = "文件里的批注读不出来，无法确认是否已经删除"


def _nothing_unseen(case: Case, metadata: Metadata) -> Iterator[Verdict]:
    parts = []
    if metadata.changes:
        parts.append(f"{metadata.changes} 处没有接受或拒绝的修订")
    if metadata.comments:
        parts.append(f"{metadata.comments} 条批注")
    if metadata.hidden:
        parts.append(f"{metadata.hidden} 个字的隐藏文字")
    if parts:
        yield failed(FILE, {"what": "、".join(parts)})
    if metadata.comments is None:
        yield undecided(NO_COMMENTS)
    elif not parts:
        yield PASSED


def _own_year(case: Case, metadata: Metadata) -> Iterator[Verdict]:
    """Judge the title among the properties, where it is a report's and names a year."""
    title = squeeze(metadata.title).text
    names = case.report.family.report_names
    year = year_in(title) if any(name in title for name in names) else None
    if year is not None and case.report.year is None:
        yield undecided("看不出报告是哪一年的，无法与文件属性里的标题对照")
    elif year is not None and year != case.report.year:
        says = {"said": metadata.title, "year": str(case.report.year)}
        yield failed(PROPERTIES, says, actual=metadata.title)
    else:
        yield PASSED


def _no_name(rule: Rule) -> Judge:
    """Return what judges the names among the properties by how they end."""
    ends, unless = tuple(rule.options.get("ends", ())), tuple(rule.options.get("unless", ()))
    if not ends:
        raise OptionError("ends", "要写出不应当出现的名称以什么结尾")

    def judge(case: Case, metadata: Metadata) -> Iterator[Verdict]:
        wrong = False
        for key, what in NAMES.items():
            said = getattr(metadata, key)
            if squeeze(said).text.endswith(ends) and not any(word in said for word in unless):
                wrong = True
                yield failed(PROPERTIES, {"what": what, "said": said}, actual=said)
        if not wrong:
            yield PASSED

    return judge


def _judge(rule: Rule) -> Judge:
    must = rule.options.get("must", "")
    if must == "hold-nothing-unseen":
        return _nothing_unseen
    if must == "bear-its-own-year":
        return _own_year
    if must == "name-none":
        return _no_name(rule)
    raise OptionError("must", "must 只能是 hold-nothing-unseen、bear-its-own-year、name-none 之一")


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that says what the file ``must``.

    It does not apply where the file's format has no metadata that are read. ``name-none`` wants
    to know how the names in question end (``ends``); words of ``unless`` excuse one.
    """
    judge = _judge(rule)

    def run(case: Case) -> Iterator[Verdict]:
        if case.report.metadata is not None:
            yield from judge(case, case.report.metadata)

    return run
