#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyWithoutPlaintext.html
struct GenerateDataKeyWithoutPlaintext {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "GenerateDataKeyWithoutPlaintext";

    struct Input {
        std::string key_id;
        Dictionary<std::string> encryption_context;
        std::optional<std::string> key_spec;
        std::optional<std::int64_t> number_of_bytes;

        static void fields(auto& self, auto& x) {
            x(required("KeyId"), self.key_id);
            x("EncryptionContext", self.encryption_context);
            x("KeySpec", self.key_spec);
            x("NumberOfBytes", self.number_of_bytes);
        }
    };

    struct Output {
        std::optional<Blob> ciphertext_blob;
        std::optional<std::string> key_id;

        static void fields(auto& self, auto& x) {
            x("CiphertextBlob", self.ciphertext_blob);
            x("KeyId", self.key_id);
        }
    };
};

} // namespace copilot::aws::kms
