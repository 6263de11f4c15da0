#pragma once

#include "base/fields.h"

#include <optional>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PublicAccessBlockConfiguration.html
struct PublicAccessBlockConfiguration {
    std::optional<bool> block_public_acls;
    std::optional<bool> ignore_public_acls;
    std::optional<bool> block_public_policy;
    std::optional<bool> restrict_public_buckets;

    static void fields(auto& self, auto& x) {
        x("BlockPublicAcls", self.block_public_acls);
        x("IgnorePublicAcls", self.ignore_public_acls);
        x("BlockPublicPolicy", self.block_public_policy);
        x("RestrictPublicBuckets", self.restrict_public_buckets);
    }
};

} // namespace copilot::aws::s3
