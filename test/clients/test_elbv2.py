"""Load balancers, through boto3."""
import pytest

from cloud import eventually
from network import Network


@pytest.fixture(scope="module")
def elb(cloud):
    return cloud.client("elbv2")


@pytest.fixture(scope="module")
def network(cloud):
    network = Network(cloud, "10.27.0.0/16")
    yield network
    network.delete()


@pytest.fixture(scope="module")
def balancer(elb, network):
    group = network.security_group("balancer")
    arn = elb.create_load_balancer(Name="clients", Subnets=network.subnets, SecurityGroups=[group],
                                   Tags=[{"Key": "k", "Value": "v"}])["LoadBalancers"][0]["LoadBalancerArn"]
    elb.get_waiter("load_balancer_exists").wait(LoadBalancerArns=[arn])
    elb.get_waiter("load_balancer_available").wait(LoadBalancerArns=[arn], WaiterConfig={"Delay": 1})
    yield arn
    elb.delete_load_balancer(LoadBalancerArn=arn)
    elb.get_waiter("load_balancers_deleted").wait(LoadBalancerArns=[arn], WaiterConfig={"Delay": 1})


@pytest.fixture(scope="module")
def targets(elb, network):
    arn = elb.create_target_group(Name="clients", Protocol="HTTP", Port=80, VpcId=network.vpc, TargetType="ip",
                                  HealthCheckPath="/health", Matcher={"HttpCode": "200-299"})["TargetGroups"][0]["TargetGroupArn"]
    yield arn
    elb.delete_target_group(TargetGroupArn=arn)


@pytest.fixture
def listener(elb, balancer, targets):
    arn = elb.create_listener(LoadBalancerArn=balancer, Protocol="HTTP", Port=80, DefaultActions=[
        {"Type": "forward", "TargetGroupArn": targets}])["Listeners"][0]["ListenerArn"]
    yield arn
    elb.delete_listener(ListenerArn=arn)


def test_keeps_load_balancers(elb, balancer, network):
    attributes = [{"Key": "idle_timeout.timeout_seconds", "Value": "30"}]
    elb.modify_load_balancer_attributes(LoadBalancerArn=balancer, Attributes=attributes)
    elb.set_security_groups(LoadBalancerArn=balancer, SecurityGroups=[network.security_group("other")])
    elb.set_subnets(LoadBalancerArn=balancer, Subnets=network.subnets)

    assert attributes[0] in elb.describe_load_balancer_attributes(LoadBalancerArn=balancer)["Attributes"]
    pages = elb.get_paginator("describe_load_balancers").paginate(PaginationConfig={"PageSize": 1})
    assert balancer in [found["LoadBalancerArn"] for page in pages for found in page["LoadBalancers"]]
    elb.add_tags(ResourceArns=[balancer], Tags=[{"Key": "a", "Value": "b"}])
    elb.remove_tags(ResourceArns=[balancer], TagKeys=["k"])
    assert elb.describe_tags(ResourceArns=[balancer])["TagDescriptions"][0]["Tags"] == [{"Key": "a", "Value": "b"}]


def test_keeps_target_groups_and_watches_targets(elb, balancer, listener, targets):
    elb.modify_target_group(TargetGroupArn=targets, HealthCheckIntervalSeconds=5, HealthCheckTimeoutSeconds=2, UnhealthyThresholdCount=2)
    elb.modify_target_group_attributes(TargetGroupArn=targets, Attributes=[{"Key": "deregistration_delay.timeout_seconds", "Value": "0"}])
    elb.register_targets(TargetGroupArn=targets, Targets=[{"Id": "10.27.0.99", "Port": 80}])
    [health] = elb.describe_target_health(TargetGroupArn=targets)["TargetHealthDescriptions"]
    assert health["Target"]["Id"] == "10.27.0.99" and health["TargetHealth"]["State"] in ("initial", "unhealthy")

    [said] = elb.describe_target_groups(LoadBalancerArn=balancer)["TargetGroups"]
    assert said["Matcher"] == {"HttpCode": "200-299"} and said["HealthCheckIntervalSeconds"] == 5
    assert {"Key": "deregistration_delay.timeout_seconds", "Value": "0"} in elb.describe_target_group_attributes(TargetGroupArn=targets)["Attributes"]
    elb.deregister_targets(TargetGroupArn=targets, Targets=[{"Id": "10.27.0.99", "Port": 80}])
    elb.get_waiter("target_deregistered").wait(TargetGroupArn=targets, Targets=[{"Id": "10.27.0.99", "Port": 80}], WaiterConfig={"Delay": 1})


def test_keeps_listeners_and_their_rules(elb, balancer, listener, targets):
    fixed = {"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404", "ContentType": "text/plain", "MessageBody": "no"}}
    elb.modify_listener(ListenerArn=listener, DefaultActions=[fixed])
    path = [{"Field": "path-pattern", "PathPatternConfig": {"Values": ["/shop/*"]}}]
    rule = elb.create_rule(ListenerArn=listener, Priority=10, Conditions=path,
                           Actions=[{"Type": "forward", "TargetGroupArn": targets}])["Rules"][0]["RuleArn"]
    host = [{"Field": "host-header", "HostHeaderConfig": {"Values": ["shop.example.com"]}}]
    elb.modify_rule(RuleArn=rule, Conditions=host)
    elb.set_rule_priorities(RulePriorities=[{"RuleArn": rule, "Priority": 20}])

    assert elb.describe_listeners(LoadBalancerArn=balancer)["Listeners"][0]["DefaultActions"][0]["FixedResponseConfig"]["StatusCode"] == "404"
    pages = elb.get_paginator("describe_rules").paginate(ListenerArn=listener, PaginationConfig={"PageSize": 1})
    rules = {found["Priority"]: found for page in pages for found in page["Rules"]}
    assert rules.keys() == {"20", "default"} and rules["20"]["Conditions"][0]["HostHeaderConfig"] == {"Values": ["shop.example.com"]}
    elb.delete_rule(RuleArn=rule)


@pytest.fixture
def certificates(cloud):
    """Two certificates that are proved by records in a zone of their own."""
    acm, route53 = cloud.client("acm"), cloud.client("route53")
    zone = route53.create_hosted_zone(Name="tls.test", CallerReference="tls")["HostedZone"]["Id"]
    arns, records = [], []
    for name in ("one.tls.test", "two.tls.test"):
        arns.append(acm.request_certificate(DomainName=name, ValidationMethod="DNS")["CertificateArn"])
        proof = eventually(lambda: acm.describe_certificate(CertificateArn=arns[-1])["Certificate"].get("DomainValidationOptions"))
        proof = proof[0]["ResourceRecord"]
        records.append({"Name": proof["Name"], "Type": "CNAME", "TTL": 60, "ResourceRecords": [{"Value": proof["Value"]}]})
    change = lambda action: route53.change_resource_record_sets(  # noqa: E731
        HostedZoneId=zone, ChangeBatch={"Changes": [{"Action": action, "ResourceRecordSet": record} for record in records]})
    change("CREATE")
    for arn in arns:
        acm.get_waiter("certificate_validated").wait(CertificateArn=arn, WaiterConfig={"Delay": 1})
    yield arns
    change("DELETE")
    for arn in arns:
        acm.delete_certificate(CertificateArn=arn)
    route53.delete_hosted_zone(Id=zone)


def test_gives_a_listener_several_certificates(elb, balancer, targets, certificates):
    listener = elb.create_listener(LoadBalancerArn=balancer, Protocol="HTTPS", Port=443, SslPolicy="ELBSecurityPolicy-TLS13-1-2-2021-06",
                                   Certificates=[{"CertificateArn": certificates[0]}],
                                   DefaultActions=[{"Type": "forward", "TargetGroupArn": targets}])["Listeners"][0]["ListenerArn"]
    elb.add_listener_certificates(ListenerArn=listener, Certificates=[{"CertificateArn": certificates[1]}])

    said = elb.describe_listener_certificates(ListenerArn=listener)["Certificates"]
    assert {found["CertificateArn"]: found["IsDefault"] for found in said} == {certificates[0]: True, certificates[1]: False}
    elb.remove_listener_certificates(ListenerArn=listener, Certificates=[{"CertificateArn": certificates[1]}])
    elb.delete_listener(ListenerArn=listener)
