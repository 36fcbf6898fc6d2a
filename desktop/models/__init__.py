"""What a practice is: one mapped class for each kind of record, and the words its columns hold.

The mapped classes come with SQLAlchemy, which takes longer to import than the first window takes to
appear. So they are imported when one of them is first asked for, and then all of them.
"""

from typing import TYPE_CHECKING, Any

from desktop.models.words import (
    ANY_DISCIPLINE,
    BUSY_SQL,
    BUSY_STATUSES,
    OPEN_SQL,
    OPEN_STATUSES,
    UNFINISHED_STATES,
    AccessLevel,
    AppointmentAction,
    AppointmentStatus,
    ClientStatus,
    Disposition,
    Engagement,
    OffboardingState,
    RecordOwner,
)

if TYPE_CHECKING:
    from desktop.models.mapped import (
        Activity,
        Appointment,
        AppointmentClient,
        AppointmentDecision,
        AppointmentType,
        BackupRecord,
        Base,
        CaseAssignment,
        ChecklistItem,
        Client,
        ClientAlias,
        ClientDecision,
        Contact,
        Discipline,
        DistinctClients,
        Leave,
        NotWith,
        Offboarding,
        Operation,
        PackRecord,
        ProviderNumber,
        PublicHoliday,
        Series,
        Setting,
        Site,
        SiteTravel,
        User,
        UserSite,
        WorkingHours,
    )

__all__ = [
    "ANY_DISCIPLINE",
    "BUSY_SQL",
    "BUSY_STATUSES",
    "OPEN_SQL",
    "OPEN_STATUSES",
    "UNFINISHED_STATES",
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
    "ClientAlias",
    "ClientDecision",
    "ClientStatus",
    "Contact",
    "Discipline",
    "Disposition",
    "DistinctClients",
    "Engagement",
    "Leave",
    "NotWith",
    "Offboarding",
    "OffboardingState",
    "Operation",
    "PackRecord",
    "ProviderNumber",
    "PublicHoliday",
    "RecordOwner",
    "Series",
    "Setting",
    "Site",
    "SiteTravel",
    "User",
    "UserSite",
    "WorkingHours",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from desktop.models import mapped

    return getattr(mapped, name)
