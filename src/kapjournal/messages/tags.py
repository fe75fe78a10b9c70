"""The languages there are, by their BCP 47 tags."""

BASE = "en-US"
"""The language of the code."""
REAL = (BASE, "en-GB")
"""Those a patient can choose from."""
LONGER, MIRRORED = "en-XA", "ar-XB"
"""Made from the words of the base, as Unicode's CLDR names such languages: longer and accented; from right to left."""
EVERY = (*REAL, LONGER, MIRRORED)
