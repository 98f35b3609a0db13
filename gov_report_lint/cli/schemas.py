"""The command ``schema``."""

from __future__ import annotations

from pathlib import Path

import click

FOLDER = Path(__file__).parents[1] / "schemas"


@click.command()
@click.argument("name", type=click.Choice(["report", "rules", "findings"]))
def schema(name: str) -> None:
    """显示 JSON Schema：report 提取的数据，rules 规则文件，findings 检查结果。"""
    path = FOLDER / f"{name}.schema.json"
    click.echo(path.read_text(encoding="utf-8").rstrip())
