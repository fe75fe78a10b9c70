"""The browser mode: one page, served to this machine only, behind a guard."""
