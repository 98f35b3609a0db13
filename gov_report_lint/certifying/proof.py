"""A pack's folder ``proof/``: its own, or that of the nearest pack it extends."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..packs.errors import PackError
from ..packs.tree import Mapping, Sequence
from ..packs.yaml_text import read
from .clauses import Clause, LeftOut, read_clauses
from .faults import Fault, read_faults
from .specimen import Specimen

if TYPE_CHECKING:
    from ..model.library import Library


class Proof(NamedTuple):
    """What there is to prove a pack with; None for what no pack of its line has."""

    specimen: Specimen | None
    faults: list[Fault]
    clauses: list[Clause]
    left_out: list[LeftOut]


def _tree(folder: Path, name: str) -> Mapping | None:
    path = folder / "proof" / name
    if not path.is_file():
        return None
    tree = read(path, f"{folder.name}/proof/{name}")
    if not isinstance(tree, Mapping):
        from ..model.rule import Source

        raise PackError(Source(str(path), 1, 1), "文件应是“键: 值”的形式")
    return tree


def _together(trees: list[Mapping]) -> Mapping:
    """Return the nearest tree, with what only those of the packs below it say."""
    whole = trees[0]
    for tree in trees[1:]:
        for key in tree:
            if key not in whole:
                whole[key], whole.marks[key] = tree[key], tree.marks[key]
    return whole


def line_of(name: str, library: Library) -> list[str]:
    """Return the pack and those it extends, nearest first."""
    parents = {pack.name: pack.form.parent for pack in library.packs}
    line = [name]
    while parents[line[-1]] is not None:
        line.append(parents[line[-1]] or "")
    return line


def proof_of(name: str, folders: dict[str, Path], library: Library) -> Proof:
    """Return what there is to prove the pack with; ``folders`` are those of the packs by name.

    Raises:
        PackError: for a mistake in one of the files.

    """
    line = [folders[one] for one in line_of(name, library) if one in folders]
    specimens = [tree for folder in line if (tree := _tree(folder, "specimen.yaml"))]
    faults = [tree for folder in line if (tree := _tree(folder, "faults.yaml"))]
    own = _tree(line[0], "clauses.yaml")
    known = {rule.id for rule in library.rules}
    clauses, left_out = read_clauses(own, known) if own else ([], [])
    listed = [node for tree in faults for node in tree.get("faults", Sequence("", (1, 1)))]
    specimen = Specimen(_together(specimens)) if specimens else None
    return Proof(specimen, read_faults(listed), clauses, left_out)
