"""The passes over a page's blocks, in order: core, head, inside, tail. See `cleaners/blocks.py`."""
