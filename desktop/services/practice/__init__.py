"""The practice itself: settings, sites, references, passphrases and the keychain."""
