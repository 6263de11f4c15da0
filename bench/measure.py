"""Times things and keeps the table: every figure beside a peer or a floor of the same run."""
import pathlib
import re
import statistics
import subprocess
import time

rows = []


def seconds(work, times=5):
    """The median of `times` runs, after one that does not count."""
    work()
    measured = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        measured.append(time.perf_counter() - start)
    return statistics.median(measured)


def once(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def row(what, value, unit, peer, peer_value, more_is_better=False):
    """Adds a line; the ratio is how many times better than the peer, above 1, or worse, below it."""
    ratio = value / peer_value if more_is_better else peer_value / value
    digits = 0 if min(value, peer_value) >= 100 else 2
    rows.append((what, f"{value:,.{digits}f} {unit}", peer, f"{peer_value:,.{digits}f} {unit}", f"{ratio:,.2f}"))
    print("  " + "  |  ".join(rows[-1]), flush=True)


def table():
    lines = ["| what | measured | peer or floor | which measured | times better |", "|---|--:|---|--:|--:|"]
    return "\n".join(lines + ["| " + " | ".join(line) + " |" for line in rows])


class Load:
    """What wrk measured: requests a second, and the 99th percentile in milliseconds."""

    def __init__(self, url, connections, work, headers=None, body=None, duration=3):
        script = pathlib.Path(work) / "request.lua"
        lines = [f'wrk.headers["{name}"] = "{value}"' for name, value in (headers or {}).items()]
        if body is not None:
            lines += ['wrk.method = "POST"', f"wrk.body = '{body}'"]
        script.write_text("\n".join(lines) + "\n")
        output = subprocess.run(
            ["wrk", "-t1", f"-c{connections}", f"-d{duration}s", "--latency", "--timeout", "10s", "-s", script, url],
            check=True, text=True, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, timeout=duration + 30).stdout
        if "Non-2xx" in output:
            raise SystemExit(f"{url} answered errors:\n{output}")
        self.rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1])
        value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", output).groups()
        self.p99 = float(value) * {"us": 1e-3, "ms": 1, "s": 1e3}[unit]
