#pragma once

#include "aws/api/s3/access_control_policy.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html
struct PutBucketAcl {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "PutBucketAcl";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/{Bucket}?acl";

    struct Input {
        std::optional<std::string> acl;
        std::optional<AccessControlPolicy> access_control_policy;
        std::string bucket;
        std::optional<std::string> content_md5;

        static void fields(auto& self, auto& x) {
            x(Field("ACL").on_wire("x-amz-acl").in(Location::header), self.acl);
            x(Field("AccessControlPolicy").in(Location::payload), self.access_control_policy);
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("ContentMD5").on_wire("Content-MD5").in(Location::header), self.content_md5);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::s3
