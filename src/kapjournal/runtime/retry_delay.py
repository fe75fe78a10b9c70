"""How long a wrong try is answered with waiting."""

FREE_TRIES = 3
LONGEST_WAIT_S = 30.0


def wait_after(wrong_tries: int) -> float:
    """Seconds to wait before the next try is answered: none at first, then doubling, 30 at most.

    It slows down a person at this screen. What slows down a copy of the files is the work factor of their scrypt.
    """
    if wrong_tries < FREE_TRIES:
        return 0.0
    return min(2.0 ** (wrong_tries - FREE_TRIES), LONGEST_WAIT_S)
