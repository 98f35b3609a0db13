"""The shipped packs, with others on top of them where these are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.rule import Source
from ..packs.errors import PackError
from ..packs.loading import load_library
from ..packs.preparing import prepare_rules
from ..packs.shipped import local_folders, shipped_folders, shipped_library

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ..model.library import Library


def distinct(options: Iterable[Path], files: Iterable[Path]) -> tuple[Path, ...]:
    """Return the packs of the options and of a file; one that both name counts once."""
    named = tuple(options)
    known = {folder.resolve() for folder in named}
    return (*named, *(folder for folder in files if folder.resolve() not in known))


def load(folders: Iterable[Path] = ()) -> Library:
    """Return the library of the shipped packs and those in the folders, its rules made ready.

    Raises:
        PackError: for the first mistake in a pack, with file, line and column; also when the
            shipped ones are not there.

    """
    try:
        return _loaded(list(folders))
    except FileNotFoundError as error:
        raise PackError(Source("rules", 1, 1), str(error)) from error


def _loaded(own: list[Path]) -> Library:
    if own:
        from ..packs.schema import validate_folder

        shipped = {folder.resolve() for folder in local_folders().values()}
        for folder in own:
            if folder.resolve() not in shipped:  # those are held against the schema in tests
                validate_folder(folder)
        library = load_library([*shipped_folders(), *own])
    else:
        library = shipped_library()
    prepare_rules(library)
    return library
