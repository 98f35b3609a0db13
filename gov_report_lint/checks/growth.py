"""A printed change recomputes from the two figures that stand with it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.changes import DOUBLE, base_of, change_between, holds, is_difference, readings
from ..cases.contract import OptionError
from ..cases.rounding import cut_off, fits, last_digit, rounded
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.growth import POINTS, RATE, RATES, RATIO, STEP, TIMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule
    from ..text.growth import Growth

KINDS = {"rate": (RATE, TIMES, RATIO, RATES), "difference": (STEP,), "points": (POINTS,)}
OPTIONS = ("of",)
SAYS = frozenset(("printed", "now", "base", "computed", "note"))
BACK = 2  # how many sentences before may tell the figure that is meant
DOUBLED = "番"
VERBS = {
    RATE: ("增长 ", "下降 "),
    TIMES: ("增长 ", "下降 "),
    RATIO: ("", ""),
    STEP: ("增加 ", "减少 "),
    POINTS: ("提高 ", "下降 "),
}
UNITS = {RATE: "%", TIMES: " 倍", RATIO: " 倍", POINTS: " 个百分点"}
TAPES = {STEP: "{now} - {base}", POINTS: "{now} - {base}", RATIO: "{now} ÷ {base}"}
TAPE = "({now} - {base}) ÷ {base}"


def _verdict(case: Case, sentence: Sentence, found: Growth) -> Verdict:
    if any(holds(found, *reading) for reading in readings(found)):
        return PASSED
    if found.kind == RATES and holds(found._replace(kind=POINTS), *next(readings(found))):
        return PASSED
    first, last = found.used[0], found.used[-1]
    reason = _doubt(found) or _other_reading(case, sentence, found)
    if reason:
        return undecided(f"“{sentence.text[first.start : last.end]}”：{reason}")
    says = _says(found)
    place = case.sentence(sentence, first.start, last.end)
    tape = f"{TAPES.get(found.kind, TAPE).format(**says)} = {says['computed']}"
    return failed(place, says, (), says["computed"], says["printed"], tape)


def _doubt(found: Growth) -> str:
    """Return why the figures told prove nothing wrong; empty where they may."""
    now, printed = found.now.value, found.change.value
    base = base_of(found, now)
    if not base and not is_difference(found):
        return "上年数是 0，算不出增长率"
    if not found.sure or base < 0:
        return "两个数不全是确数，或者看不准说的是不是同一件事，不能核对"
    if found.kind == RATES:
        return "看不准说的是百分点还是百分数，按哪一种都算不通"
    change = change_between(found, now, base)
    if found.kind == POINTS and abs(change - printed) <= last_digit(printed):
        return f"两个比率相差 {show(change)} 个百分点，可能是各自四舍五入造成的"
    if found.change.unit == DOUBLED:
        return "不止翻番，看不准是不是约数" if change > DOUBLE[1] * printed else ""
    times = {TIMES: printed, RATIO: printed + 1}.get(found.kind)
    if times is not None and fits(printed, change + (1 if found.kind == TIMES else -1)):
        return f"是原来的 {show(times)} 倍，就是增长 {show(times - 1)} 倍，看不准说的是哪一个"
    return ""


def _other_reading(case: Case, sentence: Sentence, found: Growth) -> str:
    """Return the reading by another figure than the nearest, empty when there is none."""
    now, printed = found.now, found.change.value
    change = change_between(found, now.value, base_of(found, now.value))
    for one in found.others if found.nested else ():
        base = base_of(found, one.value)
        if base and abs(change_between(found, one.value, base) - printed) <= abs(change - printed):
            return f"看不准说的是 {show(now.value)} 还是 {show(one.value)}，按哪一个都算不通"
    for one in case.quantities_before(sentence, BACK):
        alike = one.unit == now.unit and one.percent == now.percent
        if alike and holds(found, one.value, base_of(found, one.value)):
            told = show(one.value)
            return f"按前文的 {told} 算得通，看不准说的是 {show(now.value)} 还是 {told}"
    return ""


def _says(found: Growth) -> dict[str, str]:
    """Return what the message needs."""
    now, printed = found.now.value, found.change.value
    base = base_of(found, now)
    change = change_between(found, now, base)
    like = Decimal("0.01") if found.kind in (TIMES, RATIO) else printed
    up, down = VERBS[found.kind]
    told, opposite = (down, up) if found.falls else (up, down)
    value = rounded(abs(change), like)
    computed = show(value) if found.kind == STEP else str(value)
    unit = UNITS.get(found.kind, found.change.unit)
    percents = "%" if found.now.percent else ""
    return {
        "printed": "翻番" if found.change.unit == DOUBLED else f"{told}{printed}{unit}",
        "now": f"{show(now)}{percents}",
        "base": f"{show(base)}{percents}",
        "computed": f"{opposite if change < 0 else told}{computed}{unit}",
        "note": "" if found.kind == STEP else cut_off(printed, change),
    }


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of changes ``of`` one kind: rate (8%, 0.5倍), difference or points.

    Figures may stand before or behind, in brackets, or be told by the difference alone; what could
    mean two things, or holds for an earlier figure, is left open.
    """
    of = rule.options.get("of", "rate")
    if of not in KINDS:
        raise OptionError("of", f"of 只能是 {'、'.join(KINDS)}")

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        for sentence, found in case.growths():
            if found.kind in KINDS[of]:
                yield _verdict(case, sentence, found).using(*case.used(sentence, *found.used))

    return run
