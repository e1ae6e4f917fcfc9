"""Until when a host asked to be left alone (Retry-After): the next run keeps to it, too."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from crawler import durations

#: Seconds. A server that asks for more, or whose clock is wrong, is asked again after this.
LONGEST = 86400.0


@dataclass(frozen=True, slots=True)
class Rest:
    """`until`: seconds since 1970."""

    host: str
    until: float

    def __str__(self) -> str:
        return f"left alone until {durations.clock(self.until)}, as {self.host} asked"


def rests(db: sqlite3.Connection, now: float, outlet: str | None = None) -> list[tuple[str, Rest]]:
    """What is left of all that were asked for, each with its outlet. One beyond LONGEST was noted
    while our clock was wrong."""
    sql = (
        "SELECT outlet, host, until FROM rests"
        " WHERE until > ?1 AND until <= ?1 + ?2 AND (?3 IS NULL OR outlet = ?3) ORDER BY 1, 2"
    )
    rows = db.execute(sql, (now, LONGEST, outlet))
    return [(str(name), Rest(str(host), float(until))) for name, host, until in rows]


class Rests:
    """The part of `State` that knows it."""

    _db: sqlite3.Connection

    def rest(self, outlet: str, now: float) -> Rest | None:
        """The longest that is left."""
        left = (rest for _, rest in rests(self._db, now, outlet))
        return max(left, key=lambda rest: rest.until, default=None)

    def set_rest(self, outlet: str, host: str, until: float, now: float) -> None:
        self._db.execute("DELETE FROM rests WHERE until <= ? OR until > ?", (now, now + LONGEST))
        self._db.execute(
            "INSERT INTO rests VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET until = max(until, excluded.until)",
            (outlet, host, min(until, now + LONGEST)),
        )

    def forget_rests(self, outlet: str) -> None:
        self._db.execute("DELETE FROM rests WHERE outlet = ?", (outlet,))
