"""Side by side: cotutor, `true` and python3 on the same machine in the same run. See scripts/bench.
Goals stand beside the figures; nothing fails where one is missed, since the machine decides too."""

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
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LONG_COURSE = os.path.join(ROOT, "Tests", "Courses", "long")


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


class Terminal:
    """A fresh lesson in a pseudo-terminal, ready when its prompt is there."""

    def __init__(self, program, folder, lesson=LESSON):
        state = tempfile.mkdtemp(dir=folder)
        self.child, self.master = pty.fork()
        if self.child == 0:
            environment = {"HOME": state, "TERM": "xterm", "PATH": "/usr/bin:/bin",
                           "LC_ALL": "C.UTF-8"}
            os.execve(program, [program, "learn", lesson, "--seed", "1"], environment)
        self.read_until(b"PS XYZ:")

    def read_until(self, text):
        seen = b""
        deadline = time.monotonic() + 20
        while text not in seen:
            ready, _, _ = select.select([self.master], [], [], deadline - time.monotonic())
            if not ready:
                raise SystemExit(f"{text!r} did not come within 20 s; the screen says: {seen!r}")
            seen += os.read(self.master, 65536)

    def write(self, keys):
        os.write(self.master, keys)

    def close(self):
        os.kill(self.child, 9)
        os.waitpid(self.child, 0)
        os.close(self.master)


def first_prompt(program, folder, lesson=LESSON):
    Terminal(program, folder, lesson).close()


def peak_memory(*words):
    """Kilobytes at their highest, of a process and of all that it starts, added up."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peaks = {}
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/task/{process.pid}/children", encoding="ascii") as file:
                family = [str(process.pid)] + file.read().split()
            for member in family:
                with open(f"/proc/{member}/status", encoding="ascii") as file:
                    line = next((line for line in file if line.startswith("VmHWM")), None)
                if line:
                    peaks[member] = max(peaks.get(member, 0), int(line.split()[1]))
        except OSError:
            pass
        time.sleep(0.002)
    return sum(peaks.values())


def highest_memory(*words):
    """Kilobytes at their highest, of one process, as the system counted them."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return os.wait4(process.pid, 0)[2].ru_maxrss


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
                          start=command(program, "run", "-c", "1"),
                          python_start=command(PYTHON, "-c", "pass"))
    report.add("a loop of 1,000,000 steps, start left out", medians["cotutor"] - medians["start"],
               "ms", medians["python"] - medians["python_start"], "python3's while", "<= 2 times")


def bench_pipeline(report, program, runs):
    shell = "1..100000 | Where-Object { $_ % 3 } | Sort-Object -Descending | Select-Object -First 10"
    python = "print(sorted([i for i in range(1, 100001) if i % 3], reverse=True)[:10])"
    medians = interleaved(runs, cotutor=command(program, "run", "-c", shell),
                          python=command(PYTHON, "-c", python),
                          start=command(program, "run", "-c", "1"),
                          python_start=command(PYTHON, "-c", "pass"))
    report.add("a pipeline of 100,000 numbers, start left out",
               medians["cotutor"] - medians["start"], "ms",
               medians["python"] - medians["python_start"], "python3's list", "<= 2 times")


def bench_objects(report, program, runs, folder):
    """What a stage takes: a script of it less the same script without it."""
    made = ("$o = foreach ($i in 1..100000) { [pscustomobject]@{ Id = $i; "
            "Name = \"PC-$(($i * 7919) % 100003)\"; Rank = ($i * 7919) % 100003 } }\n")
    same = ("class Thing:\n    def __init__(self, i):\n        self.id = i\n"
            "        self.rank = (i * 7919) % 100003\n        self.name = f'PC-{self.rank}'\n"
            "o = [Thing(i) for i in range(1, 100001)]\n")
    filtered = "[x for x in o if x.id % 3]"
    rows = (("filter, sort and first 10 of 100,000 objects",
             "$o | Where-Object { $_.Id % 3 } | Sort-Object Rank | Select-Object -First 10",
             f"print(sorted({filtered}, key=lambda x: x.rank)[:10])", "<= 2 times"),
            ("sort 100,000 objects by a number", "$o | Sort-Object Rank | Select-Object -First 1",
             "print(sorted(o, key=lambda x: x.rank)[0])", "<= 3 times"),
            ("sort 100,000 objects by a text", "$o | Sort-Object Name | Select-Object -First 1",
             "print(sorted(o, key=lambda x: x.name)[0])", "<= 3 times"))
    for what, shell, python, goal in rows:
        script = os.path.join(folder, "objects.ps1")
        with open(script, "w", encoding="ascii") as file:
            file.write(made + shell + "\n")
        medians = interleaved(runs, cotutor=command(program, "run", script),
                              start=command(program, "run", "-c", made),
                              python=command(PYTHON, "-c", same + python),
                              python_start=command(PYTHON, "-c", same))
        report.add(what, medians["cotutor"] - medians["start"], "ms",
                   medians["python"] - medians["python_start"], "python3's list", goal)


def bench_parsing(report, program, runs, folder):
    lines = 50_000
    script = os.path.join(folder, "script.ps1")
    with open(script, "w", encoding="ascii") as file:
        for number in range(lines // 5):
            file.write(f"$devices{number % 50} = Get-CMDevice -Name 'PC-{number}' -Fast\n"
                       f"foreach ($device in $devices{number % 50}) {{\n"
                       f"  if ($device.IsClient -and $device.Name -like 'PC-*{number}') {{ $i += 1 }}\n"
                       "}\n"
                       f"$report[{number}] = \"$i of $($devices{number % 50}.Count) clients\"\n")
    same = os.path.join(folder, "script.py")
    with open(same, "w", encoding="ascii") as file:
        for number in range(lines // 5):
            file.write(f"devices{number % 50} = get_device(name='PC-{number}', fast=True)\n"
                       f"for device in devices{number % 50}:\n"
                       f"  if device.is_client and like(device.name, 'PC-*{number}'): i += 1\n"
                       "\n"
                       f"report[{number}] = f\"{{i}} of {{len(devices{number % 50})}} clients\"\n")
    # A text with an error is parsed and nothing else.
    broken = os.path.join(folder, "broken.ps1")
    with open(script, encoding="ascii") as whole, open(broken, "w", encoding="ascii") as file:
        file.write(whole.read() + ")\n")
    medians = interleaved(runs, cotutor=command(program, "run", "--syntax-only", "--format", "json", script),
                          parse=command(program, "run", broken),
                          python=command(PYTHON, "-c", f"import ast; ast.parse(open('{same}').read())"),
                          start=command(program, "run", "-c", "1"),
                          python_start=command(PYTHON, "-c", "import ast"))
    python = medians["python"] - medians["python_start"]
    report.add("parsing alone", lines / (medians["parse"] - medians["start"]), "lines/ms",
               lines / python, "ast.parse", ">= 400 lines/ms")
    report.add("--syntax-only, all commands listed", lines / (medians["cotutor"] - medians["start"]),
               "lines/ms", lines / python, "ast.parse", "names are resolved, too")


def bench_json(report, program, runs, folder):
    rows = [{"Name": f"PC-{number:06}", "IsClient": number % 3 > 0, "ResourceID": 16777216 + number,
             "Tags": ["a", "b"], "Owner": None} for number in range(95_000)]
    text = json.dumps(rows)
    source = os.path.join(folder, "rows.json")
    with open(source, "w", encoding="ascii") as file:
        file.write(text)
    script = os.path.join(folder, "json.ps1")
    empty = os.path.join(folder, "text.ps1")
    with open(script, "w", encoding="ascii") as file:
        file.write(f"$null = @'\n{text}\n'@ | ConvertFrom-Json\n")
    with open(empty, "w", encoding="ascii") as file:
        file.write(f"$null = @'\n{text}\n'@\n")
    python = f"import json; text = open('{source}').read()"
    medians = interleaved(runs, cotutor=command(program, "run", script),
                          start=command(program, "run", empty),
                          python=command(PYTHON, "-c", python + "; json.loads(text)"),
                          python_start=command(PYTHON, "-c", python))
    report.add(f"ConvertFrom-Json of {len(text) / 1e6:.1f} MB", medians["cotutor"] - medians["start"],
               "ms", medians["python"] - medians["python_start"], "json.loads", "<= 3 times")


def bench_completion(report, program, runs, folder):
    """From the key to the list on the screen; each time in a fresh session."""
    times = []
    for _ in range(runs):
        terminal = Terminal(program, folder)
        terminal.write(b"Get-CM")
        terminal.read_until(b"CM")
        times.append(milliseconds(lambda: (terminal.write(b"\t"),
                                           terminal.read_until(b"Get-CMAADTenant"))))
        terminal.close()
    report.add("first completion of Get-CM", statistics.median(times), "ms", goal="<= 2 ms")


def bench_help(report, program, runs):
    medians = interleaved(runs, help=command(program, "run", "-c", "Get-Help Get-CMDevice"),
                          start=command(program, "run", "-c", "1"))
    report.add("first help of a cmdlet of the catalogue", medians["help"] - medians["start"], "ms",
               goal="<= 5 ms")


def bench_opening(report, program, runs, folder):
    """What each lesson takes from the program's start to its first prompt, that start left out."""
    listed = subprocess.run([program, "list", "--format", "json"], check=True,
                            capture_output=True, text=True).stdout
    took = {}
    for lesson in (json.loads(line)["id"] for line in listed.splitlines()):
        medians = interleaved(runs, start=command(program, "--version"),
                              opened=lambda: first_prompt(program, folder, lesson))
        took[lesson] = medians["opened"] - medians["start"]
    report.add("open a lesson, start left out", statistics.median(took.values()), "ms",
               goal="<= 10 ms")
    slowest = max(took, key=took.get)
    report.add(f"open {slowest}, the slowest of them", took[slowest], "ms", goal="<= 10 ms")


def bench_course(report, program, runs):
    lessons = os.path.join(ROOT, "lessons", "co-management")
    medians = interleaved(runs, lint=command(program, "lesson", "lint", lessons),
                          start=command(program, "--version"))
    report.add("lint the course", medians["lint"] - medians["start"], "ms", goal="<= 300 ms")
    took = milliseconds(command(program, "lesson", "test", "--course", lessons))
    report.add("prove the course under 20 seeds", took / 1000, "s", goal="<= 60 s")


def recorded(program, lesson, seeds, folder, course):
    sessions = os.path.join(folder, lesson)
    made = subprocess.run([program, "lesson", "test", lesson, "--seeds", str(seeds),
                           "--mutant-seeds", "0", "--course", course, "--record", sessions], capture_output=True, text=True,
                          check=False)
    files = sorted(os.path.join(where, name) for where, _, names in os.walk(sessions)
                   for name in names)
    if not files:
        raise SystemExit(f"cannot record sessions: {made.stdout}{made.stderr}")
    return sessions, files


def bench_table(report, program, runs):
    def rows(count):
        text = ("$null = 1.." + str(count) + " | ForEach-Object { [pscustomobject]@{ "
                "Name = \"PC-$_\"; Id = $_; Share = $_ / 7; "
                "Text = 'one two three four five six seven' } } | Out-String -Width 80")
        return command(program, "run", "-c", text)
    medians = interleaved(runs, most=rows(100_000), many=rows(10_000), few=rows(1_000),
                          start=command(program, "--version"))
    few, many, most = (medians[name] - medians["start"] for name in ("few", "many", "most"))
    report.add("a table of 10,000 rows, start left out", many, "ms", 10 * few,
               "10 times 1,000 rows", "<= 1.3 times")
    report.add("a table of 100,000 rows, start left out", most, "ms", 10 * many,
               "10 times 10,000 rows", "<= 1.3 times")


def bench_lab(report, program, runs, folder):
    """Labs of many devices: made, asked for all of them, joined by a query, a day older."""
    course = os.path.join(folder, "many-devices")
    shutil.copytree(os.path.join(ROOT, "lessons", "co-management"), course)
    for count in (20, 2_000, 10_000, 100_000):
        with open(os.path.join(course, "scenarios", f"lab-{count}.yaml"), "w",
                  encoding="ascii") as file:
            file.write(f"cotutor: 1\nid: lab-{count}\ntitle: {count} devices\n"
                       f"extends: contoso-attached\ndevices:\n  count: {count}\n")

    def words(count, *what):
        return [program, "run", "--course", course, "--lab", f"lab-{count}", *what]

    def lab(count, line):
        return command(*words(count, "-c", line))

    devices = "(Get-CMDevice -Fast).Count"
    active = "(Get-CMDevice -Fast | Where-Object IsActive).Count"
    join = ("(Invoke-CMWmiQuery -Query 'select SMS_R_System.Name from SMS_R_System inner join "
            "SMS_Client_ComanagementState as c on c.ResourceID = SMS_R_System.ResourceID').Count")
    medians = interleaved(runs, few=lab(20, devices), some=lab(2_000, devices),
                          most=lab(100_000, devices), today=lab(10_000, active),
                          tomorrow=lab(10_000, "Start-Sleep -Seconds 86400; " + active),
                          join=lab(100_000, join))
    report.add("2,000 devices made and counted", medians["some"] - medians["few"], "ms")
    report.add("100,000 devices made and counted", medians["most"] - medians["few"], "ms",
               goal="<= 50 ms")
    report.add("a day of 10,000 devices", medians["tomorrow"] - medians["today"], "ms",
               goal="<= 30 ms")
    report.add("a join over 100,000 devices", medians["join"] - medians["few"], "ms",
               goal="<= 60 ms")
    bench_collections(report, words, runs, folder)
    bench_rollout(report, words, folder)


def bench_collections(report, words, runs, folder):
    """A hundred collections with a query each, over few devices and over many."""
    script = os.path.join(folder, "collections.ps1")
    with open(script, "w", encoding="ascii") as file:
        for number in range(100):
            file.write(f"$null = New-CMDeviceCollection -Name Q{number} -LimitingCollectionName "
                       "'All Systems'\nAdd-CMDeviceCollectionQueryMembershipRule "
                       f"-CollectionName Q{number} -RuleName r -QueryExpression "
                       f"'select * from SMS_R_System where Name like \"%{number:02}\"'\n")
        file.write("Start-Sleep -Seconds 900\n(Get-CMDeviceCollection).Count\n")
    medians = interleaved(runs, few=command(*words(20, script)),
                          many=command(*words(10_000, script)))
    report.add("100 query collections over 10,000 devices", medians["many"] - medians["few"],
               "ms", goal="<= 20 ms")


def bench_rollout(report, words, folder):
    """Memory of a world in which every device has joined and enrolled."""
    script = os.path.join(folder, "rollout.ps1")
    with open(script, "w", encoding="ascii") as file:
        file.write("Connect-MgGraph -Scopes Policy.ReadWrite.MobilityManagement -NoWelcome\n"
                   "Invoke-PageAction 'Device options' Configure @{ 'Device options' = "
                   "'Configure hybrid Microsoft Entra join' }\n"
                   "Update-MgBetaPolicyMobileDeviceManagementPolicy -AppliesTo all "
                   "-MobileDeviceManagementPolicyId 0000000a-0000-0000-c000-000000000000\n"
                   "$policy = New-CMCoManagementPolicy -AutoEnroll $true\n"
                   "New-CMConfigurationPolicyDeployment -CoManagementPolicy $policy "
                   "-CollectionName 'All Systems'\nStart-Sleep -Seconds (14 * 86400)\n")
    few, many = (highest_memory(*words(count, script)) for count in (20, 100_000))
    report.add("memory of a device that was enrolled", (many - few) * 1024 / 100_000, "bytes",
               goal="<= 200 bytes")


def bench_grading(report, program, runs, folder):
    course = os.path.join(ROOT, "lessons", "co-management")
    for lesson, course, seeds, goal in (
            (LESSON, course, 200, 4_000), ("long-session", LONG_COURSE, 200, 10_000)):
        sessions, files = recorded(program, lesson, seeds, folder, course)
        # Under so many seeds as prove in a moment; as many copies as take long enough to measure.
        for copy in range(4):
            shutil.copytree(sessions, os.path.join(folder, f"{lesson}-all", str(copy)))
        everything = os.path.join(folder, f"{lesson}-all")
        with open(files[0], encoding="utf-8") as file:
            lines = sum('"in":' in line for line in file)
        one = command(program, "grade", files[0], "--format", "json", "--course", course)
        medians = interleaved(runs, one=one, start=command(program, "--version"))
        report.add(f"grade one {lesson} of {lines} lines", medians["one"], "ms", medians["start"],
                   "start")
        rates = {}
        for jobs in ("1", "2"):
            all_of_them = command(program, "grade", everything, "--format", "json", "--jobs", jobs,
                                  "--course", course)
            took = interleaved(max(3, runs // 5), all=all_of_them)["all"]
            rates[jobs] = 4 * len(files) / took * 1000
        report.add(f"grade {4 * len(files)} of them, --jobs 2", rates["2"], "a second", rates["1"],
                   "--jobs 1", f">= {goal:,} a second")


def bench_memory(report, program, folder):
    course = os.path.join(ROOT, "lessons", "co-management")
    _, files = recorded(program, LESSON, 100, folder, course)
    peaks = {}
    for count in (100, 1_000, 10_000):
        many = os.path.join(folder, f"many-{count}")
        os.makedirs(many)
        for number in range(count):
            os.link(files[number % len(files)], os.path.join(many, f"{number:06}.jsonl"))
        peaks[count] = peak_memory(program, "grade", many, "--format", "json", "--jobs", "2",
                                   "--course", course)
        goal = "<= 1.2 times" if count > 100 else ""
        report.add(f"peak memory of grading {count:,}, 3 processes", peaks[count] / 1024, "MB",
                   peaks[100] / 1024, "100 of them", goal)


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
        bench_pipeline(report, options.program, max(3, runs // 5))
        bench_objects(report, options.program, max(3, runs // 5), folder)
        bench_parsing(report, options.program, max(3, runs // 5), folder)
        bench_json(report, options.program, max(3, runs // 5), folder)
        bench_completion(report, options.program, max(3, runs // 5), folder)
        bench_help(report, options.program, runs)
        bench_opening(report, options.program, max(3, runs // 5), folder)
        bench_course(report, options.program, max(3, runs // 5))
        bench_table(report, options.program, max(3, runs // 5))
        bench_lab(report, options.program, max(3, runs // 5), folder)
        bench_grading(report, options.program, runs, folder)
        bench_memory(report, options.program, folder)
    finally:
        shutil.rmtree(folder)
    report.print()
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(report.rows, file, indent=2)


main()
