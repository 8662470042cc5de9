"""Runs README.md's commands as they stand there.

A comment before a block of commands says that it is one to run:

    <!-- ci -->              must end with status 0
    <!-- ci: until WORDS --> goes on for ever: must print a line with WORDS, and is then stopped
"""

import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

BLOCK = re.compile(r"^<!-- ci(?:: until (.+?))? -->\n+```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
PATIENCE_SECONDS = 30 * 60
FIRST_WORDS_SECONDS = 10 * 60
STOP_SECONDS = 30


def main():
    blocks = BLOCK.findall(Path("README.md").read_text(encoding="utf-8"))
    for command in ("mvn compile exec:exec", "mvn verify"):
        if not any(command in block.splitlines() for _, block in blocks):
            sys.exit(f"README.md has no block for CI with the line: {command}")
    for words, block in blocks:
        print(f"$ {block.strip()}", flush=True)
        run(block, words)


def run(block, words):
    shell = subprocess.Popen(
        ["bash", "-euo", "pipefail", "-c", block],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    patience = FIRST_WORDS_SECONDS if words else PATIENCE_SECONDS
    clock = threading.Timer(patience, stop, [shell, signal.SIGKILL])
    clock.start()
    seen = False
    try:
        for line in shell.stdout:
            print(line, end="", flush=True)
            if words and not seen and words in line:
                seen = True
                stop(shell, signal.SIGINT)
                threading.Timer(STOP_SECONDS, stop, [shell, signal.SIGKILL]).start()
        status = shell.wait()
    finally:
        clock.cancel()
        stop(shell, signal.SIGKILL)
    if words and not seen:
        sys.exit(f"README.md: ended without printing {words!r}: {block.strip()}")
    if not words and status != 0:
        sys.exit(f"README.md: ended with status {status}: {block.strip()}")


def stop(shell, how):
    """Signals all that the block has started."""
    try:
        os.killpg(shell.pid, how)
    except ProcessLookupError:
        pass


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    main()
