"""Words written twice in a row: 审核审核, 的的, 2023年2023年."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..doublings import SHORT, Run, is_quoted, is_run_on, runs
from ..lazy import lazily
from .context import around
from .contract import Detector, Found, Template

Words = Mapping[str, tuple[str, ...]]

_YEAR_TWICE = lazily(r"(?<![0-9])((?:19|20)[0-9]{2}年?度?)\1(?![0-9])")
_LONG = 8
_AGAIN = lazily("[、，,]?再")


class _Doubled:
    """Doubled words, but for those that mean something."""

    def __init__(self, words: Words) -> None:
        self.meant, self.begins = words["meant"], words["begins"]
        self.ends = frozenset("".join(words["followed_by"]))
        self.either = frozenset(words["either"])

    def find(self, text: str) -> Iterator[Found]:
        for run in runs(text):
            if not self.is_meant(text, run) and not self.is_either(text, run):
                yield _found(text, run)
        for match in _YEAR_TWICE.finditer(text):
            if "年" in match[1] or text.startswith("年", match.end()):
                yield _found(text, Run(match.start(), match.end(), len(match[1])))

    def is_meant(self, text: str, run: Run) -> bool:
        if run.period <= SHORT and text[run.end : run.end + 1] in self.ends:
            return True
        for seam in run.seams():
            start = seam - run.period
            if text.startswith(self.begins, start) or self.is_word(text, run, seam):
                return True
        return (
            _AGAIN.match(text, run.end) is not None or is_quoted(text, run) or is_run_on(text, run)
        )

    def is_word(self, text: str, run: Run, seam: int) -> bool:
        """Tell whether a word lies across the seam, or the second copy is its beginning."""
        for word in self.meant:
            first = max(0, seam - len(word))
            at = text.find(word, first, seam + len(word))
            while at >= 0:
                end = at + len(word)
                if at < seam < end or (at == seam and end > run.end):
                    return True
                at = text.find(word, at + 1, seam + len(word))
        return False

    def is_either(self, text: str, run: Run) -> bool:
        """Tell whether the unit is a word that may end one phrase and begin the next."""
        return any(text[seam - run.period : seam] in self.either for seam in run.seams())


class _Clumsy(_Doubled):
    """Words doubled of which one may belong to the phrase before and one to that behind."""

    def __init__(self, words: Words) -> None:
        super().__init__({"begins": (), "either": (), **words})
        self.units = frozenset(words["units"])
        self.pairs = tuple(unit * 2 for unit in words["units"])

    def find(self, text: str) -> Iterator[Found]:
        if not any(pair in text for pair in self.pairs):
            return
        for run in runs(text):
            unit = text[run.start : run.start + run.period]
            if unit in self.units and not self.is_meant(text, run):
                yield _found(text, run)


class _Single:
    """A single character written twice that never is: 的的, 了了."""

    def __init__(self, words: Words) -> None:
        self.doubled = tuple(char * 2 for char in words["characters"])
        self.meant = words["meant"]

    def find(self, text: str) -> Iterator[Found]:
        for pair in self.doubled:
            at = text.find(pair)
            while at >= 0:
                if not any(self.lies_in(text, at, word) for word in self.meant):
                    yield _found(text, Run(at, at + 2, 1))
                at = text.find(pair, at + 2)

    def lies_in(self, text: str, at: int, word: str) -> bool:
        return text.find(word, max(0, at + 2 - len(word)), at + len(word)) >= 0


def _found(text: str, run: Run) -> Found:
    seam = run.start + run.period
    unit = text[run.start : seam]
    if run.period <= _LONG:
        return Found(run.start, run.end, unit, unit, around(text, run.start, run.end))
    # Of a long one the words about the seam say enough.
    return Found(run.start, run.end, unit, unit, text[seam - _LONG : seam + _LONG])


DETECTORS: dict[str, Detector | Template] = {
    "doubled-words": Template(
        ("meant", "begins", "followed_by", "either"),
        lambda words: Detector(_Doubled(words).find, printed=True),
    ),
    "clumsy-words": Template(
        ("meant", "followed_by", "units"),
        lambda words: Detector(_Clumsy(words).find, printed=True),
    ),
    "doubled-characters": Template(
        ("characters", "meant"),
        lambda words: Detector(
            _Single(words).find, printed=True, needs="".join(words["characters"])
        ),
    ),
}
