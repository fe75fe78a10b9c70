"""Said round a question: softer words, a way back, and that a blank page is fine."""

GENTLER = "Ask me more gently"
AS_BEFORE = "Ask me as before"
EARLIER = "The question before"
WRITE_OR_NOT = "Write, or leave it blank"
NEXT = "Next"
SKIP = "Skip this one"
