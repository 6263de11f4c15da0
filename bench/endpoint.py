"""The endpoint under load, beside moto and beside a fixed answer of the same size from epoll."""
import datetime
import hashlib
import hmac
import json
import socket
import subprocess
import time
import urllib.request

from measure import Load, row
from sandbox import free_port

STACK = "bench"


def signed(endpoint, keys, service, body, headers):
    """Headers that Signature Version 4 signs; good for five minutes, as often as one likes."""
    key, secret = keys
    host = endpoint.removeprefix("http://")
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    scope = f"{now[:8]}/us-west-2/{service}/aws4_request"
    canonical = "\n".join(["POST", "/", "", f"host:{host}", f"x-amz-date:{now}", "", "host;x-amz-date",
                           hashlib.sha256(body.encode()).hexdigest()])
    to_sign = "\n".join(["AWS4-HMAC-SHA256", now, scope, hashlib.sha256(canonical.encode()).hexdigest()])
    signing = ("AWS4" + secret).encode()
    for part in scope.split("/"):
        signing = hmac.new(signing, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(signing, to_sign.encode(), hashlib.sha256).hexdigest()
    return dict(headers, **{
        "X-Amz-Date": now,
        "Authorization": f"AWS4-HMAC-SHA256 Credential={key}/{scope}, "
                         f"SignedHeaders=host;x-amz-date, Signature={signature}"})


FORM = {"Content-Type": "application/x-www-form-urlencoded"}
REQUESTS = {
    "GetCallerIdentity": ("sts", "Action=GetCallerIdentity&Version=2011-06-15", FORM),
    "GetParameter": ("ssm", json.dumps({"Name": "/bench"}),
                     {"Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": "AmazonSSM.GetParameter"}),
    "DescribeStacks": ("cloudformation", f"Action=DescribeStacks&Version=2010-05-15&StackName={STACK}", FORM),
}


def prepare(sandbox, peers, endpoint, keys):
    """One parameter and one stack of sixty resources."""
    environment = dict(sandbox.environment, AWS_ACCESS_KEY_ID=keys[0], AWS_SECRET_ACCESS_KEY=keys[1],
                       AWS_DEFAULT_REGION="us-west-2", AWS_ENDPOINT_URL=endpoint)
    template = {"Resources": {f"Group{i}": {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": f"g{i}"}}
                              for i in range(60)}}
    path = sandbox.work / "bench.json"
    path.write_text(json.dumps(template))
    for words in (("ssm", "put-parameter", "--name", "/bench", "--type", "String", "--value", "v" * 100),
                  ("cloudformation", "create-stack", "--stack-name", STACK, "--template-body", f"file://{path}"),
                  ("cloudformation", "wait", "stack-create-complete", "--stack-name", STACK)):
        sandbox.run(peers.aws, *words, environment=environment)


def ask(endpoint, headers, body):
    request = urllib.request.Request(endpoint + "/", data=body.encode(), headers=headers, method="POST")
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.read()


def wait_for(port):
    for _ in range(200):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise SystemExit(f"nothing listens on port {port}")


def run(sandbox, peers):
    moto_port, floor_port = free_port(), free_port()
    moto_endpoint = f"http://127.0.0.1:{moto_port}"
    moto = subprocess.Popen([peers.moto_server, "-p", str(moto_port)], stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL, env=sandbox.environment)
    sandbox.run("g++", "-O2", "-std=c++20", "-o", sandbox.work / "floor", peers.folder / "floor.cpp")
    floor = None
    try:
        wait_for(moto_port)
        ours, theirs = sandbox.credentials(), ("AKIAIOSFODNN7EXAMPLE", "secret")
        prepare(sandbox, peers, sandbox.endpoint(), ours)
        prepare(sandbox, peers, moto_endpoint, theirs)
        for name, (service, body, headers) in REQUESTS.items():
            mine = signed(sandbox.endpoint(), ours, service, body, headers)
            answer = ask(sandbox.endpoint(), mine, body)
            floor = subprocess.Popen([sandbox.work / "floor", str(floor_port), str(len(answer))])
            wait_for(floor_port)
            for connections in (1, 8, 64):
                least = Load(f"http://127.0.0.1:{floor_port}/", connections, sandbox.work, headers, body)
                reached = Load(sandbox.endpoint() + "/", connections, sandbox.work, mine, body)
                peer = Load(moto_endpoint + "/", connections, sandbox.work,
                            signed(moto_endpoint, theirs, service, body, headers), body)
                what = f"{name}, {connections} connection{'s' if connections > 1 else ''}"
                row(what, reached.rate, "req/s", "moto", peer.rate, True)
                row(what, reached.rate, "req/s", "a fixed answer", least.rate, True)
                row(f"{what}, p99", reached.p99, "ms", "a fixed answer", least.p99)
            floor.kill()
            floor.wait()
    finally:
        moto.kill()
        if floor:
            floor.kill()
