#include "localcloud/cloudformation/template_url.h"

#include "aws/service_error.h"
#include "codec/form.h"
#include "io/http/url.h"

namespace copilot::localcloud::cloudformation {

namespace {

aws::ServiceError unsupported() {
    return {"ValidationError", "TemplateURL must be a supported URL."};
}

/// "bucket" of "bucket.s3.us-west-2.amazonaws.com"; empty for hosts that name no bucket.
std::string bucket_of_host(const std::string& host) {
    for (const auto* mark : {".s3.", ".s3-"})
        if (const auto at = host.find(mark); at != std::string::npos)
            return host.substr(0, at);
    return "";
}

} // namespace

ObjectPlace parse_template_url(std::string_view url) {
    if (url.starts_with("s3://"))
        throw aws::ServiceError("ValidationError", "S3 error: Domain name specified is invalid");
    io::Url parsed;
    try {
        parsed = io::parse_url(url);
    } catch (const Error&) {
        throw unsupported();
    }
    auto path = parsed.target.substr(0, parsed.target.find('?'));
    path = codec::percent_decode(path.substr(1));
    if (auto bucket = bucket_of_host(parsed.host); !bucket.empty())
        return {std::move(bucket), std::move(path)};
    const auto slash = path.find('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == path.size())
        throw unsupported();
    return {path.substr(0, slash), path.substr(slash + 1)};
}

} // namespace copilot::localcloud::cloudformation
