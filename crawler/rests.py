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


class Rests:
    """The part of `State` that knows it."""

    _db: sqlite3.Connection

    def rest(self, outlet: str, now: float) -> Rest | None:
        """The longest that is left. One beyond LONGEST was noted while our clock was wrong."""
        found = self._db.execute(
            "SELECT host, until FROM rests WHERE outlet = ? AND until > ? AND until <= ?"
            " ORDER BY until DESC LIMIT 1",
            (outlet, now, now + LONGEST),
        ).fetchone()
        return Rest(str(found[0]), float(found[1])) if found else None

    def set_rest(self, outlet: str, host: str, until: float, now: float) -> None:
        self._db.execute("DELETE FROM rests WHERE until <= ? OR until > ?", (now, now + LONGEST))
        self._db.execute(
            "INSERT INTO rests VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET until = max(until, excluded.until)",
            (outlet, host, min(until, now + LONGEST)),
        )

    def forget_rests(self, outlet: str) -> None:
        self._db.execute("DELETE FROM rests WHERE outlet = ?", (outlet,))
