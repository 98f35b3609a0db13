"""The rule packs a command works with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .status import WRONG_USAGE

if TYPE_CHECKING:
    from ..model.library import Library

packs_option = click.option(
    "--pack",
    "packs",
    multiple=True,
    metavar="文件夹",
    help="除随附的规则包外，再加载这个规则包（可以写多次）。",
)


def load(packs: tuple[str, ...]) -> Library:
    """Return the library of the shipped packs and those given; a broken one ends with status 2."""
    from ..packs.errors import PackError
    from ..packs.loading import load_library
    from ..packs.preparing import prepare_rules
    from ..packs.shipped import shipped_folders, shipped_library

    try:
        if not packs:
            library = shipped_library()
        else:
            from ..packs.schema import validate_folder

            own = [Path(pack) for pack in packs]
            for folder in own:
                validate_folder(folder)
            library = load_library([*shipped_folders(), *own])
        prepare_rules(library)
    except (PackError, FileNotFoundError) as error:
        click.echo(f"规则包有误：{error}", err=True)
        sys.exit(WRONG_USAGE)
    return library
