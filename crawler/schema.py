"""The tables of state.sqlite, and how an older file becomes today's.

`pages`: one row an article. `due` is when it is to be fetched (again), NULL never. `state`:
pending (never fetched), stored, rejected (no article), failed (will be tried again), given_up.
`aliases`: other keys of the same article. `files`: how many bytes of each file are committed;
`touched` marks those written since the last check. `days`: archive days read to the end.
`rests`: until when a host asked to be left alone.
Times are seconds since 1970.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

#: Each entry brings the file from its index to the next `user_version`. Only append.
MIGRATIONS = (
    """
    CREATE TABLE pages (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        outlet TEXT NOT NULL,
        url TEXT NOT NULL,
        origin TEXT NOT NULL DEFAULT 'latest',
        state TEXT NOT NULL DEFAULT 'pending',
        first_seen REAL NOT NULL,
        published REAL,
        due REAL,
        attempts INTEGER NOT NULL DEFAULT 0,
        fetched REAL,
        status INTEGER,
        etag TEXT,
        last_modified TEXT,
        content_hash TEXT,
        article_id TEXT,
        revision INTEGER NOT NULL DEFAULT 0,
        revisits INTEGER NOT NULL DEFAULT 0,
        problem TEXT,
        run TEXT,
        article_file TEXT,
        article_end INTEGER
    );
    CREATE INDEX pages_due ON pages (outlet, due) WHERE due IS NOT NULL;
    CREATE INDEX pages_file ON pages (article_file) WHERE article_file IS NOT NULL;
    CREATE INDEX pages_state ON pages (outlet, state);
    CREATE TABLE aliases (key TEXT PRIMARY KEY, page TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE files (
        path TEXT PRIMARY KEY,
        length INTEGER NOT NULL,
        touched INTEGER NOT NULL DEFAULT 1
    ) WITHOUT ROWID;
    CREATE INDEX files_touched ON files (touched) WHERE touched = 1;
    CREATE TABLE feeds (
        url TEXT PRIMARY KEY,
        outlet TEXT NOT NULL,
        fetched REAL,
        status INTEGER,
        etag TEXT,
        last_modified TEXT,
        problem TEXT
    ) WITHOUT ROWID;
    CREATE TABLE days (
        outlet TEXT NOT NULL,
        day TEXT NOT NULL,
        PRIMARY KEY (outlet, day)
    ) WITHOUT ROWID;
    CREATE TABLE swaps (outlet TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE recleaned (
        warc TEXT PRIMARY KEY,
        outlet TEXT NOT NULL,
        rules TEXT NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE rests (
        outlet TEXT NOT NULL,
        host TEXT NOT NULL,
        until REAL NOT NULL,
        PRIMARY KEY (outlet, host)
    ) WITHOUT ROWID;
    """,
)


class NewerStateError(ValueError):
    """The file was written by a newer Tinsạch."""


def connect(path: Path, *, reading: bool) -> sqlite3.Connection:
    """The file; to read one that is not there, an empty one in memory, and of an older one a copy
    in memory with today's tables, to which a reader may not bring the file."""
    db = _read_only(path) if reading else _connected(str(path))
    if reading and _version(db) < len(MIGRATIONS):
        with closing(db) as older:
            db = _connected(":memory:")
            older.backup(db)
        migrate(db)
    db.row_factory = sqlite3.Row
    if not reading:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA wal_autocheckpoint = 250")  # a write-ahead log of a megabyte
    return db


def _read_only(path: Path) -> sqlite3.Connection:
    """Also from a folder in which SQLite may not make the files it shares."""
    if not path.exists():
        return _connected(":memory:")
    uri = f"{path.absolute().as_uri()}?mode=ro"
    db = _connected(uri, uri=True)
    try:
        db.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        db.close()
        return _connected(f"{uri}&immutable=1", uri=True)
    return db


def _connected(name: str, *, uri: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(name, check_same_thread=False, isolation_level=None, timeout=30, uri=uri)


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: sqlite3.Connection) -> bool:
    """Bring the file to today's tables; True when it was empty before."""
    version = _version(db)
    if version > len(MIGRATIONS):
        raise NewerStateError(f"its version is {version}, this Tinsạch knows {len(MIGRATIONS)}")
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        db.executescript(f"BEGIN IMMEDIATE;{script}PRAGMA user_version = {number};COMMIT;")
    return version == 0
