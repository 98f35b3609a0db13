"""mentions.yaml into tellings: the phrases in which prose tells a quantity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.mention import Telling
from ..text.phrases import PhraseError, compile_phrase
from .errors import PackError, suggestion
from .fields import known_keys, mapping, number, text, texts
from .tree import Mapping, Sequence

if TYPE_CHECKING:
    from ..model.mention import Phrase

_LISTS = ("near", "under", "unless", "unless_before", "unless_within", "not_after", "not_before")
_KEYS = ("what", "phrases", "value", "sections", *_LISTS)


def _phrase(node: Mapping, index: int, source: str, words: dict[str, tuple[str, ...]]) -> Phrase:
    try:
        return compile_phrase(source, words)
    except PhraseError as error:
        listed = node["phrases"]
        place = listed.source(index) if isinstance(listed, Sequence) else node.source("phrases")
        raise PackError(place, f"句式“{source}”第 {error.column} 个字处有误：{error}") from error


def _expanded(node: Mapping, key: str, words: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the words under the key; ``{name}`` stands for a whole word list."""
    result: list[str] = []
    for item in texts(node, key):
        if item.startswith("{") and item.endswith("}"):
            if item[1:-1] not in words:
                hint = suggestion(item[1:-1], words)
                raise PackError(node.source(key), f"没有名为“{item[1:-1]}”的词表。{hint}")
            result.extend(words[item[1:-1]])
        else:
            result.append(item)
    return tuple(result)


def build_words(mentions: Mapping, base: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the word lists of a pack, on top of those of the pack it extends."""
    node = mapping(mentions, "words")
    return base | {name: texts(node, name) for name in node}


def build_tellings(mentions: Mapping, words: dict[str, tuple[str, ...]]) -> tuple[Telling, ...]:
    """Return the tellings of mentions.yaml in the order written.

    Raises:
        PackError: for an unknown key, an unknown word list or a broken phrase.

    """
    known_keys(mentions, ("words", "plain", "scopes", "mentions"))
    listed = mapping(mentions, "mentions")
    result = []
    for name in listed:
        item = mapping(listed, name)
        known_keys(item, _KEYS)
        text(item, "what")
        sources = texts(item, "phrases")
        phrases = tuple(_phrase(item, i, source, words) for i, source in enumerate(sources))
        lists = {key: _expanded(item, key, words) for key in _LISTS}
        value = number(item, "value")
        result.append(Telling(name, phrases, value, sections=texts(item, "sections"), **lists))
    return tuple(result)
