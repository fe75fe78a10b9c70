"""Waiting for what a browser draws, in its own words, and never for good."""

FRAME = "(() => new Promise(drawn => { requestAnimationFrame(drawn); setTimeout(drawn, 250); }))()"
"""JavaScript: until the next frame. A window that nobody sees draws none, and Playwright ends no script by itself."""
