"""Sessions: planned ones, past ones, and the path of one."""
