"""The system's keychain remembers a passphrase, where the supervisor asked for it."""

from __future__ import annotations

from pathlib import Path

SERVICE = "Handover"


def remembered(file: Path) -> str | None:
    """The passphrase that was stored for this practice, or None, also where there is no keychain."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, str(file.resolve()))
    except (KeyringError, RuntimeError):
        return None


def remember(file: Path, passphrase: str) -> bool:
    """Store the passphrase for next time, and say whether the keychain took it."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, str(file.resolve()), passphrase)
    except (KeyringError, RuntimeError):
        return False
    return True


def forget(file: Path) -> None:
    """Remove the stored passphrase, if there is one."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(SERVICE, str(file.resolve()))
    except (KeyringError, RuntimeError):
        return
