"""Whether the outlets still give what they used to: figures of a run, compared with its last 30.

`conclude` (conclude.py) looks at a finished run: it compares a sample of pages with what
trafilatura makes of them (sample.py), reads the earlier runs (history.py) and turns sudden changes
into alarms (judge.py, by the one table in thresholds.py).
"""
