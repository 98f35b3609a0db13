"""A user's mistake in a configuration file or an option."""

from __future__ import annotations

LONGEST = 600


def printable(text: str) -> str:
    """Return the text without characters that would steer a terminal, and not at any length.

    A configuration may lie in a folder from elsewhere.
    """
    plain = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"


class ConfigurationError(Exception):
    """A configuration can't be used; the message says where, what and how to mend it.

    ``origin`` is a file, with line and column, or the name of an option.
    """

    def __init__(self, origin: str, message: str) -> None:
        super().__init__(f"{printable(origin)}: {printable(message)}")
        self.by_option = origin.startswith("--")
