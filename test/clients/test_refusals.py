"""Bad requests: each is refused in AWS's words, and read by botocore as the exception that it stands for."""
import datetime
import json
import urllib.error
import urllib.request

import botocore.auth
import botocore.awsrequest
import pytest
from botocore.credentials import Credentials
from botocore.exceptions import ClientError

from cloud import REGION

FORM = "application/x-www-form-urlencoded; charset=utf-8"
UNCHECKED = {"parameter_validation": False}


class Wire:
    """Signed requests that no client would make."""

    def __init__(self, cloud):
        self.cloud = cloud
        self.credentials = cloud.session.get_credentials().get_frozen_credentials()

    def send(self, service, body=b"", headers=None, path="/", method="POST", change=lambda request: None, credentials=None):
        request = botocore.awsrequest.AWSRequest(method, self.cloud.endpoint + path, headers or {"Content-Type": FORM}, body)
        credentials = credentials or Credentials(*self.credentials)
        botocore.auth.SigV4Auth(credentials, service, REGION).add_auth(request)
        change(request)
        sent = urllib.request.Request(request.url, data=request.data or None, headers=dict(request.headers), method=method)
        try:
            with urllib.request.urlopen(sent) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


@pytest.fixture(scope="module")
def wire(cloud):
    return Wire(cloud)


def code_of(call, **arguments):
    with pytest.raises(ClientError) as refused:
        call(**arguments)
    return refused.value.response["Error"]["Code"], refused.value.response["ResponseMetadata"]["HTTPStatusCode"]


WRONG_SECRET = [("sts", "get_caller_identity", "SignatureDoesNotMatch", 403), ("ec2", "describe_vpcs", "AuthFailure", 403),
                ("ecs", "list_clusters", "InvalidSignatureException", 403), ("s3", "list_buckets", "SignatureDoesNotMatch", 403),
                ("lambda", "list_functions", "InvalidSignatureException", 403), ("route53", "list_hosted_zones", "SignatureDoesNotMatch", 403)]


@pytest.mark.parametrize(("service", "operation", "code", "status"), WRONG_SECRET)
def test_refuses_a_wrong_secret(cloud, service, operation, code, status):
    key = cloud.session.get_credentials().access_key
    client = cloud.client(service, cloud.session_with(key, "wrong"))

    assert code_of(getattr(client, operation)) == (code, status)


def test_refuses_keys_that_it_does_not_know_and_those_of_aws(cloud):
    for key in ("LKIANOBODY", "AKIAIOSFODNN7EXAMPLE"):
        client = cloud.client("sts", cloud.session_with(key, "wrong"))
        assert code_of(client.get_caller_identity) == ("InvalidClientTokenId", 403)


def test_refuses_requests_without_a_signature(wire):
    def strip(request):
        del request.headers["Authorization"]

    status, said = wire.send("sts", b"Action=GetCallerIdentity&Version=2011-06-15", change=strip)

    assert status == 403 and "MissingAuthenticationToken" in said


def test_refuses_half_a_signature(wire):
    def halve(request):
        request.headers.replace_header("Authorization", request.headers["Authorization"].partition(", Signature=")[0])

    status, said = wire.send("sts", b"Action=GetCallerIdentity&Version=2011-06-15", change=halve)

    assert status == 400 and "IncompleteSignature" in said


def test_refuses_what_was_changed_after_it_was_signed(wire):
    def change(request):
        request.data = b"Action=GetSessionToken&Version=2011-06-15"

    status, said = wire.send("sts", b"Action=GetCallerIdentity&Version=2011-06-15", change=change)

    assert status == 403 and "SignatureDoesNotMatch" in said


def test_refuses_requests_from_another_time(cloud, wire, monkeypatch):
    long_ago = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=1)
    monkeypatch.setattr(botocore.auth, "get_current_datetime", lambda remove_tzinfo=True: long_ago.replace(tzinfo=None))

    status, said = wire.send("sts", b"Action=GetCallerIdentity&Version=2011-06-15")

    assert status in (400, 403) and ("SignatureDoesNotMatch" in said or "RequestExpired" in said)


UNKNOWN = [("ec2", "describe_instances", {}, "DescribeInstances"), ("iam", "list_users", {}, "ListUsers"),
           ("dynamodb", "list_tables", {}, "ListTables"), ("ecs", "list_container_instances", {}, "ListContainerInstances"),
           ("lambda", "list_layers", {}, "/layers"), ("s3", "get_bucket_website", {"Bucket": "nothing"}, "website"),
           ("route53", "list_health_checks", {}, "healthcheck")]


@pytest.mark.parametrize(("service", "operation", "arguments", "named"), UNKNOWN)
def test_names_the_operation_that_it_does_not_have(cloud, service, operation, arguments, named):
    with pytest.raises(ClientError) as refused:
        getattr(cloud.client(service), operation)(**arguments)

    error = refused.value.response
    assert (error["Error"]["Code"], error["ResponseMetadata"]["HTTPStatusCode"]) == ("NotImplemented", 501)
    assert named in error["Error"]["Message"]


MISSING = [("ec2", "create_subnet", {"CidrBlock": "10.0.0.0/24"}, "MissingParameter"), ("sts", "assume_role", {}, "ValidationError"),
           ("iam", "get_role", {}, "ValidationError"), ("ssm", "get_parameter", {}, "ValidationException"),
           ("ecs", "register_task_definition", {"family": "x"}, ("ClientException", "ValidationException")),
           ("lambda", "create_function", {"FunctionName": "x"}, "ValidationException"),
           ("route53", "create_hosted_zone", {"Name": "x.test"}, ("InvalidRequest", "InvalidInput"))]


@pytest.mark.parametrize(("service", "operation", "arguments", "code"), MISSING)
def test_refuses_what_misses_a_required_member(cloud, service, operation, arguments, code):
    said, status = code_of(getattr(cloud.client(service, **UNCHECKED), operation), **arguments)

    assert said in code and status == 400


NOT_TAKEN = [("ec2", "describe_vpcs", {"VpcIds": []} | {"DryRun": False}, None),
             ("ec2", "create_vpc", {"CidrBlock": "10.0.0.0/16", "Ipv6Pool": "pool"}, "Ipv6Pool"),
             ("ecs", "describe_clusters", {"clusters": ["x"]}, None),
             ("ecs", "run_task", {"taskDefinition": "x", "placementStrategy": [{"type": "random"}]}, "placementStrategy"),
             ("lambda", "create_function", {"FunctionName": "f", "Role": "arn:aws:iam::000000000000:role/xxxxx", "Code": {},
                                            "SnapStart": {"ApplyOn": "None"}}, "SnapStart"),
             ("s3", "put_object", {"Bucket": "never-made", "Key": "k", "GrantRead": "id=1"}, "x-amz-grant-read"),
             ("s3", "create_bucket", {"Bucket": "never-made", "ACL": "public-read"}, "ACL"),
             ("s3", "list_multipart_uploads", {"Bucket": "never-made", "Delimiter": "/"}, "Delimiter"),
             ("lambda", "invoke", {"FunctionName": "f", "Qualifier": "1"}, "Qualifier"),
             ("sts", "assume_role", {"RoleArn": "arn:aws:iam::000000000000:role/x", "RoleSessionName": "xx", "Policy": "{}"}, "Policy"),
             ("iam", "list_policies", {"PolicyUsageFilter": "PermissionsPolicy"}, "PolicyUsageFilter"),
             ("s3", "put_bucket_versioning", {"Bucket": "never-made", "VersioningConfiguration": {"MFADelete": "Enabled"}}, "MfaDelete"),
             ("secretsmanager", "create_secret", {"Name": "x", "AddReplicaRegions": [{"Region": "eu-west-1"}]}, "AddReplicaRegions")]


@pytest.mark.parametrize(("service", "operation", "arguments", "named"), NOT_TAKEN)
def test_refuses_members_that_it_would_not_heed(cloud, service, operation, arguments, named):
    call = getattr(cloud.client(service), operation)
    if named is None:
        call(**arguments)
        return
    with pytest.raises(ClientError) as refused:
        call(**arguments)

    error = refused.value.response
    assert (error["Error"]["Code"], error["ResponseMetadata"]["HTTPStatusCode"]) == ("NotImplemented", 501)
    assert named in error["Error"]["Message"]


def test_says_of_dry_runs_that_they_would_have_succeeded(cloud):
    ec2 = cloud.client("ec2")
    before = len(ec2.describe_vpcs()["Vpcs"])

    assert code_of(ec2.create_vpc, CidrBlock="10.0.0.0/16", DryRun=True) == ("DryRunOperation", 412)
    assert code_of(ec2.describe_vpcs, DryRun=True) == ("DryRunOperation", 412)
    assert len(ec2.describe_vpcs()["Vpcs"]) == before
    assert code_of(cloud.client("ec2", **UNCHECKED).create_subnet, DryRun=True, CidrBlock="10.0.0.0/24") == ("MissingParameter", 400)


def test_refuses_bodies_that_are_not_of_the_protocol(wire):
    target = {"Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": "AmazonSSM.GetParameter"}
    for body in (b"{", b"[]", b'{"Name": 1}', b"\xff\xfe"):
        status, said = wire.send("ssm", body, target)
        assert status == 400 and json.loads(said)["__type"] in ("SerializationException", "ValidationException"), said
    status, said = wire.send("route53", b"<not xml", {"Content-Type": "text/xml"}, "/2013-04-01/hostedzone")
    assert status == 400 and "Malformed" in said
