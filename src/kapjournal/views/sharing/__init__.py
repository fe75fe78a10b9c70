"""Choosing, reading and encrypting what a therapist gets."""
