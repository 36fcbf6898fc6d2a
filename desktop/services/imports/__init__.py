"""Imports into the practice: files of other systems, and our own.

    source = read_source(path)
    result = import_source(practice, source, "clients", dry_run=True)  # what would happen; nothing is stored
    result = import_source(practice, source, "clients")                # one transaction, one undo

`run_import` does both steps for a path. The rows of a calendar or of FHIR depend on the kind:
`kinds_in(path)` says which kinds there are, `read_source_as(practice, path, kind)` reads them.
"""

from desktop.models.fields import KINDS
from desktop.services.imports.answers import NEW, UNDECIDED, FileAnswers
from desktop.services.imports.intake import EMPTY
from desktop.services.imports.mapping.headers import REQUIRED, fields_of, propose_mapping
from desktop.services.imports.mapping.profiles import profile_names, save_profile
from desktop.services.imports.mapping.recognise import MappingProposal, propose
from desktop.services.imports.records import kinds_in
from desktop.services.imports.result import (
    AnswerChoice,
    FieldChange,
    ImportResult,
    Problem,
    Question,
    Updated,
)
from desktop.services.imports.run import import_source, run_import
from desktop.services.imports.source import FileSource, read_source, read_source_as

__all__ = [
    "EMPTY",
    "KINDS",
    "NEW",
    "REQUIRED",
    "UNDECIDED",
    "AnswerChoice",
    "FieldChange",
    "FileAnswers",
    "FileSource",
    "ImportResult",
    "MappingProposal",
    "Problem",
    "Question",
    "Updated",
    "fields_of",
    "import_source",
    "kinds_in",
    "profile_names",
    "propose",
    "propose_mapping",
    "read_source",
    "read_source_as",
    "run_import",
    "save_profile",
]
