"""Functions, through boto3: a bootstrap in Python that speaks the runtime interface of Lambda."""
import json

import pytest

from cloud import ACCOUNT
from packages import archive

BOOTSTRAP = r"""#!/usr/bin/env python3
import json, os, urllib.request
base = f"http://{os.environ['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime/invocation/"
while True:
    got = urllib.request.urlopen(base + "next")
    event, request = json.load(got), got.headers["Lambda-Runtime-Aws-Request-Id"]
    fails = event.get("fail")
    body = {"errorType": "Broken", "errorMessage": "as asked"} if fails else {"said": event, "color": os.environ.get("COLOR")}
    urllib.request.urlopen(base + request + ("/error" if fails else "/response"), data=json.dumps(body).encode())
"""


@pytest.fixture(scope="module")
def functions(cloud):
    return cloud.client("lambda")


@pytest.fixture(scope="module")
def role(cloud):
    iam = cloud.client("iam")
    trust = {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
    yield iam.create_role(RoleName="functions", AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
    iam.delete_role(RoleName="functions")


@pytest.fixture(scope="module")
def function(functions, role):
    functions.create_function(FunctionName="clients", Runtime="provided.al2023", Handler="bootstrap", Role=role,
                              Code={"ZipFile": archive(BOOTSTRAP)}, Timeout=10, Environment={"Variables": {"COLOR": "red"}},
                              Tags={"k": "v"})
    functions.get_waiter("function_exists").wait(FunctionName="clients")
    functions.get_waiter("function_active_v2").wait(FunctionName="clients")
    yield "clients"
    functions.delete_function(FunctionName="clients")


def test_calls_functions(functions, function):
    said = functions.invoke(FunctionName=function, Payload=json.dumps({"name": "ä"}), LogType="Tail")
    assert json.loads(said["Payload"].read()) == {"said": {"name": "ä"}, "color": "red"}
    assert said["StatusCode"] == 200 and said["ExecutedVersion"] == "$LATEST" and said["LogResult"]

    failed = functions.invoke(FunctionName=function, Payload=json.dumps({"fail": True}))
    assert failed["FunctionError"] == "Unhandled" and json.loads(failed["Payload"].read())["errorType"] == "Broken"
    assert functions.invoke(FunctionName=function, InvocationType="Event")["StatusCode"] == 202


def test_keeps_functions(functions, function):
    functions.update_function_configuration(FunctionName=function, Description="of the suite",
                                            Environment={"Variables": {"COLOR": "blue"}})
    functions.get_waiter("function_updated_v2").wait(FunctionName=function)
    functions.update_function_code(FunctionName=function, ZipFile=archive(BOOTSTRAP + "# other\n"))

    assert functions.get_function_configuration(FunctionName=function)["Environment"] == {"Variables": {"COLOR": "blue"}}
    said = functions.get_function(FunctionName=function)
    assert said["Configuration"]["Description"] == "of the suite" and said["Tags"] == {"k": "v"}
    pages = functions.get_paginator("list_functions").paginate(PaginationConfig={"PageSize": 1})
    assert function in [found["FunctionName"] for page in pages for found in page["Functions"]]


def test_keeps_permissions_and_tags_of_functions(functions, function):
    arn = functions.get_function_configuration(FunctionName=function)["FunctionArn"]
    functions.add_permission(FunctionName=function, StatementId="one", Action="lambda:InvokeFunction", Principal="events.amazonaws.com",
                             SourceArn=f"arn:aws:events:us-west-2:{ACCOUNT}:rule/x")
    assert json.loads(functions.get_policy(FunctionName=function)["Policy"])["Statement"][0]["Sid"] == "one"
    functions.remove_permission(FunctionName=function, StatementId="one")
    functions.tag_resource(Resource=arn, Tags={"a": "b"})
    functions.untag_resource(Resource=arn, TagKeys=["k"])

    assert functions.list_tags(Resource=arn)["Tags"] == {"a": "b"}
    with pytest.raises(functions.exceptions.ResourceNotFoundException):
        functions.get_policy(FunctionName=function)
