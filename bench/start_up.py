"""How soon the program, the daemon and a signed call answer."""
from measure import once, row, seconds


def run(sandbox, peers):
    (sandbox.work / "empty.cpp").write_text("int main() {}\n")
    sandbox.run("g++", "-O2", "-o", sandbox.work / "empty", sandbox.work / "empty.cpp")
    ours = seconds(lambda: sandbox.run(sandbox.copilot, "version"), 50) * 1e3
    floor = seconds(lambda: sandbox.run(sandbox.work / "empty"), 50) * 1e3
    row("`copilot version`", ours, "ms", "an empty C++ program", floor)

    starts = []
    for _ in range(5):
        starts.append(once(lambda: sandbox.c("local", "start")) * 1e3)
        sandbox.c("local", "stop")
    sandbox.c("local", "start")
    row("`copilot local start` to the first answer", sorted(starts)[2], "ms", "the aim", 100)

    key, secret = sandbox.credentials()
    aws = dict(sandbox.environment, AWS_ACCESS_KEY_ID=key, AWS_SECRET_ACCESS_KEY=secret, AWS_DEFAULT_REGION="us-west-2",
               AWS_ENDPOINT_URL=sandbox.endpoint())
    theirs = seconds(lambda: sandbox.run(peers.aws, "sts", "get-caller-identity", environment=aws)) * 1e3
    # It asks STS who is calling before it reads the store: one call more than its peer.
    ours = seconds(lambda: sandbox.c("app", "ls"), 20) * 1e3
    row("a signed call: `copilot app ls`", ours, "ms", "`aws sts get-caller-identity`", theirs)
