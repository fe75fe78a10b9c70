"""The app as a phone has it: packed by the rules of `flet build`, and run where only a phone's ways are open."""
