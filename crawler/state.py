"""What the crawler knows, in SQLite: all its SQL is here and in rests.py (the tables: schema.py).

One connection, used by one thread at a time. Methods that write belong inside `transaction()`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crawler.rests import Rests
from crawler.schema import connect, migrate

#: Seconds until a failed URL is tried again, by the number of failures; then it is given up.
RETRY_GAPS = (15 * 60, 3600, 6 * 3600, 86400, 3 * 86400)
#: A page that is gone is asked for once more, not five times.
GONE = frozenset({404, 410})
GONE_ATTEMPTS = 2
#: How often an article is looked at again because its feed says so.
MOST_REVISITS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A page to fetch."""

    id: int
    key: str
    url: str
    state: str
    etag: str | None
    last_modified: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What one answer to a page's request was."""

    outlet: str
    key: str
    url: str
    time: float
    run: str
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    problem: str | None = None


#: The key of the article that a key is another name of.
_MAIN = "coalesce((SELECT page FROM aliases WHERE key = ?1), ?1)"


class State(Rests):
    """`fresh` says that the file did not exist before. `reading`: nothing is written, and another
    process may be writing; a file that is not there is an empty one."""

    def __init__(self, path: Path, *, reading: bool = False) -> None:
        self._db = connect(path, reading=reading)
        self.fresh = migrate(self._db)

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """For the reports: any SELECT."""
        return self._db.execute(sql, values).fetchall()

    # the frontier

    def main_key(self, key: str) -> str:
        """The key of the article that this one is another name of."""
        return str(self._db.execute(f"SELECT {_MAIN}", (key,)).fetchone()[0])

    def page(self, key: str) -> sqlite3.Row | None:
        sql = f"SELECT * FROM pages WHERE key = {_MAIN}"  # noqa: S608 (ours)
        found: sqlite3.Row | None = self._db.execute(sql, (key,)).fetchone()
        return found

    def add_page(
        self, key: str, outlet: str, url: str, now: float, published: float | None, origin: str
    ) -> bool:
        """Queue a page; False when it is known already, under this or another key."""
        if self.main_key(key) != key:
            return False
        done = self._db.execute(
            "INSERT OR IGNORE INTO pages (key, outlet, url, first_seen, published, due, origin)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (key, outlet, url, now, published, now, origin),
        )
        return done.rowcount > 0

    def ask_again(self, key: str, now: float, *, changed: float, window: float, gap: float) -> bool:
        """Make a stored page due because its feed says that it changed after it was fetched.

        Some sitemaps call every page changed, always: hence the gap and the limit.
        """
        done = self._db.execute(
            "UPDATE pages SET due = ? WHERE key = ? AND state = 'stored' AND fetched < ?"
            " AND fetched <= ? AND revisits < ? AND coalesce(published, first_seen) > ?"
            " AND (due IS NULL OR due > ?)",
            (now, self.main_key(key), changed, now - gap, MOST_REVISITS, now - window, now),
        )
        return done.rowcount > 0

    def due(
        self,
        outlet: str,
        now: float,
        *,
        after: int,
        limit: int,
        origin: str | None = None,
        since: float | None = None,
    ) -> list[Row]:
        """Pages to fetch, in the order they were found, beyond the row `after`; of those dated
        before `since` only articles we hold, for their corrections."""
        found = self._db.execute(
            "SELECT id, key, url, state, etag, last_modified FROM pages"
            " WHERE outlet = :outlet AND due <= :now AND id > :after"
            " AND (:origin IS NULL OR origin = :origin)"
            " AND (:since IS NULL OR published IS NULL OR published >= :since OR state = 'stored')"
            " ORDER BY id LIMIT :limit",
            {
                "outlet": outlet,
                "now": now,
                "after": after,
                "limit": limit,
                "origin": origin,
                "since": since,
            },
        )
        return [Row(**dict(row)) for row in found]

    def waiting(self, outlet: str, now: float) -> int:
        """How many pages are due that were never stored."""
        sql = "SELECT count(*) FROM pages WHERE outlet = ? AND due <= ? AND state != 'stored'"
        return int(self._db.execute(sql, (outlet, now)).fetchone()[0])

    # what came of a page

    def rename(self, old: str, new: str) -> None:
        """The page `old` turned out to be the article `new`; where that is known, they are one."""
        if self.page(new) is None:
            self._db.execute("UPDATE pages SET key = ? WHERE key = ?", (new, old))
        else:
            self._db.execute("DELETE FROM pages WHERE key = ?", (old,))
        self._db.execute("INSERT OR REPLACE INTO aliases VALUES (?, ?)", (old, self.main_key(new)))

    def visited(self, visit: Visit, *, state: str, due: float | None, **more: Any) -> None:
        """Write an answer down; `more` are further columns. The page is added if unknown."""
        values = {
            "state": state,
            "due": due,
            "fetched": visit.time,
            "status": visit.status,
            "problem": visit.problem,
            "run": visit.run,
            **more,
        }
        if visit.etag or visit.last_modified:
            values |= {"etag": visit.etag, "last_modified": visit.last_modified}
        columns = ", ".join(f"{name} = ?{place}" for place, name in enumerate(values, 2))
        sql = f"UPDATE pages SET {columns} WHERE key = {_MAIN}"  # noqa: S608 (names are ours)
        if self._db.execute(sql, (visit.key, *values.values())).rowcount == 0:
            self.add_page(visit.key, visit.outlet, visit.url, visit.time, None, "latest")
            self._db.execute(sql, (visit.key, *values.values()))

    def failed(self, visit: Visit) -> str:
        """Count a failure; the page's new state: failed (due later) or given_up."""
        row = self.page(visit.key)
        attempts = (row["attempts"] if row else 0) + 1
        most = GONE_ATTEMPTS if visit.status in GONE else len(RETRY_GAPS) + 1
        gone = attempts >= most
        due = None if gone else visit.time + RETRY_GAPS[attempts - 1]
        if row and row["state"] == "stored":
            # an article we hold: a failed second look takes nothing away, and is tried again
            self.visited(visit, state="stored", due=due, attempts=attempts)
            return "stored"
        state = "given_up" if gone else "failed"
        self.visited(visit, state=state, due=due, attempts=attempts)
        return state

    # feeds and archive days

    def feed(self, url: str) -> sqlite3.Row | None:
        sql = "SELECT * FROM feeds WHERE url = ?"
        found: sqlite3.Row | None = self._db.execute(sql, (url,)).fetchone()
        return found

    def feed_read(self, visit: Visit) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO feeds VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                visit.url,
                visit.outlet,
                visit.time,
                visit.status,
                visit.etag,
                visit.last_modified,
                visit.problem,
            ),
        )

    def days_done_now(self, outlet: str, days: Iterable[str]) -> None:
        sql = "INSERT OR IGNORE INTO days VALUES (?, ?)"
        self._db.executemany(sql, [(outlet, day) for day in days])

    def days_done(self, outlet: str) -> set[str]:
        found = self._db.execute("SELECT day FROM days WHERE outlet = ?", (outlet,))
        return {str(row[0]) for row in found}

    # committed lengths of the files

    def length(self, path: str) -> int | None:
        found = self._db.execute("SELECT length FROM files WHERE path = ?", (path,)).fetchone()
        return int(found[0]) if found else None

    def set_length(self, path: str, length: int) -> None:
        self._db.execute("INSERT OR REPLACE INTO files VALUES (?, ?, 1)", (path, length))

    def forget_file(self, path: str) -> None:
        self._db.execute("DELETE FROM files WHERE path = ?", (path,))

    def files(self, *, touched: bool = False, like: str = "%") -> list[tuple[str, int]]:
        """(path, committed length), those written since the last check if `touched`."""
        sql = "SELECT path, length FROM files WHERE path LIKE ? AND touched >= ? ORDER BY path"
        return [(str(r[0]), int(r[1])) for r in self._db.execute(sql, (like, int(touched)))]

    def all_checked(self) -> None:
        self._db.execute("UPDATE files SET touched = 0 WHERE touched = 1")

    def requeue_lost(self, path: str, length: int, now: float) -> int:
        """Queue the articles whose lines stood beyond `length` in a file that got shorter."""
        done = self._db.execute(
            "UPDATE pages SET state = 'pending', due = ?, content_hash = NULL, etag = NULL,"
            " last_modified = NULL, revision = 0, article_file = NULL, article_end = NULL"
            " WHERE article_file = ? AND article_end > ?",
            (now, path, length),
        )
        return done.rowcount

    # reclean

    def swaps(self) -> list[str]:
        """Outlets whose rebuilt articles are committed but perhaps not yet in place."""
        return [str(row[0]) for row in self._db.execute("SELECT outlet FROM swaps")]

    def swap(self, outlet: str) -> None:
        self._db.execute("INSERT OR IGNORE INTO swaps VALUES (?)", (outlet,))

    def recleaned(self, warc: str) -> str | None:
        """The rules with which a WARC file's part was made."""
        found = self._db.execute("SELECT rules FROM recleaned WHERE warc = ?", (warc,)).fetchone()
        return str(found[0]) if found else None

    def set_recleaned(self, warc: str, outlet: str, rules: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO recleaned VALUES (?, ?, ?)", (warc, outlet, rules))

    def forget_recleaned(self, outlet: str) -> None:
        self._db.execute("DELETE FROM recleaned WHERE outlet = ?", (outlet,))

    def rejudged(self, key: str, state: str, **columns: Any) -> None:
        """A page means something else under new rules; when it is fetched again stays as it was."""
        values = {"state": state, **columns}
        names = ", ".join(f"{name} = ?" for name in values)
        self._db.execute(f"UPDATE pages SET {names} WHERE key = ?", (*values.values(), key))  # noqa: S608

    def swapped(self, outlet: str) -> None:
        self._db.execute("DELETE FROM swaps WHERE outlet = ?", (outlet,))

    # by hand

    def forget(self, where: Iterable[str], *, outlet: str | None, now: float) -> int:
        """Queue pages again, by key or a whole outlet. What was stored is known still: a page that
        comes back unchanged is not written twice."""
        sql = "UPDATE pages SET due = ?, attempts = 0, problem = NULL, etag = NULL,"
        sql += " last_modified = NULL, revisits = 0 WHERE "
        if outlet is not None:
            self._db.execute("DELETE FROM feeds WHERE outlet = ?", (outlet,))
            self._db.execute("DELETE FROM days WHERE outlet = ?", (outlet,))
            self.forget_rests(outlet)
            return self._db.execute(sql + "outlet = ?", (now, outlet)).rowcount
        keys = [self.main_key(key) for key in where]
        return sum(self._db.execute(sql + "key = ?", (now, key)).rowcount for key in keys)
