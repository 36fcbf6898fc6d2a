"""The system's keychain, which remembers a passphrase if the supervisor asked for that.

It is a convenience: whatever a keychain raises (a library of the system raises errors of its own, a
scheduled task has no logon session) means that it remembers nothing.
"""

from __future__ import annotations

from pathlib import Path

SERVICE = "Handover"


def remembered(file: Path) -> str | None:
    """The passphrase stored for this practice; None if there is none, or no keychain."""
    try:
        import keyring

        return keyring.get_password(SERVICE, str(file.resolve()))
    except Exception:  # noqa: BLE001 - see above
        return None


def remember(file: Path, passphrase: str) -> bool:
    """Store the passphrase for next time; returns whether the keychain took it."""
    try:
        import keyring

        keyring.set_password(SERVICE, str(file.resolve()), passphrase)
    except Exception:  # noqa: BLE001 - see above
        return False
    return True


def forget(file: Path) -> None:
    """Remove the stored passphrase, if there is one."""
    try:
        import keyring

        keyring.delete_password(SERVICE, str(file.resolve()))
    except Exception:  # noqa: BLE001 - see above
        return
