"""What a report is checked with: the packs, the rules that run, the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..model.settings import NO_SETTINGS, Settings, Terms
from ..packs.preparing import prepare_rules
from ..packs.shipped import shipped_library
from .given import NOTHING, Given

if TYPE_CHECKING:
    from ..cases.contract import Prepared
    from ..model.library import Library
    from ..model.report import Report


class Setup(NamedTuple):
    """What is in force for a path; ``file`` is the configuration file, as messages name it.

    ``given`` tells where each value came from, ``profile_by`` who named the kind of body.
    """

    library: Library
    rules: tuple[Prepared, ...]
    settings: Settings = NO_SETTINGS
    file: str | None = None
    given: Given = NOTHING
    profile_by: str | None = None

    def rules_for(self, report: Report) -> list[Prepared]:
        """Return the rules that run on a report: those of its family that are not disabled."""
        packs = {pack.name for pack in self.library.of_family(report.family)}
        return [one for one in self.rules if one.rule.pack in packs]

    def settings_for(self, report: Report) -> Settings:
        """Return the settings; a kind of body that the report's family does not know is none."""
        if any(one.key == self.settings.profile for one in report.family.profiles):
            return self.settings
        return self.settings._replace(profile=None)

    def terms(self, report: Report) -> Terms:
        """Return on which terms a report is checked."""
        named = report.family.profile_of(report.issuer)
        told = self.settings_for(report).profile
        return Terms(
            profile=told or named,
            profile_by=self.profile_by if told else "issuer" if named else None,
            named_profile=named,
            configuration=self.file,
            packs=self._added(),
            disabled=self.disabled(report),
        )

    def _added(self) -> tuple[str, ...]:
        """Return the packs that are in force beside those that always are."""
        if self.library is shipped_library():
            return ()
        always = {pack.name for pack in shipped_library().packs}
        return tuple(pack.name for pack in self.library.packs if pack.name not in always)

    def disabled(self, report: Report) -> tuple[str, ...]:
        """Return the ids of the rules of the report's family that do not run."""
        if len(self.rules) == len(self.library.rules):
            return ()
        run = {one.rule.id for one in self.rules}
        packs = {pack.name for pack in self.library.of_family(report.family)}
        ours = (rule for rule in self.library.rules if rule.pack in packs)
        return tuple(rule.id for rule in ours if rule.id not in run)


def everything(library: Library) -> Setup:
    """Return the setup that runs all rules of a library, with nothing configured."""
    return Setup(library, prepare_rules(library))
