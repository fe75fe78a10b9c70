"""Marks for tests of what only some systems have."""

import os
import sys

import pytest

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes, links, signals or processes")
linux = pytest.mark.skipif(sys.platform != "linux", reason="uses /proc, /dev or limits as Linux has them")
