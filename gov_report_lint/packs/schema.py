"""Rule packs held against the published JSON Schema, every mistake with its place.

The loader refuses what it can't use; the schema also tells what is merely not foreseen. It costs
an import that a plain check does not need, so the shipped packs are held against it in tests.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..model.rule import Source
from .errors import PackError
from .fields import text
from .tree import Mapping, Sequence
from .yaml_text import read

if TYPE_CHECKING:
    from collections.abc import Iterable

SCHEMA = Path(__file__).resolve().parent.parent / "schemas" / "rules.schema.json"
KINDS = ("pack", "outline", "tables", "mentions")


@lru_cache(maxsize=8)
def _validator(kind: str) -> Any:
    from jsonschema import Draft202012Validator

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]})


def _source(tree: Any, path: Iterable[str | int], extra: str | None, shown: str) -> Source:
    """Return the place of a value in the tree; of an unknown key when one is named."""
    node, source = tree, Source(shown, 1, 1)
    for step in path:
        if isinstance(node, (Mapping, Sequence)):
            known: Any = node
            source, node = known.source(step), known[step]
    if extra is not None and isinstance(node, Mapping):
        return node.source(extra)
    return source


def _unknown_key(error: Any) -> str | None:
    if error.validator != "additionalProperties" or not isinstance(error.instance, dict):
        return None
    known = error.schema.get("properties", {})
    return next((key for key in error.instance if key not in known), None)


def validate_tree(tree: Any, kind: str, shown: str) -> None:
    """Hold one file's tree against the schema of its kind.

    Raises:
        PackError: for the first mistake in the file.

    """
    errors = list(_validator(kind).iter_errors(tree))
    found = [(_source(tree, e.absolute_path, _unknown_key(e), shown), e) for e in errors]
    if found:
        source, error = min(found, key=lambda item: (item[0].line, item[0].column))
        raise PackError(source, f"不符合规则文件的格式：{_in_words(error)}")


def _in_words(error: Any) -> str:
    """Return the schema's complaint in words a rule author understands."""
    if error.validator == "required":
        missing = [key for key in error.validator_value if key not in error.instance]
        return f"缺少“{'”“'.join(missing)}”"
    if error.validator == "enum":
        return f"“{error.instance}”不在可用的值之中：{'、'.join(map(str, error.validator_value))}"
    unknown = _unknown_key(error)
    if unknown is not None:
        known = "、".join(error.schema.get("properties", {}))
        return f"不认识的键“{unknown}”，可用的有：{known}"
    return str(error.message)[:200]


def pack_name(folder: Path) -> str:
    """Return the name a pack's manifest gives."""
    return text(read(folder / "pack.yaml", f"{folder.name}/pack.yaml"), "name")


def validate_folder(folder: Path) -> None:
    """Hold all files of a pack against the schema.

    Raises:
        PackError: for the first mistake, with file, line and column.

    """
    for kind in KINDS:
        path = folder / f"{kind}.yaml"
        if path.exists() or kind == "pack":
            shown = f"{folder.name}/{path.name}"
            validate_tree(read(path, shown), kind, shown)
    for path in sorted((folder / "rules").glob("*.yaml")):
        shown = f"{folder.name}/rules/{path.name}"
        validate_tree(read(path, shown), "rules", shown)
