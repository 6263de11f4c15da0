#pragma once

#include "aws/api/kms/service.h"
#include "aws/api/kms/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
struct DescribeKey {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "DescribeKey";

    struct Input {
        std::string key_id;

        static void fields(auto& self, auto& x) { x(required("KeyId"), self.key_id); }
    };

    struct Output {
        KeyMetadata key_metadata;

        static void fields(auto& self, auto& x) { x("KeyMetadata", self.key_metadata); }
    };
};

} // namespace copilot::aws::kms
