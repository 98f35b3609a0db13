"""A quantity that the text tells more than once has one value."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..cases.amounts import alike
from ..cases.case import show
from ..cases.contract import OptionError
from ..cases.options import known_mentions
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.folding import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Mention
    from ..model.rule import Rule

OPTIONS = ("mentions", "apart", "surroundings")
SAYS = frozenset(("what", "first", "second", "first_place"))


def _apart(case: Case, one: Mention, other: Mention, words: tuple[str, ...]) -> str:
    """Return the first word that stands before one telling alone, in its sentence."""
    texts = [_up_to(case, mention) for mention in (one, other)]
    return next((word for word in words if (word in texts[0]) != (word in texts[1])), "")


def _up_to(case: Case, mention: Mention) -> str:
    """Return the sentence as far as the mention: what comes later narrows something else."""
    text = case.report.sentences[mention.sentence].text
    said = squeeze(mention.said).text
    at = text.find(said)
    return text if at < 0 else text[: at + len(said)]


def _compare(
    case: Case, what: str, mentions: list[Mention], apart: tuple[str, ...]
) -> Iterator[Verdict]:
    first = mentions[0]
    for other in mentions[1:]:
        verdict = _held_together(case, what, first, other, apart)
        yield verdict.using(case.told(first), case.told(other))


def _held_together(
    case: Case, what: str, first: Mention, other: Mention, apart: tuple[str, ...]
) -> Verdict:
    if other.value == first.value or alike(Decimal(first.value), Decimal(other.value)):
        return PASSED
    both = f"{what}（{first.said}、{other.said}）"
    if other.sentence == first.sentence:
        return undecided(f"一句话里有两个{both}，可能口径不同")
    word = _apart(case, first, other, apart)
    if word:
        return undecided(f"两处说的{both}可能口径不同：只有一处说到“{word}”")
    if first.scope != other.scope:
        return undecided(f"两处说的{both}可能范围不同")
    before = case.mention(first)
    says = {
        "what": what,
        "first": show(first.value),
        "second": show(other.value),
        "first_place": before.words,
    }
    tape = f"{show(first.value)} ≠ {show(other.value)}"
    return failed(case.mention(other), says, (before,), first.value, other.value, tape)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with the ``mentions`` that must each keep one value.

    Two tellings are left open where a word of ``apart`` stands before one alone, in its sentence:
    one may speak of a part of what the other speaks of. With ``surroundings: plain`` only mentions
    that nothing narrows are held together.
    """
    names = rule.options.get("mentions", ())
    apart = tuple(rule.options.get("apart", ()))
    plain = rule.options.get("surroundings", "")
    if plain not in ("", "plain"):
        raise OptionError("surroundings", "surroundings 只能是 plain")
    quantities = library.quantities
    known_mentions(names, "mentions", library)

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        for name in names:
            mentions = [one for one in case.report.telling(name) if one.plain or not plain]
            if len(mentions) > 1:
                yield from _compare(case, quantities[name], mentions, apart)

    return run
