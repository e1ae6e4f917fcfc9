"""What every test relies on."""

from __future__ import annotations

import signal

# a shell that runs the suite in the background has Ctrl-C ignored, which children would inherit:
# those that test it would wait for ever
signal.signal(signal.SIGINT, signal.default_int_handler)
