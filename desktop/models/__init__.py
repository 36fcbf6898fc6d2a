"""What a practice is: one mapped class for each kind of record, and its enums."""

from desktop.models.activity import Activity, Operation
from desktop.models.appointment import (
    BUSY_STATUSES,
    OPEN_SQL,
    OPEN_STATUSES,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
)
from desktop.models.appointment_type import AppointmentType
from desktop.models.base import Base
from desktop.models.case_assignment import CaseAssignment
from desktop.models.client import Client, ClientStatus
from desktop.models.contact import Contact
from desktop.models.leave import Leave
from desktop.models.offboarding import (
    AppointmentAction,
    AppointmentDecision,
    ChecklistItem,
    ClientDecision,
    Disposition,
    Engagement,
    Offboarding,
    OffboardingState,
    RecordOwner,
)
from desktop.models.provider_number import ProviderNumber
from desktop.models.records import BackupRecord, PackRecord
from desktop.models.series import Series
from desktop.models.setting import Setting
from desktop.models.site import Site
from desktop.models.user import AccessLevel, User, UserSite
from desktop.models.working_hours import WorkingHours

__all__ = [
    "BUSY_STATUSES",
    "OPEN_SQL",
    "OPEN_STATUSES",
    "AccessLevel",
    "Activity",
    "Appointment",
    "AppointmentAction",
    "AppointmentClient",
    "AppointmentDecision",
    "AppointmentStatus",
    "AppointmentType",
    "BackupRecord",
    "Base",
    "CaseAssignment",
    "ChecklistItem",
    "Client",
    "ClientDecision",
    "ClientStatus",
    "Contact",
    "Disposition",
    "Engagement",
    "Leave",
    "Offboarding",
    "OffboardingState",
    "Operation",
    "PackRecord",
    "ProviderNumber",
    "RecordOwner",
    "Series",
    "Setting",
    "Site",
    "User",
    "UserSite",
    "WorkingHours",
]
