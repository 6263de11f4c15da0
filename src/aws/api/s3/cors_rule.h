#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CORSRule.html
struct CORSRule {
    std::optional<std::string> id;
    std::vector<std::string> allowed_headers;
    std::vector<std::string> allowed_methods;
    std::vector<std::string> allowed_origins;
    std::vector<std::string> expose_headers;
    std::optional<std::int64_t> max_age_seconds;

    static void fields(auto& self, auto& x) {
        x("ID", self.id);
        x(Field("AllowedHeaders").on_wire("AllowedHeader").flat(), self.allowed_headers);
        x(required("AllowedMethods").on_wire("AllowedMethod").flat(), self.allowed_methods);
        x(required("AllowedOrigins").on_wire("AllowedOrigin").flat(), self.allowed_origins);
        x(Field("ExposeHeaders").on_wire("ExposeHeader").flat(), self.expose_headers);
        x("MaxAgeSeconds", self.max_age_seconds);
    }
};

} // namespace copilot::aws::s3
