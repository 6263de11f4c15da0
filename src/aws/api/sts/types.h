#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::aws::sts {

/// https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x(required("Value"), self.value);
    }
};

/// https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html
struct Credentials {
    std::string access_key_id;
    std::string secret_access_key;
    std::string session_token;
    Timestamp expiration;

    static void fields(auto& self, auto& x) {
        x("AccessKeyId", self.access_key_id);
        x("SecretAccessKey", self.secret_access_key);
        x("SessionToken", self.session_token);
        x("Expiration", self.expiration);
    }
};

/// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumedRoleUser.html
struct AssumedRoleUser {
    std::string assumed_role_id;
    std::string arn;

    static void fields(auto& self, auto& x) {
        x("AssumedRoleId", self.assumed_role_id);
        x("Arn", self.arn);
    }
};

} // namespace copilot::aws::sts
