"""Detectors of what a public paper must not hold: private numbers, names, marks of secrecy.

What is private is shown only in part: a finding must not spread what it warns of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from ..folding import fold, squeeze
from ..lazy import lazily
from ..units import unit_at
from .contract import Detector, Found, Template

Words = Mapping[str, tuple[str, ...]]

# A number within an address, a file name or a longer number is a part of that.
_BEGINS, _ENDS = "(?<![0-9A-Za-z_./=-])", "(?![0-9A-Za-z_%]|[./-][0-9A-Za-z])"
_LONG = lazily("[0-9]{3}[0-9 -]{8}")
_IDENTITY = lazily(f"{_BEGINS}[1-9][0-9]{{5}} ?[0-9]{{8}} ?[0-9]{{3}}[0-9Xx]{_ENDS}")
# The regions of the country, and the provinces that each has.
_PROVINCES = lazily("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
# Serial numbers are made of a place and a day too, and of a day not long ago.
_RECENT = 2010
_INTRODUCED = 12
_MOBILE = lazily(f"{_BEGINS}(?:\\+?86-?)?(1[3-9][0-9]-?[0-9]{{4}}-?[0-9]{{4}}){_ENDS}")
_CARD = lazily(f"{_BEGINS}(?:62|9558)[0-9]{{2,4}}(?:[ -]?[0-9]{{2,5}}){{3,4}}{_ENDS}")
_LARGE, _ROUND = frozenset("百千万亿余多"), "00000"
_CARD_LENGTHS = range(16, 20)
_BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_INNER = lazily(
    f"(?<![0-9A-Za-z.])(?:10|127|192\\.168|172\\.(?:1[6-9]|2[0-9]|3[01]))(?:\\.{_BYTE}){{2,3}}"
    "(?![0-9A-Za-z]|\\.[0-9])"
    "|(?<![A-Za-z])(?i:file):/{2}"
    "|(?<![0-9A-Za-z_.-])(?i:localhost)(?![0-9A-Za-z_-]|\\.[A-Za-z])"
    '|(?<![0-9A-Za-z])[A-Za-z]:\\\\[^\\s\\\\/:*?"<>|,;。、]+'
    "|(?<!\\\\)\\\\\\\\[0-9A-Za-z_.-]+\\\\"
)
_INNER_HINTS = (
    "10.",
    "127.",
    "192.168.",
    "172.",
    ":\\",
    "\\\\",
    "ile:",
    "ILE:",
    "ocalhost",
    "OCALHOST",
)
_DOTS = 3
_IDEOGRAPH = "[一-鿿]"
_YEAR = "[(〔\\[](?:19|20)[0-9]{2}[)〕\\]]"
_LONGEST_MARK, _LONGEST_LONE = 40, 30
_SENTENCE = lazily("[。,;\"'《]")
_NEVER = "(?!)"


def _masked(text: str, first: int, last: int) -> str:
    hidden = "*" * (len(text) - first - last)
    return f"{text[:first]}{hidden}{text[-last:]}"


def _any_of(words: tuple[str, ...]) -> str:
    """Return a pattern for any of the words as folded text has them, the longest first."""
    longest_first = sorted(map(fold, words), key=len, reverse=True)
    return "|".join(map(re.escape, longest_first)) or _NEVER


def _identity(words: Words) -> Detector:
    introduced = words["introduced"]

    def find(text: str) -> Iterator[Found]:
        for match in _IDENTITY.finditer(text):
            number = match.group().replace(" ", "").upper()
            before = text[max(0, match.start() - _INTRODUCED) : match.start()]
            year = int(number[6:10])
            certain = year < _RECENT or any(word in before for word in introduced)
            if certain and _is_identity(number):
                yield Found(*match.span(), shown=_masked(number, 3, 2))

    return Detector(find, trace=_LONG)


def _is_identity(number: str) -> bool:
    """Tell whether province, day of birth and check digit are those of an identity number."""
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return (
        _PROVINCES.match(number) is not None
        and born.year >= 1900
        and number[17] == _CHECK_DIGITS[total % 11]
    )


def _is_amount(text: str, end: int) -> bool:
    """Tell whether the number that ends there is counted, or told in round figures."""
    return (
        bool(unit_at(text, end)) or text[end : end + 1] in _LARGE or text.endswith(_ROUND, 0, end)
    )


def _mobiles(text: str) -> Iterator[Found]:
    for match in _MOBILE.finditer(text):
        if not _is_amount(text, match.end()):
            yield Found(*match.span(1), shown=_masked(match.group(1), 3, 4))


def _cards(text: str) -> Iterator[Found]:
    for match in _CARD.finditer(text):
        number = re.sub("[ -]", "", match.group())
        if len(number) not in _CARD_LENGTHS or _is_amount(text, match.end()):
            continue
        if _luhn(number):
            yield Found(*match.span(), shown=_masked(number, 4, 2))


def _luhn(number: str) -> bool:
    """Tell whether the last digit is the check digit of a card's number."""
    doubled = (2 * int(digit) for digit in number[-2::-2])
    return (sum(map(int, number[-1::-2])) + sum(n - 9 * (n > 9) for n in doubled)) % 10 == 0


def _inner(text: str) -> Iterator[Found]:
    for match in _INNER.finditer(text):
        said = match.group()
        is_number = said[0].isdigit()
        if is_number and said.count(".") != _DOTS:
            continue
        # 10.1.2.3 at the beginning is the number of a paragraph when its title follows.
        if is_number and match.start() == 0 and re.match(_IDEOGRAPH, text[match.end() :]):
            continue
        yield Found(*match.span())


def _case_numbers(words: Words) -> Detector:
    kinds, signs = _any_of(words["kinds"]), _any_of(words["signs"])
    pattern = lazily(
        f"{_YEAR}{_IDEOGRAPH}{{1,6}}[0-9]{{0,4}}(?:{kinds})字?第?[0-9]{{1,6}}(?:-[0-9]{{1,3}})?号"
        f"|(?:{signs}){_YEAR}第?[0-9]{{1,6}}号"
    )

    def find(text: str) -> Iterator[Found]:
        return (Found(*match.span()) for match in pattern.finditer(text))

    return Detector(find, needs="号")


def _names(words: Words) -> Detector:
    """Return what finds full names behind a party's role, or before its suit."""
    never = f"(?!{_any_of(words['never'])})"
    surname = f"(?!{_any_of(words['not_names'])})(?:{_any_of(words['surnames'])})"
    name = f"{surname}(?:{never}{_IDEOGRAPH}){{1,2}}?"
    suits = tuple(map(fold, words["suits"]))
    then, behind = _any_of(words["then"]), _any_of(suits)
    roles, others = _any_of(words["roles"]), _any_of(words["not_roles"])
    pattern = lazily(
        f"(?:{others})"
        f"|(?:{roles})(?:(?P<bare>{name})(?={then})|:(?P<told>{name})(?={then}|[,;、。()]|$))"
        f'|(?:^|[,;:、。("]|{_any_of(words["openers"])})(?P<party>{name})(?={behind})'
    )

    def find(text: str) -> Iterator[Found]:
        for match in pattern.finditer(text):
            group = match.lastgroup
            if group is not None:
                shown = f"{match[group][0]}{'×' * (len(match[group]) - 1)}"
                yield Found(*match.span(group), shown=shown)

    return Detector(find, hints=tuple({*map(fold, words["roles"]), *(suit[:2] for suit in suits)}))


def _marks(words: Words) -> Detector:
    """Return what finds lines that bear one of ``levels`` with the star of official papers."""
    mark = lazily(f"(?:{_any_of(words['levels'])})★")

    def find(text: str) -> Iterator[Found]:
        line = squeeze(text)
        found = mark.search(line.text) if len(line.text) <= _LONGEST_MARK else None
        if found is not None and not _SENTENCE.search(line.text):
            yield Found(*line.span(*found.span()))

    return Detector(find, printed=True, needs="★")


def _lone(words: Words) -> Detector:
    """Return what finds lines that say nothing but some of ``lines``."""
    only = lazily(f"[\\W_]*(?:(?:{_any_of(words['lines'])})[\\W_]*)+")

    def find(text: str) -> Iterator[Found]:
        line = squeeze(text)
        if 0 < len(line.text) <= _LONGEST_LONE and only.fullmatch(line.text):
            yield Found(*line.span(0, len(line.text)))

    return Detector(find, printed=True)


DETECTORS: dict[str, Detector | Template] = {
    "identity-numbers": Template(("introduced",), _identity),
    "mobile-numbers": Detector(_mobiles, trace=_LONG),
    "card-numbers": Detector(_cards, trace=_LONG),
    "inner-addresses": Detector(_inner, hints=_INNER_HINTS),
    "case-numbers": Template(("kinds", "signs"), _case_numbers),
    "person-names": Template(
        ("roles", "not_roles", "surnames", "not_names", "never", "then", "openers", "suits"), _names
    ),
    "secrecy-marks": Template(("levels",), _marks),
    "lone-lines": Template(("lines",), _lone),
}
