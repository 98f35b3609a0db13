"""mentions.yaml into tellings: the phrases in which prose tells a quantity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.mention import Telling, Topic, Wording
from ..model.scope import SCOPES, TIMES
from ..text.folding import squeeze
from ..text.phrases import PhraseError, compile_phrase
from .errors import PackError, suggestion
from .fields import known_keys, mapping, number, one_of, text, texts
from .tree import Mapping, Sequence

if TYPE_CHECKING:
    from collections.abc import Container

    from ..model.mention import Phrase

_LISTS = (
    *("near", "under", "unless", "unless_paragraph", "unless_before", "unless_within"),
    *("not_after", "not_before"),
)
_YEARS = {"last": -1, "own": 0, "next": 1}
_KEYS = (
    *("what", "tells", "phrases", "value", "year", "part_of", "sections", "topics"),
    *_LISTS,
)
_WORDING = ("plain", "topics", "scopes", "times", "changes", "bodies", "body_before", "seats")


def _phrase(node: Mapping, index: int, source: str, words: dict[str, tuple[str, ...]]) -> Phrase:
    try:
        return compile_phrase(source, words, bounded=True)
    except PhraseError as error:
        listed = node["phrases"]
        place = listed.source(index) if isinstance(listed, Sequence) else node.source("phrases")
        raise PackError(place, f"句式“{source}”第 {error.column} 个字处有误：{error}") from error


def _expanded(node: Mapping, key: str, words: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the words under the key, folded; ``{name}`` stands for a whole word list."""
    result: list[str] = []
    for item in texts(node, key):
        if item.startswith("{") and item.endswith("}"):
            if item[1:-1] not in words:
                hint = suggestion(item[1:-1], words)
                raise PackError(node.source(key), f"没有名为“{item[1:-1]}”的词表。{hint}")
            result.extend(words[item[1:-1]])
        else:
            result.append(item)
    return tuple(squeeze(word).text for word in result)


def build_words(
    files: list[Mapping], base: dict[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return the word lists of a pack, on top of those of the pack it extends."""
    nodes = [mapping(file, "words") for file in files]
    return base | {name: texts(node, name) for node in nodes for name in node}


def quantities_of(files: list[Mapping]) -> dict[str, str]:
    """Return what the tellings of a pack tell, in words, by name."""
    nodes = [mapping(file, "mentions") for file in files]
    return {name: text(mapping(node, name), "what") for node in nodes for name in node}


def build_wording(mentions: Mapping, words: dict[str, tuple[str, ...]]) -> Wording:
    """Return what mentions.yaml says of topics, scopes, times and harmless words.

    Raises:
        PackError: for a kind of scope or time that there is none of, or an unknown word list.

    """
    topics = mapping(mentions, "topics")
    known = {}
    for name in topics:
        node = mapping(topics, name)
        known_keys(node, ("words", "under", "sections"))
        own, under = (_expanded(node, key, words) for key in ("words", "under"))
        known[name] = Topic(own, under, texts(node, "sections"))
    return Wording(
        _expanded(mentions, "plain", words),
        known,
        _kinds(mentions, "scopes", SCOPES, words),
        _kinds(mentions, "times", TIMES, words),
        *(_expanded(mentions, key, words) for key in ("changes", "bodies", "body_before", "seats")),
    )


def _kinds(
    mentions: Mapping, key: str, allowed: tuple[str, ...], words: dict[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    node = mapping(mentions, key)
    known_keys(node, allowed)
    return {kind: _expanded(node, kind, words) for kind in node}


def build_tellings(
    files: list[Mapping], words: dict[str, tuple[str, ...]], topics: Container[str]
) -> tuple[Telling, ...]:
    """Return the tellings of a pack in the order written.

    Raises:
        PackError: for an unknown key, word list or topic, a broken phrase, or a name used twice.

    """
    known_keys(files[0], ("words", "mentions", *_WORDING))
    result: dict[str, Telling] = {}
    for file in files:
        if file is not files[0]:
            known_keys(file, ("words", "mentions"))
        listed = mapping(file, "mentions")
        for name in listed:
            if name in result:
                raise PackError(listed.source(name), f"“{name}”在另一个文件里已经有了")
            result[name] = _telling(name, mapping(listed, name), words, topics)
    return tuple(result.values())


def _telling(
    name: str, item: Mapping, words: dict[str, tuple[str, ...]], topics: Container[str]
) -> Telling:
    known_keys(item, _KEYS)
    text(item, "what")
    sources = texts(item, "phrases")
    phrases = tuple(_phrase(item, i, source, words) for i, source in enumerate(sources))
    lists = {key: _expanded(item, key, words) for key in _LISTS}
    about, sections = texts(item, "topics"), texts(item, "sections")
    for topic in about:
        if topic not in topics:
            raise PackError(item.source("topics"), f"topics 里没有“{topic}”")
    fact, value = text(item, "tells", name), number(item, "value")
    year = _YEARS[one_of(item, "year", tuple(_YEARS), "own")]
    whole = text(item, "part_of", "")
    return Telling(name, fact, phrases, value, year, whole, about, sections=sections, **lists)
