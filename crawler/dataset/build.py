"""`tinsach dataset build`: plan, run the stages, and put the result in place when it is whole."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from cleaners.assemble import rules_digest
from crawler.dataset.drafts import writing
from crawler.dataset.inputs import Source, cut, find_sources, fingerprint
from crawler.dataset.options import DatasetError, Engine, Options, UsageError
from crawler.dataset.versions import versions
from crawler.dataset.workers import Each, workers

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
#: Packed text is about so many times longer unpacked. A range of keys is for so much of it, which
#: keeps the memory of its task flat.
_UNPACKED = 4
_RANGE_BYTES = 16 << 20
_MOST_RANGES = 1024
#: What the system says of a place where nobody, or not we, can write.
_UNWRITABLE = {
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.ENOTDIR,
    errno.EEXIST,
    errno.EISDIR,
    errno.ENAMETOOLONG,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build did: `manifest` is None when there was nothing new, or a cluster goes on.

    `spared` is how many articles the corpus of this name has that was not replaced by none.
    """

    folder: Path
    manifest: dict[str, Any] | None = None
    job: str | None = None
    ignored: int = 0
    spared: int = 0


def build(
    name: str,
    paths: Sequence[str],
    options: Options,
    engine: Engine,
    *,
    output: Path,
    overwrite: bool = False,
) -> Built:
    """Build the dataset `name` from `paths` into output/datasets/NAME; DatasetError on trouble."""
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name}: a dataset's name has letters, digits, '.', '-' and '_' only")
    articles = output / "articles"
    if not paths and not articles.is_dir():
        raise DatasetError(f"{articles} is not there: crawl first, or name the input with --from")
    sources, ignored = find_sources(paths or [str(articles)])
    known = versions()
    mark = fingerprint(sources, options, known, rules_digest())
    target = output / "datasets" / name
    if _is_built(target, mark):
        return Built(folder=target, ignored=ignored)
    with _clear_errors(target):
        _may_replace(target, overwrite)
    work = work_folder(target, mark).absolute()
    count = engine.workers if engine.name == "local" else 1
    with _alone(work, name), _clear_errors(work), workers(count) as each:
        if not (work / "plan.json").exists():
            units = cut(sources)
            plan = {
                "name": name,
                "mark": mark,
                "root": str(Path.cwd()),
                "target": str(target.absolute()),
                "options": options.as_dict(),
                "versions": known,
                "files": [asdict(source) for source in sources],
                "ignored": ignored,
                "units": [asdict(unit) for unit in units],
                "ranges": _ranges(sources),
            }
            _write_json(work / "plan.json", plan)
        return _run(work, target, engine, each, ignored)


def work_folder(target: Path, mark: str) -> Path:
    """Where the build `mark` works. Another version of the stages works elsewhere: what one has
    left behind, the other cannot go on with."""
    return target.with_name(f".{target.name}-{fingerprint(mark, stages_digest())[:12]}")


@lru_cache(maxsize=1)
def stages_digest() -> str:
    """Of the stages' source, so that no change of what they hand on is forgotten."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _ranges(sources: list[Source]) -> int:
    size = sum(source.size * (_UNPACKED if source.packed else 1) for source in sources)
    return max(1, min(_MOST_RANGES, size // _RANGE_BYTES))


def _run(work: Path, target: Path, engine: Engine, each: Each, ignored: int) -> Built:
    # Not needed to say that there is nothing new, and slow to load.
    from crawler.dataset.engines import connect_ray, run_local, run_ray, submit_slurm
    from crawler.dataset.progress import showing
    from crawler.dataset.stages import stages

    plan = json.loads((work / "plan.json").read_bytes())
    todo = stages(str(work), [unit["size"] for unit in plan["units"]], plan["ranges"])
    if engine.name == "slurm":
        return Built(folder=target, job=submit_slurm(todo, work / "logs", engine), ignored=ignored)
    if engine.name == "ray":
        connect_ray()
    for stage in todo:
        with showing(stage, work):
            if engine.name == "ray":
                run_ray(stage, work / "logs" / stage.name, engine)
            else:
                run_local(stage, work / "logs" / stage.name, each)
    manifest, spared = publish(work)
    return Built(folder=target, manifest=manifest, ignored=ignored, spared=spared)


def publish(work: Path) -> tuple[dict[str, Any], int]:
    """Put the finished result in its place, and remove what this and earlier builds left.

    A result without articles (a slip in --outlets or --from) replaces none that has some: how many
    the corpus in place has then comes with the manifest.
    """
    plan = json.loads((work / "plan.json").read_bytes())
    target, result = Path(plan["target"]), work / "result"
    old = target.with_name(f".{target.name}.old")
    manifest: dict[str, Any] = json.loads((result / "MANIFEST.json").read_bytes())
    if old.exists() and not target.exists():
        old.rename(target)  # a build was killed between the two renames below
    if not manifest["records"] and (spared := _articles_in(target)):
        shutil.rmtree(work, ignore_errors=True)
        return manifest, spared
    _write_json(result / ".build.json", {"mark": plan["mark"]})
    if target.exists():
        shutil.rmtree(old, ignore_errors=True)
        target.rename(old)
    result.rename(target)
    _sweep(target)
    return manifest, 0


def _articles_in(target: Path) -> int:
    """How many articles a corpus says it has: 0 where none is, 1 where it cannot be read."""
    try:
        return int(json.loads((target / "MANIFEST.json").read_bytes())["records"])
    except FileNotFoundError:
        return 0
    except (OSError, ValueError, KeyError, TypeError):
        return 1


def _sweep(target: Path) -> None:
    """Remove what builds of this name leave beside it: their work, and the corpus replaced."""
    for folder in target.parent.glob(f".{target.name}-{'[0-9a-f]' * 12}"):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(target.with_name(f".{target.name}.old"), ignore_errors=True)


def _is_built(target: Path, mark: str) -> bool:
    try:
        built = json.loads((target / ".build.json").read_bytes())
    except (OSError, ValueError):
        return False
    return bool(built.get("mark") == mark and (target / "MANIFEST.json").exists())


def _may_replace(target: Path, overwrite: bool) -> None:
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if not (target / "MANIFEST.json").exists():
        raise DatasetError(f"{target} exists and is no dataset of ours: choose another name")
    if not overwrite:
        raise DatasetError(
            f"{target} exists and was built from other input, options or rules: add --overwrite"
            " to replace it, or choose another name"
        )


@contextmanager
def _alone(work: Path, name: str) -> Iterator[None]:
    """One build of a name at a time. The lock is this process's alone and goes when it does."""
    with _clear_errors(work):
        work.mkdir(parents=True, exist_ok=True)
        lock = (work.parent / f".{name}.lock").open("w")
    with lock:
        try:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise DatasetError(f"another build of {name} is running") from None
        yield


@contextmanager
def _clear_errors(work: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DatasetError(
                f"no space left in {work.parent}: make room and run the command again, it goes on"
                " where it stopped; nothing was overwritten"
            ) from None
        if error.errno in _UNWRITABLE:
            raise DatasetError(f"cannot write: {error}") from None
        raise


def _write_json(path: Path, data: dict[str, Any]) -> None:
    with writing(path) as file:
        file.write(json.dumps(data, ensure_ascii=False, indent=1).encode())
