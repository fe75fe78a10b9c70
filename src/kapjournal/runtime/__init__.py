"""The open journal of this process: who holds it, when it locks, when a reminder is shown. It knows no screen."""
