"""Runs clang-tidy file by file, several at once; remembers what was clean. Called by scripts/lint.sh, which says how."""

import argparse
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

BUILD = pathlib.Path("build-lint")
FOLDERS = ["datasets", "models", "core", "widgets", "app"]


def git(*words):
    return subprocess.run(["git", *words], check=True, capture_output=True, text=True).stdout.split()


def options():
    parser = argparse.ArgumentParser(prog="scripts/lint.sh", description="clang-tidy over our own sources")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="clang-tidy processes at once")
    parser.add_argument("--changed", nargs="?", const="HEAD", metavar="REVISION", help="only what differs from REVISION")
    parser.add_argument("paths", nargs="*", metavar="FOLDER or FILE")
    return parser.parse_args()


def wanted_files(chosen):
    files = [name for name in git("ls-files", "--", *(chosen.paths or FOLDERS)) if name.endswith(".cpp")]
    if chosen.changed is None:
        return files
    # A source beside a changed header is named alike, but for headers that show what is inside another.
    changed = set(git("diff", "--name-only", chosen.changed, "--")) | set(git("ls-files", "-o", "--exclude-standard"))
    stems = {re.sub(r"(_impl)?\.(h|cpp)$", "", name) for name in changed if name.endswith((".h", ".cpp"))}
    return [name for name in files if name.removesuffix(".cpp") in stems]


@functools.lru_cache(maxsize=None)
def our_includes(name):
    """The file and all headers of ours that it includes, directly or not."""
    found, waiting = {name}, [name]
    while waiting:
        text = pathlib.Path(waiting.pop()).read_text(encoding="utf-8")
        for header in re.findall(r'^#include "([^"]+)"', text, re.MULTILINE):
            if header not in found and os.path.isfile(header):
                found.add(header)
                waiting.append(header)
    return frozenset(found)


def fingerprint(name, command):
    total = hashlib.sha256(command.encode())
    for part in [".clang-tidy", *sorted(our_includes(name))]:
        total.update(pathlib.Path(part).read_bytes())
    return total.hexdigest()


def check(name):
    run = subprocess.run(["clang-tidy", "-p", str(BUILD), "--quiet", name], capture_output=True, text=True)
    errors = [line for line in run.stderr.splitlines() if "error:" in line]
    return run.returncode == 0, run.stdout.strip() or "\n".join(errors) or run.stderr.strip()


def main():
    chosen = options()
    commands = {os.path.relpath(entry["file"]): entry["command"] for entry in json.loads((BUILD / "compile_commands.json").read_text())}
    memory = BUILD / "clean.json"
    clean = json.loads(memory.read_text()) if memory.exists() else {}
    files = [name for name in wanted_files(chosen) if name in commands] # others belong to no target
    marks = {name: fingerprint(name, commands[name]) for name in files}
    waiting = [name for name in files if clean.get(name) != marks[name]]
    print(f"{len(files)} files, {len(files) - len(waiting)} of them clean since the last time", flush=True)
    start, failed = time.monotonic(), []
    with concurrent.futures.ThreadPoolExecutor(max(1, chosen.jobs)) as pool:
        runs = {pool.submit(check, name): name for name in waiting}
        for done, run in enumerate(concurrent.futures.as_completed(runs), 1):
            name, (is_clean, report) = runs[run], run.result()
            print(f"[{done}/{len(waiting)}] {name}: {'clean' if is_clean else 'findings'}", flush=True)
            if is_clean:
                clean[name] = marks[name]
                memory.write_text(json.dumps(clean))
            else:
                failed.append(name)
                print(report, flush=True)
    print(f"{len(waiting) - len(failed)} clean, {len(failed)} with findings, {time.monotonic() - start:.0f} s")
    for name in sorted(failed):
        print(f"  {name}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
