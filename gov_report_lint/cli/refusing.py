"""How a command ends that was given what it can't use."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from .status import WRONG_USAGE
from .wording import in_chinese

WITHOUT = "请改正；也可以加 --no-config（去掉 --config），这次不用配置文件。"


@contextmanager
def refusals() -> Iterator[None]:
    """End the program with status 2 where a configuration, an option or a pack can't be used."""
    from ..configuration.errors import ConfigurationError
    from ..packs.errors import PackError

    try:
        yield
    except ConfigurationError as error:
        if error.by_option:
            click.echo(in_chinese(f"选项有误：{error}"), err=True)
        else:
            click.echo(in_chinese(f"配置有误：{error}"), err=True)
            click.echo(WITHOUT, err=True)
    except PackError as error:
        click.echo(in_chinese(f"规则包有误：{error}"), err=True)
    else:
        return
    sys.exit(WRONG_USAGE)
