"""The commands ``rules list``, ``rules show`` and ``rules test``."""

from __future__ import annotations

import sys

import click

from .library import load, packs_option
from .naming import named, refuse
from .proving import certify, compare, pages
from .status import FINDINGS, OK


@click.group()
def rules() -> None:
    """查看和检验规则。"""


@rules.command("list")
@packs_option
def list_rules(packs: tuple[str, ...]) -> None:
    """列出全部规则。"""
    from ..reporters.catalogue import listed

    click.echo(listed(load(packs)))


@rules.command("show")
@click.argument("rule_id", metavar="编号")
@packs_option
def show_rule(rule_id: str, packs: tuple[str, ...]) -> None:
    """说明一条规则：查什么、依据、示例、怎么改。"""
    from ..packs.errors import suggestion
    from ..proving.proofs import told
    from ..reporters.catalogue import shown

    library = load(packs)
    wanted = rule_id.casefold()
    found = next((rule for rule in library.rules if rule.id.casefold() == wanted), None)
    if found is None:
        hint = _local(wanted) or suggestion(rule_id.upper(), [rule.id for rule in library.rules])
        refuse(f"没有编号为“{rule_id}”的规则。{hint}")
    click.echo(shown(found, told(found, library), library))


def _local(wanted: str) -> str:
    """Return what to write for a rule that a shipped local pack has, empty for any other."""
    from ..packs.shipped import local_folders

    for name in local_folders():
        for rule in load((name,)).rules:
            if rule.id.casefold() == wanted:
                return f"它在地方规则包“{name}”里，请加 --pack {name}"
    return ""


@rules.command("test")
@click.argument("pack", required=False, metavar="[规则包]")
def test_rules(pack: str | None) -> None:
    """运行规则包自带的示例。规则包可以是名称，也可以是文件夹；不写则检验全部随附的规则包。"""
    from ..packs.errors import PackError
    from ..packs.schema import validate_folder
    from ..proving.proofs import prove

    try:
        library, names, folders = named(pack)
        for name in names:
            validate_folder(folders[name])
        proofs = [prove(library, name) for name in names]
    except PackError as error:
        refuse(f"规则包有误：{error}")
    count = sum(number for number, _ in proofs)
    wrong = [proof for _, found in proofs for proof in found]
    for proof in wrong:
        place = f"{proof.rule.source}: {proof.rule.id}"
        click.echo(f"✗ {place} 的 {proof.kind} 示例 {proof.number}：结果是 {proof.got}")
    click.echo(f"运行示例 {count} 个，不符合预期 {len(wrong)} 个。")
    sys.exit(FINDINGS if wrong else OK)


for command in (certify, compare, pages):
    rules.add_command(command)
