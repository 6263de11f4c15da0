#pragma once

#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
struct PutBucketPolicy {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "PutBucketPolicy";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/{Bucket}?policy";

    struct Input {
        std::string bucket;
        std::optional<std::string> content_md5;
        std::optional<bool> confirm_remove_self_bucket_access;
        std::string policy;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("ContentMD5").on_wire("Content-MD5").in(Location::header), self.content_md5);
            x(Field("ConfirmRemoveSelfBucketAccess")
                  .on_wire("x-amz-confirm-remove-self-bucket-access")
                  .in(Location::header),
              self.confirm_remove_self_bucket_access);
            x(required("Policy").in(Location::payload), self.policy);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::s3
