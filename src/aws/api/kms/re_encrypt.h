#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html
struct ReEncrypt {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "ReEncrypt";

    struct Input {
        std::optional<Blob> ciphertext_blob;
        Dictionary<std::string> source_encryption_context;
        std::optional<std::string> source_key_id;
        std::string destination_key_id;
        Dictionary<std::string> destination_encryption_context;
        std::optional<std::string> source_encryption_algorithm;
        std::optional<std::string> destination_encryption_algorithm;

        static void fields(auto& self, auto& x) {
            x("CiphertextBlob", self.ciphertext_blob);
            x("SourceEncryptionContext", self.source_encryption_context);
            x("SourceKeyId", self.source_key_id);
            x(required("DestinationKeyId"), self.destination_key_id);
            x("DestinationEncryptionContext", self.destination_encryption_context);
            x("SourceEncryptionAlgorithm", self.source_encryption_algorithm);
            x("DestinationEncryptionAlgorithm", self.destination_encryption_algorithm);
        }
    };

    struct Output {
        std::optional<Blob> ciphertext_blob;
        std::optional<std::string> source_key_id;
        std::optional<std::string> key_id;
        std::optional<std::string> source_encryption_algorithm;
        std::optional<std::string> destination_encryption_algorithm;

        static void fields(auto& self, auto& x) {
            x("CiphertextBlob", self.ciphertext_blob);
            x("SourceKeyId", self.source_key_id);
            x("KeyId", self.key_id);
            x("SourceEncryptionAlgorithm", self.source_encryption_algorithm);
            x("DestinationEncryptionAlgorithm", self.destination_encryption_algorithm);
        }
    };
};

} // namespace copilot::aws::kms
