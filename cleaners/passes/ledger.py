"""The account of one page's blocks: every block gets one role, and a removed one its reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from cleaners.clutter.people import Byline
from cleaners.model import Reason, Removal, Role
from cleaners.passes.look import Line

_ROLES: Final = tuple(Role)


@dataclass(slots=True)
class Ledger:
    """The lines of a page with what was decided on each; None is "not decided yet"."""

    lines: list[Line]
    roles: list[Role | None] = field(default_factory=list)
    removals: dict[int, Removal] = field(default_factory=dict)
    #: The text a decided line gives where that is not all of it (a byline without "Tin, ảnh:").
    values: dict[int, str] = field(default_factory=dict)
    #: Bylines read from lines, by index; `extra` from lines that also hold a date.
    bylines: dict[int, Byline] = field(default_factory=dict)
    extra: list[Byline] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.roles = [None] * len(self.lines)

    def __len__(self) -> int:
        return len(self.lines)

    def open(self, index: int) -> bool:
        return self.roles[index] is None

    def give(self, index: int, role: Role, value: str | None = None) -> None:
        """Decide a line that stays, in whatever field."""
        if self.roles[index] is None:
            self.roles[index] = role
            if value is not None:
                self.values[index] = value

    def remove(self, index: int, reason: Reason, rule: str, origin: str = "generic") -> None:
        """Decide a line that goes."""
        if self.roles[index] is None:
            self.roles[index] = Role.REMOVED
            self.removals[index] = Removal(
                reason=reason, rule=rule, origin=origin, stage="blocks", text=self.lines[index].text
            )

    def remove_as(self, index: int) -> None:
        """Remove a line for what it looks like: its label, its drop rule."""
        line = self.lines[index]
        if line.label:
            self.remove(index, line.label.reason, line.label.name)
        elif line.drop:
            self.remove(index, line.drop.reason, line.drop.name, line.drop.origin)
        else:
            self.remove(index, Reason.ZONE, "outside-article")

    def texts(self) -> dict[Role, list[str]]:
        """What the decided lines that stay say, by their role."""
        told: dict[Role, list[str]] = {role: [] for role in _ROLES}
        for i, role in enumerate(self.roles):
            if role is not None and role is not Role.REMOVED:
                told[role].append(self.values.get(i, self.lines[i].text))
        return told
