"""One practitioner's leaving: the draft, the plan and the outcome are all read from these rows."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base, words
from desktop.models.words import AppointmentAction, Disposition, Engagement, OffboardingState, RecordOwner


class Offboarding(Base):
    """At most one draft or scheduled offboarding for each leaver.

    `returns_on` is the first working day after a long leave that colleagues cover (the same plan, handed
    back then); None for somebody who leaves for good.
    `page` is the wizard page to continue with. `operation_id` is the operation that applied it.
    The reasons are empty until the supervisor types one. An `unplanned` leaving came without notice; its
    reason is private and is not printed on anything.
    """

    __tablename__ = "offboardings"

    leaver_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    last_day: Mapped[date]
    returns_on: Mapped[date | None]
    state: Mapped[OffboardingState] = mapped_column(words(OffboardingState), default=OffboardingState.DRAFT)
    reason: Mapped[str] = mapped_column(default="")
    engagement: Mapped[Engagement] = mapped_column(words(Engagement), default=Engagement.UNKNOWN)
    record_owner: Mapped[RecordOwner] = mapped_column(words(RecordOwner), default=RecordOwner.UNKNOWN)
    page: Mapped[str] = mapped_column(default="practitioner")
    created_at: Mapped[datetime]
    applied_at: Mapped[datetime | None]
    operation_id: Mapped[int | None] = mapped_column(
        ForeignKey("operations.id", deferrable=True, initially="DEFERRED")
    )
    deactivation_id: Mapped[int | None] = mapped_column(
        ForeignKey("operations.id", deferrable=True, initially="DEFERRED")
    )
    backup_id: Mapped[int | None] = mapped_column(ForeignKey("backup_records.id"))
    pack_id: Mapped[int | None] = mapped_column(ForeignKey("pack_records.id"))
    pack_skip_reason: Mapped[str] = mapped_column(default="")
    clash_reason: Mapped[str] = mapped_column(default="")
    unassigned_reason: Mapped[str] = mapped_column(default="")
    owner_told: Mapped[bool] = mapped_column(default=False)
    unplanned: Mapped[bool] = mapped_column(default=False, server_default="0")


class ClientDecision(Base):
    """The decision on one client. `reasons` is text, one reason per line; `pinned` means chosen by hand."""

    __tablename__ = "client_decisions"
    __table_args__ = (UniqueConstraint("offboarding_id", "client_id"),)

    offboarding_id: Mapped[int] = mapped_column(ForeignKey("offboardings.id"))
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    disposition: Mapped[Disposition] = mapped_column(words(Disposition), default=Disposition.UNDECIDED)
    recipient_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    reasons: Mapped[str] = mapped_column(default="")
    pinned: Mapped[bool] = mapped_column(default=False)


class AppointmentDecision(Base):
    """A choice that differs from the default (an appointment follows its client).

    `recipient_id` None means the client's recipient. `starts_at` is the new time of a move.
    `reason` is why it is cancelled, or why its clash is accepted. `stale` marks a choice that a later
    change of an earlier answer affects: it needs another look.
    """

    __tablename__ = "appointment_decisions"
    __table_args__ = (UniqueConstraint("offboarding_id", "appointment_id"),)

    offboarding_id: Mapped[int] = mapped_column(ForeignKey("offboardings.id"))
    appointment_id: Mapped[int] = mapped_column(ForeignKey("appointments.id"), index=True)
    action: Mapped[AppointmentAction] = mapped_column(words(AppointmentAction))
    recipient_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    starts_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")
    stale: Mapped[bool] = mapped_column(default=False)


class ChecklistItem(Base):
    """A task outside the program for one offboarding.

    `template` is the key of the template it came from, empty for one of the supervisor's own. It is due
    `days` after the last day (before it if negative), or on `due` if a day was chosen by hand.
    `done_on` and `done_by` are empty for a task ticked by an older program.
    """

    __tablename__ = "checklist_items"

    offboarding_id: Mapped[int] = mapped_column(ForeignKey("offboardings.id"), index=True)
    text: Mapped[str]
    done: Mapped[bool] = mapped_column(default=False)
    subject: Mapped[str] = mapped_column(default="", server_default="")
    template: Mapped[str] = mapped_column(default="", server_default="")
    owner: Mapped[str] = mapped_column(default="", server_default="")
    days: Mapped[int | None]
    due: Mapped[date | None]
    done_on: Mapped[date | None]
    done_by: Mapped[str] = mapped_column(default="", server_default="")
    note: Mapped[str] = mapped_column(default="", server_default="")
