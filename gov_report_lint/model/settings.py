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


class Terms(NamedTuple):
    """On which terms a report was checked.

    ``profile`` is the kind of body in force, ``profile_by`` who says so (issuer, option or
    configuration), ``named_profile`` what the issuer's name tells. ``configuration`` is the file in
    force, ``packs`` are those beside the ones that always are, ``disabled`` the ids of the rules
    that were not run.
    """

    profile: str | None = None
    profile_by: str | None = None
    named_profile: str | None = None
    configuration: str | None = None
    packs: tuple[str, ...] = ()
    disabled: tuple[str, ...] = ()


NO_TERMS = Terms()
