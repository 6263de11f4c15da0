#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
struct Encrypt {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "Encrypt";

    struct Input {
        std::string key_id;
        Blob plaintext;
        Dictionary<std::string> encryption_context;
        std::optional<std::string> encryption_algorithm;

        static void fields(auto& self, auto& x) {
            x(required("KeyId"), self.key_id);
            x(required("Plaintext"), self.plaintext);
            x("EncryptionContext", self.encryption_context);
            x("EncryptionAlgorithm", self.encryption_algorithm);
        }
    };

    struct Output {
        std::optional<Blob> ciphertext_blob;
        std::optional<std::string> key_id;
        std::optional<std::string> encryption_algorithm;

        static void fields(auto& self, auto& x) {
            x("CiphertextBlob", self.ciphertext_blob);
            x("KeyId", self.key_id);
            x("EncryptionAlgorithm", self.encryption_algorithm);
        }
    };
};

} // namespace copilot::aws::kms
