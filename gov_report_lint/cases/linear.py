"""Linear relations as people write them, ``a + b == c + d``, exact and without side effects.

Python's own ``ast`` parses; only names, dots, whole and decimal numbers, ``+ - *`` and one
comparison are let through. Nothing is ever evaluated.
"""

from __future__ import annotations

import ast
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from ..model.report import Number

LONGEST = 500
COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.LtE: "<=",
    ast.GtE: ">=",
}


class Term(NamedTuple):
    """A name with its factor; the name is empty for a constant."""

    factor: Number
    name: str


class Relation(NamedTuple):
    """Two sums and how they compare."""

    left: tuple[Term, ...]
    comparison: str
    right: tuple[Term, ...]


class LinearError(ValueError):
    """The text is no linear relation; ``offset`` is where it stops being one."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.offset = offset


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_name(node.value)}.{node.attr}"
    raise LinearError("只能写名称、数字、+、-、* 和一个比较号", node.col_offset)


def _constant(node: ast.expr, source: str) -> Number | None:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        constant = _constant(node.operand, source)
        return None if constant is None else -constant
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        text = source[node.col_offset : node.end_col_offset]
        try:
            return int(text) if text.isdecimal() else Decimal(text)
        except InvalidOperation:
            raise LinearError("数字只能用十进制写", node.col_offset) from None
    return None


def _terms(node: ast.expr, factor: Number, source: str) -> list[Term]:
    constant = _constant(node, source)
    if constant is not None:
        return [Term(factor * constant, "")]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return _terms(node.operand, -factor, source)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        right = factor if isinstance(node.op, ast.Add) else -factor
        return _terms(node.left, factor, source) + _terms(node.right, right, source)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        for one, other in ((node.left, node.right), (node.right, node.left)):
            constant = _constant(one, source)
            if constant is not None:
                return _terms(other, factor * constant, source)
        raise LinearError("乘号的一边必须是数字", node.col_offset)
    return [Term(factor, _name(node))]


def _tree(source: str) -> ast.expr:
    if len(source) > LONGEST or not source.isascii():
        raise LinearError(f"关系式只能用英文名称，不超过 {LONGEST} 个字符")
    try:
        return ast.parse(source.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        offset = (getattr(error, "offset", None) or 1) - 1
        raise LinearError("关系式写法有误", offset) from error


def parse_relation(source: str) -> Relation:
    """Return the relation the text states.

    Raises:
        LinearError: for anything but one comparison of two sums.

    """
    source = " ".join(source.split())  # on one line, so that offsets are offsets
    tree = _tree(source)
    if not isinstance(tree, ast.Compare) or len(tree.ops) != 1:
        raise LinearError("应当写成“甲 + 乙 == 丙”这样的一个等式或不等式")
    comparison = COMPARISONS.get(type(tree.ops[0]))
    if comparison is None:
        raise LinearError(f"比较号只能是 {' '.join(COMPARISONS.values())}")
    left, right = _terms(tree.left, 1, source), _terms(tree.comparators[0], 1, source)
    return Relation(tuple(left), comparison, tuple(right))


def parse_sum(source: str) -> tuple[Term, ...]:
    """Return the sum the text states.

    Raises:
        LinearError: for anything but a sum.

    """
    source = " ".join(source.split())  # on one line, so that offsets are offsets
    return tuple(_terms(_tree(source), 1, source))
