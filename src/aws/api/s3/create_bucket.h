#pragma once

#include "aws/api/s3/create_bucket_configuration.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
struct CreateBucket {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "CreateBucket";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/{Bucket}";

    struct Input {
        std::optional<std::string> acl;
        std::string bucket;
        std::optional<CreateBucketConfiguration> create_bucket_configuration;
        std::optional<std::string> object_ownership;

        static void fields(auto& self, auto& x) {
            x(Field("ACL").on_wire("x-amz-acl").in(Location::header), self.acl);
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("CreateBucketConfiguration").in(Location::payload),
              self.create_bucket_configuration);
            x(Field("ObjectOwnership").on_wire("x-amz-object-ownership").in(Location::header),
              self.object_ownership);
        }
    };

    struct Output {
        std::string location;

        static void fields(auto& self, auto& x) {
            x(Field("Location").in(Location::header), self.location);
        }
    };
};

} // namespace copilot::aws::s3
