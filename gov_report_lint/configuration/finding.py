"""The configuration file that is in force for a path: the nearest one upwards."""

from __future__ import annotations

import os

NAME = ".gov-report-lint.yaml"
STDIN = "-"


def folder_of(path: str, is_folder: bool = False) -> str:
    """Return the folder a path lies in, absolute; of standard input, the current folder.

    A folder is its own.
    """
    folder = path if is_folder else "" if path == STDIN else os.path.dirname(path)
    try:
        return os.path.abspath(folder)
    except (OSError, ValueError):  # the current folder is gone
        return folder


def shown(path: str) -> str:
    """Return a path as messages name it: from the current folder where it lies below that."""
    try:
        short = os.path.relpath(path)
    except (OSError, ValueError):  # the current folder is gone, or on another drive
        return path
    return path if short.split(os.sep, 1)[0] == os.pardir else short


def _there(path: str) -> bool:
    """Tell whether something has that name, be it a broken link: reading it says what is wrong."""
    try:
        return os.path.lexists(path)
    except ValueError:
        return False


class Finder:
    """Looks for the nearest configuration file upwards, once for each folder."""

    def __init__(self) -> None:
        self._known: dict[str, str | None] = {}

    def nearest(self, folder: str) -> str | None:
        """Return the path of the file in force in a folder, None when there is none."""
        passed = []
        found = None
        while folder not in self._known:
            passed.append(folder)
            path = os.path.join(folder, NAME)
            if _there(path):
                found = path
                break
            above = os.path.dirname(folder)
            if above == folder:
                break
            folder = above
        else:
            found = self._known[folder]
        self._known.update(dict.fromkeys(passed, found))
        return found
