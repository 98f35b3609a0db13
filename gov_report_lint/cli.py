"""The command line: arguments in, exit status out; the only place that prints."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import __version__

if TYPE_CHECKING:
    from .model.library import Library
    from .model.outcome import Run

OK, FINDINGS, WRONG_USAGE, UNREADABLE = range(4)
FORMATS = ("text", "json")
SEVERITIES = ("error", "warning", "info")
HELP = {"help_option_names": ["-h", "--help"]}
MAX_STDIN = 256 * 1024 * 1024

packs_option = click.option(
    "--pack",
    "packs",
    multiple=True,
    metavar="文件夹",
    help="除随附的规则包外，再加载这个规则包（可以写多次）。",
)
output_option = click.option("--output", metavar="文件", help="写入文件，而不是显示在屏幕上。")


@click.group(context_settings=HELP)
@click.version_option(__version__, prog_name="gov-report-lint", message="%(prog)s %(version)s")
def main() -> None:
    """检查政府信息公开工作年度报告。

    例如：gov-report-lint check 我的报告.docx
    """


def load(packs: tuple[str, ...]) -> Library:
    """Return the library of the shipped packs and those given; a broken one ends with status 2."""
    from .packs.errors import PackError
    from .packs.loading import load_library
    from .packs.preparing import prepare_rules
    from .packs.shipped import shipped_folders, shipped_library

    try:
        if not packs:
            library = shipped_library()
        else:
            from .packs.schema import validate_folder

            own = [Path(pack) for pack in packs]
            for folder in own:
                validate_folder(folder)
            library = load_library([*shipped_folders(), *own])
        prepare_rules(library)
    except (PackError, FileNotFoundError) as error:
        click.echo(f"规则包有误：{error}", err=True)
        sys.exit(WRONG_USAGE)
    return library


def emit(text: str, output: str | None) -> None:
    """Print the text, or write it to a file; a file that can't be written ends with status 2."""
    text = text.encode("utf-8", "replace").decode()  # a file name may be no text at all
    try:
        if output is None:
            click.echo(text)
            return
        Path(output).write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        where = f"文件 {output}" if output else "输出"
        click.echo(f"写不了{where}：{error.strerror}", err=True)
        sys.exit(WRONG_USAGE)


def status_of(run: Run, fail_on: str) -> int:
    """Return the exit status: what could not be read outweighs what was found."""
    crashed = any(one.crashed for checked in run.checked for one in checked.outcomes)
    if run.unread or crashed:
        return UNREADABLE
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on != "never" else ()
    found = any(f.rule.severity in grave for checked in run.checked for f in checked.findings)
    return FINDINGS if found else OK


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="文件或文件夹...")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", help="输出格式。")
@output_option
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="error",
    show_default=True,
    help="有这一级别或更严重的问题时，退出码为 1。",
)
@packs_option
def check(
    paths: tuple[str, ...], format_: str, output: str | None, fail_on: str, packs: tuple[str, ...]
) -> None:
    """检查报告，列出问题。

    可以写多个文件或文件夹；“-”表示从标准输入读取。
    退出码：0 没有问题；1 有问题；2 用法或规则包有误；3 有文件未能读取。
    """
    library = load(packs)
    from .lint import lint

    stdin = sys.stdin.buffer.read(MAX_STDIN) if "-" in paths else None
    run = lint(paths, library, stdin)
    if format_ == "json":
        from .reporters.json_report import render as render_json

        text = render_json(run, __version__)
    else:
        from .reporters.text_report import render as render_text

        text = render_text(run, {pack.name: pack.form.title for pack in library.packs})
    emit(text, output)
    sys.exit(status_of(run, fail_on))


@main.command()
@click.argument("path", metavar="文件")
@output_option
def extract(path: str, output: str | None) -> None:
    """提取报告的数据，以 JSON 显示；这份 JSON 也可以交给 check 检查。"""
    import json

    from .lint import read_or_say
    from .model.outcome import Unread
    from .reading.to_json import extracted

    library = load(())
    stdin = sys.stdin.buffer.read(MAX_STDIN) if path == "-" else None
    report = read_or_say(path, library, stdin)
    if isinstance(report, Unread):
        click.echo(f"未能读取 {path}：{report.reason}", err=True)
        sys.exit(UNREADABLE)
    emit(json.dumps(extracted(report), ensure_ascii=False, indent=2), output)


@main.group()
def rules() -> None:
    """查看和检验规则。"""


@rules.command("list")
@packs_option
def list_rules(packs: tuple[str, ...]) -> None:
    """列出全部规则。"""
    from .reporters.catalogue import listed

    click.echo(listed(load(packs)))


@rules.command("show")
@click.argument("rule_id", metavar="编号")
@packs_option
def show_rule(rule_id: str, packs: tuple[str, ...]) -> None:
    """说明一条规则：查什么、依据、示例、怎么改。"""
    from .packs.errors import suggestion
    from .proving import told
    from .reporters.catalogue import shown

    library = load(packs)
    wanted = rule_id.casefold()
    found = next((rule for rule in library.rules if rule.id.casefold() == wanted), None)
    if found is None:
        hint = suggestion(rule_id, [rule.id for rule in library.rules])
        click.echo(f"没有编号为“{rule_id}”的规则。{hint}", err=True)
        sys.exit(WRONG_USAGE)
    click.echo(shown(found, told(found, library)))


@rules.command("test")
@click.argument("pack", required=False, metavar="[规则包]")
def test_rules(pack: str | None) -> None:
    """运行规则包自带的示例。规则包可以是名称，也可以是文件夹；不写则检验全部随附的规则包。"""
    from .packs.errors import PackError, suggestion
    from .packs.schema import pack_name, validate_folder
    from .packs.shipped import shipped_folders
    from .proving import prove

    folder = Path(pack) if pack and Path(pack).is_dir() else None
    try:
        for one in [folder] if folder else shipped_folders():
            validate_folder(one)
        name = pack_name(folder) if folder else pack
    except PackError as error:
        click.echo(f"规则包有误：{error}", err=True)
        sys.exit(WRONG_USAGE)
    own = folder is not None and folder.resolve() not in {
        one.resolve() for one in shipped_folders()
    }
    library = load((str(folder),) if own else ())
    names = [one.name for one in library.packs]
    if name is not None and name not in names:
        click.echo(f"没有名为“{name}”的规则包。{suggestion(name, names)}", err=True)
        sys.exit(WRONG_USAGE)
    try:
        count, wrong = prove(library, name)
    except PackError as error:
        click.echo(f"规则包有误：{error}", err=True)
        sys.exit(WRONG_USAGE)
    for proof in wrong:
        place = f"{proof.rule.source}: {proof.rule.id}"
        click.echo(f"✗ {place} 的 {proof.kind} 示例 {proof.number}：结果是 {proof.got}")
    click.echo(f"运行示例 {count} 个，不符合预期 {len(wrong)} 个。")
    sys.exit(FINDINGS if wrong else OK)


@main.command()
@click.argument("name", type=click.Choice(["report", "rules", "findings"]))
def schema(name: str) -> None:
    """显示 JSON Schema：report 提取的数据，rules 规则文件，findings 检查结果。"""
    path = Path(__file__).parent / "schemas" / f"{name}.schema.json"
    click.echo(path.read_text(encoding="utf-8").rstrip())
