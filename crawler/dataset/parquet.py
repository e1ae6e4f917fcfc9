"""Parquet with one fixed schema, so that shards agree even where a column is empty."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from crawler.dataset.record import CLEANER, COUNT, FIELDS, IMAGES, PROBLEMS, TEXT, TEXTS
from crawler.dataset.work import writing

_GROUP = 1000


def _struct(*names: str) -> pa.DataType:
    return pa.struct([(name, pa.string()) for name in names])


_TYPES = {
    TEXT: pa.string(),
    COUNT: pa.int64(),
    TEXTS: pa.list_(pa.string()),
    IMAGES: pa.list_(_struct("url", "caption", "credit")),
    PROBLEMS: pa.list_(_struct("kind", "detail")),
    CLEANER: _struct("version", "rules"),
}


def schema(columns: tuple[str, ...]) -> pa.Schema:
    return pa.schema([(name, _TYPES[FIELDS[name]]) for name in columns])


@contextmanager
def write(path: Path, columns: tuple[str, ...]) -> Iterator[Any]:
    """Gives a function that takes record after record; row groups of a thousand go to disk."""
    shape = schema(columns)
    held: list[dict[str, Any]] = []
    with (
        writing(path) as raw,
        pq.ParquetWriter(raw, shape, compression="zstd", write_statistics=True) as file,
    ):

        def flush() -> None:
            file.write_table(pa.Table.from_pylist(held, schema=shape), row_group_size=_GROUP)
            held.clear()

        def add(record: dict[str, Any]) -> None:
            held.append({name: record[name] for name in columns})
            if len(held) == _GROUP:
                flush()

        yield add
        if held:
            flush()


def read(file: Any) -> Iterator[dict[str, Any]]:
    """The rows of a Parquet file, a batch at a time."""
    for batch in pq.ParquetFile(file).iter_batches(_GROUP):
        yield from batch.to_pylist()
