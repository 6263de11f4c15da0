// Listings of keys and of versions.

#include "aws/api/s3/list_objects.h"

#include "aws/api/s3/list_object_versions.h"
#include "aws/api/s3/list_objects_v2.h"
#include "codec/base64.h"
#include "localcloud/s3/listing.h"
#include "localcloud/s3/versions.h"

#include <algorithm>

namespace copilot::localcloud::s3 {

namespace {

using aws::ServiceError;
using aws::s3::ListObjects;
using aws::s3::ListObjectsV2;
using aws::s3::ListObjectVersions;

constexpr std::int64_t most_keys = 1000;

std::int64_t max_keys(const std::optional<std::int64_t>& asked) {
    if (asked && *asked < 0)
        throw ServiceError(
            "InvalidArgument", "Argument max-keys must be an integer between 0 and 2147483647"
        );
    return std::min(asked.value_or(most_keys), most_keys);
}

aws::s3::Owner owner_of(const Bucket& bucket) {
    return {.id = bucket.account};
}

/// The latest versions that show, and their keys.
struct Visible {
    std::vector<std::string> keys;
    std::vector<ObjectVersion> versions;
};

Visible visible(const Call& call, const std::string& bucket) {
    Visible found;
    for (auto& object : call.records.list<Object>(everywhere(), bucket)) {
        if (object.versions.front().is_delete_marker)
            continue;
        found.keys.push_back(std::move(object.key));
        found.versions.push_back(std::move(object.versions.front()));
    }
    return found;
}

template <typename Output>
void show(
    Output& output,
    const Visible& found,
    const Listing& listing,
    const std::optional<std::string>& encoding
) {
    output.is_truncated = listing.is_truncated;
    output.encoding_type = encoding;
    for (const auto i : listing.shown) {
        const auto& version = found.versions[i];
        output.contents.push_back(
            {.key = written(found.keys[i], encoding),
             .last_modified = version.modified,
             .etag = version.etag,
             .size = version.size,
             .storage_class = "STANDARD"}
        );
    }
    for (const auto& prefix : listing.common_prefixes)
        output.common_prefixes.push_back({written(prefix, encoding)});
}

/// Where a page begins: behind what its token says.
std::string after_token(const ListObjectsV2::Input& input) {
    if (!input.continuation_token)
        return input.start_after.value_or("");
    const auto last = codec::parse_base64(*input.continuation_token);
    if (!last)
        throw ServiceError("InvalidArgument", "The continuation token provided is incorrect");
    return *last;
}

ListObjectsV2::Output list_objects_v2(const ListObjectsV2::Input& input, Call& call) {
    const auto bucket = bucket_named(call, input.bucket);
    const auto found = visible(call, input.bucket);
    const auto listing = list_keys(
        found.keys,
        {.prefix = input.prefix.value_or(""),
         .delimiter = input.delimiter.value_or(""),
         .after = after_token(input),
         .max_keys = max_keys(input.max_keys)}
    );
    ListObjectsV2::Output output{
        .name = input.bucket,
        .prefix = written(input.prefix.value_or(""), input.encoding_type),
        .delimiter = input.delimiter,
        .max_keys = max_keys(input.max_keys),
        .key_count =
            static_cast<std::int64_t>(listing.shown.size() + listing.common_prefixes.size()),
        .continuation_token = input.continuation_token,
        .start_after = input.start_after
    };
    show(output, found, listing, input.encoding_type);
    if (input.fetch_owner.value_or(false))
        for (auto& object : output.contents)
            object.owner = owner_of(bucket);
    if (listing.is_truncated)
        output.next_continuation_token = codec::to_base64(listing.last);
    return output;
}

ListObjects::Output list_objects(const ListObjects::Input& input, Call& call) {
    const auto bucket = bucket_named(call, input.bucket);
    const auto found = visible(call, input.bucket);
    const auto listing = list_keys(
        found.keys,
        {.prefix = input.prefix.value_or(""),
         .delimiter = input.delimiter.value_or(""),
         .after = input.marker.value_or(""),
         .max_keys = max_keys(input.max_keys)}
    );
    ListObjects::Output output{
        .marker = input.marker.value_or(""),
        .name = input.bucket,
        .prefix = written(input.prefix.value_or(""), input.encoding_type),
        .delimiter = input.delimiter,
        .max_keys = max_keys(input.max_keys)
    };
    show(output, found, listing, input.encoding_type);
    for (auto& object : output.contents)
        object.owner = owner_of(bucket);
    if (listing.is_truncated && input.delimiter)
        output.next_marker = written(listing.last, input.encoding_type);
    return output;
}

/// Every version of every key: keys in order, versions from the latest.
struct EveryVersion {
    std::vector<std::string> keys; ///< Each as often as it has versions.
    std::vector<ObjectVersion> versions;
    std::vector<bool> latest;
};

EveryVersion every_version(const Call& call, const ListObjectVersions::Input& input) {
    const auto key_marker = input.key_marker.value_or("");
    EveryVersion found;
    for (auto& object : call.records.list<Object>(everywhere(), input.bucket)) {
        if (object.key < key_marker || (object.key == key_marker && !input.version_id_marker))
            continue;
        auto first = object.versions.begin();
        if (object.key == key_marker && input.version_id_marker) {
            first = std::ranges::find(
                object.versions, *input.version_id_marker, &ObjectVersion::version_id
            );
            if (first != object.versions.end())
                ++first;
        }
        for (auto version = first; version != object.versions.end(); ++version) {
            found.keys.push_back(object.key);
            found.versions.push_back(*version);
            found.latest.push_back(version == object.versions.begin());
        }
    }
    return found;
}

/// A page of versions may end inside a key, so the walk is over entries, not keys.
void show_versions(
    ListObjectVersions::Output& output,
    const EveryVersion& found,
    const ListingRequest& request,
    const std::optional<std::string>& encoding
) {
    std::int64_t count = 0;
    std::string rolled_up;
    for (std::size_t i = 0; i < found.keys.size(); ++i) {
        const auto one = list_keys({found.keys[i]}, {request.prefix, request.delimiter, "", 1});
        const bool is_prefix = !one.common_prefixes.empty();
        if ((one.shown.empty() && !is_prefix) || (is_prefix && one.last == rolled_up))
            continue;
        if (is_prefix && !request.after.empty() && one.last <= request.after)
            continue;
        if (count++ == request.max_keys) {
            output.is_truncated = true;
            return;
        }
        output.next_key_marker = written(one.last, encoding);
        const auto& version = found.versions[i];
        output.next_version_id_marker = is_prefix ? "" : version.version_id;
        if (is_prefix) {
            rolled_up = one.last;
            output.common_prefixes.push_back({written(rolled_up, encoding)});
        } else if (version.is_delete_marker) {
            output.delete_markers.push_back(
                {.key = written(found.keys[i], encoding),
                 .version_id = version.version_id,
                 .is_latest = found.latest[i],
                 .last_modified = version.modified}
            );
        } else {
            output.versions.push_back(
                {.etag = version.etag,
                 .size = version.size,
                 .storage_class = "STANDARD",
                 .key = written(found.keys[i], encoding),
                 .version_id = version.version_id,
                 .is_latest = found.latest[i],
                 .last_modified = version.modified}
            );
        }
    }
}

ListObjectVersions::Output
list_object_versions(const ListObjectVersions::Input& input, Call& call) {
    (void)bucket_named(call, input.bucket);
    ListObjectVersions::Output output{
        .is_truncated = false,
        .key_marker = input.key_marker.value_or(""),
        .version_id_marker = input.version_id_marker,
        .name = input.bucket,
        .prefix = written(input.prefix.value_or(""), input.encoding_type),
        .delimiter = input.delimiter,
        .max_keys = max_keys(input.max_keys),
        .encoding_type = input.encoding_type
    };
    const ListingRequest request{
        .prefix = input.prefix.value_or(""),
        .delimiter = input.delimiter.value_or(""),
        .after = input.key_marker.value_or(""),
        .max_keys = max_keys(input.max_keys)
    };
    show_versions(output, every_version(call, input), request, input.encoding_type);
    if (!*output.is_truncated) {
        output.next_key_marker.reset();
        output.next_version_id_marker.reset();
    }
    return output;
}

} // namespace

void register_list_objects(Cloud& cloud) {
    cloud.on<ListObjects>(list_objects);
    cloud.on<ListObjectsV2>(list_objects_v2);
    cloud.on<ListObjectVersions>(list_object_versions);
}

} // namespace copilot::localcloud::s3
