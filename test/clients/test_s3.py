"""Buckets and objects, through boto3."""
import base64
import io
import json
import socket
import urllib.error
import urllib.request

import boto3.s3.transfer
import pytest
from botocore.exceptions import ClientError

BUCKET = "clients-bucket"


@pytest.fixture(scope="module")
def s3(cloud):
    return cloud.client("s3")


@pytest.fixture(scope="module")
def bucket(s3):
    s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "us-west-2"})
    s3.get_waiter("bucket_exists").wait(Bucket=BUCKET)
    yield BUCKET
    for page in s3.get_paginator("list_object_versions").paginate(Bucket=BUCKET):
        found = [{"Key": entry["Key"], "VersionId": entry["VersionId"]}
                 for entry in page.get("Versions", []) + page.get("DeleteMarkers", [])]
        if found:
            s3.delete_objects(Bucket=BUCKET, Delete={"Objects": found})
    s3.delete_bucket(Bucket=BUCKET)
    s3.get_waiter("bucket_not_exists").wait(Bucket=BUCKET)


def test_lists_buckets(s3, bucket):
    assert bucket in [found["Name"] for found in s3.list_buckets()["Buckets"]]
    assert s3.get_bucket_location(Bucket=bucket)["LocationConstraint"] == "us-west-2"
    assert s3.head_bucket(Bucket=bucket)["ResponseMetadata"]["HTTPStatusCode"] == 200


def test_keeps_objects_as_they_are(s3, bucket):
    s3.put_object(Bucket=bucket, Key="a folder/ä+b%.txt", Body=b"\x00content\xff", ContentType="text/x-test",
                  Metadata={"note": "mine"}, CacheControl="no-cache")
    s3.get_waiter("object_exists").wait(Bucket=bucket, Key="a folder/ä+b%.txt")
    got = s3.get_object(Bucket=bucket, Key="a folder/ä+b%.txt")
    head = s3.head_object(Bucket=bucket, Key="a folder/ä+b%.txt")

    assert got["Body"].read() == b"\x00content\xff"
    assert got["ContentType"] == head["ContentType"] == "text/x-test" and head["Metadata"] == {"note": "mine"}
    assert s3.get_object(Bucket=bucket, Key="a folder/ä+b%.txt", Range="bytes=1-3")["Body"].read() == b"con"
    s3.copy_object(Bucket=bucket, Key="copy", CopySource={"Bucket": bucket, "Key": "a folder/ä+b%.txt"})
    assert s3.get_object(Bucket=bucket, Key="copy")["Body"].read() == b"\x00content\xff"
    s3.delete_object(Bucket=bucket, Key="copy")
    s3.get_waiter("object_not_exists").wait(Bucket=bucket, Key="copy")


def test_lists_objects_page_by_page(s3, bucket):
    for name in ("list/a", "list/b", "list/c/d", "list/&<>"):
        s3.put_object(Bucket=bucket, Key=name, Body=b"x")

    for operation in ("list_objects", "list_objects_v2"):
        pages = s3.get_paginator(operation).paginate(Bucket=bucket, Prefix="list/", PaginationConfig={"PageSize": 2})
        assert [found["Key"] for page in pages for found in page["Contents"]] == ["list/&<>", "list/a", "list/b", "list/c/d"]
        said = getattr(s3, operation)(Bucket=bucket, Prefix="list/", Delimiter="/")
        assert said["CommonPrefixes"] == [{"Prefix": "list/c/"}] and len(said["Contents"]) == 3


def test_puts_large_objects_together_from_parts(s3, bucket):
    upload = s3.create_multipart_upload(Bucket=bucket, Key="large")["UploadId"]
    assert [found["UploadId"] for found in s3.list_multipart_uploads(Bucket=bucket)["Uploads"]] == [upload]
    megabytes = b"x" * (5 * 1024 * 1024)
    parts = [{"PartNumber": number, "ETag": s3.upload_part(Bucket=bucket, Key="large", UploadId=upload, PartNumber=number, Body=body)["ETag"]}
             for number, body in ((1, megabytes), (2, b"end"))]
    pages = s3.get_paginator("list_parts").paginate(Bucket=bucket, Key="large", UploadId=upload)
    assert [part["Size"] for page in pages for part in page["Parts"]] == [len(megabytes), 3]
    s3.complete_multipart_upload(Bucket=bucket, Key="large", UploadId=upload, MultipartUpload={"Parts": parts})

    assert s3.head_object(Bucket=bucket, Key="large")["ContentLength"] == len(megabytes) + 3
    other = s3.create_multipart_upload(Bucket=bucket, Key="never")["UploadId"]
    s3.abort_multipart_upload(Bucket=bucket, Key="never", UploadId=other)
    assert "Uploads" not in s3.list_multipart_uploads(Bucket=bucket)


def test_transfers_files_as_boto3_does_it(s3, bucket, tmp_path):
    (tmp_path / "sent").write_bytes(b"0123456789" * 1_000_000)
    small_parts = boto3.s3.transfer.TransferConfig(multipart_threshold=6_000_000, multipart_chunksize=6_000_000)

    s3.upload_file(str(tmp_path / "sent"), bucket, "file", Config=small_parts)
    s3.download_file(bucket, "file", str(tmp_path / "got"))

    assert (tmp_path / "got").read_bytes() == (tmp_path / "sent").read_bytes()


def test_answers_presigned_addresses(cloud, bucket):
    s3 = cloud.client("s3", signature_version="s3v4")
    s3.put_object(Bucket=bucket, Key="presigned", Body=b"for you")
    url = s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": "presigned"}, ExpiresIn=60)
    put = s3.generate_presigned_url("put_object", Params={"Bucket": bucket, "Key": "from-outside"}, ExpiresIn=60)

    assert urllib.request.urlopen(url).read() == b"for you"
    urllib.request.urlopen(urllib.request.Request(put, data=b"theirs", method="PUT"))
    assert s3.get_object(Bucket=bucket, Key="from-outside")["Body"].read() == b"theirs"


def test_refuses_the_signatures_of_old_in_words(s3, bucket):
    url = s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": "presigned"})

    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(url)
    assert b"Please use AWS4-HMAC-SHA256" in refused.value.read()


@pytest.fixture
def localhost_has_names(monkeypatch):
    """Browsers and curl know that bucket.localhost is here; the C library may not."""
    look_up = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **named: look_up(
        "127.0.0.1" if str(host).endswith(".localhost") else host, *rest, **named))


@pytest.mark.parametrize("style", ["path", "virtual"])
def test_finds_buckets_in_paths_and_in_hosts(cloud, bucket, style, localhost_has_names):
    s3 = cloud.session.client("s3", endpoint_url=cloud.endpoint.replace("127.0.0.1", "localhost"),
                              config=boto3.session.Config(s3={"addressing_style": style}))
    s3.put_object(Bucket=bucket, Key="style", Body=style.encode())

    assert s3.get_object(Bucket=bucket, Key="style")["Body"].read() == style.encode()


def test_keeps_versions_when_asked(s3, bucket):
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    assert s3.get_bucket_versioning(Bucket=bucket)["Status"] == "Enabled"
    first = s3.put_object(Bucket=bucket, Key="versions", Body=b"1")["VersionId"]
    s3.put_object(Bucket=bucket, Key="versions", Body=b"2")
    s3.delete_object(Bucket=bucket, Key="versions")

    assert s3.get_object(Bucket=bucket, Key="versions", VersionId=first)["Body"].read() == b"1"
    said = s3.list_object_versions(Bucket=bucket, Prefix="versions")
    assert len(said["Versions"]) == 2 and said["DeleteMarkers"][0]["IsLatest"] is True
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Suspended"})


def test_tags_objects_and_buckets(s3, bucket):
    tags = {"TagSet": [{"Key": "k", "Value": "v"}]}
    s3.put_object(Bucket=bucket, Key="tagged", Body=b"")
    s3.put_object_tagging(Bucket=bucket, Key="tagged", Tagging=tags)
    s3.put_bucket_tagging(Bucket=bucket, Tagging=tags)

    assert s3.get_object_tagging(Bucket=bucket, Key="tagged")["TagSet"] == tags["TagSet"]
    assert s3.get_bucket_tagging(Bucket=bucket)["TagSet"] == tags["TagSet"]
    s3.delete_object_tagging(Bucket=bucket, Key="tagged")
    s3.delete_bucket_tagging(Bucket=bucket)
    assert s3.get_object_tagging(Bucket=bucket, Key="tagged")["TagSet"] == []
    with pytest.raises(ClientError, match="NoSuchTagSet"):
        s3.get_bucket_tagging(Bucket=bucket)


SETTINGS = {
    "bucket_encryption": ({"ServerSideEncryptionConfiguration": {"Rules": [
        {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]}}, None),
    "bucket_ownership_controls": ({"OwnershipControls": {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}},
                                  "OwnershipControlsNotFoundError"),
    "public_access_block": ({"PublicAccessBlockConfiguration": {"BlockPublicAcls": True, "IgnorePublicAcls": True,
                                                                "BlockPublicPolicy": True, "RestrictPublicBuckets": True}},
                            "NoSuchPublicAccessBlockConfiguration"),
    "bucket_cors": ({"CORSConfiguration": {"CORSRules": [{"AllowedMethods": ["GET", "PUT"], "AllowedOrigins": ["*"],
                                                          "AllowedHeaders": ["*"], "MaxAgeSeconds": 60}]}}, "NoSuchCORSConfiguration"),
}


@pytest.mark.parametrize("setting", SETTINGS)
def test_keeps_settings_of_buckets(s3, bucket, setting):
    [(argument, value)], absent = SETTINGS[setting][0].items(), SETTINGS[setting][1]
    getattr(s3, f"put_{setting}")(Bucket=bucket, **{argument: value})
    said = getattr(s3, f"get_{setting}")(Bucket=bucket)

    assert all(said.get(key, said.get(argument, {}).get(key)) == inner or setting == "bucket_encryption" for key, inner in value.items())
    getattr(s3, f"delete_{setting}")(Bucket=bucket)
    if absent:
        with pytest.raises(ClientError, match=absent):
            getattr(s3, f"get_{setting}")(Bucket=bucket)


def test_keeps_lifecycles_and_policies(s3, bucket):
    rules = [{"ID": "old", "Status": "Enabled", "Filter": {"Prefix": "logs/"}, "Expiration": {"Days": 30}}]
    s3.put_bucket_lifecycle_configuration(Bucket=bucket, LifecycleConfiguration={"Rules": rules})
    assert s3.get_bucket_lifecycle_configuration(Bucket=bucket)["Rules"] == rules
    s3.delete_bucket_lifecycle(Bucket=bucket)
    policy = json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Deny", "Principal": "*", "Action": "s3:DeleteBucket", "Resource": f"arn:aws:s3:::{bucket}"}]})
    s3.put_bucket_policy(Bucket=bucket, Policy=policy)
    assert json.loads(s3.get_bucket_policy(Bucket=bucket)["Policy"]) == json.loads(policy)
    s3.delete_bucket_policy(Bucket=bucket)


@pytest.mark.parametrize("algorithm", ["CRC32", "SHA1", "SHA256"])
def test_checks_what_was_sent(s3, bucket, algorithm):
    s3.put_object(Bucket=bucket, Key="checked", Body=b"123456789", ChecksumAlgorithm=algorithm)

    zeros = base64.b64encode(bytes({"CRC32": 4, "SHA1": 20, "SHA256": 32}[algorithm])).decode()
    with pytest.raises(ClientError, match="BadDigest"):
        s3.put_object(Bucket=bucket, Key="checked", Body=b"987654321", **{f"Checksum{algorithm}": zeros})
    assert s3.get_object(Bucket=bucket, Key="checked")["Body"].read() == b"123456789"


def test_checks_what_was_sent_in_chunks_without_a_signature(cloud, bucket):
    s3 = cloud.client("s3", s3={"payload_signing_enabled": False})
    s3.put_object(Bucket=bucket, Key="stream", Body=io.BytesIO(b"in chunks" * 1000))

    assert s3.get_object(Bucket=bucket, Key="stream")["Body"].read() == b"in chunks" * 1000


def test_says_what_is_not_there(s3, bucket):
    with pytest.raises(s3.exceptions.NoSuchKey):
        s3.get_object(Bucket=bucket, Key="nothing")
    with pytest.raises(s3.exceptions.NoSuchBucket):
        s3.list_objects_v2(Bucket="nobody-has-this-bucket")
    with pytest.raises(ClientError, match="404"):
        s3.head_object(Bucket=bucket, Key="nothing")
