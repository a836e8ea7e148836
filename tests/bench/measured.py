"""Run a command, and write as JSON what it took: CPU, wall and peak memory, its children included.

A process of its own and a small one: Linux starts to count the peak of a process at that of the
one that started it.
"""

import json
import os
import sys
import time
from pathlib import Path


def main() -> None:
    out, *command = sys.argv[1:]
    start = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ)
    _, status, usage = os.wait4(pid, 0)
    found = {
        "wall": time.perf_counter() - start,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss * 1024,  # Linux counts in kB
    }
    Path(out).write_text(json.dumps(found), "utf-8")
    sys.exit(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
