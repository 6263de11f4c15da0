#pragma once

#include "aws/api/codestar/service.h"
#include "aws/api/codestar/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::codestar {

/// https://docs.aws.amazon.com/codestar-connections/latest/APIReference/API_GetConnection.html
struct GetConnection {
    static constexpr const aws::Service& service = codestar::service;
    static constexpr std::string_view name = "GetConnection";

    struct Input {
        std::string connection_arn;

        static void fields(auto& self, auto& x) {
            x(required("ConnectionArn"), self.connection_arn);
        }
    };

    struct Output {
        Connection connection;

        static void fields(auto& self, auto& x) { x("Connection", self.connection); }
    };
};

} // namespace copilot::aws::codestar
