"""Tinsạch's crawler: everything that touches the world. It imports `cleaners`, never the reverse."""
