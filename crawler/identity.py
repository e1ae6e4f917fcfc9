"""Who we say we are to the servers we ask. The contact is the operator's to set."""

from __future__ import annotations

import os

from cleaners.version import VERSION

#: What robots.txt files call us.
PRODUCT = "tinsach"
#: The environment variable with an address (e-mail or URL) at which a site can reach the operator.
CONTACT_VARIABLE = "TINSACH_CONTACT"


def contact() -> str:
    """The operator's contact, in one line of printable ASCII; empty when it is not set."""
    value = os.environ.get(CONTACT_VARIABLE, "").strip()
    return "".join(char for char in value if " " <= char <= "~")[:200]


def user_agent() -> str:
    """The User-Agent header: product, version and, where set, the contact."""
    reach = contact()
    return f"{PRODUCT}/{VERSION}" + (f" (+{reach})" if reach else "")
