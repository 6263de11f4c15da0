// Roles that belong to a service: one for each service and account.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html

#include "aws/api/iam/create_service_linked_role.h"
#include "localcloud/iam/find.h"
#include "localcloud/iam/wire.h"

#include <algorithm>
#include <array>
#include <utility>

namespace copilot::localcloud::iam {

namespace {

using aws::ServiceError;
using aws::iam::CreateServiceLinkedRole;

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> role_names{{
    {"apprunner.amazonaws.com", "AWSServiceRoleForAppRunner"},
    {"ecs.amazonaws.com", "AWSServiceRoleForECS"},
    {"ecs.application-autoscaling.amazonaws.com",
     "AWSServiceRoleForApplicationAutoScaling_ECSService"},
    {"elasticloadbalancing.amazonaws.com", "AWSServiceRoleForElasticLoadBalancing"},
    {"rds.amazonaws.com", "AWSServiceRoleForRDS"},
    {"servicediscovery.amazonaws.com", "AWSServiceRoleForCloudMap"},
}};

std::string trust_policy_of(const std::string& service) {
    return format(
        R"({{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"Service":"{}"}},"Action":"sts:AssumeRole"}}]}})",
        service
    );
}

CreateServiceLinkedRole::Output create(const CreateServiceLinkedRole::Input& input, Call& call) {
    const auto& service = input.aws_service_name;
    const auto* known =
        std::ranges::find(role_names, service, [](const auto& e) { return e.first; });
    if (known == role_names.end())
        throw ServiceError(
            "InvalidInput", format("Service role name for {} is not known here.", service)
        );
    const std::string name(known->second);
    if (call.records.find<Role>(call.global_place(), name))
        throw ServiceError(
            "InvalidInput",
            format(
                "Service role name {} has been taken in this account, please try a different "
                "suffix.",
                name
            )
        );
    Role role{
        .role_name = name,
        .role_id = new_unique_id(call, "AROA"),
        .path = format("/aws-service-role/{}/", service),
        .trust_policy = trust_policy_of(service),
        .description = input.description,
        .created = call.clock.now()
    };
    role.arn = call.arn("iam", "role" + role.path + name);
    call.records.put(call.global_place(), role);
    return {to_wire(role)};
}

} // namespace

void register_service_linked_roles(Cloud& cloud) {
    cloud.on<CreateServiceLinkedRole>(create);
}

} // namespace copilot::localcloud::iam
