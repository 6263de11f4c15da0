"""Networks, through boto3."""
import pytest
from botocore.exceptions import ClientError

from cloud import ACCOUNT, REGION, eventually


@pytest.fixture(scope="module")
def ec2(cloud):
    return cloud.client("ec2")


@pytest.fixture(scope="module")
def vpc(ec2):
    vpc_id = ec2.create_vpc(CidrBlock="10.7.0.0/16", TagSpecifications=[
        {"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "clients"}]}])["Vpc"]["VpcId"]
    ec2.get_waiter("vpc_exists").wait(VpcIds=[vpc_id])
    ec2.get_waiter("vpc_available").wait(VpcIds=[vpc_id])
    yield vpc_id
    ec2.delete_vpc(VpcId=vpc_id)
    with pytest.raises(ClientError, match="InvalidVpcID.NotFound"):
        ec2.describe_vpcs(VpcIds=[vpc_id])


@pytest.fixture(scope="module")
def subnet(ec2, vpc):
    subnet_id = ec2.create_subnet(VpcId=vpc, CidrBlock="10.7.1.0/24", AvailabilityZone=REGION + "a")["Subnet"]["SubnetId"]
    ec2.get_waiter("subnet_available").wait(SubnetIds=[subnet_id])
    yield subnet_id
    ec2.delete_subnet(SubnetId=subnet_id)


@pytest.fixture(scope="module")
def gateway(ec2, vpc):
    gateway_id = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway_id, VpcId=vpc)
    yield gateway_id
    ec2.detach_internet_gateway(InternetGatewayId=gateway_id, VpcId=vpc)
    ec2.delete_internet_gateway(InternetGatewayId=gateway_id)


def test_finds_vpcs_by_tag_and_page_by_page(ec2, vpc):
    other = ec2.create_vpc(CidrBlock="10.8.0.0/16")["Vpc"]["VpcId"]
    pages = list(ec2.get_paginator("describe_vpcs").paginate(PaginationConfig={"PageSize": 5}))

    assert {vpc, other} <= {found["VpcId"] for page in pages for found in page["Vpcs"]}
    [named] = ec2.describe_vpcs(Filters=[{"Name": "tag:Name", "Values": ["cli*"]}])["Vpcs"]
    assert named["VpcId"] == vpc and named["Tags"] == [{"Key": "Name", "Value": "clients"}]
    assert named["OwnerId"] == ACCOUNT and named["CidrBlockAssociationSet"][0]["CidrBlockState"]["State"] == "associated"
    ec2.delete_vpc(VpcId=other)


def test_changes_what_a_vpc_says_of_names(ec2, vpc):
    ec2.modify_vpc_attribute(VpcId=vpc, EnableDnsHostnames={"Value": True})

    assert ec2.describe_vpc_attribute(VpcId=vpc, Attribute="enableDnsHostnames")["EnableDnsHostnames"]["Value"] is True
    assert ec2.describe_vpc_attribute(VpcId=vpc, Attribute="enableDnsSupport")["EnableDnsSupport"]["Value"] is True


def test_describes_subnets_zones_and_regions(ec2, vpc, subnet):
    ec2.modify_subnet_attribute(SubnetId=subnet, MapPublicIpOnLaunch={"Value": True})
    [found] = ec2.describe_subnets(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["Subnets"]

    assert found["MapPublicIpOnLaunch"] is True and found["AvailableIpAddressCount"] == 251
    assert REGION + "a" in [zone["ZoneName"] for zone in ec2.describe_availability_zones()["AvailabilityZones"]]
    assert REGION in [region["RegionName"] for region in ec2.describe_regions()["Regions"]]
    assert ec2.describe_network_acls(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["NetworkAcls"][0]["Entries"]


def test_lists_managed_prefix_lists_and_their_entries(ec2):
    lists = ec2.describe_managed_prefix_lists()["PrefixLists"]


    for entry in lists:
        entries = ec2.get_managed_prefix_list_entries(PrefixListId=entry["PrefixListId"])["Entries"]
        assert all("Cidr" in inner for inner in entries)


def test_routes_a_subnet_through_gateways(ec2, vpc, subnet, gateway):
    table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
    association = ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)["AssociationId"]
    other = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    [found] = ec2.describe_route_tables(RouteTableIds=[table])["RouteTables"]
    assert {route["DestinationCidrBlock"] for route in found["Routes"]} == {"0.0.0.0/0", "10.7.0.0/16"}
    assert ec2.describe_internet_gateways(InternetGatewayIds=[gateway])["InternetGateways"][0]["Attachments"][0]["VpcId"] == vpc

    association = ec2.replace_route_table_association(AssociationId=association, RouteTableId=other)["NewAssociationId"]
    ec2.replace_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
    ec2.disassociate_route_table(AssociationId=association)

    ec2.delete_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0")
    ec2.delete_route_table(RouteTableId=table)
    ec2.delete_route_table(RouteTableId=other)


def test_waits_for_a_nat_gateway_and_for_its_end(ec2, vpc, subnet, gateway):
    address = ec2.allocate_address(Domain="vpc")
    nat = ec2.create_nat_gateway(SubnetId=subnet, AllocationId=address["AllocationId"])["NatGateway"]["NatGatewayId"]
    ec2.get_waiter("nat_gateway_available").wait(NatGatewayIds=[nat], WaiterConfig={"Delay": 1})
    [found] = ec2.describe_nat_gateways(NatGatewayIds=[nat])["NatGateways"]
    assert found["NatGatewayAddresses"][0]["PublicIp"] == address["PublicIp"]
    [described] = ec2.describe_addresses(AllocationIds=[address["AllocationId"]])["Addresses"]
    assert described["Domain"] == "vpc"

    ec2.delete_nat_gateway(NatGatewayId=nat)
    ec2.get_waiter("nat_gateway_deleted").wait(NatGatewayIds=[nat], WaiterConfig={"Delay": 1})
    eventually(lambda: not ec2.describe_network_interfaces(Filters=[{"Name": "subnet-id", "Values": [subnet]}])["NetworkInterfaces"])
    ec2.release_address(AllocationId=address["AllocationId"])


def test_gives_network_interfaces_addresses_of_the_world(ec2, vpc, subnet, gateway):
    group = ec2.create_security_group(GroupName="cards", Description="cards", VpcId=vpc)["GroupId"]
    card = ec2.create_network_interface(SubnetId=subnet, Description="a card")["NetworkInterface"]["NetworkInterfaceId"]
    ec2.get_waiter("network_interface_available").wait(NetworkInterfaceIds=[card], WaiterConfig={"Delay": 1})
    ec2.modify_network_interface_attribute(NetworkInterfaceId=card, Groups=[group])
    address = ec2.allocate_address()["AllocationId"]
    association = ec2.associate_address(AllocationId=address, NetworkInterfaceId=card)["AssociationId"]
    [found] = ec2.describe_network_interfaces(NetworkInterfaceIds=[card])["NetworkInterfaces"]
    assert found["Groups"][0]["GroupId"] == group and found["Association"]["AllocationId"] == address

    ec2.disassociate_address(AssociationId=association)
    ec2.release_address(AllocationId=address)
    ec2.delete_network_interface(NetworkInterfaceId=card)
    ec2.delete_security_group(GroupId=group)


def test_keeps_the_rules_of_security_groups(ec2, vpc):
    group = ec2.create_security_group(GroupName="web", Description="web", VpcId=vpc)["GroupId"]
    ec2.get_waiter("security_group_exists").wait(GroupIds=[group])
    web = {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 81, "IpRanges": [{"CidrIp": "0.0.0.0/0", "Description": "all"}]}
    themselves = {"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": group}]}
    rules = ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[web, themselves])["SecurityGroupRules"]
    ec2.authorize_security_group_egress(GroupId=group, IpPermissions=[web])
    described = web | {"IpRanges": [{"CidrIp": "0.0.0.0/0", "Description": "everyone"}]}
    ec2.update_security_group_rule_descriptions_ingress(GroupId=group, IpPermissions=[described])
    ec2.update_security_group_rule_descriptions_egress(GroupId=group, IpPermissions=[described])

    assert len(rules) == 2
    pages = ec2.get_paginator("describe_security_group_rules").paginate(Filters=[{"Name": "group-id", "Values": [group]}])
    said = [rule for page in pages for rule in page["SecurityGroupRules"]]
    assert sum(rule.get("Description") == "everyone" for rule in said) == 2
    [found] = ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"]
    assert found["IpPermissions"][0]["IpRanges"] == [{"CidrIp": "0.0.0.0/0", "Description": "everyone"}]

    ec2.revoke_security_group_ingress(GroupId=group, SecurityGroupRuleIds=[rules[0]["SecurityGroupRuleId"]])
    ec2.revoke_security_group_egress(GroupId=group, IpPermissions=[web])
    ec2.delete_security_group(GroupId=group)


def test_tags_anything(ec2, subnet):
    ec2.create_tags(Resources=[subnet], Tags=[{"Key": "stage", "Value": "test"}, {"Key": "empty", "Value": ""}])

    said = ec2.describe_tags(Filters=[{"Name": "resource-id", "Values": [subnet]}])["Tags"]
    assert {(tag["Key"], tag["Value"], tag["ResourceType"]) for tag in said} == {("stage", "test", "subnet"), ("empty", "", "subnet")}
    ec2.delete_tags(Resources=[subnet], Tags=[{"Key": "stage"}, {"Key": "empty"}])
    assert not ec2.describe_tags(Filters=[{"Name": "resource-id", "Values": [subnet]}])["Tags"]


def test_keeps_flow_logs(ec2, vpc, subnet):
    settings = {"TrafficType": "ALL", "LogGroupName": "flows", "DeliverLogsPermissionArn": f"arn:aws:iam::{ACCOUNT}:role/flows"}
    made = ec2.create_flow_logs(ResourceIds=[vpc], ResourceType="VPC", MaxAggregationInterval=60, **settings)["FlowLogIds"]
    made += ec2.create_flow_logs(ResourceIds=[subnet], ResourceType="Subnet", **settings)["FlowLogIds"]

    [found] = ec2.describe_flow_logs(Filters=[{"Name": "resource-id", "Values": [vpc]}])["FlowLogs"]
    assert found["FlowLogId"] == made[0] and found["MaxAggregationInterval"] == 60 and found["FlowLogStatus"] == "ACTIVE"
    with pytest.raises(ClientError, match="InvalidParameter"):
        ec2.create_flow_logs(ResourceIds=[vpc], ResourceType="VPC", LogFormat="${srcaddr}", **settings)
    ec2.delete_flow_logs(FlowLogIds=made)
    with pytest.raises(ClientError, match="InvalidFlowLogId.NotFound"):
        ec2.describe_flow_logs(FlowLogIds=made[:1])
