"""The packs made, and their password, kept nowhere and so shown only until the page is closed."""

from __future__ import annotations

from desktop.rules.dates.format import moment_text
from desktop.rules.text import count
from desktop.services.offboarding.board import PackMade
from desktop.services.packs.packs import Pack
from desktop.services.packs.rows import held_words
from desktop.ui.core import theme
from desktop.ui.widgets.notice import Notice

CELLS_NAMED = 6


class PackResult(Notice):
    """Hidden while there is no pack."""

    def __init__(self) -> None:
        super().__init__("packResult")
        self._made: Pack | None = None
        self.password = ""
        """The password of the pack made here; empty for an earlier one."""

    def remember(self, made: Pack, password: str) -> None:
        """Remember that this pack was made here and now."""
        self._made, self.password = made, password

    def show_pack(self, pack: PackMade | None, leaver: str) -> None:
        if pack is None:
            self.hide()
            return
        replaced = self._replaced_of(pack)
        told = self.tr("Created and read back on {time}: {held}.")
        self.tell(
            told.format(time=moment_text(pack.made_at), held=held_words(pack.counts)),
            theme.Tone.WARNING if replaced else theme.Tone.GOOD,
            "\n".join((str(pack.file), self._password_words(pack, leaver), *replaced)),
        )

    def _is_made_here(self, pack: PackMade) -> bool:
        return self._made is not None and self._made.file == pack.file

    def _password_words(self, pack: PackMade, leaver: str) -> str:
        if not self._is_made_here(pack):
            return self.tr("Its password is not kept anywhere. If it is lost, create another pack.")
        return self.tr(
            "Its password: {password}. Tell {name} by telephone, never in the same message."
        ).format(password=self.password, name=leaver)

    def _replaced_of(self, pack: PackMade) -> list[str]:
        """The sentence about characters that the pack made here could not hold, if there were any."""
        cells = self._made.replaced if self._made is not None and self._is_made_here(pack) else ()
        return [self._replaced(cells)] if cells else []

    def _replaced(self, cells: tuple[str, ...]) -> str:
        named = ", ".join(cells[:CELLS_NAMED]) + (", ..." if len(cells) > CELLS_NAMED else "")
        return self.tr(
            "A workbook cannot hold some characters of {cells}; they are marked there: {named}"
        ).format(cells=count(len(cells), "cell"), named=named)
