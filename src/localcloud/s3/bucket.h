#pragma once

#include "aws/api/s3/bucket_lifecycle_configuration.h"
#include "aws/api/s3/cors_configuration.h"
#include "aws/api/s3/ownership_controls.h"
#include "aws/api/s3/public_access_block_configuration.h"
#include "aws/api/s3/server_side_encryption_configuration.h"
#include "localcloud/state/records.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::s3 {

/// Names of buckets are the whole cloud's: one account's bucket keeps the others from the name.
[[nodiscard]] inline Place everywhere() {
    return {"", "aws-global"};
}

/// A bucket, and everything that is set on it, as it was given.
struct Bucket {
    static constexpr std::string_view kind = "s3/bucket";

    std::string name;
    std::string account;
    std::string region;
    Timestamp created;
    std::optional<std::string> versioning; ///< "Enabled", "Suspended"; absent: never switched on.
    std::optional<aws::s3::ServerSideEncryptionConfiguration> encryption;
    std::optional<aws::s3::PublicAccessBlockConfiguration> public_access_block;
    std::optional<aws::s3::OwnershipControls> ownership_controls;
    std::optional<aws::s3::BucketLifecycleConfiguration> lifecycle;
    std::optional<aws::s3::CORSConfiguration> cors;
    std::optional<std::string> policy; ///< JSON.
    Tags tags;
    std::string creation_token;

    [[nodiscard]] std::string record_id() const { return name; }

    [[nodiscard]] std::string parent_id() const { return account; }

    static void fields(auto& self, auto& x) {
        x(required("Name"), self.name);
        x(required("Account"), self.account);
        x("Region", self.region);
        x("Created", self.created);
        x("Versioning", self.versioning);
        x("Encryption", self.encryption);
        x("PublicAccessBlock", self.public_access_block);
        x("OwnershipControls", self.ownership_controls);
        x("Lifecycle", self.lifecycle);
        x("Cors", self.cors);
        x("Policy", self.policy);
        x("Tags", self.tags);
        x("CreationToken", self.creation_token);
    }
};

} // namespace copilot::localcloud::s3
