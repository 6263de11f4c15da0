// GetObject and HeadObject.

#include "aws/api/s3/get_object.h"

#include "aws/api/s3/head_object.h"
#include "localcloud/s3/conditions.h"
#include "localcloud/s3/contents.h"
#include "localcloud/s3/versions.h"

#include <memory>

namespace copilot::localcloud::s3 {

namespace {

using aws::Caller;
using aws::ServiceError;
using aws::s3::GetObject;
using aws::s3::HeadObject;

struct Found {
    ObjectVersion version;
    std::optional<std::string> version_id;
};

template <typename Input>
Found find(const Call& call, const Input& input) {
    const auto bucket = bucket_of_object(call, "s3:GetObject", input.bucket, input.key);
    Found found{version_of(call, input.bucket, input.key, input.version_id), {}};
    found.version_id = shown_version_id(bucket, found.version);
    return found;
}

template <typename Input>
void check_conditions(const Input& input, const ObjectVersion& version) {
    check_read(
        {input.if_match, input.if_none_match, input.if_modified_since, input.if_unmodified_since},
        version
    );
    if (input.part_number.value_or(1) != 1)
        throw ServiceError(
            "NotImplemented", "GetObject with partNumber is not supported by the local cloud", 501
        );
}

/// What both say of a version, and what the caller wants said instead.
template <typename Output, typename Input>
Output described(const Input& input, const Found& found) {
    const auto& [version, version_id] = found;
    const auto& headers = version.headers;
    const auto either = [](const auto& wanted, const auto& kept) { return wanted ? wanted : kept; };
    Output output{};
    output.accept_ranges = "bytes";
    output.last_modified = version.modified;
    output.content_length = version.size;
    output.etag = version.etag;
    output.version_id = version_id;
    output.cache_control = either(input.response_cache_control, headers.cache_control);
    output.content_disposition =
        either(input.response_content_disposition, headers.content_disposition);
    output.content_encoding = either(input.response_content_encoding, headers.content_encoding);
    output.content_language = either(input.response_content_language, headers.content_language);
    output.content_type = either(input.response_content_type, headers.content_type);
    output.expires = headers.expires;
    if (input.response_expires)
        output.expires = to_http_date(*input.response_expires);
    output.metadata = headers.metadata;
    if (!version.tags.empty())
        output.tag_count = static_cast<std::int64_t>(version.tags.size());
    return output;
}

template <typename Output>
std::optional<ByteRange> describe_range(
    const std::optional<std::string>& header, const ObjectVersion& version, Output& output
) {
    const auto range = header ? parse_range(*header, version.size) : std::nullopt;
    if (range) {
        output.content_range = format("bytes {}-{}/{}", range->first, range->last, version.size);
        output.content_length = range->last - range->first + 1;
    }
    return range;
}

GetObject::Output get_object(
    Cloud& cloud, const Contents& contents, const GetObject::Input& input, const Caller& caller
) {
    // Between reading the record and reading the file, another call may put a new version and
    // remove the file: then the record has changed, and is read again.
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto found =
            cloud.in_transaction(caller, [&](Call& call) { return find(call, input); });
        check_conditions(input, found.version);
        auto output = described<GetObject::Output>(input, found);
        const auto range = describe_range(input.range, found.version, output);
        auto content = contents.read(found.version.content_id);
        if (!content)
            continue;
        if (range) {
            output.status_code = 206;
            content = content->substr(
                static_cast<std::size_t>(range->first),
                static_cast<std::size_t>(*output.content_length)
            );
        }
        output.body = Blob{*std::move(content)};
        return output;
    }
    throw ServiceError(
        "InternalError", format("The content of {}/{} is lost", input.bucket, input.key), 500
    );
}

HeadObject::Output head_object(const HeadObject::Input& input, Call& call) {
    const auto found = find(call, input);
    check_conditions(input, found.version);
    auto output = described<HeadObject::Output>(input, found);
    (void)describe_range(input.range, found.version, output);
    return output;
}

} // namespace

void register_get_object(Cloud& cloud, const std::shared_ptr<const Contents>& contents) {
    cloud.on_waiting<GetObject>([&cloud, contents](const auto& input, const Caller& caller) {
        return get_object(cloud, *contents, input, caller);
    });
    cloud.on<HeadObject>(head_object);
}

} // namespace copilot::localcloud::s3
