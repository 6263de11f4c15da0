#pragma once

#include "aws/api/s3/tag.h"
#include "base/fields.h"

#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Tagging.html
struct Tagging {
    std::vector<Tag> tag_set;

    static void fields(auto& self, auto& x) { x(required("TagSet").items("Tag"), self.tag_set); }
};

} // namespace copilot::aws::s3
