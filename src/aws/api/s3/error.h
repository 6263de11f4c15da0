#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Error.html
struct Error {
    std::optional<std::string> key;
    std::optional<std::string> version_id;
    std::optional<std::string> code;
    std::optional<std::string> message;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x("VersionId", self.version_id);
        x("Code", self.code);
        x("Message", self.message);
    }
};

} // namespace copilot::aws::s3
