"""Making an environment's template, beside the AWS CDK making one like it."""
import shutil
import subprocess

from measure import row, seconds
from sandbox import root


def peak_memory(sandbox, words, cwd):
    """The most memory that a command held, in MiB."""
    script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, "
              "stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    return int(sandbox.run("python3", "-c", script, *words, cwd=cwd)) / 1024


def run(sandbox, peers):
    sandbox.c("app", "init", "synth")
    sandbox.c("env", "init", "--name", "test", "--app", "synth", "--default-config")
    words = ("env", "package", "--name", "test", "--app", "synth")
    ours = seconds(lambda: sandbox.c(*words), 20) * 1e3
    memory = peak_memory(sandbox, [sandbox.copilot, *words], sandbox.application)
    row("`env package`", ours, "ms", "`copilot version`", seconds(lambda: sandbox.c("version"), 20) * 1e3)
    if not shutil.which("npm"):
        print("  `cdk synth` is not measured: there is no npm")
    else:
        folder = root / "build/bench-cdk"
        shutil.copytree(peers.folder / "cdk", folder, dirs_exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund"], cwd=folder, check=True)
        cdk = [folder / "node_modules/.bin/cdk", "synth", "--quiet", "--no-version-reporting", "--no-notices", "-a", "node app.js"]
        theirs = seconds(lambda: sandbox.run(*cdk, cwd=folder), 3) * 1e3
        row("`env package`", ours, "ms", "`cdk synth` of an environment like it", theirs)
        row("`env package`, memory", memory, "MiB", "`cdk synth`, its largest process",
            peak_memory(sandbox, cdk, folder))
    sandbox.c("app", "delete", "--name", "synth", "--yes")
