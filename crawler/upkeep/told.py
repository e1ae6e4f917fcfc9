"""What `tinsach outlets new` tells: what was guessed and written, and what a person must do."""

from __future__ import annotations

from dataclasses import fields

from cleaners.outlet import Selectors
from cleaners.skeleton import TODO
from crawler.upkeep.scaffold import Plan, Written


def told(plan: Plan, written: Written) -> str:
    family, selectors = plan.guess.family, plan.guess.selectors
    lines = []
    if family:
        lines.append(f"It runs {family.name}: told by {', '.join(plan.guess.markers)}.")
    else:
        lines.append("No family is told from the page; its selectors are guessed.")
    for item in fields(Selectors):
        css = getattr(selectors, item.name)
        by = "the family's" if family and getattr(family.selectors, item.name) else "none found"
        lines.append(f"  {item.name:<8} {', '.join(css) or by}")
    lines.append(f"  clutter  {', '.join(plan.guess.clutter) or 'none seen inside the body'}")
    lines += ["", "Written:", *(f"  {path}" for path in written.files), ""]
    article = written.article
    if article:
        size = len(article.body.split())
        lines.append(f"The new outlet cleans this page: {size} words, title: {article.title}")
    else:
        lines.append("The new outlet finds no article in this page: look at its body selector.")
    lines += [
        "",
        "What a person must do:",
        f"  1. {plan.file.name}: check each guess on two more pages; name, articles, id_pattern;"
        " add feeds or sitemaps, listings, not_articles, prefixes, traps; say in verified what was"
        " seen when, and in confidence how sure it is",
        "  2. page.html: it is the page's template, its text taken out; write text of your own"
        f' where "{TODO}" stands (the article\'s belongs to the outlet), its head too',
        "  3. expected.json and meta.json: fill in by hand from what you wrote, not from output",
        f"  4. python -m pytest tests/test_fixtures.py -k {plan.id}; then"
        f" tinsach outlets check {plan.id} --live",
        "  5. tinsach outlets list --markdown > docs/outlets.md",
    ]
    return "\n".join(lines)
