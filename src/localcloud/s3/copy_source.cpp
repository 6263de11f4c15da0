// The source of a copy.

#include "localcloud/s3/copy_source.h"

#include "aws/service_error.h"
#include "codec/form.h"

namespace copilot::localcloud::s3 {

CopySource parse_copy_source(const std::string& header) {
    constexpr std::string_view version = "?versionId=";
    CopySource source;
    auto path = header;
    if (const auto at = header.rfind(version); at != std::string::npos) {
        source.version_id = header.substr(at + version.size());
        path = header.substr(0, at);
    }
    path = codec::percent_decode(path);
    if (path.starts_with('/'))
        path.erase(0, 1);
    const auto slash = path.find('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == path.size())
        throw aws::ServiceError(
            "InvalidArgument",
            "Copy Source must mention the source bucket and key: sourcebucket/sourcekey"
        );
    source.bucket = path.substr(0, slash);
    source.key = path.substr(slash + 1);
    return source;
}

void check_copy(const Conditions& conditions, const ObjectVersion& source) {
    try {
        check_read(conditions, source);
    } catch (const aws::ServiceError& error) {
        throw aws::ServiceError("PreconditionFailed", error.message(), 412);
    }
}

} // namespace copilot::localcloud::s3
