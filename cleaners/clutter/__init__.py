"""What clutters Vietnamese news texts: its labels, its lines, its captions and its bylines."""
