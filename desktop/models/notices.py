"""The people's side of an offboarding: who was told, who answered, and the leaver's answers."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base, words
from desktop.models.words import ClientAnswer, Consent, ContactBy, ListAnswer


class ClientNotice(Base):
    """The state of one client on the board of an offboarding; a client without a row is still to be told.

    `told_way` is how they were told. `consent` is to hand over the clinical record.
    """

    __tablename__ = "client_notices"
    __table_args__ = (UniqueConstraint("offboarding_id", "client_id"),)

    offboarding_id: Mapped[int] = mapped_column(ForeignKey("offboardings.id"))
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    told_on: Mapped[date | None]
    told_by: Mapped[str] = mapped_column(default="")
    told_way: Mapped[ContactBy] = mapped_column(words(ContactBy), default=ContactBy.ANY)
    answer: Mapped[ClientAnswer] = mapped_column(words(ClientAnswer), default=ClientAnswer.NONE)
    answered_on: Mapped[date | None]
    consent: Mapped[Consent] = mapped_column(words(Consent), default=Consent.NOT_ASKED)
    note: Mapped[str] = mapped_column(default="")


class ContactAttempt(Base):
    """One attempt to reach a client that may not have succeeded."""

    __tablename__ = "contact_attempts"

    offboarding_id: Mapped[int] = mapped_column(ForeignKey("offboardings.id"), index=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    made_on: Mapped[date]
    made_by: Mapped[str] = mapped_column(default="")
    way: Mapped[ContactBy] = mapped_column(words(ContactBy))
    note: Mapped[str] = mapped_column(default="")


class LeaverAnswer(Base):
    """The leaver's answers about one client. `urgency` runs from 0 (none) to 3 (now)."""

    __tablename__ = "leaver_answers"
    __table_args__ = (UniqueConstraint("offboarding_id", "client_id"),)

    offboarding_id: Mapped[int] = mapped_column(ForeignKey("offboardings.id"))
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    on_list: Mapped[ListAnswer] = mapped_column(words(ListAnswer), default=ListAnswer.NONE)
    suits_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    unsuited_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    urgency: Mapped[int] = mapped_column(default=0)
    must_know: Mapped[str] = mapped_column(default="")
    told: Mapped[bool] = mapped_column(default=False)
    client_said: Mapped[str] = mapped_column(default="")
    joint_visit: Mapped[bool] = mapped_column(default=False)
    answered_at: Mapped[datetime]


class JointVisit(Base):
    """A visit of the leaver's that the new practitioner attends: `beside_id` is the time kept in their calendar.

    `moved_from` is the visit's time before it moved for this; None if it did not.
    """

    __tablename__ = "joint_visits"
    __table_args__ = (UniqueConstraint("offboarding_id", "client_id"),)

    offboarding_id: Mapped[int] = mapped_column(ForeignKey("offboardings.id"))
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    appointment_id: Mapped[int] = mapped_column(ForeignKey("appointments.id"), index=True)
    beside_id: Mapped[int] = mapped_column(ForeignKey("appointments.id"), index=True)
    moved_from: Mapped[datetime | None]


class HandoverAcceptance(Base):
    """A recipient's acceptance of their new clients."""

    __tablename__ = "handover_acceptances"
    __table_args__ = (UniqueConstraint("offboarding_id", "recipient_id"),)

    offboarding_id: Mapped[int] = mapped_column(ForeignKey("offboardings.id"))
    recipient_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    accepted_on: Mapped[date]
    noted_by: Mapped[str] = mapped_column(default="")


class VendorRequest(Base):
    """One request to the vendor's support. Its items are in `VendorItem`."""

    __tablename__ = "vendor_requests"

    offboarding_id: Mapped[int] = mapped_column(ForeignKey("offboardings.id"), index=True)
    number: Mapped[int]
    made_at: Mapped[datetime]
    asked_on: Mapped[date | None]
    way: Mapped[str] = mapped_column(default="")
    ticket: Mapped[str] = mapped_column(default="")
    promised_for: Mapped[date | None]


class VendorItem(Base):
    """One client or appointment that the vendor is asked to change, with the state of the last comparison.

    `kind` is `clients` or `appointments`. `detail` says what differs, in the words of the comparison.
    """

    __tablename__ = "vendor_items"
    __table_args__ = (UniqueConstraint("offboarding_id", "kind", "record_id"),)

    offboarding_id: Mapped[int] = mapped_column(ForeignKey("offboardings.id"))
    kind: Mapped[str]
    record_id: Mapped[int]
    state: Mapped[str] = mapped_column(default="open")
    detail: Mapped[str] = mapped_column(default="")
    compared_at: Mapped[datetime | None]


class VendorStep(Base):
    """A step of a leaving in the practice's other system: done on a day, or skipped with a reason.

    `step` is one of the steps of `other_system`; clients and appointments are proved by their items, so they
    have a row only if they were skipped.
    """

    __tablename__ = "vendor_steps"
    __table_args__ = (UniqueConstraint("offboarding_id", "step"),)

    offboarding_id: Mapped[int] = mapped_column(ForeignKey("offboardings.id"))
    step: Mapped[str]
    done_on: Mapped[date | None]
    done_by: Mapped[str] = mapped_column(default="")
    skipped_because: Mapped[str] = mapped_column(default="")
