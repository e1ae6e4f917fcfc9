"""What is said of an outlet's id that nobody has declared."""

from __future__ import annotations

from collections.abc import Iterable


def no_such_outlet(name: str, known: Iterable[str]) -> str:
    """One line, with the declared id that is nearest, if one is near, and where all of them are."""
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), [one for one in known if one != "none"], n=1)
    guess = f"did you mean {near[0]}? " if near else ""
    return f"no outlet is called {name!r}; {guess}`tinsach outlets list` names them all"
