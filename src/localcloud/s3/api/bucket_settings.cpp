// What is set on a bucket: versioning, encryption, policies, ownership, lifecycle, CORS, tags.

#include "aws/api/s3/delete_bucket_cors.h"
#include "aws/api/s3/delete_bucket_encryption.h"
#include "aws/api/s3/delete_bucket_lifecycle.h"
#include "aws/api/s3/delete_bucket_ownership_controls.h"
#include "aws/api/s3/delete_bucket_policy.h"
#include "aws/api/s3/delete_bucket_tagging.h"
#include "aws/api/s3/delete_public_access_block.h"
#include "aws/api/s3/get_bucket_cors.h"
#include "aws/api/s3/get_bucket_encryption.h"
#include "aws/api/s3/get_bucket_lifecycle_configuration.h"
#include "aws/api/s3/get_bucket_ownership_controls.h"
#include "aws/api/s3/get_bucket_policy.h"
#include "aws/api/s3/get_bucket_tagging.h"
#include "aws/api/s3/get_bucket_versioning.h"
#include "aws/api/s3/get_public_access_block.h"
#include "aws/api/s3/put_bucket_cors.h"
#include "aws/api/s3/put_bucket_encryption.h"
#include "aws/api/s3/put_bucket_lifecycle_configuration.h"
#include "aws/api/s3/put_bucket_ownership_controls.h"
#include "aws/api/s3/put_bucket_policy.h"
#include "aws/api/s3/put_bucket_tagging.h"
#include "aws/api/s3/put_bucket_versioning.h"
#include "aws/api/s3/put_public_access_block.h"
#include "codec/json.h"
#include "localcloud/s3/versions.h"

namespace copilot::localcloud::s3 {

namespace {

namespace api = aws::s3;
using aws::Nothing;
using aws::ServiceError;

template <typename Input, typename Work>
Nothing change(const Call& call, const Input& input, Work&& work) {
    auto bucket = bucket_named(call, input.bucket);
    work(bucket);
    call.records.put(everywhere(), bucket);
    return {};
}

/// The setting, or the error that S3 has for its absence.
template <typename T>
const T& require(const std::optional<T>& setting, const char* code, const char* message) {
    if (!setting)
        throw ServiceError(code, message, 404);
    return *setting;
}

Nothing put_versioning(const api::PutBucketVersioning::Input& input, Call& call) {
    const auto status = input.versioning_configuration.status;
    if (status != "Enabled" && status != "Suspended")
        throw ServiceError("MalformedXML", "Status must be Enabled or Suspended");
    return change(call, input, [&](Bucket& bucket) { bucket.versioning = status; });
}

api::GetBucketVersioning::Output
get_versioning(const api::GetBucketVersioning::Input& input, Call& call) {
    return {.status = bucket_named(call, input.bucket).versioning};
}

Nothing put_encryption(const api::PutBucketEncryption::Input& input, Call& call) {
    return change(call, input, [&](Bucket& bucket) {
        bucket.encryption = input.server_side_encryption_configuration;
    });
}

api::GetBucketEncryption::Output
get_encryption(const api::GetBucketEncryption::Input& input, Call& call) {
    const auto bucket = bucket_named(call, input.bucket);
    return {require(
        bucket.encryption,
        "ServerSideEncryptionConfigurationNotFoundError",
        "The server side encryption configuration was not found"
    )};
}

Nothing delete_encryption(const api::DeleteBucketEncryption::Input& input, Call& call) {
    return change(call, input, [](Bucket& bucket) { bucket.encryption.reset(); });
}

Nothing put_policy(const api::PutBucketPolicy::Input& input, Call& call) {
    try {
        (void)codec::parse_json(input.policy);
    } catch (const codec::ParseError& error) {
        throw ServiceError(
            "MalformedPolicy", std::string("Policies must be valid JSON: ") + error.what()
        );
    }
    return change(call, input, [&](Bucket& bucket) { bucket.policy = input.policy; });
}

api::GetBucketPolicy::Output get_policy(const api::GetBucketPolicy::Input& input, Call& call) {
    const auto bucket = bucket_named(call, input.bucket);
    return {require(bucket.policy, "NoSuchBucketPolicy", "The bucket policy does not exist")};
}

Nothing delete_policy(const api::DeleteBucketPolicy::Input& input, Call& call) {
    return change(call, input, [](Bucket& bucket) { bucket.policy.reset(); });
}

Nothing put_public_access_block(const api::PutPublicAccessBlock::Input& input, Call& call) {
    return change(call, input, [&](Bucket& bucket) {
        bucket.public_access_block = input.public_access_block_configuration;
    });
}

api::GetPublicAccessBlock::Output
get_public_access_block(const api::GetPublicAccessBlock::Input& input, Call& call) {
    const auto bucket = bucket_named(call, input.bucket);
    return {require(
        bucket.public_access_block,
        "NoSuchPublicAccessBlockConfiguration",
        "The public access block configuration was not found"
    )};
}

Nothing delete_public_access_block(const api::DeletePublicAccessBlock::Input& input, Call& call) {
    return change(call, input, [](Bucket& bucket) { bucket.public_access_block.reset(); });
}

Nothing put_ownership(const api::PutBucketOwnershipControls::Input& input, Call& call) {
    return change(call, input, [&](Bucket& bucket) {
        bucket.ownership_controls = input.ownership_controls;
    });
}

api::GetBucketOwnershipControls::Output
get_ownership(const api::GetBucketOwnershipControls::Input& input, Call& call) {
    const auto bucket = bucket_named(call, input.bucket);
    return {require(
        bucket.ownership_controls,
        "OwnershipControlsNotFoundError",
        "The bucket ownership controls were not found"
    )};
}

Nothing delete_ownership(const api::DeleteBucketOwnershipControls::Input& input, Call& call) {
    return change(call, input, [](Bucket& bucket) { bucket.ownership_controls.reset(); });
}

Nothing put_lifecycle(const api::PutBucketLifecycleConfiguration::Input& input, Call& call) {
    if (!input.lifecycle_configuration || input.lifecycle_configuration->rules.empty())
        throw ServiceError("MalformedXML", "A lifecycle configuration must have a rule");
    return change(call, input, [&](Bucket& bucket) {
        bucket.lifecycle = input.lifecycle_configuration;
    });
}

api::GetBucketLifecycleConfiguration::Output
get_lifecycle(const api::GetBucketLifecycleConfiguration::Input& input, Call& call) {
    const auto bucket = bucket_named(call, input.bucket);
    return {require(
                bucket.lifecycle,
                "NoSuchLifecycleConfiguration",
                "The lifecycle configuration does not exist"
    )
                .rules};
}

Nothing delete_lifecycle(const api::DeleteBucketLifecycle::Input& input, Call& call) {
    return change(call, input, [](Bucket& bucket) { bucket.lifecycle.reset(); });
}

Nothing put_cors(const api::PutBucketCors::Input& input, Call& call) {
    return change(call, input, [&](Bucket& bucket) { bucket.cors = input.cors_configuration; });
}

api::GetBucketCors::Output get_cors(const api::GetBucketCors::Input& input, Call& call) {
    const auto bucket = bucket_named(call, input.bucket);
    return {require(bucket.cors, "NoSuchCORSConfiguration", "The CORS configuration does not exist")
                .cors_rules};
}

Nothing delete_cors(const api::DeleteBucketCors::Input& input, Call& call) {
    return change(call, input, [](Bucket& bucket) { bucket.cors.reset(); });
}

Nothing put_tagging(const api::PutBucketTagging::Input& input, Call& call) {
    return change(call, input, [&](Bucket& bucket) {
        bucket.tags = tags_from(input.tagging.tag_set);
    });
}

api::GetBucketTagging::Output get_tagging(const api::GetBucketTagging::Input& input, Call& call) {
    const auto bucket = bucket_named(call, input.bucket);
    if (bucket.tags.empty())
        throw ServiceError("NoSuchTagSet", "The TagSet does not exist", 404);
    return {tags_to<api::Tag>(bucket.tags)};
}

Nothing delete_tagging(const api::DeleteBucketTagging::Input& input, Call& call) {
    return change(call, input, [](Bucket& bucket) { bucket.tags = {}; });
}

} // namespace

void register_bucket_settings(Cloud& cloud) {
    cloud.on<api::PutBucketVersioning>(put_versioning);
    cloud.on<api::GetBucketVersioning>(get_versioning);
    cloud.on<api::PutBucketEncryption>(put_encryption);
    cloud.on<api::GetBucketEncryption>(get_encryption);
    cloud.on<api::DeleteBucketEncryption>(delete_encryption);
    cloud.on<api::PutBucketPolicy>(put_policy);
    cloud.on<api::GetBucketPolicy>(get_policy);
    cloud.on<api::DeleteBucketPolicy>(delete_policy);
    cloud.on<api::PutPublicAccessBlock>(put_public_access_block);
    cloud.on<api::GetPublicAccessBlock>(get_public_access_block);
    cloud.on<api::DeletePublicAccessBlock>(delete_public_access_block);
    cloud.on<api::PutBucketOwnershipControls>(put_ownership);
    cloud.on<api::GetBucketOwnershipControls>(get_ownership);
    cloud.on<api::DeleteBucketOwnershipControls>(delete_ownership);
    cloud.on<api::PutBucketLifecycleConfiguration>(put_lifecycle);
    cloud.on<api::GetBucketLifecycleConfiguration>(get_lifecycle);
    cloud.on<api::DeleteBucketLifecycle>(delete_lifecycle);
    cloud.on<api::PutBucketCors>(put_cors);
    cloud.on<api::GetBucketCors>(get_cors);
    cloud.on<api::DeleteBucketCors>(delete_cors);
    cloud.on<api::PutBucketTagging>(put_tagging);
    cloud.on<api::GetBucketTagging>(get_tagging);
    cloud.on<api::DeleteBucketTagging>(delete_tagging);
}

} // namespace copilot::localcloud::s3
