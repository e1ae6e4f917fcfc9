"""Tinsạch's cleaner: a Vietnamese news page or cluttered text in, a clean article out."""

from cleaners.model import Article, Cleaning, Page, Problem, Removal
from cleaners.pipeline import clean

__all__ = ["Article", "Cleaning", "Page", "Problem", "Removal", "clean"]
