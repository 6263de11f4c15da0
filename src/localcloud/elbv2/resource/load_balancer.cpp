// AWS::ElasticLoadBalancingV2::LoadBalancer

#include "cfn/resource/elbv2/load_balancer.h"

#include "aws/api/elbv2/create_load_balancer.h"
#include "aws/api/elbv2/delete_load_balancer.h"
#include "aws/api/elbv2/describe_load_balancers.h"
#include "aws/api/elbv2/modify_load_balancer_attributes.h"
#include "aws/api/elbv2/set_security_groups.h"
#include "aws/api/elbv2/set_subnets.h"
#include "localcloud/elbv2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;
using Properties = cfn::elbv2::LoadBalancer;

constexpr std::size_t longest_name = 32;
constexpr std::chrono::milliseconds until_next_look{200};

std::vector<std::string> subnets_of(const Properties& properties) {
    auto ids = texts(properties.subnets);
    for (const auto& mapping : properties.subnet_mappings)
        ids.push_back(mapping.subnet_id.value_or(""));
    return ids;
}

Document list_of(const std::vector<std::string>& items) {
    return Document::List(items.begin(), items.end());
}

std::string full_name(const std::string& arn) {
    constexpr std::string_view part = ":loadbalancer/";
    return arn.substr(arn.find(part) + part.size());
}

class LoadBalancerHandler final : public ResourceHandler<Properties> {
public:
    explicit LoadBalancerHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        if (!request.physical_id.empty())
            return progress(request.physical_id);
        const auto& desired = request.desired;
        api::CreateLoadBalancer::Input input;
        input.name = desired.name.value_or(shortened(request.generated_name, longest_name));
        input.scheme = optional_text(desired.scheme);
        input.type = optional_text(desired.type);
        input.ip_address_type = optional_text(desired.ip_address_type);
        input.security_groups = texts(desired.security_groups);
        input.subnets = subnets_of(desired);
        input.tags = tags(request);
        const auto reply = client_.call<api::CreateLoadBalancer>(input);
        const auto arn = reply.load_balancers.at(0).load_balancer_arn;
        return completing(arn, [&] {
            set_attributes(arn, desired);
            return progress(arn);
        });
    }

    Progress on_update(const Request<Properties>& request) override {
        const auto& desired = request.desired;
        const auto& arn = request.physical_id;
        if (desired.security_groups != request.previous.security_groups)
            client_.call<api::SetSecurityGroups>(
                {.load_balancer_arn = arn, .security_groups = texts(desired.security_groups)}
            );
        if (subnets_of(desired) != subnets_of(request.previous)) {
            api::SetSubnets::Input input;
            input.load_balancer_arn = arn;
            input.subnets = subnets_of(desired);
            client_.call<api::SetSubnets>(input);
        }
        set_attributes(arn, desired);
        update_tags(client_, request);
        return progress(arn);
    }

    Progress on_delete(const Request<Properties>& request) override {
        call_unless_gone<api::DeleteLoadBalancer>(
            client_, {.load_balancer_arn = request.physical_id}
        );
        return Progress::success(request.physical_id);
    }

private:
    void set_attributes(const std::string& arn, const Properties& desired) const {
        api::ModifyLoadBalancerAttributes::Input input;
        input.load_balancer_arn = arn;
        for (const auto& attribute : desired.load_balancer_attributes)
            input.attributes.push_back(
                {.key = optional_text(attribute.key), .value = optional_text(attribute.value)}
            );
        if (!input.attributes.empty())
            client_.call<api::ModifyLoadBalancerAttributes>(input);
    }

    /// Done once the load balancer is active.
    [[nodiscard]] Progress progress(const std::string& arn) const {
        api::DescribeLoadBalancers::Input input;
        input.load_balancer_arns = {arn};
        const auto one = client_.call<api::DescribeLoadBalancers>(input).load_balancers.at(0);
        const auto state = one.state.value_or(api::LoadBalancerState{});
        if (state.code == "failed")
            throw PartialCreate(
                arn, Error("the load balancer failed: " + state.reason.value_or("no reason given"))
            );
        if (state.code == "provisioning")
            return Progress::in_progress(arn, until_next_look, attributes(one));
        return Progress::success(arn, attributes(one));
    }

    static Attributes attributes(const api::LoadBalancer& one) {
        return {
            {"CanonicalHostedZoneID", one.canonical_hosted_zone_id},
            {"DNSName", one.dns_name},
            {"LoadBalancerArn", one.load_balancer_arn},
            {"LoadBalancerFullName", full_name(one.load_balancer_arn)},
            {"LoadBalancerName", one.load_balancer_name},
            {"SecurityGroups", list_of(one.security_groups)},
        };
    }

    aws::Client client_;
};

} // namespace

ResourceType load_balancer() {
    return resource_type<LoadBalancerHandler, Properties>({"Name", "Type", "Scheme"});
}

} // namespace copilot::localcloud::elbv2
