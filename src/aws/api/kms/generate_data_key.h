#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
struct GenerateDataKey {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "GenerateDataKey";

    struct Input {
        std::string key_id;
        Dictionary<std::string> encryption_context;
        std::optional<std::int64_t> number_of_bytes;
        std::optional<std::string> key_spec;

        static void fields(auto& self, auto& x) {
            x(required("KeyId"), self.key_id);
            x("EncryptionContext", self.encryption_context);
            x("NumberOfBytes", self.number_of_bytes);
            x("KeySpec", self.key_spec);
        }
    };

    struct Output {
        std::optional<Blob> ciphertext_blob;
        std::optional<Blob> plaintext;
        std::optional<std::string> key_id;

        static void fields(auto& self, auto& x) {
            x("CiphertextBlob", self.ciphertext_blob);
            x("Plaintext", self.plaintext);
            x("KeyId", self.key_id);
        }
    };
};

} // namespace copilot::aws::kms
