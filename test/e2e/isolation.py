"""For each pair of {public, private, private with NAT} x {test, prod} x {environment group, load balancer group, none}:
what may connect connects, and what may not does not, in both directions, over TCP and UDP. Prints the matrix.

Both VPCs have the same addresses, so an address alone never says whose answer it is: servers answer with their name.
"""
import concurrent.futures
import itertools
import os
import subprocess
import sys
import time

import boto3

ENVIRONMENTS = ("test", "prod")
SUBNETS = {"public": "10.0.0.0/24", "private": "10.0.1.0/24", "nat": "10.0.2.0/24"}
GROUPS = ("environment", "load-balancer", "none")
PORTS = (80, 9000)  # What the load balancer's group lets in from anywhere, and what it does not.
WORLD = "203.0.113.77"
PATIENCE = 1.0

SERVER = r"""
import socket, sys, threading
name, address = sys.argv[1].encode(), sys.argv[2]
def tcp(port):
    listener = socket.create_server((address, port), backlog=64)
    while True:
        peer, _ = listener.accept()
        peer.sendall(name)
        peer.close()
def udp(port):
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind((address, port))
    while True:
        _, peer = server.recvfrom(100)
        server.sendto(name, peer)
for port in map(int, sys.argv[3:]):
    threading.Thread(target=tcp, args=(port,)).start()
    threading.Thread(target=udp, args=(port,)).start()
print("ready", flush=True)
"""

# One process asks everything at once: 'kind address port' on each line of its input.
PROBE = r"""
import concurrent.futures, socket, sys
patience = float(sys.argv[1])
def ask(line):
    kind, address, port = line.split()
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM if kind == "tcp" else socket.SOCK_DGRAM) as client:
        client.settimeout(patience)
        try:
            client.connect((address, int(port)))
            if kind == "udp":
                client.send(b"?")
            return client.recv(100).decode() or "-"
        except OSError:
            return "-"
lines = sys.stdin.read().splitlines()
with concurrent.futures.ThreadPoolExecutor(len(lines)) as pool:
    print("\n".join(pool.map(ask, lines)))
"""


class Interface:
    def __init__(self, environment, subnet, group, described):
        self.environment, self.subnet, self.group = environment, subnet, group
        self.name = f"{environment}/{subnet}/{group}"
        self.id, self.address = described["NetworkInterfaceId"], described["PrivateIpAddress"]

    def inside(self, *words, **options):
        namespace = "copilot-" + self.id
        return subprocess.Popen(["ip", "netns", "exec", namespace, sys.executable, *words], text=True,
                                stdout=subprocess.PIPE, **options)


def make_environment(ec2, name):
    """A VPC as an environment has it, with an interface for each subnet and group."""
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    subnets = {kind: ec2.create_subnet(VpcId=vpc, CidrBlock=cidr)["Subnet"]["SubnetId"] for kind, cidr in SUBNETS.items()}
    address = ec2.allocate_address(Domain="vpc")["AllocationId"]
    nat = ec2.create_nat_gateway(SubnetId=subnets["public"], AllocationId=address)["NatGateway"]["NatGatewayId"]
    ec2.get_waiter("nat_gateway_available").wait(NatGatewayIds=[nat], WaiterConfig={"Delay": 1})
    for kind, way in (("public", {"GatewayId": gateway}), ("nat", {"NatGatewayId": nat})):
        table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
        ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", **way)
        ec2.associate_route_table(RouteTableId=table, SubnetId=subnets[kind])
    groups = {group: ec2.create_security_group(GroupName=group, Description=group, VpcId=vpc)["GroupId"] for group in GROUPS}
    everything = [{"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": groups[group]}]}
                  for group in ("environment", "load-balancer")]
    ec2.authorize_security_group_ingress(GroupId=groups["environment"], IpPermissions=everything)
    ec2.authorize_security_group_ingress(GroupId=groups["load-balancer"], IpPermissions=[
        {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}])
    made = []
    for kind, group in itertools.product(SUBNETS, GROUPS):
        described = ec2.create_network_interface(SubnetId=subnets[kind], Groups=[groups[group]])["NetworkInterface"]
        made.append(Interface(name, kind, group, described))
        if kind == "public":
            public = ec2.allocate_address(Domain="vpc")["AllocationId"]
            ec2.associate_address(AllocationId=public, NetworkInterfaceId=described["NetworkInterfaceId"])
    return made


def may_connect(source, target, kind, port):
    if source.environment != target.environment:
        return False
    if target.group == "environment":
        return source.group in ("environment", "load-balancer")
    return target.group == "load-balancer" and kind == "tcp" and port == 80


def wait_for_namespaces(interfaces):
    for _ in range(100):
        present = subprocess.run(["ip", "netns", "list"], text=True, capture_output=True, check=True).stdout
        if all("copilot-" + interface.id in present for interface in interfaces):
            return
        time.sleep(0.1)
    sys.exit("FAILED: the interfaces have no namespaces after ten seconds")


def probe(source, questions):
    process = source.inside("-c", PROBE, str(PATIENCE), stdin=subprocess.PIPE)
    output, _ = process.communicate("\n".join(" ".join(map(str, question)) for question in questions) + "\n")
    return output.splitlines()


def check(source, interfaces):
    """What `source` reached, as (target, kind, port, answer), and what is wrong about it."""
    questions = [(target, kind, port) for target in interfaces for kind in ("tcp", "udp") for port in PORTS if target is not source]
    answers = probe(source, [(kind, target.address, port) for target, kind, port in questions])
    wrong, reached = [], set()
    for (target, kind, port), answer in zip(questions, answers, strict=True):
        if answer == target.name:
            reached.add((target, kind, port))
        if target.environment == source.environment and (answer == target.name) != may_connect(source, target, kind, port):
            wrong.append(f"{source.name} to {target.name}, {kind} {port}: answered {answer}")
        if answer != "-" and not answer.startswith(source.environment):
            wrong.append(f"{source.name} reached {answer} of another environment at {target.address}, {kind} {port}")
    world = probe(source, [("tcp", WORLD, 80), ("udp", WORLD, 80)])
    expected = ["world"] * 2 if source.subnet in ("public", "nat") else ["-"] * 2
    if world != expected:
        wrong.append(f"{source.name} to the world: {world} instead of {expected}")
    return source, reached, world[0] == "world", wrong


def print_matrix(results, interfaces):
    """One row a source, one column a target: T, U for TCP and UDP on port 80, t, u on port 9000."""
    letters = {("tcp", 80): "T", ("udp", 80): "U", ("tcp", 9000): "t", ("udp", 9000): "u"}
    for i, interface in enumerate(interfaces):
        print(f"{i + 1:>4}  {interface.name} {interface.address}")
    print("      " + "".join(f"{i + 1:>5}" for i in range(len(interfaces))) + "  world")
    for i, (source, reached, world, _) in enumerate(results):
        cells = ["".join(letter for (kind, port), letter in letters.items() if (target, kind, port) in reached) or "." for target in interfaces]
        cells[i] = "="
        print(f"{i + 1:>4}  " + "".join(f"{cell:>5}" for cell in cells) + ("  yes" if world else "  no"))


class World:
    """A server beyond the host: the host's own ports are hidden from VPCs."""
    namespace = f"world-{os.getpid()}"

    def __enter__(self):
        device, peer = f"w{os.getpid()}", f"p{os.getpid()}"
        for words in (f"netns add {self.namespace}", f"link add {device} type veth peer name {peer} netns {self.namespace}",
                      f"addr add 203.0.113.76/31 dev {device}", f"link set {device} up",
                      f"-n {self.namespace} addr add {WORLD}/31 dev {peer}", f"-n {self.namespace} link set {peer} up",
                      f"-n {self.namespace} route add default via 203.0.113.76"):
            subprocess.run(["ip", *words.split()], check=True)
        return subprocess.Popen(["ip", "netns", "exec", self.namespace, sys.executable, "-c", SERVER, "world", WORLD, "80"],
                                text=True, stdout=subprocess.PIPE)

    def __exit__(self, *_):
        subprocess.run(["ip", "netns", "del", self.namespace], check=True)


def main():
    with World() as world:
        check_everything(world)


def check_everything(world):
    ec2 = boto3.client("ec2", region_name=os.environ.get("AWS_REGION", "us-west-2"))
    interfaces = [interface for name in ENVIRONMENTS for interface in make_environment(ec2, name)]
    wait_for_namespaces(interfaces)
    servers = [world]
    try:
        servers += [interface.inside("-c", SERVER, interface.name, "0.0.0.0", *map(str, PORTS)) for interface in interfaces]
        for server in servers:
            if server.stdout.readline() != "ready\n":
                sys.exit("FAILED: a server did not start")
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            results = list(pool.map(lambda source: check(source, interfaces), interfaces))
    finally:
        for server in servers:
            server.kill()
    print_matrix(results, interfaces)
    wrong = [line for result in results for line in result[3]]
    if wrong:
        sys.exit("\n".join(["FAILED:", *wrong]))
    asked = len(interfaces) * (len(interfaces) - 1) * 2 * len(PORTS)
    print(f"isolation: ok ({asked} connections tried)")


main()
