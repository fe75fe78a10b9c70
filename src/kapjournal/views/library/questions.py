"""What the screens of the library ask of the journal: every question that may be asked, and what was asked of late."""

from kapjournal.care.steps import question_sets
from kapjournal.care.steps.question_sets import Questions
from kapjournal.views.shell.hooks import QueryAnswer, use_query
from kapjournal.views.shell.services import ScreenServices


def use_questions(services: ScreenServices) -> QueryAnswer[Questions]:
    return use_query(services, lambda db: question_sets.read(db, now=services.now()))
