"""Messages with names in braces, filled in without the power of format strings."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NAMED = re.compile(r"\{([^{}]*)\}")


def names_in(template: str) -> list[str]:
    """Return the names in braces, in order."""
    return _NAMED.findall(template)


def filled_in(template: str, says: Mapping[str, str]) -> str:
    """Return the template with each name in braces replaced by what is said for it."""
    return _NAMED.sub(lambda match: says.get(match.group(1), match.group(0)), template)
