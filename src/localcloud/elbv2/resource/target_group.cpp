// AWS::ElasticLoadBalancingV2::TargetGroup

#include "cfn/resource/elbv2/target_group.h"

#include "aws/api/elbv2/create_target_group.h"
#include "aws/api/elbv2/delete_target_group.h"
#include "aws/api/elbv2/deregister_targets.h"
#include "aws/api/elbv2/describe_target_groups.h"
#include "aws/api/elbv2/modify_target_group.h"
#include "aws/api/elbv2/modify_target_group_attributes.h"
#include "aws/api/elbv2/register_targets.h"
#include "localcloud/elbv2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

#include <algorithm>

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;
using Properties = cfn::elbv2::TargetGroup;

constexpr std::size_t longest_name = 32;

/// The parts that Create and Modify both take.
template <typename Input>
Input read(const Properties& desired) {
    Input input;
    if (!desired.health_check_enabled.absent())
        input.health_check_enabled = *desired.health_check_enabled;
    input.health_check_interval_seconds = optional_number(desired.health_check_interval_seconds);
    input.health_check_path = optional_text(desired.health_check_path);
    input.health_check_port = optional_text(desired.health_check_port);
    input.health_check_protocol = optional_text(desired.health_check_protocol);
    input.health_check_timeout_seconds = optional_number(desired.health_check_timeout_seconds);
    input.healthy_threshold_count = optional_number(desired.healthy_threshold_count);
    input.unhealthy_threshold_count = optional_number(desired.unhealthy_threshold_count);
    if (desired.matcher)
        input.matcher = {
            .http_code = optional_text(desired.matcher->http_code),
            .grpc_code = optional_text(desired.matcher->grpc_code),
        };
    return input;
}

std::vector<api::TargetDescription> targets_of(const Properties& properties) {
    std::vector<api::TargetDescription> targets;
    for (const auto& target : properties.targets)
        targets.push_back(
            {.id = *target.id,
             .port = optional_number(target.port),
             .availability_zone = optional_text(target.availability_zone)}
        );
    return targets;
}

class TargetGroupHandler final : public ResourceHandler<Properties> {
public:
    explicit TargetGroupHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto& desired = request.desired;
        auto input = read<api::CreateTargetGroup::Input>(desired);
        input.name = desired.name.value_or(shortened(request.generated_name, longest_name));
        input.port = optional_number(desired.port);
        input.protocol = optional_text(desired.protocol);
        input.protocol_version = optional_text(desired.protocol_version);
        input.target_type = optional_text(desired.target_type);
        input.vpc_id = optional_text(desired.vpc_id);
        input.tags = tags(request);
        const auto arn =
            client_.call<api::CreateTargetGroup>(input).target_groups.at(0).target_group_arn;
        return completing(arn, [&] {
            set_attributes(arn, desired);
            register_targets(arn, desired);
            return made(arn);
        });
    }

    Progress on_update(const Request<Properties>& request) override {
        const auto& arn = request.physical_id;
        auto input = read<api::ModifyTargetGroup::Input>(request.desired);
        input.target_group_arn = arn;
        client_.call<api::ModifyTargetGroup>(input);
        set_attributes(arn, request.desired);
        deregister_missing(request);
        register_targets(arn, request.desired);
        update_tags(client_, request);
        return made(arn);
    }

    Progress on_delete(const Request<Properties>& request) override {
        call_unless_gone<api::DeleteTargetGroup>(
            client_, {.target_group_arn = request.physical_id}
        );
        return Progress::success(request.physical_id);
    }

private:
    void set_attributes(const std::string& arn, const Properties& desired) const {
        api::ModifyTargetGroupAttributes::Input input;
        input.target_group_arn = arn;
        for (const auto& attribute : desired.target_group_attributes)
            input.attributes.push_back(
                {.key = optional_text(attribute.key), .value = optional_text(attribute.value)}
            );
        if (!input.attributes.empty())
            client_.call<api::ModifyTargetGroupAttributes>(input);
    }

    void register_targets(const std::string& arn, const Properties& desired) const {
        if (!desired.targets.empty())
            client_.call<api::RegisterTargets>(
                {.target_group_arn = arn, .targets = targets_of(desired)}
            );
    }

    /// Targets that others registered, an ECS service for one, stay.
    void deregister_missing(const Request<Properties>& request) const {
        Properties gone;
        for (const auto& target : request.previous.targets)
            if (std::ranges::find(request.desired.targets, target) == request.desired.targets.end())
                gone.targets.push_back(target);
        if (!gone.targets.empty())
            client_.call<api::DeregisterTargets>(
                {.target_group_arn = request.physical_id, .targets = targets_of(gone)}
            );
    }

    [[nodiscard]] Progress made(const std::string& arn) const {
        api::DescribeTargetGroups::Input input;
        input.target_group_arns = {arn};
        const auto group = client_.call<api::DescribeTargetGroups>(input).target_groups.at(0);
        Document::List load_balancers(
            group.load_balancer_arns.begin(), group.load_balancer_arns.end()
        );
        return Progress::success(
            arn,
            {
                {"LoadBalancerArns", std::move(load_balancers)},
                {"TargetGroupArn", arn},
                {"TargetGroupFullName", arn.substr(arn.find("targetgroup/"))},
                {"TargetGroupName", group.target_group_name},
            }
        );
    }

    aws::Client client_;
};

} // namespace

ResourceType target_group() {
    return resource_type<TargetGroupHandler, Properties>(
        {"TargetType", "ProtocolVersion", "Port", "Name", "VpcId", "Protocol", "IpAddressType"}
    );
}

} // namespace copilot::localcloud::elbv2
