// AWS::ElasticLoadBalancingV2::ListenerRule

#include "cfn/resource/elbv2/listener_rule.h"

#include "aws/api/elbv2/create_rule.h"
#include "aws/api/elbv2/delete_rule.h"
#include "aws/api/elbv2/modify_rule.h"
#include "aws/api/elbv2/set_rule_priorities.h"
#include "localcloud/elbv2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;
using Properties = cfn::elbv2::ListenerRule;

Progress made(const std::string& arn) {
    return Progress::success(arn, {{"RuleArn", arn}, {"IsDefault", false}});
}

api::QueryStringConditionConfig read_query_strings(const Properties::QueryStringConfig& config) {
    api::QueryStringConditionConfig read;
    for (const auto& pair : config.values)
        read.values.push_back({.key = optional_text(pair.key), .value = optional_text(pair.value)});
    return read;
}

api::RuleCondition read_condition(const Properties::RuleCondition& condition) {
    if (!texts(condition.regex_values).empty())
        throw Error("regular expressions in conditions are not supported by the local cloud");
    api::RuleCondition read;
    read.field = optional_text(condition.field);
    read.values = texts(condition.values);
    if (condition.host_header_config)
        read.host_header_config.emplace().values = texts(condition.host_header_config->values);
    if (condition.path_pattern_config)
        read.path_pattern_config.emplace().values = texts(condition.path_pattern_config->values);
    if (condition.http_request_method_config)
        read.http_request_method_config.emplace().values =
            texts(condition.http_request_method_config->values);
    if (condition.source_ip_config)
        read.source_ip_config.emplace().values = texts(condition.source_ip_config->values);
    if (condition.query_string_config)
        read.query_string_config = read_query_strings(*condition.query_string_config);
    if (condition.http_header_config) {
        auto& header = read.http_header_config.emplace();
        header.http_header_name = optional_text(condition.http_header_config->http_header_name);
        header.values = texts(condition.http_header_config->values);
    }
    return read;
}

std::vector<api::RuleCondition> read_conditions(const Properties& desired) {
    std::vector<api::RuleCondition> read;
    for (const auto& condition : desired.conditions)
        read.push_back(read_condition(condition));
    return read;
}

class ListenerRuleHandler final : public ResourceHandler<Properties> {
public:
    explicit ListenerRuleHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        api::CreateRule::Input input;
        input.listener_arn = request.desired.listener_arn.value_or("");
        input.priority = *request.desired.priority;
        input.conditions = read_conditions(request.desired);
        input.actions = read_actions(request.desired.actions);
        input.tags = tags(request);
        return made(client_.call<api::CreateRule>(input).rules.at(0).rule_arn);
    }

    Progress on_update(const Request<Properties>& request) override {
        const auto& arn = request.physical_id;
        api::ModifyRule::Input input;
        input.rule_arn = arn;
        input.conditions = read_conditions(request.desired);
        input.actions = read_actions(request.desired.actions);
        client_.call<api::ModifyRule>(input);
        if (*request.desired.priority != request.previous.priority.value_or(0))
            client_.call<api::SetRulePriorities>(
                {.rule_priorities = {{.rule_arn = arn, .priority = *request.desired.priority}}}
            );
        update_tags(client_, request);
        return made(arn);
    }

    Progress on_delete(const Request<Properties>& request) override {
        call_unless_gone<api::DeleteRule>(client_, {.rule_arn = request.physical_id});
        return Progress::success(request.physical_id);
    }

private:
    aws::Client client_;
};

} // namespace

ResourceType listener_rule() {
    return resource_type<ListenerRuleHandler, Properties>({"ListenerArn"});
}

} // namespace copilot::localcloud::elbv2
