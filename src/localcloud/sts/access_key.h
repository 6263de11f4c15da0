#pragma once

#include "base/fields.h"
#include "localcloud/state/records.h"

#include <optional>
#include <string>

namespace copilot::localcloud::sts {

/// What a caller signs with. Long-term keys ("LKIA...") have no token and do not expire; session
/// keys ("LSIA...") have both.
struct AccessKey {
    static constexpr std::string_view kind = "sts/access-key";

    std::string access_key_id;
    std::string secret_access_key;
    std::string session_token;
    std::string account;
    std::string principal_arn;
    std::string user_id; ///< "AROA...:session", or the account for its root.
    std::optional<Timestamp> expires;

    /// Keys are found by their ID alone, before anyone knows whose they are.
    static Place everywhere() { return {"", "aws-global"}; }

    [[nodiscard]] std::string record_id() const { return access_key_id; }

    [[nodiscard]] std::string parent_id() const { return account; }

    static void fields(auto& self, auto& x) {
        x(required("AccessKeyId"), self.access_key_id);
        x("SecretAccessKey", self.secret_access_key);
        x("SessionToken", self.session_token);
        x("Account", self.account);
        x("PrincipalArn", self.principal_arn);
        x("UserId", self.user_id);
        x("Expires", self.expires);
    }
};

} // namespace copilot::localcloud::sts
