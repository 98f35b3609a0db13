"""What the user tells about a report that the report itself does not say."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Settings(NamedTuple):
    """``profile`` is the kind of body, ``published`` the day the report was or will be published.

    ``contacts`` are telephone numbers that may stand in it.
    """

    profile: str | None = None
    published: date | None = None
    contacts: tuple[str, ...] = ()


NO_SETTINGS = Settings()
