"""`python -m kapjournal` is the same as `kapjournal`."""

import sys

from kapjournal.cli import main

sys.exit(main())
