"""The rule packs a command works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .refusing import refusals

if TYPE_CHECKING:
    from ..model.library import Library

packs_option = click.option(
    "--pack",
    "packs",
    multiple=True,
    metavar="文件夹或名称",
    help="除随附的规则包外，再加载这个规则包：文件夹，或随附的地方规则包的名称（可以写多次）。",
)


def load(packs: tuple[str, ...]) -> Library:
    """Return the library of the shipped packs and those given; a broken one ends with status 2."""
    from ..configuration.given import Item
    from ..configuration.libraries import load as load_packs
    from ..configuration.packs import folder_of_option

    with refusals():
        return load_packs(folder_of_option(Item(pack, "--pack")) for pack in packs)
