#pragma once

#include "aws/api/s3/public_access_block_configuration.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html
struct GetPublicAccessBlock {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "GetPublicAccessBlock";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}?publicAccessBlock";

    struct Input {
        std::string bucket;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
        }
    };

    struct Output {
        PublicAccessBlockConfiguration public_access_block_configuration;

        static void fields(auto& self, auto& x) {
            x(Field("PublicAccessBlockConfiguration").in(Location::payload),
              self.public_access_block_configuration);
        }
    };
};

} // namespace copilot::aws::s3
