// Policy documents travel percent-encoded in IAM's replies.
// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html

#include "localcloud/iam/wire.h"

#include "codec/form.h"

namespace copilot::localcloud::iam {

aws::iam::Role to_wire(const Role& role) {
    aws::iam::Role wire{
        .path = role.path,
        .role_name = role.role_name,
        .role_id = role.role_id,
        .arn = role.arn,
        .create_date = role.created,
        .assume_role_policy_document = codec::percent_encode(role.trust_policy),
        .description = role.description,
        .max_session_duration = role.max_session_duration,
        .tags = tags_to<aws::iam::Tag>(role.tags)
    };
    if (role.permissions_boundary)
        wire.permissions_boundary = {
            .permissions_boundary_type = "Policy",
            .permissions_boundary_arn = role.permissions_boundary
        };
    return wire;
}

aws::iam::Policy to_wire(const ManagedPolicy& policy, std::int64_t attachments) {
    return {
        .policy_name = policy.policy_name,
        .policy_id = policy.policy_id,
        .arn = policy.arn,
        .path = policy.path,
        .default_version_id = policy.default_version_id,
        .attachment_count = attachments,
        .permissions_boundary_usage_count = 0,
        .is_attachable = true,
        .description = policy.description,
        .create_date = policy.created,
        .update_date = policy.updated,
        .tags = tags_to<aws::iam::Tag>(policy.tags)
    };
}

aws::iam::Policy to_wire(const AwsManagedPolicy& policy, std::int64_t attachments) {
    return {
        .policy_name = std::string(policy.name()),
        .policy_id = std::string(policy.policy_id),
        .arn = std::string(policy.arn),
        .path = std::string(policy.path()),
        .default_version_id = "v1",
        .attachment_count = attachments,
        .permissions_boundary_usage_count = 0,
        .is_attachable = true,
        .description = std::string(policy.description),
        .create_date = Timestamp{},
        .update_date = Timestamp{}
    };
}

} // namespace copilot::localcloud::iam
