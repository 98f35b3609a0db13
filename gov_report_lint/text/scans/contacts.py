"""A detector of contacts that can't be right: telephone, postcode, e-mail and web address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lazy import lazily
from ..units import unit_at
from .contract import Detector, Found

_PHONE = lazily(r"(?:电话|传真)(?:号码)?(?:[为是:]+|(?=[0(]))")
_NUMBERS = lazily("[0-9+(][0-9+() /、,-]{2,60}")
_SEPARATORS = lazily("[/、,]")
_POSTCODE = lazily("(?:邮政编码|邮编)(?:为|是)?:?([0-9]+)(?![0-9-])")
_EMAIL = lazily("[0-9A-Za-z_.+-]{1,64}@[0-9A-Za-z_.@,。-]{1,64}")
_GOOD_EMAIL = lazily(r"[0-9A-Za-z_+-]+(?:\.[0-9A-Za-z_+-]+)*@[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+")
_HALF_EMAIL = lazily("[0-9A-Za-z_.+-]+@[0-9A-Za-z-]*")
_TOP = lazily(r"[,。](?:com|cn|net|org|gov)\b")
_HALF = lazily("[.,。-]+$")
_WEB = lazily(
    r"(?<![0-9A-Za-z])(?:"
    r"https?(?::/(?!/)|:(?=www)|//:?|;//|:\\+|:///+)"
    r"|(?:htp|htpp|hhtp|htttp|hppt|httpp)s?:/*"
    r"|www[,。;](?=[0-9A-Za-z])"
    r"|https?://https?:?/*"
    r")[0-9A-Za-z.:/_-]{0,60}"
)
_MOBILE, _SERVICE = 11, 10
_MASKS = ("*", "×", "X", "x")
_LOCAL, _SHORT = range(7, 9), range(3, 7)
# Area codes of three digits go with eight more, those of four with seven or eight.
_WITH_AREA = {"01": range(11, 12), "02": range(11, 12)}
_WITH_LONG_AREA = range(11, 13)
_SHORT_WITH_AREA = lazily("0[0-9]{2,3}(?:1[0-9]{2,4}|9[0-9]{4,5})")


def _phones(text: str) -> Iterator[Found]:
    for label in _PHONE.finditer(text):
        numbers = _NUMBERS.match(text, label.end())
        if numbers is None or _goes_on(text, numbers.end()):
            continue
        at = numbers.start()
        for part in _SEPARATORS.split(numbers.group()):
            said = part.strip(" -(")
            start = at + part.find(said)
            at += len(part) + 1
            if len(_digits(said)) >= _SHORT[0] and not _is_phone(said):
                yield Found(start, start + len(said), "电话号码的位数不对")


def _goes_on(text: str, end: int) -> bool:
    """Tell whether the number is masked, or a count: 电话：1,200件."""
    return text[end : end + 1] in _MASKS or bool(unit_at(text, end))


def _digits(text: str) -> str:
    return re.sub("[^0-9]", "", text)


def _is_phone(said: str) -> bool:
    """Tell whether this may be a telephone number; where it is hard to tell it may."""
    if " " in said and all(_fits(_digits(one)) for one in said.split(" ")):
        return True
    # What stands behind a dash may be an extension, or the rest of another number.
    groups = [_digits(one) for one in re.split("[-)]", said) if _digits(one)]
    return any(_fits("".join(groups[:end])) for end in range(len(groups), 0, -1))


def _fits(digits: str) -> bool:
    size = len(digits)
    if digits.startswith("86") and size > _SERVICE:
        return _fits(digits[2:]) or _fits(f"0{digits[2:]}")
    if digits.startswith("0"):
        if _SHORT_WITH_AREA.fullmatch(digits):
            return True
        return size in _WITH_AREA.get(digits[:2], _WITH_LONG_AREA)
    if digits.startswith("1"):
        return size == _MOBILE or size in _SHORT
    if size == _SERVICE:
        return digits.startswith(("400", "800"))
    return size in _LOCAL or size in _SHORT


def _is_broken(text: str, end: int) -> bool:
    """Tell whether the end of a printed line may have cut off what stands before the offset."""
    return text[end : end + 1] in ("", " ", "\n")


def _postcodes(text: str) -> Iterator[Found]:
    for match in _POSTCODE.finditer(text):
        if len(match.group(1)) != 6 and not _is_broken(text, match.end(1)):
            yield Found(*match.span(1), "邮政编码应当是6位数字")


def _emails(text: str) -> Iterator[Found]:
    for match in _EMAIL.finditer(text):
        said = match.group()
        if not _TOP.search(said):
            said = re.split("[,。]", said)[0]
        said = _HALF.sub("", said)
        end = match.start() + len(said)
        cut = _HALF_EMAIL.fullmatch(said) and _is_broken(text, end)
        if not _GOOD_EMAIL.fullmatch(said.lstrip(".-")) and not cut:
            yield Found(match.start(), end, "电子邮箱的写法不对")


def _addresses(text: str) -> Iterator[Found]:
    for match in _WEB.finditer(text):
        yield Found(*match.span(), "网址的写法不对")


def _contacts(text: str) -> Iterator[Found]:
    found = [*_phones(text), *_postcodes(text), *_emails(text), *_addresses(text)]
    yield from sorted(found)


DETECTORS = {"wrong-contacts": Detector(_contacts, needs="话真编@wh")}
