// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::s3 {

/// Who may do what with a bucket.
struct BucketPolicy {
    static constexpr std::string_view resource_type = "AWS::S3::BucketPolicy";

    Text bucket;
    Json policy_document;

    bool operator==(const BucketPolicy&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("Bucket"), self.bucket);
        x(required("PolicyDocument"), self.policy_document);
    }
};

} // namespace copilot::cfn::s3
