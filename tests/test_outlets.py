"""What an outlet's declaration comes to: its family's selectors among its own."""

from __future__ import annotations

import pytest

from cleaners.outlet import Outlet, Selectors, outlets

AGED = [outlet for outlet in outlets().values() if outlet.older != Selectors()]


@pytest.mark.parametrize("outlet", AGED, ids=lambda outlet: outlet.id)
def test_layouts_of_today_are_asked_for_before_older_ones(outlet: Outlet) -> None:
    assert outlet.family is not None, "without a family the order of `selectors` says it"
    for field in Selectors.__dataclass_fields__:
        asked = getattr(outlet.effective_selectors, field)
        older, family = getattr(outlet.older, field), getattr(outlet.family.selectors, field)
        assert asked[len(asked) - len(older) :] == older, field
        assert set(family) <= set(asked), field
