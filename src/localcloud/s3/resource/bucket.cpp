// AWS::S3::Bucket. Ref is its name. Deleting one that is not empty fails, as it does at AWS: what
// users put there is never a side effect's to delete.

#include "cfn/resource/s3/bucket.h"

#include "aws/api/s3/create_bucket.h"
#include "aws/api/s3/delete_bucket.h"
#include "aws/api/s3/delete_bucket_lifecycle.h"
#include "aws/api/s3/put_bucket_encryption.h"
#include "aws/api/s3/put_bucket_lifecycle_configuration.h"
#include "aws/api/s3/put_bucket_ownership_controls.h"
#include "aws/api/s3/put_bucket_tagging.h"
#include "aws/api/s3/put_bucket_versioning.h"
#include "aws/api/s3/put_public_access_block.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

#include <algorithm>
#include <cctype>

namespace copilot::localcloud::s3 {

namespace {

using Properties = cfn::s3::Bucket;
using BucketRequest = Request<Properties>;

std::string generated_bucket_name(const BucketRequest& request) {
    auto name = shortened(request.generated_name, 63);
    std::ranges::transform(name, name.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return name;
}

std::optional<std::int64_t> optional(const cfn::Integer& number) {
    return number ? std::optional(*number) : std::nullopt;
}

aws::s3::ServerSideEncryptionConfiguration to_wire(const Properties::BucketEncryption& encryption) {
    aws::s3::ServerSideEncryptionConfiguration wire{};
    for (const auto& rule : encryption.server_side_encryption_configuration) {
        auto& made = wire.rules.emplace_back();
        made.bucket_key_enabled = rule.bucket_key_enabled.value_or(false);
        if (const auto& by_default = rule.server_side_encryption_by_default) {
            auto& made_default = made.apply_server_side_encryption_by_default.emplace();
            made_default.sse_algorithm = *by_default->sse_algorithm;
            if (by_default->kms_master_key_id)
                made_default.kms_master_key_id = *by_default->kms_master_key_id;
        }
    }
    return wire;
}

aws::s3::LifecycleRule to_wire(const Properties::Rule& rule) {
    aws::s3::LifecycleRule wire{};
    wire.status = *rule.status;
    if (rule.id)
        wire.id = *rule.id;
    wire.filter = {.prefix = rule.prefix.value_or("")};
    if (rule.expiration_in_days)
        wire.expiration = {.days = *rule.expiration_in_days};
    if (const auto& expiration = rule.noncurrent_version_expiration)
        wire.noncurrent_version_expiration = {
            .noncurrent_days = *expiration->noncurrent_days,
            .newer_noncurrent_versions = optional(expiration->newer_noncurrent_versions)
        };
    else if (rule.noncurrent_version_expiration_in_days)
        wire.noncurrent_version_expiration = {
            .noncurrent_days = *rule.noncurrent_version_expiration_in_days
        };
    if (const auto& abort = rule.abort_incomplete_multipart_upload)
        wire.abort_incomplete_multipart_upload = {
            .days_after_initiation = *abort->days_after_initiation
        };
    return wire;
}

class BucketHandler final : public ResourceHandler<Properties> {
public:
    explicit BucketHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const BucketRequest& request) override {
        const auto name = request.desired.bucket_name.value_or(generated_bucket_name(request));
        aws::s3::CreateBucket::Input input{.bucket = name};
        if (request.region != "us-east-1")
            input.create_bucket_configuration = {.location_constraint = request.region};
        client_.call<aws::s3::CreateBucket>(input);
        completing(name, [&] { put_settings(name, request); });
        return made(name, request.region);
    }

    Progress on_update(const BucketRequest& request) override {
        put_settings(request.physical_id, request);
        return made(request.physical_id, request.region);
    }

    Progress on_delete(const BucketRequest& request) override {
        const auto reply = client_.try_call<aws::s3::DeleteBucket>({request.physical_id});
        if (!reply && reply.error().code() != "NoSuchBucket")
            throw reply.error();
        return Progress::success(request.physical_id);
    }

private:
    static Progress made(const std::string& name, const std::string& region) {
        return Progress::success(
            name,
            {{"Arn", "arn:aws:s3:::" + name},
             {"DomainName", name + ".s3.amazonaws.com"},
             {"DualStackDomainName", format("{}.s3.dualstack.{}.amazonaws.com", name, region)},
             {"RegionalDomainName", format("{}.s3.{}.amazonaws.com", name, region)},
             {"WebsiteURL", format("http://{}.s3-website-{}.amazonaws.com", name, region)}}
        );
    }

    void put_settings(const std::string& name, const BucketRequest& request) {
        const auto& desired = request.desired;
        if (const auto& encryption = desired.bucket_encryption)
            client_.call<aws::s3::PutBucketEncryption>({
                .bucket = name,
                .server_side_encryption_configuration = to_wire(*encryption),
            });
        put_versioning(name, desired);
        put_access(name, desired);
        put_lifecycle(name, request);
        client_.call<aws::s3::PutBucketTagging>({
            .bucket = name,
            .tagging = {tags_to<aws::s3::Tag>(resource_tags(request.stack_tags, desired.tags))},
        });
    }

    void put_versioning(const std::string& name, const Properties& desired) {
        if (const auto& versioning = desired.versioning_configuration)
            client_.call<aws::s3::PutBucketVersioning>({
                .bucket = name,
                .versioning_configuration = {.status = *versioning->status},
            });
    }

    void put_access(const std::string& name, const Properties& desired) {
        if (const auto& block = desired.public_access_block_configuration)
            client_.call<aws::s3::PutPublicAccessBlock>({
                .bucket = name,
                .public_access_block_configuration =
                    {.block_public_acls = block->block_public_acls.value_or(false),
                     .ignore_public_acls = block->ignore_public_acls.value_or(false),
                     .block_public_policy = block->block_public_policy.value_or(false),
                     .restrict_public_buckets = block->restrict_public_buckets.value_or(false)},
            });
        if (const auto& ownership = desired.ownership_controls) {
            aws::s3::OwnershipControls controls{};
            for (const auto& rule : ownership->rules)
                controls.rules.push_back({*rule.object_ownership});
            client_.call<aws::s3::PutBucketOwnershipControls>({
                .bucket = name,
                .ownership_controls = controls,
            });
        }
    }

    void put_lifecycle(const std::string& name, const BucketRequest& request) {
        const auto& desired = request.desired.lifecycle_configuration;
        if (!desired || desired->rules.empty()) {
            if (request.previous.lifecycle_configuration)
                client_.call<aws::s3::DeleteBucketLifecycle>({name});
            return;
        }
        aws::s3::BucketLifecycleConfiguration lifecycle{};
        for (const auto& rule : desired->rules)
            lifecycle.rules.push_back(to_wire(rule));
        client_.call<aws::s3::PutBucketLifecycleConfiguration>({
            .bucket = name,
            .lifecycle_configuration = lifecycle,
        });
    }

    aws::Client client_;
};

} // namespace

ResourceType bucket() {
    return resource_type<BucketHandler, Properties>({"BucketName"});
}

} // namespace copilot::localcloud::s3
