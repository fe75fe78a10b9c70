"""The few controls everything is built from: palette and words in, a control out."""
