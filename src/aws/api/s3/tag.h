#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x(required("Value"), self.value);
    }
};

} // namespace copilot::aws::s3
