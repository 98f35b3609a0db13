"""By which names an exception may call the place of a finding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..text.folding import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.outcome import Finding

# What the text report prints around it, so that a line of it can be copied whole.
_BEFORE = re.compile("(?:位置|标识):")
_BEHIND = re.compile(r"\([^()]{0,8}第[0-9]{1,9}[页行]\)$")


def asked(place: str) -> str:
    """Return the place an exception gives, as the key of a name."""
    return _BEHIND.sub("", _BEFORE.sub("", squeeze(place).text, count=1)).casefold()


def names(finding: Finding) -> Iterable[str]:
    """Return the names of a finding's place: fingerprint, fact address and words, as keys.

    One that tells of many cells of a table may be called by the table, too.
    """
    place = finding.location
    words = squeeze(place.words).text.casefold()
    address = ".".join(part for part in (place.table, place.row, place.column) if part)
    found = {finding.fingerprint, address, words}
    if finding.alike and place.table:
        found |= {place.table, words.partition('"')[0]}
    return found - {""}
