"""Scrapy's own commands, where ours differ (the setting COMMANDS_MODULE names this package)."""
