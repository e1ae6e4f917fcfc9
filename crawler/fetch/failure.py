"""Why a fetch gave no page: raised inside this package, a `Problem` outside of it."""

from __future__ import annotations

from cleaners.model import Problem, ProblemKind


class FetchError(Exception):
    """The fetch ends here, for the reason given."""

    def __init__(self, kind: ProblemKind, detail: str) -> None:
        super().__init__(detail)
        self.problem = Problem(kind=kind, detail=detail)


class RedirectError(FetchError):
    """The redirects lead nowhere."""
