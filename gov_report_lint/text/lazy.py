"""Regular expressions that are compiled when they are first used, if they ever are.

Most detectors find nothing to look at in most reports; compiling what they would look for with
costs more than reading the report.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a pattern; each of its methods is fetched once."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern, not yet compiled."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
