"""Foreign readers of PDF that have to agree with what we write: qpdf and poppler."""

import shutil

import pytest

needs_qpdf = pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
