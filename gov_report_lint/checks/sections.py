"""The report's top sections are all there, in order, and numbered as the form numbers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.verdict import PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.form import Section
    from ..model.library import Library
    from ..model.outcome import Location
    from ..model.report import Heading
    from ..model.rule import Rule

OPTIONS = ("must",)
SAYS = frozenset(("number", "title", "what", "expected"))


def _official(case: Case, heading: Heading) -> Section | None:
    return case.report.family.section(heading.section)


def _numbered(case: Case) -> list[tuple[Heading, int, Section]]:
    """Return the section headings that bear a number, with it and their section."""
    result = []
    for heading in case.report.sections:
        section = _official(case, heading)
        if section is not None and heading.ordinal is not None:
            result.append((heading, heading.ordinal, section))
    return result


def _before(case: Case, section: Section) -> Heading | None:
    """Return the heading after which a missing section should have come."""
    before = [
        heading
        for heading in case.report.sections
        if (_official(case, heading) or section).ordinal < section.ordinal
    ]
    return before[-1] if before else None


def _nearest(case: Case, section: Section) -> Location:
    """Return the place after which a missing section should have come: a heading or the title."""
    before = _before(case, section)
    place = case.heading(before) if before else case.title()
    return place._replace(section=section.key, by_name=True)


def _unknown_at(case: Case, section: Section) -> Heading | None:
    """Return a top heading with the section's number that is none of the form's titles."""
    return next(
        (
            heading
            for heading in case.report.headings
            if heading.level == 1 and not heading.section and heading.ordinal == section.ordinal
        ),
        None,
    )


def _unseen(case: Case, section: Section) -> str:
    """Return where the title may stand unseen: in a table that fell apart or was not read."""
    if case.report.lost:
        return "有表格散开成了文字，标题可能混在里面"
    before = _before(case, section)
    above = before.section if before else None
    if above in case.report.strays:
        return f"{case.part(above)}有没能读出的表格或图片，标题可能在里面"
    return ""


def _present(case: Case) -> Iterator[Verdict]:
    found = {heading.section for heading in case.report.sections}
    if not found:
        yield undecided("没有认出任何一个部分的标题")
        return
    for section in case.report.family.sections:
        unknown = _unknown_at(case, section)
        unseen = "" if section.key in found else _unseen(case, section)
        if section.key in found:
            yield PASSED
        elif unseen:
            yield undecided(f"没有认出“{section.number}、{section.title}”：{unseen}")
        elif unknown is not None:
            words = f"{unknown.number}{unknown.title[:30]}"
            wanted = f"{section.number}、{section.title}"
            yield undecided(f"没有认出“{wanted}”；“{words}”是不是这一部分？")
        else:
            title = f"{section.number}、{section.title}"
            says = {"number": section.number, "title": section.title, "what": f"缺少“{title}”"}
            yield failed(_nearest(case, section), {**says, "expected": title}, expected=title)


def _in_order(case: Case) -> Iterator[Verdict]:
    """Judge the order of the sections and gaps in their numbers; a restart is another rule's."""
    seen: list[Section] = []
    last: int | None = None
    between: list[Heading] = []
    for heading in case.report.headings:
        section = _official(case, heading) if heading.level == 1 else None
        if section is None:
            between += [heading] if heading.level == 1 else []
            continue
        what = _order_fault(section, heading, seen, last)
        what = what and (_added(section, heading, last, between) or what)
        between = []
        last = heading.ordinal if heading.ordinal is not None else last
        if section in seen:
            seen.remove(section)  # each once, so that a thousand headings take no longer
            if what is not None:
                yield undecided(f"“{section.title}”出现了不止一次，看不准哪一处是标题")
                what = None
        seen.append(section)
        if what is None:
            yield PASSED
            continue
        says = {"number": heading.number, "title": section.title, "what": what}
        yield failed(case.heading(heading), {**says, "expected": f"{section.number}、"})


def _order_fault(
    section: Section, heading: Heading, seen: list[Section], last: int | None
) -> str | None:
    later = [one for one in seen if one.ordinal > section.ordinal]
    if later:
        return f"“{section.title}”应在“{later[0].title}”之前"
    number = heading.ordinal
    if number is None or last is None or number in (last + 1, 1):
        return None
    skipped = seen[-1].ordinal + 1 < section.ordinal and number == section.ordinal
    if skipped:
        return None
    if number == last:
        return f"“{heading.number}{section.title}”与前一部分的序号重复"
    return f"“{heading.number}{section.title}”与前一部分的序号不连续"


def _added(
    section: Section, heading: Heading, last: int | None, between: list[Heading]
) -> str | None:
    """Return what is wrong where headings that are no section's bear the numbers ``between``."""
    number = heading.ordinal
    if last is None or number is None or not 0 < len(between) == number - last - 1:
        return None
    if any(one.ordinal != at for at, one in enumerate(between, start=last + 1)):
        return None
    words = f"{between[0].number}{between[0].title[:30]}"
    return f"“{heading.number}{section.title}”应为“{section.number}、”，前面多出“{words}”"


def _no_restart(case: Case) -> Iterator[Verdict]:
    numbered = _numbered(case)
    for index, (heading, number, section) in enumerate(numbered):
        if index and number == 1 != section.ordinal:
            says = {
                "number": heading.number,
                "title": section.title,
                "what": f"“{heading.number}{section.title}”的序号又从“一”开始",
                "expected": f"{section.number}、",
            }
            yield failed(case.heading(heading), says, expected=section.ordinal, actual=number)
        else:
            yield PASSED


def _not_shifted(case: Case) -> Iterator[Verdict]:
    numbered = _numbered(case)
    shifts = {number - section.ordinal for _, number, section in numbered}
    if len(numbered) < 3 or shifts == {0} or len(shifts) > 1:
        if numbered:
            yield PASSED
        return
    heading, number, section = numbered[0]
    says = {
        "number": heading.number,
        "title": section.title,
        "what": f"“{heading.number}{section.title}”应为“{section.number}、”，后面各部分依次错位",
        "expected": f"{section.number}、",
    }
    yield failed(case.heading(heading), says, expected=section.ordinal, actual=number)


MUST: dict[str, Callable[[Case], Iterator[Verdict]]] = {
    "be-there": _present,
    "be-in-order": _in_order,
    "not-restart": _no_restart,
    "not-be-shifted": _not_shifted,
}


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that says what the sections ``must``."""
    must = rule.options.get("must", "")
    if must not in MUST:
        raise OptionError("must", f"must 只能是 {'、'.join(MUST)} 之一")
    return MUST[must]
