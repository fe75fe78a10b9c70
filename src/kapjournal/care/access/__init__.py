"""The passphrase and the recovery words, as a patient chooses and types them."""
