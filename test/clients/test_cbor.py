"""Clients that speak Smithy RPC v2 in CBOR where a service offers it; boto3 prefers JSON, and is told not to here."""
import botocore.model
import pytest
from botocore.exceptions import ClientError


@pytest.fixture
def in_cbor(monkeypatch):
    monkeypatch.setattr(botocore.model.ServiceModel, "resolved_protocol", "smithy-rpc-v2-cbor")


def test_speaks_cbor_to_service_discovery(cloud, in_cbor):
    discovery = cloud.client("servicediscovery", inject_host_prefix=False)

    assert discovery.list_namespaces(MaxResults=1)["Namespaces"] == []
    with pytest.raises(discovery.exceptions.NamespaceNotFound) as refused:
        discovery.get_namespace(Id="ns-nothing0000000000")
    assert refused.value.response["ResponseMetadata"]["HTTPStatusCode"] == 400


@pytest.fixture
def tagged(cloud):
    ecr = cloud.client("ecr")
    yield ecr.create_repository(repositoryName="cbor", tags=[{"Key": "cbor", "Value": "ä"}])["repository"]["repositoryArn"]
    ecr.delete_repository(repositoryName="cbor")


def test_speaks_cbor_to_tagging(cloud, tagged, in_cbor):
    tagging = cloud.client("resourcegroupstaggingapi")

    found = tagging.get_resources(TagFilters=[{"Key": "cbor", "Values": ["ä"]}], ResourcesPerPage=1)["ResourceTagMappingList"]
    assert [resource["ResourceARN"] for resource in found] == [tagged]


def test_refuses_in_cbor(cloud, in_cbor):
    with pytest.raises(ClientError) as refused:
        cloud.client("servicediscovery", cloud.session_with(cloud.session.get_credentials().access_key, "wrong")).list_services()
    assert refused.value.response["Error"]["Code"] == "InvalidSignatureException"

    with pytest.raises(ClientError) as refused:
        cloud.client("servicediscovery").list_operations()
    assert refused.value.response["Error"]["Code"] == "NotImplemented"
