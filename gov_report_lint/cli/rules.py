"""The commands ``rules list``, ``rules show`` and ``rules test``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .library import load, packs_option
from .proving import certify, compare, pages
from .status import FINDINGS, OK, WRONG_USAGE


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
        hint = suggestion(rule_id, [rule.id for rule in library.rules])
        click.echo(f"没有编号为“{rule_id}”的规则。{hint}", err=True)
        sys.exit(WRONG_USAGE)
    click.echo(shown(found, told(found, library)))


@rules.command("test")
@click.argument("pack", required=False, metavar="[规则包]")
def test_rules(pack: str | None) -> None:
    """运行规则包自带的示例。规则包可以是名称，也可以是文件夹；不写则检验全部随附的规则包。"""
    from ..packs.errors import PackError, suggestion
    from ..packs.schema import pack_name, validate_folder
    from ..packs.shipped import shipped_folders
    from ..proving.proofs import prove

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


for command in (certify, compare, pages):
    rules.add_command(command)
