"""Rules made ready to run; what a rule asks of its check is tested here, not while judging."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ..cases.contract import OptionError, Prepared
from ..checks import NAMES, check_module
from ..text.templates import names_in
from .errors import PackError, suggestion
from .tree import Mapping

if TYPE_CHECKING:
    from ..cases.contract import CheckModule, Run
    from ..model.library import Library
    from ..model.rule import Rule


def _options(rule: Rule) -> Mapping:
    options = rule.options
    if isinstance(options, Mapping):
        return options
    return Mapping(rule.source.path, (rule.source.line, rule.source.column))


def _prepare(rule: Rule, library: Library, module: CheckModule) -> Run:
    options = _options(rule)
    for key in options:
        if key not in module.OPTIONS:
            hint = suggestion(key, module.OPTIONS)
            where = options.source(key)
            raise PackError(where, f"规则 {rule.id}：检查“{rule.check}”没有选项“{key}”。{hint}")
    try:
        return module.prepare(rule, library)
    except OptionError as error:
        raise PackError(options.source(error.key), f"规则 {rule.id}：{error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        message = f"规则 {rule.id}：选项的写法不对（{error}）"
        raise PackError(options.source(), message) from error


def _known_words(rule: Rule, module: CheckModule) -> None:
    """Refuse a message that names what the check does not say."""
    says = getattr(module, "says", None)
    known = says(rule) if says else module.SAYS
    for text in (rule.message, rule.advice):
        for name in names_in(text):
            if name not in known:
                hint = suggestion(name, known)
                message = f"规则 {rule.id}：提示语里的“{{{name}}}”这个检查给不出。{hint}"
                raise PackError(rule.source, message)


def prepare_rule(rule: Rule, library: Library) -> Prepared:
    """Return the rule ready to run.

    Raises:
        PackError: for an unknown check, an option it does not have or can't use, a fact that no
            table has, or a message that names what the check does not say.

    """
    if rule.check not in NAMES:
        hint = suggestion(rule.check, NAMES)
        raise PackError(rule.source, f"规则 {rule.id}：没有名为“{rule.check}”的检查。{hint}")
    module = check_module(rule.check)
    run = _prepare(rule, library, module)
    _known_words(rule, module)
    return Prepared(rule, run)


@lru_cache(maxsize=8)
def prepare_rules(library: Library) -> tuple[Prepared, ...]:
    """Return all the library's rules ready to run, worked out once.

    Raises:
        PackError: for the first rule that can't be.

    """
    return tuple(prepare_rule(rule, library) for rule in library.rules)
