#include "localcloud/cloudformation/proposal.h"

#include "aws/api/ec2/describe_availability_zones.h"
#include "aws/api/s3/get_object.h"
#include "aws/api/ssm/get_parameter.h"
#include "base/format.h"
#include "localcloud/cloudformation/export.h"
#include "localcloud/cloudformation/stack_lookup.h"
#include "localcloud/cloudformation/stack_template.h"
#include "localcloud/cloudformation/template_url.h"
#include "localcloud/engine/parameters.h"
#include "localcloud/in_process_transport.h"
#include "localcloud/resource_types.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::cloudformation {

namespace {

using aws::ServiceError;

constexpr std::size_t max_body = 51'200;
constexpr std::size_t max_object = 1024 * 1024;

ServiceError error(const std::string& message) {
    return {"ValidationError", message};
}

std::string read_object(Cloud& cloud, const aws::Caller& caller, const std::string& url) {
    const auto [bucket, key] = parse_template_url(url);
    InProcessTransport transport(cloud.server(), caller);
    const auto answer =
        aws::Client(transport).try_call<aws::s3::GetObject>({.bucket = bucket, .key = key});
    if (!answer && answer.error().status() == 501)
        throw answer.error();
    if (!answer)
        throw error("S3 error: " + answer.error().message());
    return answer->body.value_or(Blob{}).bytes;
}

std::string text_of(
    Cloud& cloud, const aws::Caller& caller, const Asked& asked, const std::optional<Stack>& before
) {
    if (!asked.use_previous_template)
        return read_template_text(cloud, caller, asked.template_body, asked.template_url);
    if (!before)
        throw error("Stack does not exist: there is no previous template");
    return cloud.state().transact([&](Records& records) {
        const Place place{caller.account, caller.region};
        return records.find<StackTemplate>(place, before->id).value_or(StackTemplate{}).body;
    });
}

std::vector<engine::GivenParameter> given_of(const Asked& asked) {
    std::vector<engine::GivenParameter> given;
    for (const auto& parameter : asked.parameters)
        given.push_back(
            {parameter.parameter_key.value_or(""),
             parameter.parameter_value,
             parameter.use_previous_value.value_or(false)}
        );
    return given;
}

void check_capabilities(const engine::Template& source, const std::vector<std::string>& given) {
    const auto has = [&given](std::string_view capability) {
        return std::ranges::find(given, capability) != given.end();
    };
    for (const auto& needed : engine::required_capabilities(source))
        if (!has(needed) && !has("CAPABILITY_NAMED_IAM"))
            throw ServiceError(
                "InsufficientCapabilitiesException", format("Requires capabilities : [{}]", needed)
            );
}

/// Tags that begin with "aws:" are CloudFormation's own: the engine alone may give them.
void check_tags(const Dictionary<std::string>& tags, const aws::Caller& caller) {
    for (const auto& [key, value] : tags)
        if (key.starts_with("aws:") && caller.creation_token.empty())
            throw error("aws: prefixed tag key names are not allowed for external use.");
}

std::vector<std::string>
zones_of(Cloud& cloud, const std::string& account, const std::string& region) {
    InProcessTransport transport(cloud.server(), {.account = account, .region = region});
    const auto answer = aws::Client(transport).call<aws::ec2::DescribeAvailabilityZones>({});
    std::vector<std::string> zones;
    for (const auto& zone : answer.availability_zones)
        zones.push_back(zone.zone_name);
    std::ranges::sort(zones);
    return zones;
}

} // namespace

std::string read_template_text(
    Cloud& cloud,
    const aws::Caller& caller,
    const std::optional<std::string>& body,
    const std::optional<std::string>& url
) {
    if (body.has_value() == url.has_value())
        throw error("Either Template URL or Template Body must be specified.");
    if (body && body->size() > max_body)
        throw error(format(
            "1 validation error detected: Value at 'templateBody' failed to satisfy constraint: "
            "Member must have length less than or equal to {}",
            max_body
        ));
    auto text = body ? *body : read_object(cloud, caller, *url);
    if (text.size() > max_object)
        throw error("Template may not exceed 1000000 bytes in size.");
    return text;
}

Proposal propose(
    Cloud& cloud, const aws::Caller& caller, const Asked& asked, const std::optional<Stack>& before
) {
    Proposal proposal{.body = text_of(cloud, caller, asked, before)};
    proposal.source = engine::parse_template(proposal.body);
    check_capabilities(proposal.source, asked.capabilities);
    InProcessTransport transport(cloud.server(), caller);
    const auto stored = [&transport](const std::string& name) {
        return aws::Client(transport)
            .call<aws::ssm::GetParameter>({.name = name, .with_decryption = true})
            .parameter.value;
    };
    proposal.parameters = engine::resolve_parameters(
        proposal.source,
        given_of(asked),
        before ? before->parameters : std::vector<StackParameter>{},
        stored
    );
    proposal.tags = tags_from(asked.tags);
    check_tags(proposal.tags, caller);
    if (asked.tags.empty() && before)
        proposal.tags = before->tags;
    proposal.capabilities = asked.capabilities;
    proposal.role_arn = asked.role_arn;
    if (!proposal.role_arn && before)
        proposal.role_arn = before->role_arn;
    proposal.notification_arns = asked.notification_arns;
    return proposal;
}

engine::Differences differences_of(
    Cloud& cloud, const aws::Caller& caller, const Proposal& proposal, const Stack& stack
) {
    const Place place{caller.account, caller.region};
    const auto resources = cloud.state().transact([&](Records& records) {
        return resources_of(records, place, stack.id);
    });
    const engine::Comparison comparison{
        .source = proposal.source,
        .identity = {place.account, place.region, stack.id, stack.name, proposal.notification_arns},
        .parameters = proposal.parameters,
        .resources = resources,
        .tags_changed = proposal.tags != stack.tags,
        .outputs = stack.outputs,
        .find_type = find_resource_type,
        .import = [&](const std::string& name) -> Document {
            const auto found = cloud.state().transact([&](Records& records) {
                return records.find<Export>(place, name);
            });
            if (!found)
                throw error(format("No export named {} found.", name));
            return found->value;
        },
        .zones = [&](const std::string& region) { return zones_of(cloud, place.account, region); },
    };
    return engine::compare(comparison);
}

} // namespace copilot::localcloud::cloudformation
