"""Roles, policies and sessions, through boto3."""
import configparser
import json

import pytest
from botocore.exceptions import ClientError

from cloud import ACCOUNT

TRUST = json.dumps({"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, "Action": "sts:AssumeRole"}]})
POLICY = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}


@pytest.fixture(scope="module")
def iam(cloud):
    return cloud.client("iam")


@pytest.fixture
def role(iam):
    iam.create_role(RoleName="clients", AssumeRolePolicyDocument=TRUST, Path="/clients/", Description="of the suite",
                    Tags=[{"Key": "a", "Value": "b"}])
    iam.get_waiter("role_exists").wait(RoleName="clients")
    yield "clients"
    iam.delete_role(RoleName="clients")


@pytest.fixture
def policy(iam):
    arn = iam.create_policy(PolicyName="store", PolicyDocument=json.dumps(POLICY))["Policy"]["Arn"]
    iam.get_waiter("policy_exists").wait(PolicyArn=arn)
    yield arn
    iam.delete_policy(PolicyArn=arn)


def test_says_who_calls(cloud):
    sts = cloud.client("sts")
    said = sts.get_caller_identity()

    assert said["Account"] == ACCOUNT and said["Arn"] == f"arn:aws:iam::{ACCOUNT}:root"
    session = sts.get_session_token(DurationSeconds=900)["Credentials"]
    inside = cloud.session_with(session["AccessKeyId"], session["SecretAccessKey"], session["SessionToken"])
    assert cloud.client("sts", inside).get_caller_identity()["Account"] == ACCOUNT


def test_assumes_a_role(cloud, role):
    assumed = cloud.client("sts").assume_role(RoleArn=f"arn:aws:iam::{ACCOUNT}:role/clients/clients", RoleSessionName="suite")
    credentials = assumed["Credentials"]
    inside = cloud.session_with(credentials["AccessKeyId"], credentials["SecretAccessKey"], credentials["SessionToken"])

    said = cloud.client("sts", inside).get_caller_identity()

    assert said["Arn"] == assumed["AssumedRoleUser"]["Arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/clients/suite"


def test_keeps_roles(iam, role):
    iam.update_role(RoleName=role, MaxSessionDuration=7200)
    iam.update_role_description(RoleName=role, Description="other")
    iam.update_assume_role_policy(RoleName=role, PolicyDocument=TRUST)
    iam.tag_role(RoleName=role, Tags=[{"Key": "c", "Value": "d"}])
    iam.untag_role(RoleName=role, TagKeys=["a"])

    said = iam.get_role(RoleName=role)["Role"]
    assert said["Description"] == "other" and said["MaxSessionDuration"] == 7200
    assert said["AssumeRolePolicyDocument"]["Statement"][0]["Action"] == "sts:AssumeRole"
    assert iam.list_role_tags(RoleName=role)["Tags"] == [{"Key": "c", "Value": "d"}]
    pages = iam.get_paginator("list_roles").paginate(PathPrefix="/clients/", PaginationConfig={"PageSize": 1})
    assert [found["RoleName"] for page in pages for found in page["Roles"]] == [role]
    assert iam.list_instance_profiles_for_role(RoleName=role)["InstanceProfiles"] == []


def test_keeps_policies_inside_roles(iam, role):
    iam.put_role_policy(RoleName=role, PolicyName="inside", PolicyDocument=json.dumps(POLICY))

    assert iam.list_role_policies(RoleName=role)["PolicyNames"] == ["inside"]
    assert iam.get_role_policy(RoleName=role, PolicyName="inside")["PolicyDocument"] == POLICY
    iam.delete_role_policy(RoleName=role, PolicyName="inside")


def test_attaches_managed_policies(iam, role, policy):
    iam.attach_role_policy(RoleName=role, PolicyArn=policy)
    iam.put_role_permissions_boundary(RoleName=role, PermissionsBoundary=policy)
    assert iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"] == [{"PolicyName": "store", "PolicyArn": policy}]
    assert [entity["RoleName"] for entity in iam.list_entities_for_policy(PolicyArn=policy)["PolicyRoles"]] == [role]
    assert policy in [found["Arn"] for found in iam.list_policies(Scope="Local")["Policies"]]

    iam.delete_role_permissions_boundary(RoleName=role)
    iam.detach_role_policy(RoleName=role, PolicyArn=policy)


def test_keeps_versions_of_a_policy(iam, policy):
    version = iam.create_policy_version(PolicyArn=policy, PolicyDocument=json.dumps(POLICY), SetAsDefault=False)["PolicyVersion"]

    assert iam.get_policy(PolicyArn=policy)["Policy"]["DefaultVersionId"] == "v1"
    assert iam.get_policy_version(PolicyArn=policy, VersionId=version["VersionId"])["PolicyVersion"]["Document"] == POLICY
    assert len(iam.list_policy_versions(PolicyArn=policy)["Versions"]) == 2
    iam.delete_policy_version(PolicyArn=policy, VersionId=version["VersionId"])


def test_makes_roles_of_services(iam):
    made = iam.create_service_linked_role(AWSServiceName="ecs.amazonaws.com")["Role"]

    assert made["Path"] == "/aws-service-role/ecs.amazonaws.com/"


def test_says_that_a_role_is_not_there(iam):
    with pytest.raises(iam.exceptions.NoSuchEntityException) as refused:
        iam.get_role(RoleName="nobody")

    assert refused.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404
    with pytest.raises(ClientError, match="MalformedPolicyDocument"):
        iam.create_role(RoleName="broken", AssumeRolePolicyDocument="{")


def test_makes_accounts_with_keys_of_their_own(cloud):
    organizations, s3 = cloud.client("organizations"), cloud.client("s3")
    made = organizations.create_account(AccountName="clients", Email="clients@localhost")["CreateAccountStatus"]
    assert made["State"] == "SUCCEEDED"
    assert made["AccountId"] in [account["Id"] for page in organizations.get_paginator("list_accounts").paginate()
                                 for account in page["Accounts"]]
    keys = configparser.ConfigParser()
    keys.read(cloud.home / ".local/state/copilot/credentials")
    neighbour = cloud.session_with(keys["local-clients"]["aws_access_key_id"], keys["local-clients"]["aws_secret_access_key"])

    assert cloud.client("sts", neighbour).get_caller_identity()["Account"] == made["AccountId"]
    s3.create_bucket(Bucket="neighbours", CreateBucketConfiguration={"LocationConstraint": "us-west-2"})
    s3.put_object(Bucket="neighbours", Key="k", Body=b"1")
    with pytest.raises(ClientError, match="AccessDenied"):
        cloud.client("s3", neighbour).get_object(Bucket="neighbours", Key="k")
    s3.put_bucket_policy(Bucket="neighbours", Policy=json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": made["AccountId"]}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::neighbours/*"}]}))
    assert cloud.client("s3", neighbour).get_object(Bucket="neighbours", Key="k")["Body"].read() == b"1"
    s3.delete_object(Bucket="neighbours", Key="k")
    s3.delete_bucket(Bucket="neighbours")
