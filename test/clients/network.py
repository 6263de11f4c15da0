"""A small VPC with two subnets, for what must stand in one; deleted with all that is left inside."""
from cloud import REGION, eventually


class Network:
    def __init__(self, cloud, cidr):
        self.ec2 = cloud.client("ec2")
        self.vpc = self.ec2.create_vpc(CidrBlock=cidr)["Vpc"]["VpcId"]
        self.gateway = self.ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
        self.ec2.attach_internet_gateway(InternetGatewayId=self.gateway, VpcId=self.vpc)
        start = cidr.rsplit(".", 2)[0]
        self.subnets = [self.ec2.create_subnet(VpcId=self.vpc, CidrBlock=f"{start}.{index}.0/24", AvailabilityZone=REGION + zone)
                        ["Subnet"]["SubnetId"] for index, zone in enumerate("ab")]

    def security_group(self, name):
        return self.ec2.create_security_group(GroupName=name, Description=name, VpcId=self.vpc)["GroupId"]

    def delete(self):
        eventually(lambda: not self.ec2.describe_network_interfaces(
            Filters=[{"Name": "vpc-id", "Values": [self.vpc]}])["NetworkInterfaces"])
        for subnet in self.subnets:
            self.ec2.delete_subnet(SubnetId=subnet)
        for group in self.ec2.describe_security_groups(Filters=[{"Name": "vpc-id", "Values": [self.vpc]}])["SecurityGroups"]:
            if group["GroupName"] != "default":
                self.ec2.delete_security_group(GroupId=group["GroupId"])
        self.ec2.detach_internet_gateway(InternetGatewayId=self.gateway, VpcId=self.vpc)
        self.ec2.delete_internet_gateway(InternetGatewayId=self.gateway)
        self.ec2.delete_vpc(VpcId=self.vpc)
