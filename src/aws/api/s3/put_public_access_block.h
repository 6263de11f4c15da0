#pragma once

#include "aws/api/s3/public_access_block_configuration.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html
struct PutPublicAccessBlock {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "PutPublicAccessBlock";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/{Bucket}?publicAccessBlock";

    struct Input {
        std::string bucket;
        std::optional<std::string> content_md5;
        PublicAccessBlockConfiguration public_access_block_configuration;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("ContentMD5").on_wire("Content-MD5").in(Location::header), self.content_md5);
            x(required("PublicAccessBlockConfiguration").in(Location::payload),
              self.public_access_block_configuration);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::s3
