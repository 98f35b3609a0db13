"""The files to check, from what stands on the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from .candidates import candidate
from .patterns import ANY_DEPTH, Choice, Pattern, choice, is_magic, parts_of
from .sidecars import EXCEPTIONS, NO_REPORT_BESIDE, report_of
from .stdin import STDIN
from .walking import CLOSED, FOLDER, IRREGULAR, LINK, Entry, resolved, walk

_LINK = "指向其他文件夹的链接（没有进入，需要时请直接指定它）"
_IRREGULAR = "不是普通文件（管道、设备等）"
_NO_MATCH = "找不到这个文件，也没有文件与这个通配符相符。请检查路径是否正确"
EMPTY_PATH = "路径是空的。请写出文件或文件夹的路径"


class Argument(NamedTuple):
    """A path to check, globs expanded; ``wrong`` says why it leads nowhere."""

    path: str
    key: str
    folder: bool = False
    wrong: str = ""


class Found(NamedTuple):
    """A file: ``skip`` says why it is not looked at, ``wrong`` why it can't be.

    ``lenient`` tells that it was come upon in a folder, and may turn out to be no report at all.
    ``key`` is its real path.
    """

    path: str
    key: str
    lenient: bool = False
    skip: str = ""
    wrong: str = ""


class Search(NamedTuple):
    """What a run looks for. ``named`` are the real paths of the files that were named."""

    arguments: tuple[Argument, ...]
    named: frozenset[str]
    wanted: Choice

    def files(self, argument: Argument) -> Iterator[Found]:
        """Yield the files of one argument, in a fixed order."""
        if argument.wrong:
            yield Found(argument.path, argument.key, wrong=argument.wrong)
        elif argument.folder:
            yield from self._below(argument.path)
        elif not self._excluded(argument.path):
            yield _named(argument.path, argument.key)

    def _excluded(self, path: str) -> bool:
        return path != STDIN and self.wanted.leaves_out((os.path.basename(path),), parts_of(path))

    def _below(self, folder: str) -> Iterator[Found]:
        def kept(entry: Entry) -> bool:
            return not self.wanted.leaves_out(entry.below, parts_of(entry.path))

        for entry in walk(folder, lambda entry: entry.kind == FOLDER and kept(entry)):
            if entry.kind == CLOSED:
                yield Found(entry.path or folder, entry.key, wrong=entry.reason)
            elif entry.kind != FOLDER and kept(entry):
                yield from self._one(entry)

    def _one(self, entry: Entry) -> Iterator[Found]:
        """Yield what is to be said of one thing in a folder; what isn't asked for is left out."""
        path, key = entry.path, entry.key
        asked_for = self.wanted.asks_for(entry.below, parts_of(path))
        if entry.kind == LINK:
            yield Found(path, key, skip=_LINK)
        elif self.wanted.include and not asked_for:
            return
        elif entry.kind == IRREGULAR:
            yield Found(path, key, skip=_IRREGULAR)
        elif key in self.named:
            yield _named(path, key)
        else:
            skip, lenient = candidate(path, asked_for)
            yield Found(path, key, lenient=lenient, skip=skip)


def search(
    paths: Iterable[str], include: Iterable[str] = (), exclude: Iterable[str] = ()
) -> Search:
    """Return the search for these paths; a pattern is expanded as a shell would."""
    arguments = tuple(one for path in paths for one in _arguments(path))
    named = frozenset(one.key for one in arguments if not one.folder and not one.wrong)
    return Search(arguments, named, choice(tuple(include), tuple(exclude)))


def _named(path: str, key: str) -> Found:
    """Return a file that was named; a shell's pattern names the exceptions of a report, too."""
    report = report_of(path)
    if report is None:
        return Found(path, key)
    beside = os.path.isfile(report)
    return Found(path, key, skip=EXCEPTIONS) if beside else Found(path, key, wrong=NO_REPORT_BESIDE)


def _arguments(path: str) -> Iterator[Argument]:
    if path == STDIN:
        yield Argument(STDIN, STDIN)
    elif not path:
        yield Argument(path, path, wrong=EMPTY_PATH)
    elif is_magic(path) and not os.path.lexists(path):
        matches = list(_expanded(path))
        yield from matches or [Argument(path, path, wrong=_NO_MATCH)]
    else:
        yield _argument(path)


def _argument(path: str) -> Argument:
    if os.path.isdir(path):
        return Argument(str(Path(path)), resolved(path), folder=True)
    return Argument(path, resolved(path))


def _expanded(path: str) -> Iterator[Argument]:
    """Yield what the pattern matches: files, and folders to look through."""
    base, pattern = _split(path)
    if not os.path.isdir(base or os.curdir):
        return
    if not pattern.parts:
        yield _argument(base or os.curdir)
        return
    deep = ANY_DEPTH in pattern.parts

    def enter(entry: Entry) -> bool:
        return pattern.leads_below(entry.below) and not (deep and entry.kind == LINK)

    for entry in walk(base or os.curdir, enter):
        if entry.kind == CLOSED:
            yield Argument(entry.path or base, entry.key, wrong=entry.reason)
        elif entry.kind != IRREGULAR and pattern.matches(entry.below):
            yield Argument(entry.path, entry.key, folder=entry.kind in (FOLDER, LINK))


def _split(path: str) -> tuple[str, Pattern]:
    """Return the folder the pattern starts from and the rest; what exists is taken by its name."""
    drive, tail = os.path.splitdrive(path)
    parts = list(parts_of(tail))
    base = drive + (os.sep if tail.startswith(("/", os.sep)) else "")
    while parts:
        below = os.path.join(base, parts[0])
        if is_magic(parts[0]) and not os.path.lexists(below):
            break
        base = below
        parts.pop(0)
    while parts and parts[-1] == ANY_DEPTH:
        parts.pop()  # a folder is looked through to its end anyway
    return base, Pattern(tuple(parts))
