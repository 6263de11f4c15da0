#include "aws/api/s3/create_bucket.h"
#include "aws/api/s3/get_bucket_encryption.h"
#include "aws/api/s3/get_bucket_lifecycle_configuration.h"
#include "aws/api/s3/get_bucket_location.h"
#include "aws/api/s3/get_bucket_policy.h"
#include "aws/api/s3/get_bucket_tagging.h"
#include "aws/api/s3/get_bucket_versioning.h"
#include "aws/api/s3/head_bucket.h"
#include "aws/api/s3/list_buckets.h"
#include "cfn/resource/s3/bucket.h"
#include "fakes/local_account.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::s3 {

void register_operations(Cloud& cloud);
ResourceType bucket();

namespace {

using aws::s3::CreateBucket;
using fakes::code_of;
using fakes::LocalAccount;

CreateBucket::Input bucket_named(const std::string& name) {
    return {.bucket = name, .create_bucket_configuration = {{.location_constraint = "us-west-2"}}};
}

class Buckets : public testing::Test {
protected:
    LocalAccount account{register_operations};
    aws::Client client = account.client();
};

TEST_F(Buckets, share_their_names_among_all_accounts) {
    client.call<CreateBucket>(bucket_named("shop"));
    const auto stranger = account.client_as(LocalAccount::root("111111111111"));

    EXPECT_EQ(
        code_of(client.try_call<CreateBucket>(bucket_named("shop"))), "BucketAlreadyOwnedByYou"
    );
    EXPECT_EQ(
        code_of(stranger.try_call<CreateBucket>(bucket_named("shop"))), "BucketAlreadyExists"
    );
    EXPECT_TRUE(stranger.call<aws::s3::ListBuckets>({}).buckets.empty());
    EXPECT_EQ(client.call<aws::s3::ListBuckets>({}).buckets.size(), 1U);
}

TEST_F(Buckets, refuse_names_and_places_that_s3_refuses) {
    for (const auto* name : {"ab", "Shop", "a..b", "-shop", "shop_1"})
        EXPECT_EQ(code_of(client.try_call<CreateBucket>(bucket_named(name))), "InvalidBucketName");
    EXPECT_EQ(
        code_of(client.try_call<CreateBucket>({.bucket = "shop"})),
        "IllegalLocationConstraintException"
    );
}

TEST_F(Buckets, say_what_is_not_set) {
    client.call<CreateBucket>(bucket_named("shop"));

    EXPECT_EQ(client.call<aws::s3::GetBucketVersioning>({"shop"}).status, std::nullopt);
    EXPECT_EQ(client.call<aws::s3::GetBucketLocation>({"shop"}).location_constraint, "us-west-2");
    EXPECT_EQ(code_of(client.try_call<aws::s3::GetBucketPolicy>({"shop"})), "NoSuchBucketPolicy");
    EXPECT_EQ(code_of(client.try_call<aws::s3::GetBucketTagging>({"shop"})), "NoSuchTagSet");
    EXPECT_EQ(code_of(client.try_call<aws::s3::HeadBucket>({"none"})), "NoSuchBucket");
}

/// The bucket of the application's stack set, as its template writes it.
cfn::s3::Bucket artifacts() {
    cfn::s3::Bucket bucket{};
    bucket.versioning_configuration = {.status = "Enabled"};
    bucket.bucket_encryption = {
        {{.server_side_encryption_by_default = {{.sse_algorithm = "aws:kms"}}}}
    };
    bucket.lifecycle_configuration = {
        {{.id = "Expire", .noncurrent_version_expiration_in_days = 1, .status = "Enabled"}}
    };
    return bucket;
}

TEST_F(Buckets, are_made_from_stacks_with_all_their_settings) {
    const auto type = bucket();
    DocumentRequest request{
        .account = "000000000000",
        .region = "us-west-2",
        .stack_id = "id",
        .stack_name = "StackSet-Shop",
        .logical_id = "PipelineBuiltArtifactBucket",
        .physical_id = "",
        .desired = encode(artifacts()),
        .stack_tags = {{"copilot-application", "shop"}},
        .generated_name = "StackSet-Shop-PipelineBuiltArtifactBucket-ABCDEFGHIJKL"
    };
    const auto engine = account.client_as(LocalAccount::engine("stack/Bucket/1"));

    const auto made = type.create(engine, request);
    (void)type.create(engine, request);

    const auto name = "stackset-shop-pipelinebuiltartifactbucket-abcdefghijkl";
    EXPECT_EQ(made.physical_id, name);
    EXPECT_EQ(*made.attributes.find("Arn"), Document(std::string("arn:aws:s3:::") + name));
    EXPECT_EQ(client.call<aws::s3::GetBucketVersioning>({name}).status, "Enabled");
    const auto lifecycle = client.call<aws::s3::GetBucketLifecycleConfiguration>({name});
    EXPECT_EQ(lifecycle.rules.front().noncurrent_version_expiration->noncurrent_days, 1);
    EXPECT_EQ(client.call<aws::s3::GetBucketTagging>({name}).tag_set.front().value, "shop");
    request.physical_id = name;
    EXPECT_EQ(type.remove(engine, request).status, OperationStatus::SUCCESS);
    EXPECT_EQ(type.remove(engine, request).status, OperationStatus::SUCCESS);
}

} // namespace
} // namespace copilot::localcloud::s3
