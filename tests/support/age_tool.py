"""The stock age tool, a foreign program that has to agree with ours."""

import shutil

import pytest

needs_age = pytest.mark.skipif(shutil.which("age") is None, reason="the age tool is not installed")
