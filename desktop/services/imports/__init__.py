"""Files of other systems, and our own, brought into the practice.

    source = read_source(path)
    result = preview(practice, source, "clients")        # what would happen; nothing is stored
    result = import_source(practice, source, "clients")  # one transaction, one undo

`run_import` does both steps for a path.
"""

from desktop.files.headers import KINDS
from desktop.services.imports.mapping import fields_of, propose_mapping
from desktop.services.imports.profiles import profile_names, save_profile
from desktop.services.imports.result import ImportResult, Problem
from desktop.services.imports.run import Source, import_source, preview, read_source, run_import

__all__ = [
    "KINDS",
    "ImportResult",
    "Problem",
    "Source",
    "fields_of",
    "import_source",
    "preview",
    "profile_names",
    "propose_mapping",
    "read_source",
    "run_import",
    "save_profile",
]
