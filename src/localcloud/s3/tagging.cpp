// Tags of objects: ten at most, with short keys and values.
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html

#include "localcloud/s3/tagging.h"

#include "aws/service_error.h"
#include "codec/form.h"

namespace copilot::localcloud::s3 {

void check_object_tags(const Tags& tags) {
    if (tags.size() > 10)
        throw aws::ServiceError("BadRequest", "Object tags cannot be greater than 10");
    for (const auto& [key, value] : tags) {
        if (key.empty() || key.size() > 128)
            throw aws::ServiceError("InvalidTag", "The TagKey you have provided is invalid");
        if (value.size() > 256)
            throw aws::ServiceError("InvalidTag", "The TagValue you have provided is invalid");
    }
}

Tags tags_from_header(const std::optional<std::string>& header) {
    Tags tags;
    for (auto& [key, value] : codec::parse_form(header.value_or("")))
        tags[key] = std::move(value);
    check_object_tags(tags);
    return tags;
}

} // namespace copilot::localcloud::s3
