#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
struct Decrypt {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "Decrypt";

    struct Input {
        std::optional<Blob> ciphertext_blob;
        Dictionary<std::string> encryption_context;
        std::optional<std::string> key_id;
        std::optional<std::string> encryption_algorithm;

        static void fields(auto& self, auto& x) {
            x("CiphertextBlob", self.ciphertext_blob);
            x("EncryptionContext", self.encryption_context);
            x("KeyId", self.key_id);
            x("EncryptionAlgorithm", self.encryption_algorithm);
        }
    };

    struct Output {
        std::optional<std::string> key_id;
        std::optional<Blob> plaintext;
        std::optional<std::string> encryption_algorithm;

        static void fields(auto& self, auto& x) {
            x("KeyId", self.key_id);
            x("Plaintext", self.plaintext);
            x("EncryptionAlgorithm", self.encryption_algorithm);
        }
    };
};

} // namespace copilot::aws::kms
