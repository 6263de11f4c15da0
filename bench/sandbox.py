"""A home, a port and an application of a benchmark's own; all is gone at its end."""
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Sandbox:
    def __init__(self, copilot):
        self.copilot = str(pathlib.Path(copilot).resolve())
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="copilot-bench"))
        self.port = free_port()
        self.environment = {key: value for key, value in os.environ.items()
                            if not key.startswith(("AWS_", "COPILOT_", "XDG_"))}
        self.environment.update(HOME=str(self.work / "home"), NO_COLOR="1", COPILOT_LOCAL_PORT=str(self.port))
        (self.work / "home").mkdir()
        self.application = self.work / "myapp"
        shutil.copytree(root / "examples/myapp", self.application)
        subprocess.run(["make", "-s", "-C", str(self.application)], check=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run([self.copilot, "local", "delete", "--yes"], env=self.environment, cwd=self.work, timeout=120,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.rmtree(self.work, ignore_errors=True)

    def run(self, *words, cwd=None, environment=None):
        done = subprocess.run([str(word) for word in words], env=environment or self.environment, cwd=cwd or self.work,
                              stdin=subprocess.DEVNULL, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=300)
        if done.returncode:
            raise SystemExit(f"{' '.join(map(str, words))} failed ({done.returncode}):\n{done.stdout}{done.stderr}")
        return done.stdout

    def c(self, *words):
        return self.run(self.copilot, *words, cwd=self.application)

    def credentials(self):
        text = (self.work / "home/.local/state/copilot/credentials").read_text()
        return [re.search(rf"{name}\s*=\s*(\S+)", text)[1] for name in ("aws_access_key_id", "aws_secret_access_key")]

    def endpoint(self):
        return f"http://127.0.0.1:{self.port}"
