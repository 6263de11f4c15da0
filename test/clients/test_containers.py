"""Clusters, services, tasks, scaling and image repositories, through boto3; images pushed as docker would."""
import base64
import hashlib
import io
import json
import platform
import struct
import tarfile
import urllib.request

import pytest

from cloud import ACCOUNT, REGION, eventually
from network import Network


@pytest.fixture(scope="module")
def ecs(cloud):
    return cloud.client("ecs")


@pytest.fixture(scope="module")
def network(cloud):
    network = Network(cloud, "10.17.0.0/16")
    yield network
    network.delete()


@pytest.fixture(scope="module")
def role(cloud):
    iam = cloud.client("iam")
    trust = {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
    yield iam.create_role(RoleName="execution", AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
    iam.delete_role(RoleName="execution")


@pytest.fixture(scope="module")
def cluster(ecs):
    name = ecs.create_cluster(clusterName="clients", tags=[{"key": "k", "value": "v"}])["cluster"]["clusterName"]
    yield name
    ecs.delete_cluster(cluster=name)


@pytest.fixture(scope="module")
def definition(ecs, role):
    made = ecs.register_task_definition(
        family="clients", requiresCompatibilities=["FARGATE"], networkMode="awsvpc", cpu="256", memory="512",
        executionRoleArn=role, containerDefinitions=[{
            "name": "main", "image": f"{ACCOUNT}.dkr.ecr.{REGION}.amazonaws.com/nobody:none", "essential": True,
            "portMappings": [{"containerPort": 80}], "environment": [{"name": "A", "value": "b"}]}])["taskDefinition"]
    yield made["taskDefinitionArn"]
    ecs.deregister_task_definition(taskDefinition=made["taskDefinitionArn"])


def test_keeps_clusters(ecs, cluster):
    ecs.update_cluster(cluster=cluster, settings=[{"name": "containerInsights", "value": "enabled"}])
    ecs.update_cluster_settings(cluster=cluster, settings=[{"name": "containerInsights", "value": "disabled"}])
    ecs.put_cluster_capacity_providers(cluster=cluster, capacityProviders=["FARGATE"], defaultCapacityProviderStrategy=[])

    [said] = ecs.describe_clusters(clusters=[cluster], include=["TAGS", "SETTINGS"])["clusters"]
    assert said["status"] == "ACTIVE" and said["tags"] == [{"key": "k", "value": "v"}]
    assert said["capacityProviders"] == ["FARGATE"] and said["settings"][0]["value"] == "disabled"
    pages = ecs.get_paginator("list_clusters").paginate(PaginationConfig={"PageSize": 1})
    assert said["clusterArn"] in [arn for page in pages for arn in page["clusterArns"]]
    ecs.tag_resource(resourceArn=said["clusterArn"], tags=[{"key": "a", "value": "b"}])
    ecs.untag_resource(resourceArn=said["clusterArn"], tagKeys=["k"])
    assert ecs.list_tags_for_resource(resourceArn=said["clusterArn"])["tags"] == [{"key": "a", "value": "b"}]


def test_keeps_task_definitions(ecs, definition):
    said = ecs.describe_task_definition(taskDefinition="clients")["taskDefinition"]
    assert said["taskDefinitionArn"] == definition and said["containerDefinitions"][0]["environment"] == [{"name": "A", "value": "b"}]

    assert ecs.list_task_definitions(familyPrefix="clients")["taskDefinitionArns"] == [definition]
    assert ecs.list_task_definition_families(familyPrefix="cli")["families"] == ["clients"]


def test_runs_a_task_to_its_end(ecs, cluster, definition, network):
    settings = {"awsvpcConfiguration": {"subnets": [network.subnets[0]], "assignPublicIp": "DISABLED"}}
    [task] = ecs.run_task(cluster=cluster, taskDefinition=definition, launchType="FARGATE", networkConfiguration=settings,
                          overrides={"containerOverrides": [{"name": "main", "environment": [{"name": "A", "value": "c"}]}]})["tasks"]
    assert task["taskArn"] in ecs.list_tasks(cluster=cluster)["taskArns"]
    ecs.stop_task(cluster=cluster, task=task["taskArn"], reason="enough")
    ecs.get_waiter("tasks_stopped").wait(cluster=cluster, tasks=[task["taskArn"]], WaiterConfig={"Delay": 1})

    [said] = ecs.describe_tasks(cluster=cluster, tasks=[task["taskArn"]])["tasks"]
    assert said["lastStatus"] == "STOPPED" and said["stoppedReason"]


def test_keeps_services_and_scales_them(cloud, ecs, cluster, definition, network):
    settings = {"awsvpcConfiguration": {"subnets": network.subnets, "assignPublicIp": "DISABLED"}}
    ecs.create_service(cluster=cluster, serviceName="web", taskDefinition=definition, desiredCount=0, launchType="FARGATE",
                       networkConfiguration=settings, deploymentConfiguration={"maximumPercent": 200, "minimumHealthyPercent": 100})
    ecs.get_waiter("services_stable").wait(cluster=cluster, services=["web"], WaiterConfig={"Delay": 1})
    ecs.update_service(cluster=cluster, service="web", forceNewDeployment=True)
    said = ecs.describe_services(cluster=cluster, services=["web", "none"])
    assert said["services"][0]["status"] == "ACTIVE" and said["failures"][0]["reason"] == "MISSING"
    pages = ecs.get_paginator("list_services").paginate(cluster=cluster, PaginationConfig={"PageSize": 1})
    assert [arn.rpartition("/")[2] for page in pages for arn in page["serviceArns"]] == ["web"]
    check_scaling(cloud.client("application-autoscaling"), f"service/{cluster}/web")

    ecs.delete_service(cluster=cluster, service="web", force=True)
    ecs.get_waiter("services_inactive").wait(cluster=cluster, services=["web"], WaiterConfig={"Delay": 1})


def check_scaling(scaling, resource):
    target = {"ServiceNamespace": "ecs", "ResourceId": resource, "ScalableDimension": "ecs:service:DesiredCount"}
    scaling.register_scalable_target(**target, MinCapacity=0, MaxCapacity=3)
    scaling.put_scaling_policy(**target, PolicyName="cpu", PolicyType="TargetTrackingScaling",
                               TargetTrackingScalingPolicyConfiguration={
                                   "TargetValue": 50.5, "ScaleInCooldown": 60,
                                   "PredefinedMetricSpecification": {"PredefinedMetricType": "ECSServiceAverageCPUUtilization"}})

    assert scaling.describe_scalable_targets(ServiceNamespace="ecs")["ScalableTargets"][0]["MaxCapacity"] == 3
    [policy] = scaling.describe_scaling_policies(ServiceNamespace="ecs", ResourceId=resource)["ScalingPolicies"]
    assert policy["TargetTrackingScalingPolicyConfiguration"]["TargetValue"] == 50.5
    assert scaling.describe_scaling_activities(ServiceNamespace="ecs")["ScalingActivities"] == []
    scaling.delete_scaling_policy(**target, PolicyName="cpu")
    scaling.deregister_scalable_target(**target)


def test_lists_services_by_namespace(ecs):
    assert ecs.list_services_by_namespace(namespace="nobody.local")["serviceArns"] == []


@pytest.fixture
def repository(cloud):
    ecr = cloud.client("ecr")
    made = ecr.create_repository(repositoryName="clients/web", tags=[{"Key": "k", "Value": "v"}])["repository"]
    yield made
    ecr.delete_repository(repositoryName="clients/web", force=True)


class Registry:
    """The registry's own protocol, as docker speaks it, with the password that GetAuthorizationToken gives."""

    def __init__(self, ecr, repository):
        [given] = ecr.get_authorization_token()["authorizationData"]
        assert base64.b64decode(given["authorizationToken"]).startswith(b"AWS:")
        self.host, _, path = repository["repositoryUri"].partition("/")
        self.base = f"http://{self.host}/v2/{path}"
        self.authorization = {"Authorization": "Basic " + given["authorizationToken"]}

    def send(self, method, url, body=None, **headers):
        headers = self.authorization | {name.replace("_", "-"): value for name, value in headers.items()}
        return urllib.request.urlopen(urllib.request.Request(url, data=body, method=method, headers=headers))

    def put_blob(self, content):
        digest = "sha256:" + hashlib.sha256(content).hexdigest()
        place = self.send("POST", self.base + "/blobs/uploads/").headers["Location"]
        place = place if place.startswith("http") else f"http://{self.host}{place}"
        self.send("PUT", f"{place}{'&' if '?' in place else '?'}digest={digest}", content, Content_Type="application/octet-stream")
        return {"digest": digest, "size": len(content)}

    def put_image(self, tag, layers=(), command=()):
        """An image of layers that are tar archives."""
        config = self.put_blob(json.dumps({
            "architecture": "amd64", "os": "linux", "config": {"Cmd": list(command)},
            "rootfs": {"type": "layers", "diff_ids": ["sha256:" + hashlib.sha256(layer).hexdigest() for layer in layers]}}).encode())
        kind = "application/vnd.docker.distribution.manifest.v2+json"
        manifest = {"schemaVersion": 2, "mediaType": kind,
                    "layers": [self.put_blob(layer) | {"mediaType": "application/vnd.docker.image.rootfs.diff.tar"} for layer in layers],
                    "config": config | {"mediaType": "application/vnd.docker.container.image.v1+json"}}
        self.send("PUT", f"{self.base}/manifests/{tag}", json.dumps(manifest).encode(), Content_Type=kind)


def program_that_waits():
    """A layer with /wait in it, the smallest program for Linux that does nothing until it is killed."""
    code = bytes.fromhex("b822000000" "0f05" "ebf7")  # pause(), again and again
    base, headers = 0x400000, 64 + 56
    elf = struct.pack("<4s5B7xHHIQQQIHHHHHH", b"\x7fELF", 2, 1, 1, 0, 0, 2, 62, 1, base + headers, 64, 0, 0, 64, 56, 1, 0, 0, 0)
    elf += struct.pack("<IIQQQQQQ", 1, 5, 0, base, base, headers + len(code), headers + len(code), 0x1000) + code
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as files:
        entry = tarfile.TarInfo("wait")
        entry.mode, entry.size = 0o755, len(elf)
        files.addfile(entry, io.BytesIO(elf))
    return packed.getvalue()


@pytest.mark.skipif(platform.machine() != "x86_64", reason="the program is for x86-64")
def test_runs_an_image_that_was_pushed(cloud, ecs, cluster, role, network, repository):
    Registry(cloud.client("ecr"), repository).put_image("wait", [program_that_waits()], ["/wait"])
    definition = ecs.register_task_definition(
        family="waits", requiresCompatibilities=["FARGATE"], networkMode="awsvpc", cpu="256", memory="512", executionRoleArn=role,
        containerDefinitions=[{"name": "main", "image": repository["repositoryUri"] + ":wait", "stopTimeout": 2}])["taskDefinition"]["taskDefinitionArn"]
    settings = {"awsvpcConfiguration": {"subnets": [network.subnets[0]], "assignPublicIp": "ENABLED"}}
    [task] = ecs.run_task(cluster=cluster, taskDefinition=definition, launchType="FARGATE", networkConfiguration=settings)["tasks"]
    ecs.create_service(cluster=cluster, serviceName="waits", taskDefinition=definition, desiredCount=2, launchType="FARGATE",
                       networkConfiguration=settings)

    ecs.get_waiter("tasks_running").wait(cluster=cluster, tasks=[task["taskArn"]], WaiterConfig={"Delay": 1})
    ecs.get_waiter("services_stable").wait(cluster=cluster, services=["waits"], WaiterConfig={"Delay": 1})

    [said] = ecs.describe_tasks(cluster=cluster, tasks=[task["taskArn"]])["tasks"]
    address = {detail["name"]: detail["value"] for detail in said["attachments"][0]["details"]}["privateIPv4Address"]
    assert said["containers"][0]["lastStatus"] == "RUNNING" and address.startswith("10.17.0.")
    assert len(ecs.list_tasks(cluster=cluster, serviceName="waits", desiredStatus="RUNNING")["taskArns"]) == 2
    ecs.stop_task(cluster=cluster, task=task["taskArn"])
    ecs.delete_service(cluster=cluster, service="waits", force=True)
    ecs.get_waiter("tasks_stopped").wait(cluster=cluster, tasks=[task["taskArn"]], WaiterConfig={"Delay": 1})
    eventually(lambda: not ecs.list_tasks(cluster=cluster)["taskArns"])
    ecs.deregister_task_definition(taskDefinition=definition)


def test_lists_and_deletes_the_images_that_were_pushed(cloud, repository):
    ecr = cloud.client("ecr")
    Registry(ecr, repository).put_image("v1")

    [image] = ecr.describe_images(repositoryName="clients/web")["imageDetails"]
    assert image["imageTags"] == ["v1"] and image["imageDigest"].startswith("sha256:")
    pages = ecr.get_paginator("list_images").paginate(repositoryName="clients/web", PaginationConfig={"PageSize": 1})
    assert [found["imageTag"] for page in pages for found in page["imageIds"]] == ["v1"]
    said = ecr.batch_delete_image(repositoryName="clients/web", imageIds=[{"imageTag": "v1"}, {"imageTag": "none"}])
    assert [found["imageTag"] for found in said["imageIds"]] == ["v1"] and said["failures"][0]["failureCode"] == "ImageNotFound"


def test_keeps_repositories(cloud, repository):
    ecr = cloud.client("ecr")
    policy = json.dumps({"Version": "2012-10-17", "Statement": []})
    rules = json.dumps({"rules": [{"rulePriority": 1, "selection": {"tagStatus": "untagged", "countType": "imageCountMoreThan", "countNumber": 5},
                                   "action": {"type": "expire"}}]})
    ecr.set_repository_policy(repositoryName="clients/web", policyText=policy)
    ecr.put_lifecycle_policy(repositoryName="clients/web", lifecyclePolicyText=rules)
    ecr.put_image_tag_mutability(repositoryName="clients/web", imageTagMutability="IMMUTABLE")
    ecr.put_image_scanning_configuration(repositoryName="clients/web", imageScanningConfiguration={"scanOnPush": True})

    assert json.loads(ecr.get_repository_policy(repositoryName="clients/web")["policyText"]) == json.loads(policy)
    assert json.loads(ecr.get_lifecycle_policy(repositoryName="clients/web")["lifecyclePolicyText"]) == json.loads(rules)
    [said] = ecr.describe_repositories(repositoryNames=["clients/web"])["repositories"]
    assert said["imageTagMutability"] == "IMMUTABLE" and said["imageScanningConfiguration"] == {"scanOnPush": True}
    ecr.delete_repository_policy(repositoryName="clients/web")
    ecr.delete_lifecycle_policy(repositoryName="clients/web")
    arn = repository["repositoryArn"]
    ecr.tag_resource(resourceArn=arn, tags=[{"Key": "a", "Value": "b"}])
    ecr.untag_resource(resourceArn=arn, tagKeys=["k"])
    assert ecr.list_tags_for_resource(resourceArn=arn)["tags"] == [{"Key": "a", "Value": "b"}]


def test_finds_resources_by_their_tags(cloud, repository, cluster):
    tagging = cloud.client("resourcegroupstaggingapi")
    pages = tagging.get_paginator("get_resources").paginate(TagFilters=[{"Key": "k", "Values": ["v"]}], ResourcesPerPage=1)

    assert repository["repositoryArn"] in [found["ResourceARN"] for page in pages for found in page["ResourceTagMappingList"]]
    assert "k" in tagging.get_tag_keys()["TagKeys"]
    assert "v" in tagging.get_tag_values(Key="k")["TagValues"]
