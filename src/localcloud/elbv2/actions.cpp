// Reading, checking and writing actions.
// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html

#include "localcloud/elbv2/actions.h"

#include "localcloud/elbv2/find.h"

#include <algorithm>
#include <array>

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;

aws::ServiceError invalid_action(const std::string& message) {
    return {"InvalidLoadBalancerAction", message};
}

void check_target_group(Call& call, const LoadBalancer& load_balancer, const std::string& arn) {
    const auto group = require<TargetGroup>(call, arn);
    if (group.vpc_id != load_balancer.vpc_id)
        throw validation_error(format(
            "The following target groups are not in the same VPC as load balancer '{}': {}",
            load_balancer.arn,
            arn
        ));
    for (const auto& user : load_balancers_using(call, arn))
        if (user != load_balancer.arn)
            throw aws::ServiceError(
                "TargetGroupAssociationLimit",
                format(
                    "The following target groups cannot be associated with more than one load "
                    "balancer: {}",
                    arn
                )
            );
}

std::vector<WeightedTargetGroup> read_target_groups(const api::Action& action) {
    std::vector<WeightedTargetGroup> groups;
    if (action.forward_config)
        for (const auto& tuple : action.forward_config->target_groups)
            groups.push_back({tuple.target_group_arn.value_or(""), tuple.weight.value_or(1)});
    if (groups.empty() && action.target_group_arn)
        groups.push_back({*action.target_group_arn, 1});
    if (action.target_group_arn
        && (groups.size() != 1 || groups.front().target_group_arn != *action.target_group_arn))
        throw invalid_action("You cannot specify both a target group ARN and different target "
                             "groups in ForwardConfig");
    return groups;
}

void read_stickiness(const api::ForwardActionConfig& config, Action& read) {
    constexpr std::int64_t longest = 604'800;
    if (!config.target_group_stickiness_config)
        return;
    read.stickiness_enabled = config.target_group_stickiness_config->enabled.value_or(false);
    read.stickiness_seconds = config.target_group_stickiness_config->duration_seconds.value_or(0);
    if (read.stickiness_enabled
        && (read.stickiness_seconds < 1 || read.stickiness_seconds > longest))
        throw invalid_action("Target group stickiness duration must be 1 to 604800 seconds");
    if (read.stickiness_enabled && read.target_groups.size() > 1)
        throw aws::ServiceError(
            "OperationNotPermitted", "Stickiness between target groups is not supported here"
        );
}

void read_forward(
    Call& call, const LoadBalancer& load_balancer, const api::Action& action, Action& read
) {
    constexpr std::size_t most_groups = 5;
    constexpr std::int64_t heaviest = 999;
    read.target_groups = read_target_groups(action);
    if (read.target_groups.empty() || read.target_groups.size() > most_groups)
        throw invalid_action("A forward action must have 1 to 5 target groups");
    for (const auto& [arn, weight] : read.target_groups) {
        if (weight < 0 || weight > heaviest)
            throw invalid_action("The weight of a target group must be 0 to 999");
        check_target_group(call, load_balancer, arn);
    }
    if (action.forward_config)
        read_stickiness(*action.forward_config, read);
}

void read_redirect(const api::Action& action, Action& read) {
    if (!action.redirect_config)
        throw invalid_action("A redirect action must have a RedirectConfig");
    const auto& config = *action.redirect_config;
    Redirect redirect{.status_code = config.status_code};
    redirect.protocol = config.protocol.value_or(redirect.protocol);
    redirect.port = config.port.value_or(redirect.port);
    redirect.host = config.host.value_or(redirect.host);
    redirect.path = config.path.value_or(redirect.path);
    redirect.query = config.query.value_or(redirect.query);
    if (redirect.status_code != "HTTP_301" && redirect.status_code != "HTTP_302")
        throw invalid_action(format(
            "The redirect status code '{}' is not HTTP_301 or HTTP_302", redirect.status_code
        ));
    constexpr std::array protocols{"HTTP", "HTTPS", "#{protocol}"};
    if (std::ranges::find(protocols, redirect.protocol) == protocols.end())
        throw invalid_action(format(
            "The redirect protocol '{}' is not HTTP, HTTPS or #{{protocol}}", redirect.protocol
        ));
    if (!redirect.path.starts_with('/'))
        throw invalid_action("The path of a redirect must begin with '/'");
    const Redirect same{.status_code = redirect.status_code};
    if (redirect.protocol == same.protocol && redirect.port == same.port
        && redirect.host == same.host && redirect.path == same.path)
        throw invalid_action("The redirect configuration is not valid because it creates a loop");
    read.redirect = redirect;
}

void read_fixed_response(const api::Action& action, Action& read) {
    constexpr std::size_t longest_body = 1024;
    constexpr std::array content_types{
        "", "text/plain", "text/css", "text/html", "application/javascript", "application/json"
    };
    if (!action.fixed_response_config)
        throw invalid_action("A fixed-response action must have a FixedResponseConfig");
    FixedResponse response{.status_code = action.fixed_response_config->status_code};
    response.content_type = action.fixed_response_config->content_type.value_or("");
    response.message_body = action.fixed_response_config->message_body.value_or("");
    const auto& code = response.status_code;
    const bool is_code = code.size() == 3
                         && std::string_view("245").find(code[0]) != std::string_view::npos
                         && std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
    if (!is_code)
        throw invalid_action(
            format("The fixed-response status code '{}' is not 2XX, 4XX or 5XX", code)
        );
    if (std::ranges::find(content_types, response.content_type) == content_types.end())
        throw invalid_action(
            format("The fixed-response content type '{}' is not supported", response.content_type)
        );
    if (response.message_body.size() > longest_body)
        throw invalid_action("The body of a fixed response has at most 1024 bytes");
    read.fixed_response = response;
}

Action read_action(Call& call, const LoadBalancer& load_balancer, const api::Action& action) {
    Action read{.type = action.type};
    read.order = action.order.value_or(1);
    if (action.type == "forward")
        read_forward(call, load_balancer, action, read);
    else if (action.type == "redirect")
        read_redirect(action, read);
    else if (action.type == "fixed-response")
        read_fixed_response(action, read);
    else
        throw aws::ServiceError(
            "OperationNotPermitted",
            format("Actions of type '{}' are not supported here", action.type)
        );
    return read;
}

api::ForwardActionConfig write_forward(const Action& action) {
    api::ForwardActionConfig config;
    for (const auto& group : action.target_groups)
        config.target_groups.push_back(
            {.target_group_arn = group.target_group_arn, .weight = group.weight}
        );
    auto& stickiness = config.target_group_stickiness_config.emplace();
    stickiness.enabled = action.stickiness_enabled;
    if (action.stickiness_enabled)
        stickiness.duration_seconds = action.stickiness_seconds;
    return config;
}

api::RedirectActionConfig write_redirect(const Redirect& redirect) {
    return {
        .protocol = redirect.protocol,
        .port = redirect.port,
        .host = redirect.host,
        .path = redirect.path,
        .query = redirect.query,
        .status_code = redirect.status_code,
    };
}

api::FixedResponseActionConfig write_fixed_response(const FixedResponse& response) {
    api::FixedResponseActionConfig config;
    config.status_code = response.status_code;
    if (!response.content_type.empty())
        config.content_type = response.content_type;
    if (!response.message_body.empty())
        config.message_body = response.message_body;
    return config;
}

} // namespace

std::vector<Action> read_actions(
    Call& call, const LoadBalancer& load_balancer, const std::vector<api::Action>& actions
) {
    if (actions.size() != 1)
        throw validation_error("Exactly one action is needed");
    return {read_action(call, load_balancer, actions.front())};
}

std::vector<api::Action> write_actions(const std::vector<Action>& actions) {
    std::vector<api::Action> written;
    for (const auto& action : actions) {
        auto& one = written.emplace_back();
        one.type = action.type;
        one.order = action.order;
        if (action.type == "forward")
            one.forward_config = write_forward(action);
        if (action.target_groups.size() == 1)
            one.target_group_arn = action.target_groups.front().target_group_arn;
        if (action.redirect)
            one.redirect_config = write_redirect(*action.redirect);
        if (action.fixed_response)
            one.fixed_response_config = write_fixed_response(*action.fixed_response);
    }
    return written;
}

} // namespace copilot::localcloud::elbv2
