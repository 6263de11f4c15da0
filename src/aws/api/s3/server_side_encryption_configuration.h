#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ServerSideEncryptionByDefault.html
struct ServerSideEncryptionByDefault {
    std::string sse_algorithm;
    std::optional<std::string> kms_master_key_id;

    static void fields(auto& self, auto& x) {
        x(required("SSEAlgorithm"), self.sse_algorithm);
        x("KMSMasterKeyID", self.kms_master_key_id);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ServerSideEncryptionRule.html
struct ServerSideEncryptionRule {
    std::optional<ServerSideEncryptionByDefault> apply_server_side_encryption_by_default;
    std::optional<bool> bucket_key_enabled;

    static void fields(auto& self, auto& x) {
        x("ApplyServerSideEncryptionByDefault", self.apply_server_side_encryption_by_default);
        x("BucketKeyEnabled", self.bucket_key_enabled);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ServerSideEncryptionConfiguration.html
struct ServerSideEncryptionConfiguration {
    std::vector<ServerSideEncryptionRule> rules;

    static void fields(auto& self, auto& x) {
        x(required("Rules").on_wire("Rule").flat(), self.rules);
    }
};

} // namespace copilot::aws::s3
