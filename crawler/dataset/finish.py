"""The last stage, one task: statistics, manifest, card and plots, all without a clock."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import orjson

from crawler.dataset.card import card
from crawler.dataset.counts import SIEVES, check, count_steps
from crawler.dataset.drafts import writing
from crawler.dataset.plots import bars
from crawler.dataset.raw import DAMAGE
from crawler.dataset.shards import sha256
from crawler.dataset.step import Documents, Step
from crawler.dataset.tally import Tally


class Finish(Step):
    """Everything in the result folder but the shards."""

    name = "finish"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> None:
        work, plan = self.work, self.work.plan
        # What a task that was killed had begun to write.
        for draft in [path for path in work.result.rglob(".*") if path.is_file()]:
            draft.unlink()
        tally = self._tally()
        steps = count_steps(work)
        check(steps)
        self._unread()
        if work.options.excluded:
            self._excluded()
        stats = tally.as_dict()
        self._text("stats.json", _json(stats))
        for name in ("outlet", "section"):
            self._text(f"plots/{name}.svg", bars(f"Articles by {name}", stats[f"by_{name}"]))
        years = dict(sorted(stats["by_year"].items()))
        self._text("plots/year.svg", bars("Articles by year", years, most=None))
        manifest = {
            "name": plan["name"],
            "versions": plan["versions"],
            "options": plan["options"],
            "input": {
                "files": len(plan["files"]),
                "ignored_files": plan["ignored"],
                "bytes": sum(source["size"] for source in plan["files"]),
                "records": steps[0]["in"],
            },
            "steps": steps,
            "records": tally.records,
        }
        self._text("README.md", card(plan["name"], work.options, manifest, stats))
        manifest["files"] = self._files()
        self._text("MANIFEST.json", _json(manifest))

    def _tally(self) -> Tally:
        tally = Tally()
        for path in sorted((self.work.folder / "tallies").glob("*.json")):
            tally.merge(json.loads(path.read_bytes()))
        return tally

    def _text(self, name: str, text: str) -> None:
        with writing(self.work.result / name) as file:
            file.write(text.encode())

    def _parts(self, step: str) -> list[Path]:
        return sorted((self.work.folder / "excluded" / step).glob("*.jsonl"))

    def _unread(self) -> None:
        """The damaged pieces of the input, by file and offset; no file when there are none."""
        path = self.work.result / "unread.jsonl"
        with writing(path) as file:
            for part in self._parts("read"):
                with part.open("rb") as lines:
                    for line in lines:
                        if orjson.loads(line)["reason"] in DAMAGE:
                            file.write(line)
        if not path.stat().st_size:
            path.unlink()

    def _excluded(self) -> None:
        for step, _ in SIEVES:
            parts = self._parts(step)
            if not any(part.stat().st_size for part in parts):
                continue
            path = self.work.result / "excluded" / f"{step.replace(' ', '-')}.jsonl.gz"
            with writing(path) as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as file:
                for part in parts:
                    with part.open("rb") as lines:
                        file.writelines(lines)

    def _files(self) -> dict[str, Any]:
        """Every file of the result but the manifest itself."""
        files: dict[str, Any] = {}
        for path in (self.work.folder / "shards").glob("*.json"):
            files.update(json.loads(path.read_bytes()))
        for path in sorted(self.work.result.rglob("*")):
            name = path.relative_to(self.work.result).as_posix()
            if path.is_file() and name not in files and name != "MANIFEST.json":
                files[name] = {"sha256": sha256(path), "bytes": path.stat().st_size}
        return {name: files[name] for name in sorted(files)}


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
