"""Reading a corpus again: a dataset folder, or any file or folder of its formats."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pyarrow as pa

from crawler.dataset import parquet
from crawler.dataset.options import DatasetError

_ENDINGS = (".parquet", ".jsonl", ".jsonl.gz")


def records(path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """(split, record) of every record. Of a folder in both formats the Parquet files are read."""
    for file in _files(Path(path)):
        split = file.name.partition("-")[0] if "-of-" in file.name else "train"
        try:
            for record in _read(file):
                yield split, record
        except (OSError, EOFError, zlib.error, ValueError, pa.ArrowInvalid) as error:
            raise DatasetError(f"{file}: cannot be read: {error}") from None


def _files(path: Path) -> list[Path]:
    if path.is_file():
        found = [path]
    else:
        folder = path / "data" if (path / "data").is_dir() else path
        if len(corpora := _corpora(folder)) > 1:
            names = ", ".join(str(one.relative_to(folder)) for one in corpora)
            raise DatasetError(f"{path} holds several corpora: name one of {names}")
        found = sorted(file for file in folder.rglob("*") if file.name.endswith(_ENDINGS))
        if packed := [file for file in found if file.suffix == ".parquet"]:
            found = packed
    if not found or not found[0].name.endswith(_ENDINGS):
        raise DatasetError(f"{path}: no corpus; it has files ending in {', '.join(_ENDINGS)}")
    return found


def _corpora(folder: Path) -> list[Path]:
    """The corpora below; not what a build is still at work on (its folder's name has a dot)."""
    found = (file.parent.relative_to(folder) for file in folder.rglob("MANIFEST.json"))
    return sorted(folder / one for one in found if not any(p.startswith(".") for p in one.parts))


def _read(file: Path) -> Iterator[dict[str, Any]]:
    if file.suffix == ".parquet":
        yield from parquet.read(file)
        return
    with gzip.open(file, "rb") if file.suffix == ".gz" else file.open("rb") as lines:
        for line in lines:
            if line.strip():
                record = orjson.loads(line)
                if not isinstance(record, dict):
                    raise ValueError("a line that is no JSON object")
                yield record
