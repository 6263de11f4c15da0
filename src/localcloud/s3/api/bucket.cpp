// Buckets: made, listed, and deleted when they are empty.

#include "aws/api/s3/create_bucket.h"
#include "aws/api/s3/delete_bucket.h"
#include "aws/api/s3/get_bucket_location.h"
#include "aws/api/s3/head_bucket.h"
#include "aws/api/s3/list_buckets.h"
#include "localcloud/again.h"
#include "localcloud/page.h"
#include "localcloud/s3/contents.h"
#include "localcloud/s3/multipart.h"
#include "localcloud/s3/versions.h"

#include <algorithm>
#include <cctype>
#include <memory>

namespace copilot::localcloud::s3 {

namespace {

using aws::Caller;
using aws::Nothing;
using aws::ServiceError;
using aws::s3::CreateBucket;
using aws::s3::DeleteBucket;
using aws::s3::GetBucketLocation;
using aws::s3::HeadBucket;
using aws::s3::ListBuckets;

constexpr std::string_view first_region = "us-east-1";

/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
void check_name(const std::string& name) {
    const auto allowed = [](unsigned char c) {
        return std::islower(c) || std::isdigit(c) || c == '.' || c == '-';
    };
    const auto is_alphanumeric = [](char c) { return std::isalnum(static_cast<unsigned char>(c)); };
    const bool valid = name.size() >= 3 && name.size() <= 63 && std::ranges::all_of(name, allowed)
                       && is_alphanumeric(name.front()) && is_alphanumeric(name.back())
                       && !name.contains("..");
    if (!valid)
        throw ServiceError("InvalidBucketName", "The specified bucket is not valid.");
}

void check_location(const CreateBucket::Input& input, const Call& call) {
    const auto& configuration = input.create_bucket_configuration;
    const auto constraint = configuration ? configuration->location_constraint : std::nullopt;
    const auto location = constraint.value_or(std::string(first_region));
    if (location == call.caller.region)
        return;
    throw ServiceError(
        "IllegalLocationConstraintException",
        format(
            "The {} location constraint is incompatible for the region specific endpoint this "
            "request was sent to.",
            constraint ? *constraint : "unspecified"
        )
    );
}

void check_is_free(const Call& call, const Bucket& there) {
    if (there.account != call.caller.account)
        throw ServiceError(
            "BucketAlreadyExists",
            "The requested bucket name is not available. The bucket namespace is shared by all "
            "users of the system. Please select a different name and try again.",
            409
        );
    if (!made_by(there, call) && call.caller.region != first_region)
        throw ServiceError(
            "BucketAlreadyOwnedByYou",
            "Your previous request to create the named bucket succeeded and you already own it.",
            409
        );
}

CreateBucket::Output create_bucket(const CreateBucket::Input& input, Call& call) {
    check_name(input.bucket);
    check_location(input, call);
    if (const auto there = call.records.find<Bucket>(everywhere(), input.bucket)) {
        check_is_free(call, *there);
        return {"/" + input.bucket};
    }
    Bucket bucket{
        .name = input.bucket,
        .account = call.caller.account,
        .region = call.caller.region,
        .created = call.clock.now(),
        .creation_token = call.caller.creation_token
    };
    // Since April 2023 a new bucket has these unless it says otherwise.
    bucket.public_access_block = {true, true, true, true};
    bucket.ownership_controls = {{{input.object_ownership.value_or("BucketOwnerEnforced")}}};
    bucket.encryption = {
        {{.apply_server_side_encryption_by_default = {{.sse_algorithm = "AES256"}},
          .bucket_key_enabled = false}}
    };
    call.records.put(everywhere(), bucket);
    return {"/" + input.bucket};
}

Nothing delete_bucket(
    Cloud& cloud, const Contents& contents, const DeleteBucket::Input& input, const Caller& caller
) {
    std::vector<std::string> unused;
    cloud.in_transaction(caller, [&](Call& call) {
        const auto bucket = bucket_named(call, input.bucket);
        if (!call.records.list<Object>(everywhere(), input.bucket).empty())
            throw ServiceError(
                "BucketNotEmpty",
                bucket.versioning ? "The bucket you tried to delete is not empty. You must delete "
                                    "all versions in the bucket."
                                  : "The bucket you tried to delete is not empty",
                409
            );
        for (const auto& upload : call.records.list<Upload>(everywhere(), input.bucket)) {
            const auto parts = forget_upload(call, upload.upload_id);
            unused.insert(unused.end(), parts.begin(), parts.end());
        }
        call.records.erase<Bucket>(everywhere(), input.bucket);
    });
    contents.remove(unused);
    return {};
}

HeadBucket::Output head_bucket(const HeadBucket::Input& input, Call& call) {
    return {.bucket_region = bucket_named(call, input.bucket).region};
}

/// The first region of all says nothing.
GetBucketLocation::Output get_location(const GetBucketLocation::Input& input, Call& call) {
    const auto region = bucket_named(call, input.bucket).region;
    return {.location_constraint = region == first_region ? "" : region};
}

ListBuckets::Output list_buckets(const ListBuckets::Input& input, Call& call) {
    auto buckets = call.records.list<Bucket>(everywhere(), call.caller.account);
    std::erase_if(buckets, [&](const Bucket& bucket) {
        return !bucket.name.starts_with(input.prefix.value_or(""))
               || (input.bucket_region && bucket.region != *input.bucket_region);
    });
    auto page = page_of(
        std::move(buckets),
        input.continuation_token,
        input.max_buckets.value_or(10000),
        &Bucket::name,
        "InvalidArgument"
    );
    ListBuckets::Output output{
        .owner = aws::s3::Owner{.id = call.caller.account},
        .continuation_token = page.next_token,
        .prefix = input.prefix
    };
    for (const auto& bucket : page.items)
        output.buckets.push_back(
            {.name = bucket.name, .creation_date = bucket.created, .bucket_region = bucket.region}
        );
    return output;
}

} // namespace

void register_buckets(Cloud& cloud, const std::shared_ptr<const Contents>& contents) {
    cloud.on<CreateBucket>(create_bucket);
    cloud.on<HeadBucket>(head_bucket);
    cloud.on<GetBucketLocation>(get_location);
    cloud.on<ListBuckets>(list_buckets);
    cloud.on_waiting<DeleteBucket>([&cloud, contents](const auto& input, const Caller& caller) {
        return delete_bucket(cloud, *contents, input, caller);
    });
}

} // namespace copilot::localcloud::s3
