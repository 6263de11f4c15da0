#pragma once

#include "aws/api/ecr/service.h"
#include "aws/api/ecr/types.h"
#include "aws/operation.h"

#include <string_view>
#include <vector>

namespace copilot::aws::ecr {

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html
struct GetAuthorizationToken {
    static constexpr const aws::Service& service = ecr::service;
    static constexpr std::string_view name = "GetAuthorizationToken";

    using Input = Nothing;

    struct Output {
        std::vector<AuthorizationData> authorization_data;

        static void fields(auto& self, auto& x) { x("authorizationData", self.authorization_data); }
    };
};

} // namespace copilot::aws::ecr
