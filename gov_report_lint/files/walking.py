"""A folder gone through, in a fixed order; nothing in it that can't be entered goes unsaid."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import NamedTuple

from .patterns import Parts

FILE, FOLDER, LINK, IRREGULAR, CLOSED = "file", "folder", "link", "irregular", "closed"
# Hidden things, and what Word leaves behind while a file is open.
_PASSED_OVER = (".", "~$", "~WR")
_NOBODYS_REPORTS = frozenset(
    ("node_modules", "__pycache__", "__MACOSX", "$RECYCLE.BIN", "System Volume Information")
)


class Entry(NamedTuple):
    """Something in a folder: its path as printed, its path from there, and its real path.

    ``kind`` is LINK for a link to a folder, CLOSED for a folder that can't be looked into;
    ``reason`` says why then.
    """

    path: str
    below: Parts
    key: str
    kind: str
    reason: str = ""


def resolved(path: str) -> str:
    """Return the real path, by which a file reached in two ways is known."""
    try:
        return os.path.normcase(os.path.realpath(path))
    except (OSError, ValueError):
        return path


def walk(folder: str, enter: Callable[[Entry], bool]) -> Iterator[Entry]:
    """Yield what is in a folder, by name, then what is in the folders that ``enter`` allows."""
    top = "" if folder == os.curdir else folder
    waiting = [Entry(top, (), resolved(folder), FOLDER)]
    seen = set()
    while waiting:
        here = waiting.pop()
        if here.key in seen:
            continue  # a way back up
        seen.add(here.key)
        try:
            entries = _entries(here)
        except OSError as error:
            yield here._replace(kind=CLOSED, reason=_no_entry(error))
            continue
        yield from entries
        below = [entry for entry in entries if entry.kind in (FOLDER, LINK) and enter(entry)]
        waiting += [entry._replace(key=resolved(entry.path)) for entry in reversed(below)]


def _entries(here: Entry) -> list[Entry]:
    with os.scandir(here.path or os.curdir) as found:
        names = sorted(found, key=lambda entry: entry.name)
    return [_entry(here, one) for one in names if not _passed_over(one.name)]


def _passed_over(name: str) -> bool:
    return name.startswith(_PASSED_OVER) or name in _NOBODYS_REPORTS


def _entry(here: Entry, found: os.DirEntry[str]) -> Entry:
    path = os.path.join(here.path, found.name)
    key = os.path.join(here.key, os.path.normcase(found.name))
    try:
        if found.is_symlink():
            key = resolved(path)
            kind = LINK if found.is_dir() else _kind_of_other(found)
        else:
            kind = FOLDER if found.is_dir() else _kind_of_other(found)
    except OSError:
        kind = FILE  # let reading it say what is wrong
    return Entry(path, (*here.below, found.name), key, kind)


def _kind_of_other(found: os.DirEntry[str]) -> str:
    """Return FILE for a link to nothing too: reading it says what is wrong."""
    return FILE if found.is_file() or not os.path.exists(found.path) else IRREGULAR


def _no_entry(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "没有权限打开这个文件夹，其中的文件都没有检查。请检查文件夹权限"
    return f"打不开这个文件夹，其中的文件都没有检查（{error.strerror or error}）"
