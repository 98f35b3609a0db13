"""The command line's own words in Chinese: help pages, and what is said of wrong usage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

HELP = "显示这个说明。"
_HELP_PAGE = getattr(click.exceptions, "NoArgsIsHelpError", ())  # from click 8.2 on
_HEADINGS = {"Options": "选项", "Commands": "命令"}
_SAID = re.compile("'(.+)'|[(](.+)[)]", re.DOTALL)


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        args = args.replace("[OPTIONS]", "[选项]").replace("COMMAND [ARGS]...", "命令 ...")
        super().write_usage(prog, args, "用法：" if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class _Refusal(click.UsageError):
    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"用法有误：{self.message}", file=file, err=True)
        if self.ctx is not None:
            click.echo(f"怎么写，请看：{self.ctx.command_path} --help", file=file, err=True)


class Speaking(click.Group):
    """A group of commands; what click would say in English of a wrong call is said in Chinese."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Return the context of a call."""
        with _refusals():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is called."""
        with _refusals():
            return super().invoke(ctx)


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except click.UsageError as error:
        if isinstance(error, _HELP_PAGE):
            raise  # the help page itself
        raise _Refusal(_words(error), error.ctx) from error


def speak(command: click.Command) -> None:
    """Let a command's help page be in Chinese, and those of the commands below it."""
    command.context_class = _Context
    click.help_option("-h", "--help", help=HELP)(command)
    for one in command.commands.values() if isinstance(command, click.Group) else ():
        speak(one)


def _words(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"没有“{error.option_name}”这个选项。{_hint(error.possibilities)}"
    if isinstance(error, click.BadOptionUsage):
        if "not take" in error.message:
            return f"“{error.option_name}”后面不写内容"
        return f"“{error.option_name}”后面要写上内容"
    if isinstance(error, click.BadParameter):
        return _parameter(error)
    return _others(error)


def _hint(possibilities: Any) -> str:
    return f"是不是“{next(iter(possibilities))}”？" if possibilities else ""


def _parameter(error: click.BadParameter) -> str:
    """Return what is wrong with the value of an option or argument."""
    parameter = error.param
    names = [*parameter.opts, ""] if parameter else [""]
    name = parameter.human_readable_name if isinstance(parameter, click.Argument) else names[0]
    known = parameter.type if parameter else None
    choices = "、".join(map(str, known.choices)) if isinstance(known, click.Choice) else ""
    if isinstance(error, click.MissingParameter):
        if choices:
            return f"还要写一个词：{choices}"
        return f"没有写“{name.strip('[]').removesuffix('...')}”"
    if choices:
        where = "" if isinstance(parameter, click.Argument) else f"“{name}”的"
        return f"{where}“{_quoted(error.message)}”写得不对。可用的有：{choices}"
    if isinstance(known, click.Path):
        return f"“{_quoted(error.message)}”不是文件夹，或者没有这个文件夹"
    return f"“{name}”写得不对：{error.message}"


def _quoted(message: str) -> str:
    """Return the user's word that a message of click quotes."""
    found = re.search("'(.*?)' (?:is not|does not|is a)", message, re.DOTALL)
    return found.group(1) if found else ""


def _others(error: click.UsageError) -> str:
    message = error.message
    found = _SAID.search(message)
    said = (found.group(1) or found.group(2)) if found else ""
    group = error.ctx.command if error.ctx else None
    if message.startswith("No such command") and isinstance(group, click.Group):
        return f"没有“{said}”这个命令。可用的有：{'、'.join(group.commands)}"
    if message.startswith("Got unexpected extra argument"):
        return f"多写了“{said}”；文件名里有空格的，要加引号"
    if message.startswith("Missing command"):
        return "没有写命令"
    return message
