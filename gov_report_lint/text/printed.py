"""Every number that a text prints, none lost: quantities, and what only looks like one."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from .lazy import lazily
from .quantities import Quantity, find_quantities

QUANTITY, SHARE, BARE = "quantity", "share", "bare"
YEAR, DATE, TIME, DOCUMENT, CONTACT, LISTING, NAME = (
    *("year", "date", "time", "document"),
    *("contact", "listing", "name"),
)
_ARABIC = "[0-9]+(?:[.,][0-9]+)*"
_ONES = "[一二三四五六七八九十]{1,3}"
# The first that fits at a place counts; each begins with a digit or with what leads to one.
_KINDS = {
    CONTACT: r"(?:https?://|www\.)[!-~]+|[\w.-]*@[\w.-]+|(?<![0-9-])0[0-9]{2,3}[-)][0-9]{7,8}(?![0-9])"
    r"|(?<![0-9])1[3-9][0-9]{9}(?![0-9])|(?<=邮编:)[0-9]{6}|(?<=邮政编码:)[0-9]{6}",
    DOCUMENT: r"[〔\[(](?:19|20)[0-9]{2}[〕\])][第0-9]{0,5}号?|第[0-9]{1,5}(?:号|条|款|项)"
    rf"|第{_ONES}(?:条|款|项)|[0-9]{{1,5}}号(?=令|文|公告)",
    DATE: r"(?:19|20)[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{1,2}月[0-9]{1,2}日"
    r"|(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}(?![0-9])|[0-9]{1,2}(?:[-~至到][0-9]{1,2})?月份?",
    YEAR: r"(?:19|20)[0-9]{2}(?:[-~至到](?:19|20)?[0-9]{2})?年度?|(?<![0-9.,])20[0-9]{2}(?=版|届)",
    TIME: r"(?<![0-9])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])|[0-9]{1,2}[时点](?:[0-9]{1,2}分)?",
    LISTING: rf"第[0-9]+|第{_ONES}(?=[一-鿿])|\([0-9]{{1,2}}\)|\({_ONES}\)|[①-⑳]"
    rf"|(?:(?<=[,;:。])|^){_ONES}(?=[、是])|(?:(?<=[;:。])|^)[0-9]{{1,2}}[.、](?![0-9])",
    NAME: rf"[A-Za-z][A-Za-z0-9.+-]*[0-9][A-Za-z0-9.+-]*|{_ARABIC}[A-Za-z]+[0-9]*|12345"
    r"|(?<=[\"“‘'])[0-9]+(?=[\"”’'])|[0-9]+(?:\+[0-9X]+)+|\+[0-9]+",
    BARE: _ARABIC,
}
_ANY = lazily("|".join(f"(?P<{kind}>{source})" for kind, source in _KINDS.items()))
_DIGIT = re.compile("[0-9一二三四五六七八九十①-⑳]")


class Printed(NamedTuple):
    """A number in a text: its span and kind; ``quantity`` is None where it counts nothing."""

    start: int
    end: int
    kind: str
    quantity: Quantity | None


def find_printed(text: str) -> list[Printed]:
    """Return every number of a folded sentence in order; each digit belongs to one of them."""
    if not _DIGIT.search(text):
        return []
    found = [_counted(one) for one in find_quantities(text)]
    others: list[Printed] = []
    at = 0
    for number in [*found, None]:
        end = number.start if number else len(text)
        others += _uncounted(text, at, end)
        at = number.end if number else end
    return sorted([*found, *others])


def _counted(quantity: Quantity) -> Printed:
    return Printed(quantity.start, quantity.end, SHARE if quantity.percent else QUANTITY, quantity)


def _uncounted(text: str, start: int, end: int) -> list[Printed]:
    """Return the numbers of a stretch that holds no quantity."""
    found = []
    for match in _ANY.finditer(text, start, end):
        kind = match.lastgroup or BARE
        if kind != BARE:
            found.append(Printed(*match.span(), kind, None))
            continue
        value = Decimal(match.group().replace(",", "")) if _is_number(match.group()) else None
        if value is None:
            found.append(Printed(*match.span(), NAME, None))
            continue
        whole: int | Decimal = int(value) if "." not in match.group() else value
        bare = Quantity(*match.span(), whole, "", "", percent=False)
        found.append(Printed(*match.span(), BARE, bare))
    return found


def _is_number(text: str) -> bool:
    """Tell whether digits and marks are one number: 1.2.3 is a version."""
    return text.count(".") <= 1 and len(text) <= 24
