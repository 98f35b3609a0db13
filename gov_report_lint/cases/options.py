"""Options that many checks have in common: phrases, mentions, and the sections they look in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..text.phrases import PhraseError, compile_phrase
from .contract import OptionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..model.library import Library
    from ..model.rule import Rule
    from ..text.phrases import Phrase

NO_WORDS: Mapping[str, Sequence[str]] = {}


def phrases_of(
    rule: Rule, key: str, words: Mapping[str, Sequence[str]] = NO_WORDS
) -> tuple[Phrase, ...]:
    """Return the phrases that a rule lists under that option.

    Raises:
        OptionError: for one that can't be read.

    """
    try:
        return tuple(compile_phrase(source, words) for source in rule.options.get(key, ()))
    except PhraseError as error:
        raise OptionError(key, f"第 {error.column} 个字处有误：{error}") from error


def likely(phrases: Iterable[Phrase], text: str) -> list[Phrase]:
    """Return the phrases of which a text holds a word that they need: the others can't match."""
    return [one for one in phrases if one.needs is None or any(word in text for word in one.needs)]


def known_mentions(names: Iterable[str], key: str, library: Library) -> None:
    """Refuse the name of a mention that no pack tells.

    Raises:
        OptionError: for the first such name.

    """
    known = library.quantities
    for name in names:
        if name not in known:
            raise OptionError(key, f"mentions.yaml 里没有“{name}”")


def known_sections(names: Iterable[str], key: str, library: Library, *others: str) -> None:
    """Refuse the name of a section that there is none of; ``others`` are names allowed besides.

    Raises:
        OptionError: for the first such name.

    """
    known = {section.key for pack in library.packs for section in pack.form.sections}
    for name in names:
        if name not in known and name not in others:
            raise OptionError(key, f"没有名为“{name}”的部分")
