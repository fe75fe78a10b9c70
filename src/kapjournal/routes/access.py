"""Addresses: the passphrase and the recovery words."""

from kapjournal.routes.route import Route


class ChangePassphrase(Route):
    path = "settings/passphrase"


class NewRecoveryWords(Route):
    path = "settings/words"


class RecoveryWordsDue(Route):
    """Where unlocking leads while nobody has shown that the recovery words are safe."""

    path = "settings/words-due"


class ForgottenPassphrase(Route):
    """Where the recovery words lead."""

    path = "settings/forgotten"
