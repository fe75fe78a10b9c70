"""The whole journal as plain files that anyone can read: Markdown, CSV or JSON, of every kind of record there is."""
