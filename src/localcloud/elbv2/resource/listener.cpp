// AWS::ElasticLoadBalancingV2::Listener

#include "cfn/resource/elbv2/listener.h"

#include "aws/api/elbv2/create_listener.h"
#include "aws/api/elbv2/delete_listener.h"
#include "aws/api/elbv2/modify_listener.h"
#include "localcloud/elbv2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;
using Properties = cfn::elbv2::Listener;

Progress made(const std::string& arn) {
    return Progress::success(arn, {{"ListenerArn", arn}});
}

/// The parts that Create and Modify both take.
template <typename Input>
Input read(const Properties& desired) {
    Input input;
    input.port = optional_number(desired.port);
    input.protocol = optional_text(desired.protocol);
    input.ssl_policy = optional_text(desired.ssl_policy);
    for (const auto& certificate : desired.certificates)
        input.certificates.emplace_back().certificate_arn =
            optional_text(certificate.certificate_arn);
    input.default_actions = read_actions(desired.default_actions);
    return input;
}

class ListenerHandler final : public ResourceHandler<Properties> {
public:
    explicit ListenerHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        auto input = read<api::CreateListener::Input>(request.desired);
        input.load_balancer_arn = *request.desired.load_balancer_arn;
        input.tags = tags(request);
        return made(client_.call<api::CreateListener>(input).listeners.at(0).listener_arn);
    }

    Progress on_update(const Request<Properties>& request) override {
        auto input = read<api::ModifyListener::Input>(request.desired);
        input.listener_arn = request.physical_id;
        client_.call<api::ModifyListener>(input);
        update_tags(client_, request);
        return made(request.physical_id);
    }

    Progress on_delete(const Request<Properties>& request) override {
        call_unless_gone<api::DeleteListener>(client_, {.listener_arn = request.physical_id});
        return Progress::success(request.physical_id);
    }

private:
    aws::Client client_;
};

} // namespace

ResourceType listener() {
    return resource_type<ListenerHandler, Properties>({"LoadBalancerArn"});
}

} // namespace copilot::localcloud::elbv2
