#pragma once

#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html
struct AbortMultipartUpload {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "AbortMultipartUpload";
    static constexpr std::string_view method = "DELETE";
    static constexpr std::string_view uri = "/{Bucket}/{Key+}";

    struct Input {
        std::string bucket;
        std::string key;
        std::string upload_id;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(required("Key").in(Location::label), self.key);
            x(required("UploadId").on_wire("uploadId").in(Location::query), self.upload_id);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::s3
