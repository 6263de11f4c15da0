#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/api/secretsmanager/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html
struct DescribeSecret {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "DescribeSecret";

    struct Input {
        std::string secret_id;

        static void fields(auto& self, auto& x) { x(required("SecretId"), self.secret_id); }
    };

    struct Output {
        std::string arn;
        std::string name;
        std::optional<std::string> description;
        std::optional<std::string> kms_key_id;
        std::optional<Timestamp> last_changed_date;
        std::optional<Timestamp> last_accessed_date;
        std::optional<Timestamp> deleted_date;
        std::vector<Tag> tags;
        Dictionary<std::vector<std::string>> version_ids_to_stages;
        std::optional<Timestamp> created_date;

        static void fields(auto& self, auto& x) {
            x("ARN", self.arn);
            x("Name", self.name);
            x("Description", self.description);
            x("KmsKeyId", self.kms_key_id);
            x("LastChangedDate", self.last_changed_date);
            x("LastAccessedDate", self.last_accessed_date);
            x("DeletedDate", self.deleted_date);
            x("Tags", self.tags);
            x("VersionIdsToStages", self.version_ids_to_stages);
            x("CreatedDate", self.created_date);
        }
    };
};

} // namespace copilot::aws::secretsmanager
