"""The options that choose packs, rules and settings, by themselves or by a configuration file."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from .library import packs_option
from .refusing import refusals

if TYPE_CHECKING:
    from ..configuration.given import Given, Item
    from ..configuration.setups import Setups

Command = Callable[..., None]

_SOURCES = (
    packs_option,
    click.option(
        "--config",
        metavar="文件",
        help="用这个配置文件；不写则从报告所在的文件夹往上，找最近的 .gov-report-lint.yaml。",
    ),
    click.option("--no-config", is_flag=True, help="不用任何配置文件。"),
)
_CHOICES = (
    click.option(
        "--profile",
        metavar="机关类型",
        help="报告是哪一类机关的，如 department（部门）、government（县级以上政府）、"
        "township（乡镇、街道）；不写则按机关名称判断，看不准时有关规则不作结论。",
    ),
    click.option(
        "--published",
        metavar="日期",
        help="报告公布（或准备公布）的日期，如 2025-01-20。",
    ),
    click.option(
        "--contact",
        "contacts",
        multiple=True,
        metavar="号码",
        help="报告里可以出现的联系电话（可以写多次）。",
    ),
    click.option(
        "--select",
        multiple=True,
        metavar="编号",
        help="只检查这些规则：编号或编号的开头，如 B21、H,C；配置里的 select、ignore 不再起作用。",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="编号",
        help="不检查这些规则：编号或编号的开头；没有检查的规则会在结果里列出。",
    ),
    click.option("--show-config", is_flag=True, help="只显示哪些配置在起作用、从哪里来，不检查。"),
)


def _with(options: tuple[Callable[[Command], Command], ...], command: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def source_options(command: Command) -> Command:
    """Give a command the options that choose packs; it gets ``setups``."""

    @wraps(command)
    def gathered(
        packs: tuple[str, ...], config: str | None, no_config: bool, **others: Any
    ) -> None:
        with refusals():
            setups = _setups(packs, config, no_config)
        command(setups=setups, **others)

    return _with(_SOURCES, gathered)


def choice_options(command: Command) -> Command:
    """Give a command all options of this kind; it gets ``setups`` and ``show_config``."""

    @wraps(command)
    def gathered(
        packs: tuple[str, ...],
        config: str | None,
        no_config: bool,
        profile: str | None,
        published: str | None,
        contacts: tuple[str, ...],
        select: tuple[str, ...],
        ignore: tuple[str, ...],
        **others: Any,
    ) -> None:
        with refusals():
            line = _line(profile, published, contacts, select, ignore)
            setups = _setups(packs, config, no_config, line)
        command(setups=setups, **others)

    return _with((*_CHOICES, *_SOURCES), gathered)


def _items(texts: tuple[str, ...], option: str) -> tuple[Item, ...]:
    from ..configuration.given import Item

    return tuple(Item(text.strip(), option) for text in texts)


def _line(
    profile: str | None,
    published: str | None,
    contacts: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> Given | None:
    """Return what these options give."""
    if not (contacts or select or ignore) and profile is None and published is None:
        return None
    from ..configuration.given import Given, Item
    from ..configuration.values import contact, day, ids

    return Given(
        profile=None if profile is None else Item(profile.strip(), "--profile"),
        published=None if published is None else day(Item(published, "--published")),
        contacts=tuple(contact(item) for item in _items(contacts, "--contact")),
        select=ids(_items(select, "--select")) if select else None,
        ignore=ids(_items(ignore, "--ignore")),
    )


def _setups(
    packs: tuple[str, ...], config: str | None, no_config: bool, line: Given | None = None
) -> Setups:
    from ..configuration.given import NOTHING
    from ..configuration.setups import Setups

    if config is not None and no_config:
        raise click.UsageError("--config 和 --no-config 不能同时用")
    if config is not None and not config.strip():
        raise click.UsageError("“--config”后面要写上配置文件")
    line = (line or NOTHING)._replace(packs=_items(packs, "--pack"))
    return Setups(line, config, search=not no_config)
