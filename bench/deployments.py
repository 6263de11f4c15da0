"""The main job: environments and services from nothing, unchanged, and through the load balancer."""
import json
import subprocess
import time
import urllib.parse

from endpoint import wait_for
from measure import Load, once, row, seconds
from sandbox import free_port


def run(sandbox, peers):
    c = sandbox.c
    c("app", "init", "myapp")
    c("env", "init", "--name", "test", "--default-config")
    row("`env deploy`, from nothing", once(lambda: c("env", "deploy", "--name", "test")), "s", "the aim", 2)
    row("`env deploy`, unchanged", seconds(lambda: c("env", "deploy", "--name", "test"), 3), "s", "the aim", 2)
    c("svc", "init", "--name", "backend", "--svc-type", "Backend Service", "--dockerfile", "backend/Dockerfile",
      "--port", "8081")
    c("svc", "deploy", "--name", "backend", "--env", "test")
    c("svc", "init", "--name", "api", "--svc-type", "Load Balanced Web Service", "--dockerfile", "api/Dockerfile",
      "--port", "8080")
    deploy = ("svc", "deploy", "--name", "api", "--env", "test")
    row("`svc deploy`, image built and pushed", once(lambda: c(*deploy)), "s", "the aim", 5)
    row("`svc deploy`, unchanged", seconds(lambda: c(*deploy), 3), "s", "the aim", 5)
    load_balancer(sandbox)


def load_balancer(sandbox):
    url = json.loads(sandbox.c("svc", "show", "--name", "api", "--json"))["routes"][0]["url"]
    plain = free_port()
    config = sandbox.work / "plain.cfg"
    config.write_text("defaults\n mode http\n timeout connect 5s\n timeout client 30s\n timeout server 30s\n"
                      f"listen plain\n bind 127.0.0.1:{plain}\n server one 127.0.0.1:8080\n")
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen([sandbox.application / "api/server"], env=sandbox.environment, **quiet)
    proxy = subprocess.Popen(["haproxy", "-f", config], **quiet)
    try:
        wait_for(8080)
        wait_for(plain)
        time.sleep(0.2)
        least = Load(f"http://127.0.0.1:{plain}/healthz", 16, sandbox.work)
        host = urllib.parse.urlsplit(url).netloc  # A name below localhost, which wrk does not look up.
        reached = Load("http://127.0.0.1/healthz", 16, sandbox.work, {"Host": host})
        row("through the load balancer, 16 connections", reached.rate, "req/s",
            "HAProxy alone before the same server", least.rate, True)
    finally:
        proxy.kill()
        server.kill()
