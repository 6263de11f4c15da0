"""Parameters, secrets, keys and certificates, through boto3."""
import pytest

from cloud import eventually


def test_keeps_parameters(cloud):
    ssm = cloud.client("ssm")
    for name in ("a", "b", "c"):
        ssm.put_parameter(Name=f"/clients/{name}", Value="1", Type="String", Description="of the suite",
                          Tags=[{"Key": "k", "Value": "v"}])
    ssm.put_parameter(Name="/clients/a", Value="2", Overwrite=True)
    ssm.put_parameter(Name="/clients/secret", Value="hidden", Type="SecureString")

    assert ssm.get_parameter(Name="/clients/a")["Parameter"]["Version"] == 2
    assert ssm.get_parameter(Name="/clients/secret", WithDecryption=True)["Parameter"]["Value"] == "hidden"
    said = ssm.get_parameters(Names=["/clients/a", "/clients/nothing"])
    assert [found["Value"] for found in said["Parameters"]] == ["2"] and said["InvalidParameters"] == ["/clients/nothing"]
    pages = ssm.get_paginator("get_parameters_by_path").paginate(Path="/clients", Recursive=True, PaginationConfig={"PageSize": 2})
    assert [len(page["Parameters"]) for page in pages] == [2, 2]
    history = ssm.get_paginator("get_parameter_history").paginate(Name="/clients/a")
    assert [entry["Value"] for page in history for entry in page["Parameters"]] == ["1", "2"]
    filters = [{"Key": "Name", "Option": "BeginsWith", "Values": ["/clients/"]}]
    assert len(ssm.describe_parameters(ParameterFilters=filters)["Parameters"]) == 4

    ssm.delete_parameter(Name="/clients/a")
    gone = ssm.delete_parameters(Names=["/clients/b", "/clients/secret", "/clients/nothing"])
    assert gone["InvalidParameters"] == ["/clients/nothing"]
    with pytest.raises(ssm.exceptions.ParameterNotFound):
        ssm.get_parameter(Name="/clients/a")


def test_tags_parameters(cloud):
    ssm = cloud.client("ssm")
    ssm.put_parameter(Name="tagged", Value="1", Type="String")
    ssm.add_tags_to_resource(ResourceType="Parameter", ResourceId="tagged", Tags=[{"Key": "k", "Value": "v"}])

    assert ssm.list_tags_for_resource(ResourceType="Parameter", ResourceId="tagged")["TagList"] == [{"Key": "k", "Value": "v"}]
    ssm.remove_tags_from_resource(ResourceType="Parameter", ResourceId="tagged", TagKeys=["k"])
    assert ssm.list_tags_for_resource(ResourceType="Parameter", ResourceId="tagged")["TagList"] == []


def test_keeps_secrets_and_their_versions(cloud):
    secrets = cloud.client("secretsmanager")
    made = secrets.create_secret(Name="clients", SecretString="one", Tags=[{"Key": "k", "Value": "v"}])
    secrets.put_secret_value(SecretId="clients", SecretBinary=b"\x00two\xff")
    secrets.update_secret(SecretId="clients", Description="of the suite")

    assert secrets.get_secret_value(SecretId=made["ARN"])["SecretBinary"] == b"\x00two\xff"
    assert secrets.get_secret_value(SecretId="clients", VersionStage="AWSPREVIOUS")["SecretString"] == "one"
    assert len(secrets.list_secret_version_ids(SecretId="clients")["Versions"]) == 2
    said = secrets.describe_secret(SecretId="clients")
    assert said["Description"] == "of the suite" and len(said["VersionIdsToStages"]) == 2
    pages = secrets.get_paginator("list_secrets").paginate(PaginationConfig={"PageSize": 1})
    assert "clients" in [found["Name"] for page in pages for found in page["SecretList"]]
    assert len(secrets.get_random_password(PasswordLength=20, ExcludePunctuation=True)["RandomPassword"]) == 20


def test_guards_restores_and_deletes_secrets(cloud):
    secrets = cloud.client("secretsmanager")
    secrets.create_secret(Name="guarded", SecretString="one")
    policy = '{"Version":"2012-10-17","Statement":[]}'
    secrets.put_resource_policy(SecretId="guarded", ResourcePolicy=policy)
    assert secrets.get_resource_policy(SecretId="guarded")["ResourcePolicy"] == policy
    secrets.delete_resource_policy(SecretId="guarded")
    secrets.tag_resource(SecretId="guarded", Tags=[{"Key": "a", "Value": "b"}])
    secrets.untag_resource(SecretId="guarded", TagKeys=["a"])

    secrets.delete_secret(SecretId="guarded", RecoveryWindowInDays=7)
    with pytest.raises(secrets.exceptions.InvalidRequestException):
        secrets.get_secret_value(SecretId="guarded")
    secrets.restore_secret(SecretId="guarded")
    secrets.delete_secret(SecretId="guarded", ForceDeleteWithoutRecovery=True)
    with pytest.raises(secrets.exceptions.ResourceNotFoundException):
        secrets.describe_secret(SecretId="guarded")


@pytest.fixture
def key(cloud):
    kms = cloud.client("kms")
    key_id = kms.create_key(Description="of the suite", Tags=[{"TagKey": "k", "TagValue": "v"}])["KeyMetadata"]["KeyId"]
    yield key_id
    kms.schedule_key_deletion(KeyId=key_id, PendingWindowInDays=7)


def test_encrypts_with_keys(cloud, key):
    kms = cloud.client("kms")
    sealed = kms.encrypt(KeyId=key, Plaintext=b"\x00secret\xff", EncryptionContext={"for": "clients"})["CiphertextBlob"]

    opened = kms.decrypt(CiphertextBlob=sealed, EncryptionContext={"for": "clients"})
    assert opened["Plaintext"] == b"\x00secret\xff"
    with pytest.raises(kms.exceptions.InvalidCiphertextException):
        kms.decrypt(CiphertextBlob=sealed)
    again = kms.re_encrypt(CiphertextBlob=sealed, SourceEncryptionContext={"for": "clients"}, DestinationKeyId=key)["CiphertextBlob"]
    assert kms.decrypt(CiphertextBlob=again)["Plaintext"] == b"\x00secret\xff"
    made = kms.generate_data_key(KeyId=key, KeySpec="AES_256")
    assert kms.decrypt(CiphertextBlob=made["CiphertextBlob"])["Plaintext"] == made["Plaintext"]
    without = kms.generate_data_key_without_plaintext(KeyId=key, KeySpec="AES_128")
    assert len(kms.decrypt(CiphertextBlob=without["CiphertextBlob"])["Plaintext"]) == 16


def test_keeps_keys(cloud, key):
    kms = cloud.client("kms")
    kms.update_key_description(KeyId=key, Description="other")
    kms.disable_key(KeyId=key)
    assert kms.describe_key(KeyId=key)["KeyMetadata"]["KeyState"] == "Disabled"
    kms.enable_key(KeyId=key)
    kms.enable_key_rotation(KeyId=key)
    assert kms.get_key_rotation_status(KeyId=key)["KeyRotationEnabled"] is True
    kms.disable_key_rotation(KeyId=key)
    kms.put_key_policy(KeyId=key, PolicyName="default", Policy=kms.get_key_policy(KeyId=key, PolicyName="default")["Policy"])
    kms.tag_resource(KeyId=key, Tags=[{"TagKey": "a", "TagValue": "b"}])
    kms.untag_resource(KeyId=key, TagKeys=["k"])
    assert kms.list_resource_tags(KeyId=key)["Tags"] == [{"TagKey": "a", "TagValue": "b"}]
    pages = kms.get_paginator("list_keys").paginate(PaginationConfig={"PageSize": 1})
    assert key in [found["KeyId"] for page in pages for found in page["Keys"]]


def test_gives_keys_names_and_lets_their_end_be_taken_back(cloud, key):
    kms = cloud.client("kms")
    other = kms.create_key()["KeyMetadata"]["KeyId"]
    kms.create_alias(AliasName="alias/clients", TargetKeyId=key)
    kms.update_alias(AliasName="alias/clients", TargetKeyId=other)
    assert [found["TargetKeyId"] for found in kms.list_aliases(KeyId=other)["Aliases"]] == [other]
    kms.delete_alias(AliasName="alias/clients")

    kms.schedule_key_deletion(KeyId=other, PendingWindowInDays=7)
    kms.cancel_key_deletion(KeyId=other)
    assert kms.describe_key(KeyId=other)["KeyMetadata"]["KeyState"] == "Disabled"
    kms.schedule_key_deletion(KeyId=other)


@pytest.fixture
def zone(cloud):
    route53 = cloud.client("route53")
    zone_id = route53.create_hosted_zone(Name="clients.test", CallerReference="certificates")["HostedZone"]["Id"]
    yield zone_id
    records = route53.list_resource_record_sets(HostedZoneId=zone_id)["ResourceRecordSets"]
    changes = [{"Action": "DELETE", "ResourceRecordSet": record} for record in records if record["Type"] not in ("NS", "SOA")]
    if changes:
        route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch={"Changes": changes})
    route53.delete_hosted_zone(Id=zone_id)


def test_issues_certificates_when_names_are_proved(cloud, zone):
    acm, route53 = cloud.client("acm"), cloud.client("route53")
    arn = acm.request_certificate(DomainName="shop.clients.test", ValidationMethod="DNS", IdempotencyToken="clients",
                                  Tags=[{"Key": "k", "Value": "v"}])["CertificateArn"]
    options = eventually(lambda: acm.describe_certificate(CertificateArn=arn)["Certificate"].get("DomainValidationOptions"))
    proof = options[0]["ResourceRecord"]
    route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": [{"Action": "UPSERT", "ResourceRecordSet": {
        "Name": proof["Name"], "Type": proof["Type"], "TTL": 60, "ResourceRecords": [{"Value": proof["Value"]}]}}]})
    acm.get_waiter("certificate_validated").wait(CertificateArn=arn, WaiterConfig={"Delay": 1})

    assert acm.get_certificate(CertificateArn=arn)["Certificate"].startswith("-----BEGIN CERTIFICATE-----")
    pages = acm.get_paginator("list_certificates").paginate(CertificateStatuses=["ISSUED"])
    assert arn in [found["CertificateArn"] for page in pages for found in page["CertificateSummaryList"]]
    acm.add_tags_to_certificate(CertificateArn=arn, Tags=[{"Key": "a", "Value": "b"}])
    acm.remove_tags_from_certificate(CertificateArn=arn, Tags=[{"Key": "k"}])
    assert acm.list_tags_for_certificate(CertificateArn=arn)["Tags"] == [{"Key": "a", "Value": "b"}]
    acm.delete_certificate(CertificateArn=arn)
