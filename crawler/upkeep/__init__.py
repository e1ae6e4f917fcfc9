"""Tools for whoever maintains the outlets: what is declared (listing.py), a new one from one page
(scaffold.py), and whether those declared still fit their sites (check.py)."""
