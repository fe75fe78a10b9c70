"""Every route there is. `kapjournal.routes` brings them when the first is named."""

from dataclasses import fields
from urllib.parse import urlsplit

from kapjournal.routes.access import ChangePassphrase, ForgottenPassphrase, NewRecoveryWords, RecoveryWordsDue
from kapjournal.routes.brought import (
    LetterPage,
    Letters,
    MarkedLines,
    MarkLines,
    NewLetter,
    NewSmallStep,
    SmallSteps,
)
from kapjournal.routes.check_in import CheckIn, EditCheckIn, HardMoment, SessionCheckIn
from kapjournal.routes.library import (
    AllQuestions,
    EditQuestion,
    EditQuestionSet,
    GivenQuestion,
    Library,
    LibraryNeed,
    LibraryPart,
    LibrarySet,
    LibraryTheme,
    MyQuestions,
    NewQuestion,
    NothingHappened,
)
from kapjournal.routes.medicines import (
    EditMedicine,
    EditMedicineChange,
    Medicine,
    Medicines,
    NewMedicineChange,
)
from kapjournal.routes.more import About, Help, KeyboardKeys, Reminders, Settings
from kapjournal.routes.practices import BeginPractice, Practice, Practices
from kapjournal.routes.preparing import ClinicNotes, CompanionPage, Prepare, RestOfToday, Setting, WhatToExpect
from kapjournal.routes.route import MARK, Route, words
from kapjournal.routes.safety import (
    EditPerson,
    EditSafetyLine,
    EditSafetyPlan,
    LongTermCheck,
    NewSafetyLine,
    People,
    PleaseCome,
    SafetyPlan,
    Someone,
    WhenToCall,
)
from kapjournal.routes.scales import FillScale, Scale, ScaleResult, Scales
from kapjournal.routes.session_screen import OneWord, SessionScreen, SteadyLines
from kapjournal.routes.sessions import Plan, Review, Session
from kapjournal.routes.sharing import (
    AddFromBackup,
    Backup,
    DeleteEverything,
    Export,
    Import,
    PlainExport,
    SharedFile,
    SharedFiles,
)
from kapjournal.routes.today import Drafts, Home
from kapjournal.routes.writing import AfterHardWriting, AfterWriting, Entry, Intention, Note, Write

__all__ = [
    "ALL",
    "MARK",
    "About",
    "AddFromBackup",
    "AfterHardWriting",
    "AfterWriting",
    "AllQuestions",
    "Backup",
    "BeginPractice",
    "ChangePassphrase",
    "CheckIn",
    "ClinicNotes",
    "CompanionPage",
    "DeleteEverything",
    "Drafts",
    "EditCheckIn",
    "EditMedicine",
    "EditMedicineChange",
    "EditPerson",
    "EditQuestion",
    "EditQuestionSet",
    "EditSafetyLine",
    "EditSafetyPlan",
    "Entry",
    "Export",
    "FillScale",
    "ForgottenPassphrase",
    "GivenQuestion",
    "HardMoment",
    "Help",
    "Home",
    "Import",
    "Intention",
    "KeyboardKeys",
    "LetterPage",
    "Letters",
    "Library",
    "LibraryNeed",
    "LibraryPart",
    "LibrarySet",
    "LibraryTheme",
    "LongTermCheck",
    "MarkLines",
    "MarkedLines",
    "Medicine",
    "Medicines",
    "MyQuestions",
    "NewLetter",
    "NewMedicineChange",
    "NewQuestion",
    "NewRecoveryWords",
    "NewSafetyLine",
    "NewSmallStep",
    "Note",
    "NothingHappened",
    "OneWord",
    "People",
    "PlainExport",
    "Plan",
    "PleaseCome",
    "Practice",
    "Practices",
    "Prepare",
    "RecoveryWordsDue",
    "Reminders",
    "RestOfToday",
    "Review",
    "Route",
    "SafetyPlan",
    "Scale",
    "ScaleResult",
    "Scales",
    "Session",
    "SessionCheckIn",
    "SessionScreen",
    "Setting",
    "Settings",
    "SharedFile",
    "SharedFiles",
    "SmallSteps",
    "Someone",
    "SteadyLines",
    "WhatToExpect",
    "WhenToCall",
    "Write",
    "parse",
]


ALL: tuple[type[Route], ...] = tuple(kind for kind in Route.__subclasses__() if kind.__name__ in globals())


def parse(address: str) -> Route | None:
    """The route of an address, whatever query it has; None for an unknown or malformed one."""
    try:
        segments = words(urlsplit(address).path)
    except ValueError:  # no address is written so
        return None
    return next((found for route in ALL if (found := _match(route, segments)) is not None), None)


def _match(route: type[Route], segments: list[str]) -> Route | None:
    fixed, names = words(route.path), [field.name for field in fields(route)]
    rest = segments[len(fixed) :]
    if segments[: len(fixed)] != fixed or len(rest) > len(names):
        return None
    return route.read(dict(zip(names, rest, strict=False)))
