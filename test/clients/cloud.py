"""A local cloud of the suite's own: its own home, state and port; and what other people's clients need to speak to it."""
import hashlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

import boto3
from botocore.config import Config

BINARY = os.environ.get("COPILOT_BINARY", "copilot")
REGION = "us-west-2"
ACCOUNT = "000000000000"


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def clean_environment(home):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "COPILOT_", "XDG_"))}
    return kept | {"HOME": str(home), "NO_COLOR": "1"}


class LocalCloud:
    def __init__(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="copilot-clients-"))
        self.port = free_port()
        self.endpoint = f"http://127.0.0.1:{self.port}"
        self.environment = clean_environment(self.home) | {"COPILOT_LOCAL_PORT": str(self.port)}
        self.daemon = subprocess.Popen([BINARY, "local", "run"], env=self.environment, stdin=subprocess.DEVNULL,
                                       stdout=open(self.home / "out", "w"), stderr=subprocess.STDOUT)
        self.wait_until_ready()
        self.exports = dict(line.removeprefix("export ").split("=", 1)
                            for line in self.copilot("local", "env").splitlines() if line.startswith("export "))
        self.session = self.session_with(self.exports["AWS_ACCESS_KEY_ID"], self.exports["AWS_SECRET_ACCESS_KEY"])

    def wait_until_ready(self):
        for _ in range(200):
            if self.daemon.poll() is not None:
                raise RuntimeError("the local cloud ended: " + (self.home / "out").read_text())
            try:
                self.get("/_copilot/health")
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        raise RuntimeError("the local cloud does not answer")

    def get(self, path):
        with urllib.request.urlopen(self.endpoint + path, timeout=10) as answer:
            return answer.read()

    def operations(self):
        """Every operation that the local cloud answers, as "ec2:CreateVpc"."""
        return json.loads(self.get("/_copilot/operations"))["operations"]

    def copilot(self, *arguments):
        return subprocess.run([BINARY, *arguments], env=self.environment, check=True, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True).stdout

    @staticmethod
    def session_with(key, secret, token=None):
        return boto3.Session(aws_access_key_id=key, aws_secret_access_key=secret, aws_session_token=token, region_name=REGION)

    def client(self, service, session=None, **config):
        settings = {"retries": {"mode": "standard", "total_max_attempts": 1}, "parameter_validation": True} | config
        return (session or self.session).client(service, endpoint_url=self.endpoint, config=Config(**settings))

    def aws(self, *arguments):
        """What the AWS CLI says, read as JSON; {} for nothing."""
        said = self.run_aws(*arguments)
        if said.returncode:
            raise AssertionError(f"aws {' '.join(arguments)}: {said.stderr}")
        return json.loads(said.stdout or "{}")

    def run_aws(self, *arguments):
        aws = pathlib.Path(os.environ.get("VIRTUAL_ENV", "")) / "bin" / "aws"
        program = str(aws) if aws.exists() else str(pathlib.Path(os.sys.executable).parent / "aws")
        return subprocess.run([program, *arguments, "--output", "json"], env=clean_environment(self.home) | self.exports,
                              text=True, stdin=subprocess.DEVNULL, capture_output=True)

    def stop(self):
        self.daemon.terminate()
        self.daemon.wait(timeout=60)
        take_away(self.home)


def take_away(home):
    """Ends what outlives the daemon of a state directory (engine and registry), and deletes the directory."""
    state = home / ".local" / "state" / "copilot"
    run = pathlib.Path("/run/copilot") / hashlib.sha256(str(state).encode()).hexdigest()[:8]
    own = (f"{home}/".encode(), f"{run}/".encode())
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if any(path in (process / "cmdline").read_bytes() for path in own):
                os.kill(int(process.name), signal.SIGTERM)
        except OSError:
            pass  # it ended by itself
    eventually(lambda: not any(path.decode() in pathlib.Path("/proc/mounts").read_text() and unmount(path.decode()) for path in own))
    for folder in (run, home):
        shutil.rmtree(folder, ignore_errors=True)


def unmount(folder):
    """Whether anything was mounted in the folder still."""
    mounted = [line.split()[1] for line in pathlib.Path("/proc/mounts").read_text().splitlines() if line.split()[1].startswith(folder)]
    for place in reversed(mounted):
        subprocess.run(["umount", place], capture_output=True)
    return bool(mounted)


def eventually(what, seconds=30):
    """The first truth that `what()` says; the controllers of the local cloud need a moment."""
    deadline = time.monotonic() + seconds
    while not (answer := what()):
        if time.monotonic() > deadline:
            raise AssertionError("it did not come true in time")
        time.sleep(0.1)
    return answer
