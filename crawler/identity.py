"""Who we say we are to the servers we ask. The contact is the operator's to set."""

from __future__ import annotations

import os

from cleaners.version import VERSION

#: What robots.txt files call us.
PRODUCT = "tinsach"
#: The environment variable with an address (e-mail or URL) at which a site can reach the operator.
CONTACT_VARIABLE = "TINSACH_CONTACT"


def contact() -> str:
    """The operator's contact as the environment has it; empty when it is not set."""
    return os.environ.get(CONTACT_VARIABLE, "").strip()


def user_agent(reach: str | None = None) -> str:
    """The User-Agent header: product, version and, where set, the contact (by default the
    environment's), in one line of printable ASCII."""
    reach = "".join(char for char in (reach or contact()) if " " <= char <= "~")[:200]
    return f"{PRODUCT}/{VERSION}" + (f" (+{reach})" if reach else "")
