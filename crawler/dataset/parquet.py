"""Parquet with one fixed schema, so that shards agree even where a column is empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from crawler.dataset.record import CLEANER, COUNT, FIELDS, IMAGES, PROBLEMS, TEXT, TEXTS

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


def write_piece(file: IO[bytes], records: list[dict[str, Any]], columns: tuple[str, ...]) -> None:
    """The records as columns: what costs most of writing them."""
    shape = schema(columns)
    with pa.ipc.new_file(file, shape) as piece:
        piece.write_table(pa.Table.from_pylist(records, schema=shape))


def join(file: IO[bytes], pieces: Iterable[Path], columns: tuple[str, ...]) -> None:
    """The pieces as one Parquet file, whose row groups do not show where one ended."""
    shape = schema(columns)
    held = shape.empty_table()
    with pq.ParquetWriter(file, shape, compression="zstd", write_statistics=True) as whole:
        for path in pieces:
            with pa.memory_map(str(path)) as piece:
                held = pa.concat_tables([held, pa.ipc.open_file(piece).read_all()])
                while len(held) >= _GROUP:
                    whole.write_table(held.slice(0, _GROUP).combine_chunks())
                    held = held.slice(_GROUP)
                held = held.combine_chunks()
        if len(held):
            whole.write_table(held)


def read(file: Any) -> Iterator[dict[str, Any]]:
    """The rows of a Parquet file, a batch at a time."""
    for batch in pq.ParquetFile(file).iter_batches(_GROUP):
        yield from batch.to_pylist()
