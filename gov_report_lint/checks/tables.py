"""A table of the form is there, in its section, with all its rows and columns, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..cases.contract import OptionError
from ..cases.places import row_words, shorten
from ..cases.verdict import PASSED, Verdict, failed, undecided
from ..model.outcome import Location
from ..model.report import TWO_READINGS
from ..text.folding import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.form import TableForm
    from ..model.library import Library
    from ..model.report import TableRead
    from ..model.rule import Rule

OPTIONS = ("table", "must", "words", "beside")
SAYS = frozenset(("table", "part", "what"))
LISTED = 3
FIGURES = 2  # fewer may be a telephone number under the table
MUST = ("stand-in-its-section", "be-complete", "bear-a-note")


def _place(case: Case, form: TableForm) -> Location:
    """Return the place of the table; where the year is not known, any form tells its section."""
    place = case.table(form.key)
    if place.section is not None:
        return place
    words = f"{case.part(form.section)}{form.title}"
    return Location(section=form.section, table=form.key, words=words)


def _present(case: Case, form: TableForm) -> Iterator[Verdict]:
    key = form.key
    table = case.report.tables.get(key)
    place = _place(case, form)
    part = case.part(place.section)
    if table is None:
        if key in case.report.lost:
            yield undecided(case.not_found(key))
            return
        if place.section in case.report.strays:
            yield undecided(f"{part}有认不出的表格（标签对不上）或没能读出的图片、对象")
            return
        says = {"table": place.words, "part": part, "what": "没有找到"}
        yield failed(place, says)
    elif table.section == place.section or not case.report.sections:
        yield PASSED
    elif all(heading.section != place.section for heading in case.report.sections):
        yield undecided(f"没有认出{part}的标题，看不准表格放在了哪一部分")
    else:
        says = {"table": place.words, "part": part, "what": f"放在了{case.part(table.section)}"}
        yield failed(place, says)


def _faults(table: TableRead) -> list[str]:
    form = table.form
    faults = [f"缺少「{row_words(form, name)}」一行" for name in table.missing_rows()]
    faults += [
        f"缺少「{form.columns[name].label.printed}」一列" for name in table.missing_columns()
    ]
    faults += [f"「{row_words(form, name)}」出现了不止一次" for name in table.doubled]
    return faults


def _unknown(table: TableRead) -> list[str]:
    return [label.text for label in table.strange if label.edition is None]


def _extra(table: TableRead) -> list[str]:
    """Return the labels of rows of figures that the form does not have."""
    return [
        label.text for label in table.strange if label.edition is None and label.figures >= FIGURES
    ]


def _complete(case: Case, form: TableForm) -> Iterator[Verdict]:
    key = form.key
    table = case.report.tables.get(key)
    if table is None:
        yield undecided(case.not_found(key))
        return
    faults = _faults(table)
    if faults and not table.doubled and table.section in case.report.strays:
        yield undecided(f"{'；'.join(faults)}？{case.part(table.section)}有没能读出的表格或图片")
        return
    differ = table.unsure or any(read.note == TWO_READINGS for read in table.cells.values())
    if faults and differ:
        yield undecided(f"{'；'.join(faults)}？表里有用两种方法读出不同内容的单元格")
        return
    if not faults:
        faults = [f"多出「{shorten(text)}」一行" for text in _extra(table)]
    elif not table.doubled and _unknown(table):
        names = "、".join(f"“{shorten(text)}”" for text in _unknown(table)[:LISTED])
        yield undecided(f"{'；'.join(faults)}？表里有认不出的标签：{names}")
        return
    if not faults:
        yield PASSED
        return
    place = case.table(key)
    says = {"table": place.words, "part": case.part(place.section), "what": "；".join(faults)}
    yield failed(place, says)


class _Note(NamedTuple):
    """The words a note is known by, and those of the head that show the head was read whole."""

    words: tuple[str, ...]
    beside: tuple[str, ...]

    def judge(self, case: Case, form: TableForm) -> Iterator[Verdict]:
        table = case.report.tables.get(form.key)
        if table is None:
            yield undecided(case.not_found(form.key))
            return
        if table.texts is None:
            return  # figures alone were handed over
        printed = "\n".join(squeeze(text).text for text in table.texts)
        place = case.table(form.key)
        if any(word in printed or word in case.text for word in self.words):
            yield PASSED
        elif table.section in case.report.strays or not any(w in printed for w in self.beside):
            yield undecided(f"{place.words}的表头可能没有读全")
        else:
            says = {"table": place.words, "part": case.part(place.section), "what": self.words[0]}
            yield failed(place, says)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with ``table`` and what it ``must``.

    ``bear-a-note``: one of the ``words`` stands in it, or in the text; nothing can be said where
    its head does not show any word ``beside``.
    """
    key, must = rule.options.get("table", ""), rule.options.get("must", "")
    forms = library.table_forms(key)
    if not forms:
        raise OptionError("table", f"没有名为“{key}”的表")
    if must not in MUST:
        raise OptionError("must", f"must 只能是 {'、'.join(MUST)} 之一")
    judge = _present if must == MUST[0] else _complete
    if must == MUST[2]:
        note = _Note(tuple(rule.options.get("words", ())), tuple(rule.options.get("beside", ())))
        if not note.words or not note.beside:
            raise OptionError("words", "要写出说明里的字词（words）和表头里的字词（beside）")
        judge = note.judge
    return lambda case: judge(case, forms[0])
