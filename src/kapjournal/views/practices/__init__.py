"""Practices: the list, and doing one."""
