"""The sentence that tells of which parts a report consists counts and names them right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.options import known_sections
from ..cases.part_lists import PartLists, keys_of, without_brackets
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..cases.part_lists import Piece, Told
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule

OPTIONS = ("must", "words", "unless", "units", "about", "leads", "names", "others", "sections")
SAYS = frozenset(("said", "what"))
MUST = ("count-right", "be-current")
FEWEST = 4  # a sentence that names fewer sections may speak of something else
FEWEST_BESIDE = 2  # beside a part that no report has any more
SUCH_AS = "等"  # 甲、乙等六部分 may name but a few of the six


class _Listing:
    """The compiled check."""

    def __init__(self, rule: Rule) -> None:
        options = rule.options
        self.lists = PartLists(options)
        self.words = tuple(options.get("words", ()))
        self.unless = tuple(options.get("unless", ()))
        self.about = tuple(options.get("about", ()))
        self.others = tuple(options.get("others", ()))
        self.sections = frozenset(options.get("sections", ()))

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        judge = self.current if self.words else self.counted
        for sentence in self.sentences(case):
            verdict = judge(case, sentence)
            if verdict is not None:
                yield verdict
            if verdict not in (None, PASSED):
                return

    def sentences(self, case: Case) -> Iterator[Sentence]:
        for sentence in case.report.sentences:
            section = case.report.lines[sentence.line].section
            if section is not None and section not in self.sections:
                continue
            if not self.about or any(word in sentence.text for word in self.about):
                yield sentence

    def counted(self, case: Case, sentence: Sentence) -> Verdict | None:
        """Return what is to be said of the number of parts, None where none is told."""
        text = without_brackets(sentence.text)
        judged = (self.judge(case, sentence, text, told) for told in self.lists.told(text))
        return next((verdict for verdict in judged if verdict is not None), None)

    def judge(self, case: Case, sentence: Sentence, text: str, told: Told) -> Verdict | None:
        """Return what is to be said of the number, None where it counts something else."""
        lists = [one for one in self.lists.beside(text, told) if len(keys_of(one)) >= FEWEST]
        if not lists:
            return None
        if any(len(keys_of(one)) == told.value for one in lists):
            return self.in_report(case, sentence, told)
        whole = max(lists, key=lambda one: (len(keys_of(one)), -len(one)))
        strange = self.strange(text, whole, told)
        if strange:
            return undecided(f"开头列出的“{strange}”不是规定的部分名称，没有核对部分的个数")
        listed = keys_of(whole)
        if told.value > len(listed) + 1 and SUCH_AS in text[whole[-1].start : told.start]:
            return PASSED
        sections = case.report.family.sections
        missing = "”“".join(one.title for one in sections if one.key not in listed)
        what = f"列出的却有 {len(listed)} 个"
        if missing and told.value > len(listed):
            what = f"只列出 {len(listed)} 个，没有列“{missing}”"
        return self.fail(case, sentence, told, what, len(listed))

    def in_report(self, case: Case, sentence: Sentence, told: Told) -> Verdict:
        """Judge a list that is as long as it says against the sections that were found."""
        found = {heading.section for heading in case.report.sections}
        whole = len(case.report.family.sections)
        if len(found) < whole or told.value >= whole:
            return PASSED
        return self.fail(case, sentence, told, f"报告实际有 {whole} 个部分", whole)

    def fail(self, case: Case, sentence: Sentence, told: Told, what: str, expected: int) -> Verdict:
        said = sentence.text[told.start : told.end]
        place = case.sentence(sentence, told.start, told.end)
        says = {"said": said, "what": what}
        return failed(place, says, expected=expected, actual=told.value)

    def strange(self, text: str, pieces: list[Piece], told: Told) -> str:
        """Return words of the list that name no section, empty when there are none."""
        for piece in pieces:
            words = text[piece.start : piece.end]
            if not piece.keys and any(char.isalpha() for char in words):
                return words[:30]
        begin, end = min(pieces[0].start, told.end), max(pieces[-1].end, told.start)
        return next((word for word in self.others if text.find(word, begin, end) >= 0), "")

    def current(self, case: Case, sentence: Sentence) -> Verdict | None:
        """Return what is to be said of the names of the parts, None where none are listed."""
        text = without_brackets(sentence.text)
        pieces = self.lists.named(text, 0, len(text))
        if len(keys_of(pieces)) < FEWEST_BESIDE:
            return None
        old = [one for one in pieces if self.is_old(text[one.start : one.end], one is pieces[-1])]
        if not old:
            return PASSED
        names = "”“".join(self.name(text[one.start : one.end]) for one in old)
        place = case.sentence(sentence, old[0].start, old[-1].end)
        return failed(place, {"said": names, "what": ""})

    def is_old(self, words: str, last: bool) -> bool:
        """Tell whether a piece names such a part; the last one may be no part but a remark."""
        if (last and SUCH_AS not in words) or any(one in words for one in self.unless):
            return False
        return any(word in words for word in self.words)

    def name(self, words: str) -> str:
        return self.lists.after_lead(words.partition(SUCH_AS)[0].rstrip("。"))


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that says what the list of parts ``must``.

    ``count-right``: the number, in one of the ``units``, is that of the list and of the report;
    ``others`` are words for what is no section and makes the count doubtful. ``be-current``: no
    part has one of the ``words``, but for those with a word of ``unless``. A sentence is looked at
    that has one of the words ``about`` and stands before the first section, or in the ``sections``
    given. ``names`` are, for each section, words of which one names it in a list; ``leads`` are
    words that may begin the list.
    """
    options = rule.options
    must = options.get("must", "")
    if must not in MUST:
        raise OptionError("must", f"must 只能是 {'、'.join(MUST)} 之一")
    names = options.get("names", {})
    for key, sections in (("names", names), ("sections", options.get("sections", ()))):
        known_sections(sections, key, library)
    wanted = "units" if must == MUST[0] else "words"
    if not options.get(wanted) or not names:
        raise OptionError(wanted, f"要写出 {wanted} 和各部分在列举中的叫法（names）")
    return _Listing(rule)
