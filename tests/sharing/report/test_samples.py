"""The samples in docs/samples, as their script makes them."""

from scripts import samples

from kapjournal.sharing.handoff.document import to_bytes
from tests.sharing.report.builders import opened


def test_the_samples_are_the_same_each_time() -> None:
    """Only the encryption differs; the report opens with the passphrase that stands beside it."""
    shared = samples.document()
    assert to_bytes(shared) == to_bytes(samples.document())
    book = samples.pages(shared)
    made = [samples.pdf(book) for _ in range(2)]
    first, second = ([page.extract_text() for page in opened(data, samples.REPORT).pages] for data in made)
    assert first == second
    assert made[0] != made[1]
