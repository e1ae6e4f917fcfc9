"""The versions that a result may depend on."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from cleaners.version import VERSION


def versions() -> dict[str, str]:
    """Of Tinsạch and of the packages that read, clean or write."""
    found = {"tinsach": VERSION}
    for package in ("datatrove", "numpy", "orjson", "pyarrow", "selectolax", "trafilatura"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "missing"
    return found
