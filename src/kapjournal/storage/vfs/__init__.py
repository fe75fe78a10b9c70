"""The file layer under SQLite: nothing but sealed blocks reaches the disk."""
