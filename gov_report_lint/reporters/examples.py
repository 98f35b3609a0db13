"""The examples of a rule in words: the paragraphs as they stand, the cells by their labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..model.form import Form, TableForm
    from ..model.library import Library
    from ..model.rule import Rule

_SIMPLE = {"title": "标题", "issuer": "机关", "dated": "落款日期"}
LONGEST = 150
NAMED = {"text", "tables", "settings", "year", "form", "labels", "metadata", *_SIMPLE}
_SETTINGS = {"profile": "机关类型", "published": "公布日期", "contacts": "联系电话"}


def example_lines(example: Any, rule: Rule, library: Library) -> Iterator[str]:
    """Yield the lines of Markdown that show one example."""
    if isinstance(example, str):
        yield f"> {example}"
        return
    form = _form(example, rule, library)
    blocks = [_facts(example, form), _text(example), _tables(example, form)]
    shown = [list(block) for block in blocks]
    if not set(example) & NAMED:
        shown.append(["- " + "，".join(_cells(example, rule, form))])
    for index, block in enumerate(block for block in shown if block):
        if index:
            yield ""
        yield from block


def _form(example: Mapping[str, Any], rule: Rule, library: Library) -> Form:
    """Return the form whose labels the example is shown with."""
    forms = {pack.name: pack.form for pack in library.packs}
    named = example.get("form") or rule.pack
    form = forms[named] if named in forms else forms[rule.pack]
    editions = library.editions(library.families[0].form)
    own = [one for one in editions if one.name == form.name]
    return (own or editions[-1:] or [form])[0]


def _text(example: Mapping[str, Any]) -> Iterator[str]:
    for index, paragraph in enumerate(example.get("text", ())):
        if index:
            yield ">"
        whole = paragraph or "（空段）"
        cut = f"{whole[:LONGEST]}……（共 {len(whole)} 字）"
        yield f"> {whole if len(whole) <= 2 * LONGEST else cut}"


def _facts(example: Mapping[str, Any], form: Form) -> Iterator[str]:
    facts = "；".join(_fact_words(example, form))
    if facts:
        yield f"（{facts}）"


def _fact_words(example: Mapping[str, Any], form: Form) -> Iterator[str]:
    if "year" in example:
        yield f"{example['year']} 年的报告"
    if "form" in example:
        yield f"表格：{form.title}"
    for key, title in _SIMPLE.items():
        if key in example:
            yield f"{title}：{example[key]}"
    titles = {one.key: one.title for one in form.profiles}
    for key, title in _SETTINGS.items():
        value = example.get("settings", {}).get(key)
        if value:
            words = "、".join(value) if isinstance(value, list) else str(value)
            yield f"{title}：{titles.get(words, words)}"
    for key, value in example.get("metadata", {}).items():
        yield f"文件信息 {key}：{value}"


def _tables(example: Mapping[str, Any], form: Form) -> Iterator[str]:
    for key, value in example.get("tables", {}).items():
        table = form.tables[key]
        if value == "complete":
            yield f"- {table.title}：行列齐全，各格填 0"
        else:
            if "complete" in value:
                names = "、".join(_name(table, name) for name in value.get("without", ()))
                yield f"- {table.title}：各格填 0{f'，缺少{names}' if names else ''}"
            own = {k: v for k, v in value.items() if k not in ("complete", "without")}
            for address, said in _flat(own):
                row, _, column = address.rpartition(".")
                where = f"{_name(table, row)}×{_name(table, column)}"
                yield f"- {table.title}{where}：{said if said != '' else '（空白）'}"
    for key, labels in example.get("labels", {}).items():
        for name, printed in labels.items():
            yield f"- {form.tables[key].title}{_name(form.tables[key], name)}一格写成“{printed}”"
    for key, layout in example.get("layout", {}).items():
        for label in layout.get("strange", ()):
            yield f"- {form.tables[key].title}里另有标签“{label['text']}”"


def _flat(node: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in node.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _name(table: TableForm, name: str) -> str:
    """Return a row's or column's label; a name the form lacks stays as it is."""
    if name in table.rows:
        label = table.rows[name].label
        above = label.parents[-1] if "." in name and label.parents else ""
        return f"「{above}{label.printed.partition('（区分')[0]}」"
    if name in table.columns:
        return f"「{table.columns[name].label.printed}」"
    return f"「{name}」"


def _cells(example: Mapping[str, Any], rule: Rule, form: Form) -> Iterator[str]:
    table = form.tables.get(rule.options.get("table", ""))
    for name, value in example.items():
        words = _name(table, name) if table else name
        yield f"{words} {value if value != '' else '（空白）'}"
