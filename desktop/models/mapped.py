"""All mapped classes: importing this module makes the whole metadata known."""

from desktop.models.activity import Activity, Operation, TableSum
from desktop.models.appointment import Appointment, AppointmentClient
from desktop.models.appointment_type import AppointmentType
from desktop.models.base import Base
from desktop.models.case_assignment import CaseAssignment
from desktop.models.client import Client, NotWith
from desktop.models.client_identity import ClientAlias, DistinctClients
from desktop.models.contact import Contact
from desktop.models.discipline import Discipline
from desktop.models.leave import Leave
from desktop.models.notices import (
    ClientNotice,
    ContactAttempt,
    HandoverAcceptance,
    JointVisit,
    LeaverAnswer,
    VendorItem,
    VendorRequest,
    VendorStep,
)
from desktop.models.offboarding import AppointmentDecision, ChecklistItem, ClientDecision, Offboarding
from desktop.models.provider_number import ProviderNumber
from desktop.models.public_holiday import PublicHoliday
from desktop.models.records import BackupRecord, PackRecord
from desktop.models.series import Series
from desktop.models.setting import Setting
from desktop.models.site import Site, SiteTravel
from desktop.models.user import User, UserSite
from desktop.models.working_hours import WorkingHours

__all__ = [
    "Activity",
    "Appointment",
    "AppointmentClient",
    "AppointmentDecision",
    "AppointmentType",
    "BackupRecord",
    "Base",
    "CaseAssignment",
    "ChecklistItem",
    "Client",
    "ClientAlias",
    "ClientDecision",
    "ClientNotice",
    "Contact",
    "ContactAttempt",
    "Discipline",
    "DistinctClients",
    "HandoverAcceptance",
    "JointVisit",
    "Leave",
    "LeaverAnswer",
    "NotWith",
    "Offboarding",
    "Operation",
    "PackRecord",
    "ProviderNumber",
    "PublicHoliday",
    "Series",
    "Setting",
    "Site",
    "SiteTravel",
    "TableSum",
    "User",
    "UserSite",
    "VendorItem",
    "VendorRequest",
    "VendorStep",
    "WorkingHours",
]
