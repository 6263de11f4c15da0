"""Our client against a server that others wrote: `app init` and `env init` against moto, with keys like AWS's."""
import json
import subprocess

import boto3
import pytest

from cloud import BINARY, REGION, clean_environment
from moto_cloud import MotoCloud

# What the commands need and moto does not have, beside what moto_cloud.py puts right:
# - AWS::S3::BucketPolicy: its CloudFormation leaves the resource out, with a warning.
# - AWS::ServiceDiscovery::PrivateDnsNamespace: left out too, so that `env deploy` ends at a reference to it.
# - Custom resources: no function is run.
KEYS = {"AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}


@pytest.fixture(scope="module")
def moto():
    server = MotoCloud()
    yield server
    server.stop()


class Workspace:
    def __init__(self, folder, moto):
        self.folder = folder
        self.environment = clean_environment(folder) | KEYS | {"AWS_ENDPOINT_URL": moto.endpoint, "AWS_REGION": REGION}
        self.session = boto3.Session(KEYS["AWS_ACCESS_KEY_ID"], KEYS["AWS_SECRET_ACCESS_KEY"], region_name=REGION)
        self.endpoint = moto.endpoint

    def copilot(self, *arguments):
        said = subprocess.run([BINARY, *arguments], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
                              text=True, capture_output=True, timeout=120)
        assert said.returncode == 0, said.stdout + said.stderr
        return said.stdout

    def client(self, service):
        return self.session.client(service, endpoint_url=self.endpoint)


@pytest.fixture(scope="module")
def shop(moto, tmp_path_factory):
    """A workspace with an application and an environment."""
    workspace = Workspace(tmp_path_factory.mktemp("shop"), moto)
    workspace.copilot("app", "init", "shop")
    workspace.copilot("env", "init", "--name", "test", "--default-config")
    return workspace


def test_makes_an_application_with_stacks_and_a_stack_set(shop):
    stacks = shop.client("cloudformation")

    assert stacks.describe_stacks(StackName="shop-infrastructure-roles")["Stacks"][0]["StackStatus"] == "CREATE_COMPLETE"
    assert stacks.describe_stack_set(StackSetName="shop-infrastructure")["StackSet"]["Status"] == "ACTIVE"
    assert len(stacks.list_stack_instances(StackSetName="shop-infrastructure")["Summaries"]) == 1


def test_makes_the_roles_of_an_environment(shop):
    names = [role["RoleName"] for role in shop.client("iam").list_roles()["Roles"]]

    assert {"shop-test-EnvManagerRole", "shop-test-CFNExecutionRole", "shop-adminrole"} <= set(names)


def test_keeps_its_records_as_the_reference_does(shop):
    ssm = shop.client("ssm")
    application = json.loads(ssm.get_parameter(Name="/copilot/applications/shop")["Parameter"]["Value"])
    environment = json.loads(ssm.get_parameter(Name="/copilot/applications/shop/environments/test")["Parameter"]["Value"])

    assert application["name"] == "shop" and application["account"] == MotoCloud.account
    assert environment["name"] == "test" and environment["region"] == REGION
    assert environment["managerRoleARN"].endswith(":role/shop-test-EnvManagerRole")


def test_reads_what_it_wrote(shop):
    assert shop.copilot("app", "ls").split() == ["shop"]
    assert shop.copilot("env", "ls", "--app", "shop").split() == ["test"]
    shown = shop.copilot("app", "show", "--name", "shop")
    assert "test" in shown and MotoCloud.account in shown
    assert "us-west-2" in shop.copilot("env", "show", "--name", "test")
