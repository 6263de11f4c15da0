"""Every row of the table of members that are not heeded is a member that AWS has."""
import pathlib
import re

import botocore.session
import pytest

TABLE = pathlib.Path(__file__).parents[2] / "src" / "localcloud" / "unheeded.cpp"
ROWS = re.findall(r'\{"(\w+):(\w+)", "(\w+)"', TABLE.read_text())
NAMES = {"elastic_load_balancing_v2": "elbv2", "cloudwatch_logs": "logs", "resource_groups_tagging_api": "resourcegroupstaggingapi",
         "route_53": "route53", "secrets_manager": "secretsmanager"}
SESSION = botocore.session.get_session()


def test_reads_the_table():
    assert len(ROWS) > 50


@pytest.mark.parametrize(("service", "operation", "member"), ROWS)
def test_names_members_of_operations(cloud, service, operation, member):
    assert f"{service}:{operation}" in cloud.operations()
    assert member in SESSION.get_service_model(NAMES.get(service, service)).operation_model(operation).input_shape.members
