"""Stacks, change sets and stack sets, through boto3."""
import json

import pytest
from botocore.exceptions import ClientError, WaiterError

from cloud import ACCOUNT, REGION, eventually
from packages import archive

QUICKLY = {"Delay": 1}


def template(value="1", name="clients-stack", **more):
    return json.dumps({
        "AWSTemplateFormatVersion": "2010-09-09", "Description": "of the suite",
        "Parameters": {"Value": {"Type": "String", "Default": value}},
        "Resources": {"Parameter": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Name": name, "Value": {"Ref": "Value"}}}},
        "Outputs": {"Name": {"Value": {"Ref": "Parameter"}, "Export": {"Name": name}}},
    } | more)


@pytest.fixture(scope="module")
def stacks(cloud):
    return cloud.client("cloudformation")


@pytest.fixture(scope="module")
def stack(stacks):
    stacks.create_stack(StackName="clients", TemplateBody=template(), Tags=[{"Key": "k", "Value": "v"}],
                        Capabilities=["CAPABILITY_NAMED_IAM"], OnFailure="ROLLBACK")
    stacks.get_waiter("stack_exists").wait(StackName="clients")
    stacks.get_waiter("stack_create_complete").wait(StackName="clients", WaiterConfig=QUICKLY)
    yield "clients"
    stacks.delete_stack(StackName="clients")
    stacks.get_waiter("stack_delete_complete").wait(StackName="clients", WaiterConfig=QUICKLY)


def test_describes_stacks_and_what_is_in_them(stacks, stack):
    [said] = stacks.describe_stacks(StackName=stack)["Stacks"]
    assert said["Outputs"] == [{"OutputKey": "Name", "OutputValue": "clients-stack", "ExportName": "clients-stack"}]
    assert said["Tags"] == [{"Key": "k", "Value": "v"}] and said["Description"] == "of the suite"

    pages = stacks.get_paginator("describe_stacks").paginate()
    assert stack in [found["StackName"] for page in pages for found in page["Stacks"]]
    assert stack in [found["StackName"] for found in stacks.list_stacks(StackStatusFilter=["CREATE_COMPLETE"])["StackSummaries"]]
    [resource] = stacks.describe_stack_resources(StackName=stack)["StackResources"]
    assert resource["PhysicalResourceId"] == "clients-stack"
    detail = stacks.describe_stack_resource(StackName=stack, LogicalResourceId="Parameter")["StackResourceDetail"]
    assert detail["ResourceStatus"] == "CREATE_COMPLETE"
    pages = stacks.get_paginator("list_stack_resources").paginate(StackName=stack)
    assert [found["ResourceType"] for page in pages for found in page["StackResourceSummaries"]] == ["AWS::SSM::Parameter"]
    pages = stacks.get_paginator("describe_stack_events").paginate(StackName=stack)
    assert "CREATE_COMPLETE" in [event["ResourceStatus"] for page in pages for event in page["StackEvents"]]


def test_gives_templates_back(stacks, stack):
    said = stacks.get_template(StackName=stack)["TemplateBody"]
    assert (said if isinstance(said, dict) else json.loads(said))["Description"] == "of the suite"

    assert stacks.validate_template(TemplateBody=template())["Parameters"][0]["DefaultValue"] == "1"
    summary = stacks.get_template_summary(TemplateBody=template())
    assert summary["Parameters"][0]["ParameterKey"] == "Value" and summary["ResourceTypes"] == ["AWS::SSM::Parameter"]


def test_lists_exports_and_who_imports_them(stacks, stack):
    imports = {"Resources": {"Other": {"Type": "AWS::SSM::Parameter", "Properties": {
        "Type": "String", "Name": "importer", "Value": {"Fn::ImportValue": "clients-stack"}}}}, "Outputs": {}}
    stacks.create_stack(StackName="importer", TemplateBody=template(**imports))
    stacks.get_waiter("stack_create_complete").wait(StackName="importer", WaiterConfig=QUICKLY)

    assert {"clients-stack": "clients-stack"}.items() <= {found["Name"]: found["Value"] for found in stacks.list_exports()["Exports"]}.items()
    assert stacks.list_imports(ExportName="clients-stack")["Imports"] == ["importer"]
    stacks.delete_stack(StackName="importer")
    stacks.get_waiter("stack_delete_complete").wait(StackName="importer", WaiterConfig=QUICKLY)


def test_updates_stacks(stacks, stack):
    stacks.update_stack(StackName=stack, TemplateBody=template("2"))
    stacks.get_waiter("stack_update_complete").wait(StackName=stack, WaiterConfig=QUICKLY)

    with pytest.raises(ClientError, match="No updates are to be performed"):
        stacks.update_stack(StackName=stack, TemplateBody=template("2"))
    stacks.update_termination_protection(StackName=stack, EnableTerminationProtection=True)
    with pytest.raises(ClientError, match="ValidationError"):
        stacks.delete_stack(StackName=stack)
    stacks.update_termination_protection(StackName=stack, EnableTerminationProtection=False)


def test_proposes_changes(stacks, stack):
    stacks.create_change_set(StackName=stack, ChangeSetName="next", TemplateBody=template("3"), ChangeSetType="UPDATE")
    stacks.get_waiter("change_set_create_complete").wait(StackName=stack, ChangeSetName="next", WaiterConfig=QUICKLY)
    said = stacks.describe_change_set(StackName=stack, ChangeSetName="next")
    assert said["Changes"][0]["ResourceChange"]["Action"] == "Modify"
    assert [found["ChangeSetName"] for found in stacks.list_change_sets(StackName=stack)["Summaries"]] == ["next"]
    stacks.execute_change_set(StackName=stack, ChangeSetName="next")
    stacks.get_waiter("stack_update_complete").wait(StackName=stack, WaiterConfig=QUICKLY)

    stacks.create_change_set(StackName=stack, ChangeSetName="same", TemplateBody=template("3"), ChangeSetType="UPDATE")
    with pytest.raises(WaiterError):
        stacks.get_waiter("change_set_create_complete").wait(StackName=stack, ChangeSetName="same", WaiterConfig=QUICKLY)
    stacks.delete_change_set(StackName=stack, ChangeSetName="same")


def test_rolls_back_what_fails(stacks):
    broken = template(name="rolled-back", Resources={
        "Good": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Name": "good", "Value": "1"}},
        "Bad": {"Type": "AWS::SSM::Parameter", "DependsOn": "Good", "Properties": {"Type": "Nonsense", "Name": "bad", "Value": "1"}}},
        Outputs={})
    stacks.create_stack(StackName="broken", TemplateBody=broken)
    with pytest.raises(WaiterError):
        stacks.get_waiter("stack_create_complete").wait(StackName="broken", WaiterConfig=QUICKLY)
    eventually(lambda: stacks.describe_stacks(StackName="broken")["Stacks"][0]["StackStatus"] == "ROLLBACK_COMPLETE")

    stacks.delete_stack(StackName="broken")
    stacks.get_waiter("stack_delete_complete").wait(StackName="broken", WaiterConfig=QUICKLY)


# Answers CloudFormation when it deletes, and lets it wait for all else.
ANSWERS_DELETION_ONLY = r"""#!/usr/bin/env python3
import json, os, urllib.request
base = f"http://{os.environ['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime/invocation/"
while True:
    got = urllib.request.urlopen(base + "next")
    event = json.load(got)
    if event["RequestType"] == "Delete":
        said = {name: event[name] for name in ("StackId", "RequestId", "LogicalResourceId")}
        said |= {"Status": "SUCCESS", "PhysicalResourceId": event.get("PhysicalResourceId", "none")}
        urllib.request.urlopen(urllib.request.Request(event["ResponseURL"], data=json.dumps(said).encode(), method="PUT"))
    urllib.request.urlopen(base + got.headers["Lambda-Runtime-Aws-Request-Id"] + "/response", data=b"{}")
"""


@pytest.fixture
def silent_function(cloud):
    iam, functions = cloud.client("iam"), cloud.client("lambda")
    trust = {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
    role = iam.create_role(RoleName="silent", AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
    yield functions.create_function(FunctionName="silent", Runtime="provided.al2023", Handler="bootstrap", Role=role,
                                    Code={"ZipFile": archive(ANSWERS_DELETION_ONLY)})["FunctionArn"]
    functions.delete_function(FunctionName="silent")
    iam.delete_role(RoleName="silent")


def test_cancels_updates(stacks, stack, silent_function):
    body = json.loads(template("4"))
    body["Resources"]["Waits"] = {"Type": "Custom::Waits", "Properties": {"ServiceToken": silent_function}}
    stacks.update_stack(StackName=stack, TemplateBody=json.dumps(body))
    waits = lambda event: event["LogicalResourceId"] == "Waits" and event["ResourceStatus"] == "CREATE_IN_PROGRESS"  # noqa: E731
    eventually(lambda: any(map(waits, stacks.describe_stack_events(StackName=stack)["StackEvents"])))

    stacks.cancel_update_stack(StackName=stack)

    stacks.get_waiter("stack_rollback_complete").wait(StackName=stack, WaiterConfig=QUICKLY)


@pytest.fixture
def roles(cloud):
    iam = cloud.client("iam")
    trust = lambda principal: json.dumps({"Version": "2012-10-17", "Statement": [  # noqa: E731
        {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}]})
    administers = iam.create_role(RoleName="administers", AssumeRolePolicyDocument=trust({"Service": "cloudformation.amazonaws.com"}))
    arn = administers["Role"]["Arn"]
    iam.create_role(RoleName="executes", AssumeRolePolicyDocument=trust({"AWS": arn}))
    for name in ("administers", "executes"):
        iam.put_role_policy(RoleName=name, PolicyName="all", PolicyDocument=json.dumps(
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}))
    yield {"AdministrationRoleARN": arn, "ExecutionRoleName": "executes"}
    for name in ("administers", "executes"):
        iam.delete_role_policy(RoleName=name, PolicyName="all")
        iam.delete_role(RoleName=name)


def test_keeps_stack_sets(stacks, roles):
    stacks.create_stack_set(StackSetName="sets", TemplateBody=template(name="of-a-set"), Description="d", **roles)
    done = lambda operation: eventually(lambda: ended(stacks, operation))  # noqa: E731
    created = stacks.create_stack_instances(StackSetName="sets", Accounts=[ACCOUNT], Regions=[REGION])["OperationId"]
    assert done(created) == "SUCCEEDED"
    updated = stacks.update_stack_set(StackSetName="sets", TemplateBody=template("2", "of-a-set"))["OperationId"]
    assert done(updated) == "SUCCEEDED"

    assert stacks.describe_stack_set(StackSetName="sets")["StackSet"]["Status"] == "ACTIVE"
    assert [found["StackSetName"] for found in stacks.list_stack_sets(Status="ACTIVE")["Summaries"]] == ["sets"]
    [instance] = stacks.list_stack_instances(StackSetName="sets")["Summaries"]
    assert instance["Status"] == "CURRENT"
    one = stacks.describe_stack_instance(StackSetName="sets", StackInstanceAccount=ACCOUNT, StackInstanceRegion=REGION)
    assert one["StackInstance"]["StackId"] == instance["StackId"]
    operations = stacks.list_stack_set_operations(StackSetName="sets")["Summaries"]
    assert {found["OperationId"] for found in operations} == {created, updated}
    results = stacks.list_stack_set_operation_results(StackSetName="sets", OperationId=created)["Summaries"]
    assert [found["Status"] for found in results] == ["SUCCEEDED"]
    assert done(stacks.delete_stack_instances(StackSetName="sets", Accounts=[ACCOUNT], Regions=[REGION], RetainStacks=False)["OperationId"]) == "SUCCEEDED"
    stacks.delete_stack_set(StackSetName="sets")


def ended(stacks, operation):
    said = stacks.describe_stack_set_operation(StackSetName="sets", OperationId=operation)["StackSetOperation"]["Status"]
    return said if said not in ("RUNNING", "QUEUED") else None
