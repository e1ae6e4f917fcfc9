"""The report: the last runs of every outlet on one self-contained page (page.py), from the runs'
records and the stored articles (data.py)."""
