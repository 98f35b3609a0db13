"""The words in a line that set a topic, a scope or a time, and how far each of them holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..model.scope import AREA, LAST_YEAR, LEVEL, NONE, OTHER_TIME, OTHERS, OWN, THIS_YEAR
from ..text.bodies import shortens
from ..text.cues import FOREVER, Cue, Cues, Stage, within_brackets

if TYPE_CHECKING:
    from ..model.mention import Wording
    from ..model.report import Report

FAR = 300  # how far a body's name or a comparison may hold, in characters
CLAUSE = re.compile("[;:。!?()]|(?<![0-9]),|,(?![0-9])")
_YEAR = re.compile("(?<![0-9])(20[0-9][0-9])年度?")
_NO_YEAR = re.compile("(?:转|转至|转入|转到|延至|顺延至|顺延到|至|到)$")
_CARRIED = re.compile("(?:未办结|未办理完毕)?(?:结转|转入|遗留|顺延)")
_NO_BODY = re.compile("[未已均]|年度?")
_ATTRIBUTE = re.compile(
    "(?:(?<=以来)|以来)[^,;:。!?()、]{0,12}(?:印发|制发|制定|发布|出台|公布|形成|实施)的"
)
_NAMED = re.compile(r"以([^\W\d_]{2,16}?)(?:自身|自己|本身)?的?名义")
_AMONG = re.compile("其中[^;。!?]{0,60}$")
_SENTENCE = re.compile("[;。!?]")
_POINTED = re.compile(
    "(?:同期|全年)?[的为是共]{0,2}[0-9][0-9,.]*[万亿]?余?[%件条次篇份期个场宗起项元人]"
)
_COMPARED = re.compile("(?:相?[比较]|相较于|[与同和])$")


def _among(text: str, at: int) -> bool:
    """Tell whether a place stands in a list that 其中 began in its sentence."""
    return _AMONG.search(text, max(0, at - 62), at) is not None


def _sentence_end(text: str, at: int) -> int:
    """Return where the sentence ends in which a place stands, looked for no further than FAR."""
    stop = _SENTENCE.search(text, at, at + FAR)
    return stop.end() if stop else at + FAR


class CueWords:
    """The cues of a family of reports, made ready once for all reports."""

    def __init__(self, wording: Wording) -> None:
        self.topics = Cues({name: one.words for name, one in wording.topics.items()})
        self.scopes = Cues(wording.scopes)
        self.times = Cues(wording.times)
        self.changes = re.compile("|".join(map(re.escape, wording.changes)) or "(?!)")
        ends, behind = (
            "|".join(map(re.escape, words)) or "(?!)"
            for words in (wording.bodies, wording.body_before)
        )
        # 支队收到13件: such a word is a body's name alone, 镇 or 局 is none.
        alone = "|".join(re.escape(word) for word in wording.bodies if len(word) > 1) or "(?!)"
        self.bodies = re.compile(
            r"(?:^|(?<=[,;:、(。])|(?<=其中)|(?<=[由和及]))(?![全各])"
            rf"(?:[^\W\d_]{{1,12}}?(?:{ends})|(?:{alone}))(?=[0-9]|(?:全年|年内|本年度?)?共?(?:{behind}))"
        )
        self.telling = re.compile(f"共?(?:{behind})")
        self.seats = wording.seats


class Staging:
    """Finds the cues in the lines of one report."""

    def __init__(self, words: CueWords, report: Report) -> None:
        self.words = words
        self.year = report.year
        self.issuer = report.issuer

    def topics_in(self, text: str) -> Stage:
        """Return what a text is about, by its words."""
        return Stage(within_brackets(text, self.words.topics.find(text)))

    def scopes_in(self, text: str) -> Stage:
        """Return whose figures a text tells, by scope words and the names of bodies."""
        found = self.words.scopes.find(text)
        area = self.whole(text, found)
        taken = {at for cue in found for at in range(cue.start, cue.end)}
        for match in self.words.bodies.finditer(text):
            start, end = match.span()
            if _NO_BODY.search(match.group()) or not taken.isdisjoint(range(start, end)):
                continue
            kind = self.body(match.group(), inside=area < start or _among(text, start))
            found.append(Cue(start, end, kind, _sentence_end(text, end)))
        for match in _NAMED.finditer(text):
            start, end = match.span()
            if taken.isdisjoint(range(start, end)) and shortens(match[1], self.issuer or ""):
                found.append(Cue(start, end, OWN))
        known: list[Cue] = []
        last = 0
        for cue in sorted(found):
            if cue.kind == NONE:
                continue
            if cue.kind == LEVEL and cue.start < area and self.is_seat(text, cue):
                cue = cue._replace(kind=OWN)
            limited = self.listed(text, cue)
            if cue.kind in (LEVEL, OTHERS) and cue.start < last:
                limited = cue._replace(until=min(cue.until, last))
            elif limited is not cue:
                last = limited.until
            known.append(limited)
        return Stage(within_brackets(text, known))

    def whole(self, text: str, found: list[Cue]) -> int:
        """Return from where on a government is a part: behind the whole area, or beside others.

        Figures of other bodies that stand only in brackets set it against nothing.
        """
        others = within_brackets(text, [cue for cue in found if cue.kind == OTHERS])
        if any(one.until == FOREVER and self.words.telling.match(text, one.end) for one in others):
            return -1
        return next((cue.start for cue in found if cue.kind == AREA), len(text))

    def is_seat(self, text: str, cue: Cue) -> bool:
        """Tell whether a level is the government itself, and not set against a whole."""
        return not _among(text, cue.start) and text.endswith(self.words.seats, cue.start, cue.end)

    def listed(self, text: str, cue: Cue) -> Cue:
        """Let a part in a list behind 其中 hold no further than the list may go on."""
        if cue.kind not in (LEVEL, OTHERS) or not _among(text, cue.start):
            return cue
        return cue._replace(until=min(cue.until, _sentence_end(text, cue.end)))

    def body(self, name: str, *, inside: bool) -> str:
        """Return whose quantity a body's name announces; ``inside`` an area spoken of before."""
        if name.endswith(self.words.seats):
            return LEVEL if inside else OWN
        issuer = self.issuer or ""
        own = name.startswith(("我", "本")) or shortens(name, issuer)
        return OWN if own else OTHERS

    def times_in(self, text: str) -> Stage:
        """Return of which year the figures of a text are, by words and years."""
        found = self.words.times.find(text)
        taken = {at for cue in found for at in range(cue.start, cue.end)}
        for match in _YEAR.finditer(text):
            if match.start() not in taken:
                found.append(Cue(*match.span(), self.time_of(text, match)))
        known = [self.compared(text, cue) for cue in sorted(found) if cue.kind != NONE]
        return Stage(within_brackets(text, [cue for cue in known if cue.kind != NONE]))

    def time_of(self, text: str, match: re.Match[str]) -> str:
        """Return the time that a year stands for; one that something is carried to is none."""
        before = text[max(0, match.start() - 3) : match.start()]
        if _NO_YEAR.search(before) or _CARRIED.match(text, match.end()):
            return NONE
        if self.year is None:
            return THIS_YEAR
        back = self.year - int(match.group(1))
        return {0: THIS_YEAR, 1: LAST_YEAR}.get(back, OTHER_TIME)

    def compared(self, text: str, cue: Cue) -> Cue:
        """Let a time hold for the figure behind it alone, where it is named for no more."""
        if _ATTRIBUTE.match(text, cue.end):
            return cue._replace(kind=NONE)
        pointed = _POINTED.match(text, cue.end) if cue.kind != THIS_YEAR else None
        if pointed:
            return cue._replace(until=pointed.end())
        if not _COMPARED.search(text, max(0, cue.start - 3), cue.start):
            return cue
        clause = CLAUSE.search(text, cue.end, cue.end + FAR)
        end = clause.start() if clause else cue.end + FAR
        change = self.words.changes.search(text, cue.end, end)
        return cue._replace(until=change.start() if change else end)
