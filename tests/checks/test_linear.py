"""Relations as people write them: what is let through, what is refused, and that it is exact."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gov_report_lint.cases.linear import LONGEST, LinearError, Term, parse_relation, parse_sum


@pytest.mark.parametrize(
    ("source", "terms"),
    [
        ("a", [(1, "a")]),
        (" a + b ", [(1, "a"), (1, "b")]),
        ("a - b", [(1, "a"), (-1, "b")]),
        ("-a", [(-1, "a")]),
        ("--a", [(1, "a")]),
        ("a - (b - c)", [(1, "a"), (-1, "b"), (1, "c")]),
        ("2 * a", [(2, "a")]),
        ("a * 2", [(2, "a")]),
        ("-2 * (a + 3 * b)", [(-2, "a"), (-6, "b")]),
        ("0.1 * a", [(Decimal("0.1"), "a")]),
        ("a + 5", [(1, "a"), (5, "")]),
        ("2 * 3", [(6, "")]),
        ("refused.state_secret.total", [(1, "refused.state_secret.total")]),
        ("a1 + _b", [(1, "a1"), (1, "_b")]),
        ("a + a", [(1, "a"), (1, "a")]),
    ],
)
def test_sums_that_are_read(source: str, terms: list[tuple[int, str]]) -> None:
    assert parse_sum(source) == tuple(Term(factor, name) for factor, name in terms)


@pytest.mark.parametrize("sign", ["==", "!=", "<=", ">="])
def test_comparisons_that_are_read(sign: str) -> None:
    relation = parse_relation(f"a + b {sign} 2 * c")
    assert relation.left == (Term(1, "a"), Term(1, "b"))
    assert relation.comparison == sign
    assert relation.right == (Term(2, "c"),)


REFUSED = [
    "__import__('os')",
    "__import__('os').system('ls') == 0",
    "a**9",
    "9**9**9**9 == a",
    "a < b < c",
    "a == b == c",
    "a < b",
    "a > b",
    "a is b",
    "a in b",
    "a",
    "f(a) == b",
    "a[0] == b",
    "a.b() == c",
    "(lambda: a) == b",
    "(a := 1) == b",
    "[a for a in b] == c",
    "[a] == b",
    "(a, b) == c",
    "{a} == b",
    "{} == b",
    "a if b else c",
    "a and b == c",
    "not a == b",
    "~a == b",
    "a / b == c",
    "a // 2 == c",
    "a % 2 == c",
    "a << 9 == c",
    "a | b == c",
    "a @ b == c",
    "a * b == c",
    "'a' == b",
    "f'{a}' == b",
    "b'a' == b",
    "True == b",
    "None == b",
    "... == b",
    "1j == b",
    "0x10 == b",
    "0b11 == b",
    "0o17 == b",
    "*a == b",
    "await a == b",
    "yield == b",
    "a == b; c == d",
    "a == b\nc == d",
    "a = b",
    "a ==",
    "== a",
    "",
    "   ",
    "新收 == 办结",
    "ａ == b",
    "а == b",
    "a == ２",
    "a == b\0",
    "import os",
    "(1).real == b",
    "012 == b",
]


@pytest.mark.parametrize("source", REFUSED)
def test_what_is_no_linear_relation_is_refused(source: str) -> None:
    with pytest.raises(LinearError) as caught:
        parse_relation(source)
    assert str(caught.value)
    assert caught.value.offset >= 0


@pytest.mark.parametrize("source", ["a == b", "a ** 2", "a + ", "f(a)", "a * b", "'a'", "a.b()"])
def test_what_is_no_sum_is_refused(source: str) -> None:
    with pytest.raises(LinearError):
        parse_sum(source)


@pytest.mark.parametrize(
    "source",
    [
        "(" * 240 + "a" + ")" * 240 + " == b",
        "-" * 480 + "a == b",
        "(" * 499,
        "a == " + "-(" * 200 + "b" + ")" * 200,
        "a + " * 10_000 + "a == b",
        "(" * 100_000,
        "a" * 1_000_000 + " == b",
    ],
)
def test_deep_and_long_input_ends_soon(source: str) -> None:
    try:
        relation = parse_relation(source)
    except LinearError:
        return
    assert len(source) <= LONGEST
    assert {term.name for term in (*relation.left, *relation.right)} == {"a", "b"}


def test_the_longest_that_is_allowed() -> None:
    source = "a == " + "b" * (LONGEST - 5)
    assert parse_relation(source).right == (Term(1, "b" * (LONGEST - 5)),)
    with pytest.raises(LinearError):
        parse_relation(source + "b")


@pytest.mark.parametrize(
    ("source", "factor"),
    [
        ("1_000 * a", 1000),
        ("1.50 * a", Decimal("1.50")),
        ("1e3 * a", Decimal(1000)),
        (".5 * a", Decimal("0.5")),
        ("12345678901234567890 * a", 12345678901234567890),
    ],
)
def test_numbers_keep_their_value(source: str, factor: Decimal) -> None:
    assert parse_sum(source) == (Term(factor, "a"),)


@pytest.mark.parametrize(
    ("source", "right"),
    [
        ("(a +\n5) == b", [Term(1, "a"), Term(5, "")]),
        ("1 * (a +\n5 ) == b", [Term(1, "a"), Term(5, "")]),
        ("a == b # 合计".replace("合计", "total"), [Term(1, "a")]),
        ("(a + 1 +\n  27) == b", [Term(1, "a"), Term(1, ""), Term(27, "")]),
    ],
)
def test_a_relation_over_several_lines_is_read_right_or_refused(
    source: str, right: list[Term]
) -> None:
    try:
        relation = parse_relation(source)
    except LinearError:
        return
    assert list(relation.left) == right


NUMBERS = st.one_of(
    st.integers(0, 999).map(str),
    st.decimals(0, 99, places=2, allow_nan=False).map(lambda number: f"{number:f}"),
)
NAMES = st.sampled_from(["a", "b.c", "d_1"])
VALUES = {"a": Fraction(7), "b.c": Fraction(-3, 4), "d_1": Fraction(11, 10)}


def sums() -> st.SearchStrategy[tuple[str, Fraction]]:
    """Return sums as text, each with the value that naive arithmetic gives it."""
    leaf = st.one_of(
        NAMES.map(lambda name: (name, VALUES[name])),
        NUMBERS.map(lambda number: (number, Fraction(number))),
    )

    def grow(
        inner: st.SearchStrategy[tuple[str, Fraction]],
    ) -> st.SearchStrategy[tuple[str, Fraction]]:
        return st.one_of(
            st.tuples(inner, inner).map(lambda p: (f"{p[0][0]} + {p[1][0]}", p[0][1] + p[1][1])),
            st.tuples(inner, inner).map(lambda p: (f"{p[0][0]} - ({p[1][0]})", p[0][1] - p[1][1])),
            inner.map(lambda one: (f"-({one[0]})", -one[1])),
            st.tuples(NUMBERS, inner).map(
                lambda p: (f"{p[0]} * ({p[1][0]})", Fraction(p[0]) * p[1][1])
            ),
            st.tuples(NUMBERS, inner).map(
                lambda p: (f"({p[1][0]}) * {p[0]}", Fraction(p[0]) * p[1][1])
            ),
        )

    return st.recursive(leaf, grow, max_leaves=8)


def value(terms: tuple[Term, ...]) -> Fraction:
    return sum(
        (Fraction(term.factor) * (VALUES[term.name] if term.name else 1) for term in terms),
        Fraction(0),
    )


@settings(max_examples=300, deadline=None)
@given(sums(), sums(), st.sampled_from(["==", "!=", "<=", ">="]))
def test_relations_are_worth_what_naive_arithmetic_says(
    left: tuple[str, Fraction], right: tuple[str, Fraction], sign: str
) -> None:
    source = f"{left[0]} {sign} {right[0]}"
    if len(source) > LONGEST:
        return
    relation = parse_relation(source)
    assert relation.comparison == sign
    assert value(relation.left) == left[1]
    assert value(relation.right) == right[1]
