"""One contestant in a process of its own: reads everything, saves a little, prints its peak memory in MB."""

import sys
from pathlib import Path

from benchmarks import workload
from benchmarks.contestants import ALL


def main() -> None:
    contestant, path = ALL[int(sys.argv[1])], Path(sys.argv[2])
    journal = contestant.open(path)
    workload.newest(journal)
    workload.search(journal)
    workload.scan(journal)
    for number in range(10):
        workload.save(journal, number)
    journal.close()
    print(peak_memory_mb())


def peak_memory_mb() -> float:
    """The most physical memory this process has had."""
    status = Path("/proc/self/status")
    if status.exists():
        # Not getrusage, which on Linux starts from what the parent had.
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource  # noqa: PLC0415 - not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20  # bytes on macOS


if __name__ == "__main__":
    main()
