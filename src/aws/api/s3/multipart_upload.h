#pragma once

#include "aws/api/s3/initiator.h"
#include "aws/api/s3/owner.h"
#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_MultipartUpload.html
struct MultipartUpload {
    std::optional<std::string> upload_id;
    std::optional<std::string> key;
    std::optional<Timestamp> initiated;
    std::optional<std::string> storage_class;
    std::optional<Owner> owner;
    std::optional<Initiator> initiator;

    static void fields(auto& self, auto& x) {
        x("UploadId", self.upload_id);
        x("Key", self.key);
        x("Initiated", self.initiated);
        x("StorageClass", self.storage_class);
        x("Owner", self.owner);
        x("Initiator", self.initiator);
    }
};

} // namespace copilot::aws::s3
