"""What duplicates are found by: the keys of URL and text, and the MinHash bands."""

from __future__ import annotations

from hashlib import blake2b
from urllib.parse import parse_qsl, urlencode, urlsplit

import numpy as np

from crawler.dataset.minhash import BANDS, bands, signatures, syllables
from crawler.dataset.record import NO_DATE, moment
from crawler.dataset.step import Documents, Step
from crawler.dataset.work import Array, Work, ordered, save

URL, TEXT = 1, 2
#: One row an exact key, sorted by `key`.
EXACT = np.dtype(
    [("key", "<u8"), ("more", "<u8"), ("kind", "u1"), ("unit", "<u4"), ("index", "<u4")]
)
#: One row a band, sorted by `key`; `date` in seconds, so that neighbours in time can be compared.
BAND = np.dtype([("key", "<u8"), ("date", "<i8"), ("unit", "<u4"), ("index", "<u4")])
#: Band rows of so many records are held and written at once, whatever the unit's size.
_RUN = 4096
#: Of so many the signatures are made at once.
_AT_ONCE = 128
#: Parameters of a URL that say where a reader came from, not what is shown.
_TRACKING = ("utm_", "fbclid", "gclid", "zarsrc", "ref", "source", "mobile", "amp")


def url_key(url: str) -> str | None:
    """The address without scheme, "www." or "m.", tracking parameters, fragment, last slash."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return None
    query = [pair for pair in parse_qsl(parts.query) if not pair[0].lower().startswith(_TRACKING)]
    if not host or (parts.path in ("", "/") and not query):
        return None
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(query))}"


class Sign(Step):
    """The last of the filtering stage: the index of the survivors and the keys of each."""

    name = "sign"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> None:
        exact: list[tuple[int, ...]] = []
        survivors: list[int] = []
        with _Runs(self.work, rank) as runs:
            for doc in data or ():
                index, record = doc.metadata["index"], doc.metadata["record"]
                words = syllables(doc.text)
                survivors.append(index)
                exact.append((*_halves(" ".join(words)), TEXT, rank, index))
                if record["url"] and (key := url_key(record["url"])):
                    exact.append((*_halves(key), URL, rank, index))
                date = moment(record["date"])
                runs.add(words, date, index)
        rows = np.array(exact, dtype=EXACT)
        save(self.work.path("exact", rank, "npy"), ordered(rows, "key", "more"))
        save(self.work.path("survivors", rank, "npy"), np.array(survivors, dtype="<u4"))


def _halves(text: str) -> tuple[int, int]:
    digest = blake2b(text.encode(), digest_size=16).digest()
    return int.from_bytes(digest[:8], "little"), int.from_bytes(digest[8:], "little")


class _Runs:
    """Band rows, written in sorted runs."""

    def __init__(self, work: Work, unit: int) -> None:
        self.work = work
        self.unit = unit
        self.waiting: list[tuple[list[str], int, int]] = []
        self.held: list[Array] = []
        self.written = 0

    def __enter__(self) -> _Runs:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._sign()
            if self.held or not self.written:
                self._flush()

    def add(self, words: list[str], date: int, index: int) -> None:
        self.waiting.append((words, date if date != NO_DATE else -NO_DATE, index))
        if len(self.waiting) == _AT_ONCE:
            self._sign()
            if len(self.held) * _AT_ONCE >= _RUN:
                self._flush()

    def _sign(self) -> None:
        if not self.waiting:
            return
        words, dates, indexes = zip(*self.waiting, strict=True)
        rows = np.empty((len(words), BANDS), dtype=BAND)
        rows["key"] = bands(signatures(words))
        rows["date"], rows["index"] = np.array([dates]).T, np.array([indexes]).T
        rows["unit"] = self.unit
        self.held.append(rows.ravel())
        self.waiting = []

    def _flush(self) -> None:
        rows = np.concatenate(self.held) if self.held else np.empty(0, dtype=BAND)
        folder = self.work.folder / "bands"
        save(folder / f"{self.unit:06d}-{self.written:04d}.npy", ordered(rows, "key"))
        self.held = []
        self.written += 1
