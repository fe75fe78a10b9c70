"""A hand-off as a FHIR R4 Bundle, for a clinic's own system: plain dicts, after HL7's Personal Health Records guide.

    terms           the systems whose codes are used, and how a value of FHIR is written
    context         what every resource of one bundle has alike
    questionnaires  the answers of a questionnaire, and its total
    check_ins       a mood, as the patient's own impression
    clinic_notes    medicines that the patient noted down
    medicines       the list of medicines that the patient keeps
    builders        which list becomes what

Whom it is about is not in it: whoever imports it knows. Writing, sessions and small steps are not in it either, for no
profile fits them; the page and the lists beside it have them.
"""

from kapjournal.sharing.fhir.builders import bundle, bundle_json, bundle_pieces

__all__ = ["bundle", "bundle_json", "bundle_pieces"]
