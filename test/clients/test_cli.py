"""The AWS CLI: what its own code adds to botocore's (s3 cp and sync, cloudformation deploy, wait, queries and pages)."""
import json

import pytest

from cloud import ACCOUNT


def test_says_who_calls(cloud):
    assert cloud.aws("sts", "get-caller-identity")["Account"] == ACCOUNT


def test_waits_for_networks(cloud):
    vpc = cloud.aws("ec2", "create-vpc", "--cidr-block", "10.47.0.0/16", "--tag-specifications",
                    "ResourceType=vpc,Tags=[{Key=Name,Value=cli}]")["Vpc"]["VpcId"]
    cloud.aws("ec2", "wait", "vpc-available", "--vpc-ids", vpc)
    group = cloud.aws("ec2", "create-security-group", "--group-name", "web", "--description", "web", "--vpc-id", vpc)["GroupId"]
    cloud.aws("ec2", "authorize-security-group-ingress", "--group-id", group, "--protocol", "tcp", "--port", "80-81", "--cidr", "0.0.0.0/0")
    [found] = cloud.aws("ec2", "describe-vpcs", "--filters", "Name=tag:Name,Values=cli", "--max-items", "10")["Vpcs"]
    assert found["VpcId"] == vpc

    refused = cloud.run_aws("ec2", "delete-vpc", "--vpc-id", vpc)
    assert refused.returncode != 0 and "DependencyViolation" in refused.stderr
    cloud.aws("ec2", "delete-security-group", "--group-id", group)
    cloud.aws("ec2", "delete-vpc", "--vpc-id", vpc)
    dry = cloud.run_aws("ec2", "create-vpc", "--cidr-block", "10.0.0.0/16", "--dry-run")
    assert dry.returncode != 0 and "DryRunOperation" in dry.stderr


def test_copies_and_synchronises_files(cloud, tmp_path):
    (tmp_path / "there" / "sub").mkdir(parents=True)
    (tmp_path / "there" / "a b.txt").write_text("one")
    (tmp_path / "there" / "sub" / "big").write_bytes(b"0123456789abcdef" * 600_000)
    cloud.run_aws("s3", "mb", "s3://cli-bucket")

    assert cloud.run_aws("s3", "sync", str(tmp_path / "there"), "s3://cli-bucket/x").returncode == 0
    assert cloud.run_aws("s3", "cp", "s3://cli-bucket/x/", str(tmp_path / "back"), "--recursive").returncode == 0
    assert (tmp_path / "back" / "sub" / "big").read_bytes() == (tmp_path / "there" / "sub" / "big").read_bytes()
    assert (tmp_path / "back" / "a b.txt").read_text() == "one"
    assert "x/a b.txt" in cloud.run_aws("s3", "ls", "s3://cli-bucket", "--recursive").stdout
    assert cloud.run_aws("s3", "rb", "s3://cli-bucket", "--force").returncode == 0


def test_deploys_stacks(cloud, tmp_path):
    (tmp_path / "template.yml").write_text(
        "Parameters: {Value: {Type: String}}\n"
        "Resources:\n  Kept: {Type: 'AWS::SSM::Parameter', Properties: {Type: String, Name: cli-made, Value: !Ref Value}}\n")
    deploy = ["cloudformation", "deploy", "--stack-name", "cli", "--template-file", str(tmp_path / "template.yml"), "--parameter-overrides"]

    for value in ("1", "2"):
        said = cloud.run_aws(*deploy, f"Value={value}")
        assert said.returncode == 0 and "Successfully created/updated stack" in said.stdout, said.stderr
    assert cloud.aws("ssm", "get-parameter", "--name", "cli-made")["Parameter"]["Value"] == "2"
    assert "No changes to deploy" in cloud.run_aws(*deploy, "Value=2", "--no-fail-on-empty-changeset").stdout
    cloud.aws("cloudformation", "delete-stack", "--stack-name", "cli")
    cloud.aws("cloudformation", "wait", "stack-delete-complete", "--stack-name", "cli")


TRUST = json.dumps({"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}]})

# One pass through each of the other services: make, look, take away.
PASSES = {
    "ssm": (["put-parameter", "--name", "/cli/a", "--value", "1", "--type", "String"],
            ["get-parameters-by-path", "--path", "/cli"], ["delete-parameter", "--name", "/cli/a"]),
    "iam": (["create-role", "--role-name", "cli", "--assume-role-policy-document", TRUST],
            ["list-roles", "--max-items", "1"], ["delete-role", "--role-name", "cli"]),
    "ecs": (["create-cluster", "--cluster-name", "cli"], ["describe-clusters", "--clusters", "cli"], ["delete-cluster", "--cluster", "cli"]),
    "ecr": (["create-repository", "--repository-name", "cli"], ["describe-repositories"], ["delete-repository", "--repository-name", "cli"]),
    "logs": (["create-log-group", "--log-group-name", "cli"], ["describe-log-groups"], ["delete-log-group", "--log-group-name", "cli"]),
    "secretsmanager": (["create-secret", "--name", "cli", "--secret-string", "s"], ["get-secret-value", "--secret-id", "cli"],
                       ["delete-secret", "--secret-id", "cli", "--force-delete-without-recovery"]),
    "kms": (["create-alias", "--alias-name", "alias/cli", "--target-key-id", "KEY"], ["list-aliases"], ["delete-alias", "--alias-name", "alias/cli"]),
    "elbv2": (["describe-load-balancers"], ["describe-target-groups"], ["describe-account-limits"]),
    "acm": (["list-certificates"], ["list-certificates", "--certificate-statuses", "ISSUED"], ["list-certificates", "--max-items", "1"]),
    "lambda": (["list-functions"], ["list-functions", "--max-items", "1"], ["list-functions", "--page-size", "1"]),
    "servicediscovery": (["list-namespaces"], ["list-services"], ["list-operations"]),
    "application-autoscaling": (["describe-scalable-targets", "--service-namespace", "ecs"],
                                ["describe-scaling-policies", "--service-namespace", "ecs"],
                                ["describe-scaling-activities", "--service-namespace", "ecs"]),
    "resourcegroupstaggingapi": (["get-resources"], ["get-tag-keys"], ["get-tag-values", "--key", "k"]),
    "organizations": (["create-account", "--account-name", "cli", "--email", "cli@localhost"], ["list-accounts"],
                      ["list-accounts", "--max-items", "1"]),
    "route53": (["list-hosted-zones"], ["list-hosted-zones-by-name"], ["list-hosted-zones", "--max-items", "1"]),
}
NOT_HERE = {"describe-account-limits", "list-operations"}


@pytest.mark.parametrize("service", PASSES)
def test_speaks_to_each_service(cloud, service):
    key = cloud.aws("kms", "create-key")["KeyMetadata"]["KeyId"] if service == "kms" else ""

    for arguments in PASSES[service]:
        said = cloud.run_aws(service, *[key if argument == "KEY" else argument for argument in arguments])
        if arguments[0] in NOT_HERE:
            assert said.returncode != 0 and "NotImplemented" in said.stderr
        else:
            assert said.returncode == 0, said.stderr
    if key:
        cloud.aws("kms", "schedule-key-deletion", "--key-id", key)
