"""Side by side: cotutor, `true` and python3 on the same machine in the same run. See scripts/bench."""

import argparse
import json
import os
import pty
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PYTHON = sys.executable
LESSON = "connector-status"


def milliseconds(action):
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def interleaved(runs, **actions):
    """The median of each action, run in turn so that a slow moment hits all of them. The order
    rotates: what runs after a heavy program finds cold caches, and that must hit all alike."""
    times = {name: [] for name in actions}
    names = list(actions)
    for _ in range(runs):
        for name in names:
            times[name].append(milliseconds(actions[name]))
        # Of three, each follows each of the others equally often.
        names = list(reversed(names[1:] + names[:1]))
    return {name: statistics.median(values) for name, values in times.items()}


def command(*words, **options):
    def run():
        subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       stdin=subprocess.DEVNULL, **options)
    return run


def first_prompt(program, folder):
    """From exec to the prompt of a fresh lesson in a pseudo-terminal."""
    state = tempfile.mkdtemp(dir=folder)
    child, master = pty.fork()
    if child == 0:
        environment = {"HOME": state, "TERM": "xterm", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        os.execve(program, [program, "learn", LESSON, "--seed", "1"], environment)
    seen = b""
    deadline = time.monotonic() + 20
    while b"PS XYZ:" not in seen:
        ready, _, _ = select.select([master], [], [], deadline - time.monotonic())
        if not ready:
            raise SystemExit(f"no prompt within 20 s; the screen says: {seen!r}")
        seen += os.read(master, 65536)
    os.kill(child, 9)
    os.waitpid(child, 0)
    os.close(master)


class Report:
    def __init__(self):
        self.rows = []

    def add(self, what, value, unit, beside=None, than="", goal=""):
        ratio = value / beside if beside else None
        self.rows.append({"what": what, "value": round(value, 3), "unit": unit, "than": than,
                          "beside": round(beside, 3) if beside else None,
                          "ratio": round(ratio, 3) if ratio else None, "goal": goal})

    def print(self):
        print(f"{'what':<46} {'value':>12} {'unit':<10} {'beside':>10} {'ratio':>7}  goal")
        for row in self.rows:
            beside = "" if row["beside"] is None else f"{row['beside']:.3f}"
            ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f}"
            print(f"{row['what']:<46} {row['value']:>12.3f} {row['unit']:<10} {beside:>10} "
                  f"{ratio:>7}  {row['goal']}")


def bench_start(report, program, runs):
    medians = interleaved(runs, true=command("/bin/true"), python=command(PYTHON, "-c", "pass"),
                          cotutor=command(program, "--version"))
    report.add("start", medians["cotutor"], "ms", medians["true"], "true", "<= 4 times true")
    report.add("start", medians["cotutor"], "ms", medians["python"], "python3 -c pass")


def bench_prompt(report, program, runs, folder):
    medians = interleaved(runs, python=command(PYTHON, "-c", "pass"),
                          prompt=lambda: first_prompt(program, folder))
    report.add("first prompt of a lesson", medians["prompt"], "ms", medians["python"],
               "python3 -c pass", "<= 0.5 times python3 -c pass")


def bench_loop(report, program, runs):
    shell = "$i = 0; while ($i -lt 1000000) { $i = $i + 1 }; $i"
    python = "i = 0\nwhile i < 1000000:\n    i = i + 1\nprint(i)"
    medians = interleaved(runs, cotutor=command(program, "run", "-c", shell),
                          python=command(PYTHON, "-c", python),
                          start=command(program, "--version"),
                          python_start=command(PYTHON, "-c", "pass"))
    report.add("a loop of 1,000,000 steps, start left out", medians["cotutor"] - medians["start"],
               "ms", medians["python"] - medians["python_start"], "python3's while", "<= 3 times")


def bench_grading(report, program, runs, folder):
    sessions = os.path.join(folder, "sessions")
    made = subprocess.run([program, "lesson", "test", LESSON, "--seeds", "1000",
                           "--record", sessions], capture_output=True, text=True, check=False)
    if made.returncode != 0:
        raise SystemExit(f"cannot record sessions: {made.stdout}{made.stderr}")
    files = sorted(os.path.join(where, name) for where, _, names in os.walk(sessions)
                   for name in names)
    one = command(program, "grade", files[0], "--format", "json")
    medians = interleaved(runs, one=one, start=command(program, "--version"))
    report.add("grade one session", medians["one"], "ms", medians["start"], "start")
    for jobs in ("1", "2"):
        all_of_them = command(program, "grade", sessions, "--format", "json", "--jobs", jobs)
        took = interleaved(max(3, runs // 5), all=all_of_them)["all"]
        rate = len(files) / took * 1000
        goal = ">= 2,000 a second" if jobs == "2" else ""
        report.add(f"grade {len(files)} sessions, --jobs {jobs}", rate, "a second", goal=goal)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--json")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    runs = 5 if options.quick else 31
    folder = tempfile.mkdtemp(prefix="cotutor-bench-")
    report = Report()
    try:
        bench_start(report, options.program, runs * 5)
        bench_prompt(report, options.program, runs, folder)
        bench_loop(report, options.program, max(3, runs // 5))
        bench_grading(report, options.program, runs, folder)
    finally:
        shutil.rmtree(folder)
    report.print()
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(report.rows, file, indent=2)


main()
