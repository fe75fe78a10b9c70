"""Whatever goes wrong can be said in whole sentences."""

from collections.abc import Sequence

import pytest

from kapjournal import errors
from kapjournal.errors import KapJournalError
from kapjournal.sharing.error_words import explain


def _tree(kind: type[KapJournalError]) -> Sequence[type[KapJournalError]]:
    return [kind, *(leaf for branch in kind.__subclasses__() for leaf in _tree(branch))]


@pytest.mark.parametrize("kind", [*_tree(errors.AgeError), *_tree(errors.HandoffError), errors.EmptyPassphrase])
def test_there_is_a_sentence_for_every_error(kind: type[KapJournalError]) -> None:
    """Whatever goes wrong, a person can be told in whole sentences."""
    sentence = explain(kind("something small"))
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert explain(kind()).endswith(".")
