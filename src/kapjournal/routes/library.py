"""Addresses: finding a question or a practice, and questions of one's own."""

from dataclasses import dataclass

from kapjournal.routes.route import Route


class Library(Route):
    """By how it is right now, or by a part of life."""

    path = "library"


@dataclass(frozen=True, kw_only=True)
class LibraryNeed(Route):
    """Three things for what somebody says of how it is; `need` as in `care.steps.library`."""

    path = "library/need"
    need: str


@dataclass(frozen=True, kw_only=True)
class LibraryPart(Route):
    """One question about a part of life."""

    path = "library/part"
    domain: str


class AllQuestions(Route):
    """The themes of all questions."""

    path = "library/all"


@dataclass(frozen=True, kw_only=True)
class LibraryTheme(Route):
    """The sets of one theme."""

    path = "library/theme"
    theme: str


@dataclass(frozen=True, kw_only=True)
class LibrarySet(Route):
    """One set with its questions."""

    path = "library/set"
    set_id: str


@dataclass(frozen=True, kw_only=True)
class NothingHappened(Route):
    """Not much happened, or it did not do what was hoped for."""

    path = "not-much"
    session_uid: str | None = None


class MyQuestions(Route):
    path = "my-questions"


@dataclass(frozen=True, kw_only=True)
class NewQuestion(Route):
    """`set_id` is the set it is added to, where one was chosen."""

    path = "my-questions/new"
    set_id: str | None = None


class GivenQuestion(Route):
    """A new question that a therapist gave."""

    path = "my-questions/given"


@dataclass(frozen=True, kw_only=True)
class EditQuestion(Route):
    path = "my-questions/question"
    question_uid: str


@dataclass(frozen=True, kw_only=True)
class EditQuestionSet(Route):
    """A set of one's own; a new one without a uid."""

    path = "my-questions/set"
    question_set_uid: str | None = None
