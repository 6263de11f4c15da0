"""Zones, service discovery and log groups, through boto3."""
import time

import pytest
from botocore.exceptions import ClientError

from cloud import REGION, eventually
from network import Network


@pytest.fixture(scope="module")
def network(cloud):
    network = Network(cloud, "10.37.0.0/16")
    yield network
    network.delete()


@pytest.fixture(scope="module")
def route53(cloud):
    return cloud.client("route53")


def test_keeps_records_of_a_zone(route53):
    zone = route53.create_hosted_zone(Name="shop.test", CallerReference="1", HostedZoneConfig={"Comment": "of the suite"})
    zone_id = zone["HostedZone"]["Id"]
    record = {"Name": "api.shop.test.", "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "192.0.2.1"}, {"Value": "192.0.2.2"}]}
    text = {"Name": "\\052.shop.test.", "Type": "TXT", "TTL": 1, "ResourceRecords": [{"Value": '"a <b> & c"'}]}
    change = route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch={"Comment": "c", "Changes": [
        {"Action": "CREATE", "ResourceRecordSet": record}, {"Action": "CREATE", "ResourceRecordSet": text}]})["ChangeInfo"]
    route53.get_waiter("resource_record_sets_changed").wait(Id=change["Id"], WaiterConfig={"Delay": 1})
    assert route53.get_change(Id=change["Id"])["ChangeInfo"]["Status"] == "INSYNC"

    pages = route53.get_paginator("list_resource_record_sets").paginate(HostedZoneId=zone_id, PaginationConfig={"PageSize": 1})
    said = [found for page in pages for found in page["ResourceRecordSets"]]
    assert record in said and text in said
    assert route53.get_hosted_zone(Id=zone_id)["HostedZone"]["ResourceRecordSetCount"] == 4
    pages = route53.get_paginator("list_hosted_zones").paginate(PaginationConfig={"PageSize": 1})
    assert zone_id in [found["Id"] for page in pages for found in page["HostedZones"]]
    assert route53.list_hosted_zones_by_name(DNSName="shop.test")["HostedZones"][0]["Id"] == zone_id
    check_tags(route53, zone_id.rpartition("/")[2])
    with pytest.raises(route53.exceptions.HostedZoneNotEmpty):
        route53.delete_hosted_zone(Id=zone_id)
    route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch={"Changes": [
        {"Action": "DELETE", "ResourceRecordSet": record}, {"Action": "DELETE", "ResourceRecordSet": text}]})
    route53.delete_hosted_zone(Id=zone_id)


def check_tags(route53, zone_id):
    of_zone = {"ResourceType": "hostedzone", "ResourceId": zone_id}
    route53.change_tags_for_resource(**of_zone, AddTags=[{"Key": "k", "Value": "v"}, {"Key": "a", "Value": "b"}])
    route53.change_tags_for_resource(**of_zone, RemoveTagKeys=["k"])
    assert route53.list_tags_for_resource(**of_zone)["ResourceTagSet"]["Tags"] == [{"Key": "a", "Value": "b"}]


def test_says_what_is_wrong_with_changes(route53):
    zone = route53.create_hosted_zone(Name="wrong.test", CallerReference="1")["HostedZone"]["Id"]
    record = {"Name": "a.other.test.", "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "192.0.2.1"}]}

    with pytest.raises(route53.exceptions.InvalidChangeBatch):
        route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": [{"Action": "CREATE", "ResourceRecordSet": record}]})
    with pytest.raises(route53.exceptions.NoSuchHostedZone):
        route53.get_hosted_zone(Id="Z000")
    route53.delete_hosted_zone(Id=zone)


def test_gives_private_zones_to_networks(route53, network):
    vpc = {"VPCRegion": REGION, "VPCId": network.vpc}
    second = network.ec2.create_vpc(CidrBlock="10.38.0.0/16")["Vpc"]["VpcId"]
    zone = route53.create_hosted_zone(Name="inside.test", CallerReference="1", VPC=vpc)["HostedZone"]["Id"]
    route53.associate_vpc_with_hosted_zone(HostedZoneId=zone, VPC=vpc | {"VPCId": second})

    assert len(route53.get_hosted_zone(Id=zone)["VPCs"]) == 2
    said = route53.list_hosted_zones_by_vpc(VPCId=second, VPCRegion=REGION)["HostedZoneSummaries"]
    assert [found["Name"] for found in said] == ["inside.test."]
    route53.disassociate_vpc_from_hosted_zone(HostedZoneId=zone, VPC=vpc | {"VPCId": second})
    network.ec2.delete_vpc(VpcId=second)
    route53.delete_hosted_zone(Id=zone)


@pytest.fixture(scope="module")
def discovery(cloud):
    return cloud.client("servicediscovery", inject_host_prefix=False)


def succeeds(discovery, operation_id):
    def ended():
        said = discovery.get_operation(OperationId=operation_id)["Operation"]
        assert said["Status"] != "FAIL", said
        return said if said["Status"] == "SUCCESS" else None
    return eventually(ended)["Targets"]


@pytest.fixture(scope="module")
def namespace(discovery, network):
    operation = discovery.create_private_dns_namespace(Name="clients.local", Vpc=network.vpc, Tags=[{"Key": "k", "Value": "v"}])
    namespace_id = succeeds(discovery, operation["OperationId"])["NAMESPACE"]
    yield namespace_id
    succeeds(discovery, discovery.delete_namespace(Id=namespace_id)["OperationId"])


def test_keeps_namespaces(discovery, namespace):
    said = discovery.get_namespace(Id=namespace)["Namespace"]
    assert said["Name"] == "clients.local" and said["Properties"]["DnsProperties"]["HostedZoneId"]

    pages = discovery.get_paginator("list_namespaces").paginate(PaginationConfig={"PageSize": 1})
    assert namespace in [found["Id"] for page in pages for found in page["Namespaces"]]
    discovery.tag_resource(ResourceARN=said["Arn"], Tags=[{"Key": "a", "Value": "b"}])
    discovery.untag_resource(ResourceARN=said["Arn"], TagKeys=["k"])
    assert discovery.list_tags_for_resource(ResourceARN=said["Arn"])["Tags"] == [{"Key": "a", "Value": "b"}]


def test_registers_and_finds_instances(discovery, namespace):
    service = discovery.create_service(Name="web", NamespaceId=namespace, DnsConfig={"DnsRecords": [{"Type": "A", "TTL": 10}]},
                                       HealthCheckCustomConfig={"FailureThreshold": 1})["Service"]["Id"]
    succeeds(discovery, discovery.update_service(Id=service, Service={"Description": "of the suite"})["OperationId"])
    attributes = {"AWS_INSTANCE_IPV4": "10.37.0.50", "color": "red"}
    registered = discovery.register_instance(ServiceId=service, InstanceId="i-1", Attributes=attributes)
    succeeds(discovery, registered["OperationId"])
    discovery.update_instance_custom_health_status(ServiceId=service, InstanceId="i-1", Status="HEALTHY")

    assert discovery.get_service(Id=service)["Service"]["Description"] == "of the suite"
    assert service in [found["Id"] for found in discovery.list_services()["Services"]]
    assert discovery.get_instance(ServiceId=service, InstanceId="i-1")["Instance"]["Attributes"]["color"] == "red"
    assert [found["Id"] for found in discovery.list_instances(ServiceId=service)["Instances"]] == ["i-1"]
    assert discovery.get_instances_health_status(ServiceId=service)["Status"] == {"i-1": "HEALTHY"}
    [found] = discovery.discover_instances(NamespaceName="clients.local", ServiceName="web", QueryParameters={"color": "red"})["Instances"]
    assert found["Attributes"]["AWS_INSTANCE_IPV4"] == "10.37.0.50"
    succeeds(discovery, discovery.deregister_instance(ServiceId=service, InstanceId="i-1")["OperationId"])
    discovery.delete_service(Id=service)


@pytest.fixture
def group(cloud):
    logs = cloud.client("logs")
    logs.create_log_group(logGroupName="/clients/web", tags={"k": "v"})
    yield "/clients/web"
    logs.delete_log_group(logGroupName="/clients/web")
    with pytest.raises(ClientError, match="ResourceNotFoundException"):
        logs.describe_log_streams(logGroupName="/clients/web")


def test_keeps_what_was_logged(cloud, group):
    logs, now = cloud.client("logs"), int(time.time() * 1000)
    logs.create_log_stream(logGroupName=group, logStreamName="one")
    events = [{"timestamp": now + index, "message": f"line {index} <&> ä"} for index in range(3)]
    logs.put_log_events(logGroupName=group, logStreamName="one", logEvents=events)

    said = logs.get_log_events(logGroupName=group, logStreamName="one", startFromHead=True, limit=2)
    assert [event["message"] for event in said["events"]] == ["line 0 <&> ä", "line 1 <&> ä"]
    rest = logs.get_log_events(logGroupName=group, logStreamName="one", startFromHead=True, nextToken=said["nextForwardToken"])
    assert [event["message"] for event in rest["events"]] == ["line 2 <&> ä"]
    pages = logs.get_paginator("filter_log_events").paginate(logGroupName=group, filterPattern='"line 1"')
    assert [event["message"] for page in pages for event in page["events"]] == ["line 1 <&> ä"]
    [stream] = logs.describe_log_streams(logGroupName=group, orderBy="LastEventTime", descending=True)["logStreams"]
    assert stream["lastEventTimestamp"] == now + 2
    logs.delete_log_stream(logGroupName=group, logStreamName="one")


def test_keeps_settings_and_tags_of_groups(cloud, group):
    logs = cloud.client("logs")
    logs.put_retention_policy(logGroupName=group, retentionInDays=30)
    [said] = logs.describe_log_groups(logGroupNamePrefix=group)["logGroups"]
    assert said["retentionInDays"] == 30
    logs.delete_retention_policy(logGroupName=group)

    arn = said["arn"].removesuffix(":*")
    logs.tag_resource(resourceArn=arn, tags={"a": "b"})
    logs.untag_resource(resourceArn=arn, tagKeys=["k"])
    assert logs.list_tags_for_resource(resourceArn=arn)["tags"] == {"a": "b"}
    logs.tag_log_group(logGroupName=group, tags={"c": "d"})
    logs.untag_log_group(logGroupName=group, tags=["a"])
    assert logs.list_tags_log_group(logGroupName=group)["tags"] == {"c": "d"}


def test_keeps_policies_of_logs(cloud):
    logs = cloud.client("logs")
    logs.put_resource_policy(policyName="clients", policyDocument='{"Version":"2012-10-17","Statement":[]}')

    assert [found["policyName"] for found in logs.describe_resource_policies()["resourcePolicies"]] == ["clients"]
    logs.delete_resource_policy(policyName="clients")
