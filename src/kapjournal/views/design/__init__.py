"""Colors, sizes, drawings, and the plain controls that screens are made of. Nothing here knows a journal."""
