// Listeners: the ports of a load balancer.

#include "aws/api/elbv2/create_listener.h"
#include "aws/api/elbv2/delete_listener.h"
#include "aws/api/elbv2/describe_listeners.h"
#include "aws/api/elbv2/modify_listener.h"
#include "localcloud/elbv2/actions.h"
#include "localcloud/elbv2/certificates.h"
#include "localcloud/elbv2/describing.h"
#include "localcloud/elbv2/operations.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;

constexpr std::string_view default_ssl_policy = "ELBSecurityPolicy-2016-08";

api::Listener describe(const Listener& listener) {
    api::Listener described;
    described.listener_arn = listener.arn;
    described.load_balancer_arn = listener.load_balancer_arn;
    described.port = listener.port;
    described.protocol = listener.protocol;
    if (!listener.default_certificate_arn.empty())
        described.certificates.emplace_back().certificate_arn = listener.default_certificate_arn;
    if (!listener.ssl_policy.empty())
        described.ssl_policy = listener.ssl_policy;
    described.default_actions = write_actions(listener.default_actions);
    return described;
}

/// The parts that Create and Modify both give; those that Modify leaves out stay.
void read_settings(Call& call, const auto& input, Listener& listener) {
    constexpr std::int64_t largest_port = 65535;
    listener.port = input.port.value_or(listener.port);
    listener.protocol = input.protocol.value_or(listener.protocol);
    listener.ssl_policy = input.ssl_policy.value_or(listener.ssl_policy);
    if (listener.port < 1 || listener.port > largest_port)
        throw validation_error(format("The port '{}' is not 1 to 65535", listener.port));
    if (listener.protocol != "HTTP" && listener.protocol != "HTTPS")
        throw aws::ServiceError(
            "UnsupportedProtocol",
            format("Listener protocol '{}' must be one of 'HTTPS, HTTP'", listener.protocol)
        );
    if (input.certificates.size() > 1)
        throw aws::ServiceError("TooManyCertificates", "Exactly one default certificate is needed");
    if (!input.certificates.empty())
        listener.default_certificate_arn =
            require_certificate(call, input.certificates.front().certificate_arn.value_or(""));
}

void check_tls(Listener& listener) {
    if (listener.protocol == "HTTPS") {
        if (listener.default_certificate_arn.empty())
            throw validation_error("A certificate must be specified for HTTPS listeners");
        if (listener.ssl_policy.empty())
            listener.ssl_policy = default_ssl_policy;
        return;
    }
    if (!listener.ssl_policy.empty() || !listener.default_certificate_arn.empty())
        throw validation_error(
            "A certificate and an SSL policy cannot be specified for HTTP listeners"
        );
}

void check_port_is_free(Call& call, const Listener& listener) {
    for (const auto& other : call.records.list<Listener>(call.place(), listener.load_balancer_arn))
        if (other.port == listener.port && other.arn != listener.arn)
            throw aws::ServiceError(
                "DuplicateListener",
                format(
                    "A listener already exists on this port for this load balancer '{}'",
                    listener.load_balancer_arn
                )
            );
}

std::string new_listener_arn(const Call& call, const std::string& load_balancer_arn) {
    auto arn = load_balancer_arn;
    constexpr std::string_view part = ":loadbalancer/";
    arn.replace(arn.find(part), part.size(), ":listener/");
    return arn + "/" + call.new_id("", 16);
}

api::CreateListener::Output create_listener(const api::CreateListener::Input& input, Call& call) {
    const auto load_balancer = require<LoadBalancer>(call, input.load_balancer_arn);
    Listener listener{.arn = new_listener_arn(call, load_balancer.arn)};
    if (const auto made_before = call.records.find<Listener>(call.place(), listener.arn))
        return {.listeners = {describe(*made_before)}};
    listener.load_balancer_arn = load_balancer.arn;
    read_settings(call, input, listener);
    check_tls(listener);
    check_port_is_free(call, listener);
    listener.default_actions = read_actions(call, load_balancer, input.default_actions);
    listener.tags = tags_from(input.tags);
    call.records.put(call.place(), listener);
    call.wake("load balancing");
    return {.listeners = {describe(listener)}};
}

api::ModifyListener::Output modify_listener(const api::ModifyListener::Input& input, Call& call) {
    auto listener = require<Listener>(call, input.listener_arn);
    const auto load_balancer = require<LoadBalancer>(call, listener.load_balancer_arn);
    read_settings(call, input, listener);
    if (listener.protocol == "HTTP") {
        listener.ssl_policy.clear();
        listener.default_certificate_arn.clear();
        listener.certificate_arns.clear();
    }
    check_tls(listener);
    check_port_is_free(call, listener);
    if (!input.default_actions.empty())
        listener.default_actions = read_actions(call, load_balancer, input.default_actions);
    call.records.put(call.place(), listener);
    call.wake("load balancing");
    return {.listeners = {describe(listener)}};
}

aws::Nothing delete_listener(const api::DeleteListener::Input& input, Call& call) {
    const auto listener = require<Listener>(call, input.listener_arn);
    for (const auto& rule : call.records.list<Rule>(call.place(), listener.arn))
        call.records.erase<Rule>(call.place(), rule.arn);
    call.records.erase<Listener>(call.place(), listener.arn);
    call.wake("load balancing");
    return {};
}

api::DescribeListeners::Output
describe_listeners(const api::DescribeListeners::Input& input, Call& call) {
    std::vector<Listener> found;
    if (input.load_balancer_arn) {
        (void)require<LoadBalancer>(call, *input.load_balancer_arn);
        found = call.records.list<Listener>(call.place(), *input.load_balancer_arn);
        std::ranges::sort(found, {}, &Listener::port);
    }
    for (const auto& arn : input.listener_arns)
        found.push_back(require<Listener>(call, arn));
    if (!input.load_balancer_arn && input.listener_arns.empty())
        throw validation_error("You must specify either listener ARNs or a load balancer ARN");
    api::DescribeListeners::Output output;
    write_page(found, input, output.listeners, output.next_marker, describe);
    return output;
}

} // namespace

void register_listeners(Cloud& cloud) {
    cloud.on<api::CreateListener>(create_listener);
    cloud.on<api::DeleteListener>(delete_listener);
    cloud.on<api::DescribeListeners>(describe_listeners);
    cloud.on<api::ModifyListener>(modify_listener);
}

} // namespace copilot::localcloud::elbv2
