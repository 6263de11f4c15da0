#pragma once

#include "aws/api/organizations/service.h"
#include "aws/api/organizations/types.h"
#include "aws/operation.h"

namespace copilot::aws::organizations {

/// https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html
struct CreateAccount {
    static constexpr const aws::Service& service = organizations::service;
    static constexpr std::string_view name = "CreateAccount";

    struct Input {
        std::string email;
        std::string account_name;

        static void fields(auto& self, auto& x) {
            x(required("Email"), self.email);
            x(required("AccountName"), self.account_name);
        }
    };

    struct Output {
        CreateAccountStatus create_account_status;

        static void fields(auto& self, auto& x) {
            x("CreateAccountStatus", self.create_account_status);
        }
    };
};

} // namespace copilot::aws::organizations
