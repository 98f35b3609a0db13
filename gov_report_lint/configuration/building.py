"""A setup built of what is given: held against the packs, then applied to their rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.settings import Settings
from ..packs.preparing import prepare_rules
from .choice import Choice, known_profile, regraded
from .setup import Setup

if TYPE_CHECKING:
    from ..model.library import Library
    from .given import Given


def build(library: Library, given: Given, line: Given, file: str | None) -> Setup:
    """Return the setup; ``given`` is what the file and the command line give together.

    Raises:
        ConfigurationError: for a pattern that means no rule, or an unknown kind of body.

    """
    choice = Choice(library)
    run, severities = choice.chosen(given), choice.severities(given)
    profile = known_profile(given.profile, library) if given.profile else None
    published = given.published.day if given.published else None
    return Setup(
        library,
        tuple(
            one._replace(rule=regraded(one.rule, severities))
            for one in prepare_rules(library)
            if one.rule.id in run
        ),
        Settings(profile, published, tuple(item.text for item in given.contacts)),
        file,
        given,
        None if profile is None else "option" if line.profile else "configuration",
    )
