// Every look is made with the environment's own role. It may see little (it is AWS Copilot's): what
// it may not is looked at as the caller, where the environment is in the caller's account, and
// named as unseen elsewhere.

#include "deploy/deletion_plan.h"

#include "aws/api/cloudformation/describe_stack_resources.h"
#include "aws/api/cloudformation/list_exports.h"
#include "aws/api/cloudformation/list_imports.h"
#include "aws/api/codepipeline/get_pipeline.h"
#include "aws/api/ec2/describe_network_interfaces.h"
#include "aws/api/route53/list_resource_record_sets.h"
#include "aws/api/s3/list_object_versions.h"
#include "aws/api/tagging/get_resources.h"
#include "base/format.h"
#include "base/text.h"
#include "codec/yaml.h"

#include <algorithm>
#include <map>

namespace copilot::deploy {
namespace {

using aws::cloudformation::StackResource;

bool is_denied(const aws::ServiceError& error) {
    return error.code().find("AccessDenied") != std::string::npos
           || error.code().find("Unauthorized") != std::string::npos
           || error.code() == "AccessDeniedException" || error.status() == 403;
}

/// Calls as the environment's role, else as the caller.
class Looker {
public:
    Looker(const Deployer& deployer, const store::Environment& environment, DeletionPlan& plan)
        : inside_(environment_role_session(deployer, environment)), plan_(plan) {
        if (deployer.session.account() == environment.account_id)
            own_ = deployer.session.in_region(environment.region);
    }

    [[nodiscard]] const aws::Session& inside() const { return inside_; }

    /// Nothing, and a line under `unseen`, where neither may.
    template <aws::Operation Op>
    std::optional<typename Op::Output>
    look(const std::string& what, const typename Op::Input& input) {
        auto reply = inside_.client().template try_call<Op>(input);
        if (!reply && is_denied(reply.error()) && own_)
            reply = own_->client().template try_call<Op>(input);
        if (reply)
            return *std::move(reply);
        if (says_nothing_there(reply.error()))
            return std::nullopt;
        plan_.unseen.push_back(format("{}: {}", what, reply.error().what()));
        return std::nullopt;
    }

private:
    /// ListImports fails for an export that nobody imports.
    static bool says_nothing_there(const aws::ServiceError& error) {
        return error.message().find("is not imported by any stack") != std::string::npos
               || error.code() == "NoSuchBucket";
    }

    aws::Session inside_;
    std::optional<aws::Session> own_;
    DeletionPlan& plan_;
};

std::vector<const StackResource*> of_type(const DeletionPlan& plan, std::string_view type) {
    std::vector<const StackResource*> found;
    for (const auto& resource : plan.resources)
        if (resource.resource_type == type && resource.physical_resource_id)
            found.push_back(&resource);
    return found;
}

std::set<std::string>
deployed_services(const aws::Client& client, const store::Environment& environment) {
    std::set<std::string> names;
    aws::for_each_page<aws::tagging::GetResources>(
        client,
        {.tag_filters =
             {{.key = "copilot-application", .values = {environment.app}},
              {.key = "copilot-environment", .values = {environment.name}},
              {.key = "copilot-service", .values = {}}},
         .resource_type_filters = {"cloudformation"}},
        &aws::tagging::GetResources::Input::pagination_token,
        &aws::tagging::GetResources::Output::pagination_token,
        [&names](const auto& page) {
            for (const auto& resource : page.resource_tag_mapping_list)
                for (const auto& tag : resource.tags)
                    if (tag.key == "copilot-service")
                        names.insert(tag.value);
        }
    );
    return names;
}

void look_for_services(
    const aws::Client& client, const store::Environment& environment, DeletionPlan& plan
) {
    for (const auto& name : deployed_services(client, environment))
        plan.obstacles.push_back(
            {format("service {} is deployed in it", name),
             format("stack {}-{}", plan.stack_name, name),
             format("copilot svc delete --name {} --env {}", name, environment.name)}
        );
}

/// Pipelines of the application that deploy to the environment; they are the application's own.
void look_for_pipelines(
    const Deployer& deployer, const store::Environment& environment, DeletionPlan& plan
) {
    const auto client = deployer.session.client();
    const auto found = client.call<aws::tagging::GetResources>(
        {.tag_filters = {{.key = "copilot-application", .values = {environment.app}}},
         .resource_type_filters = {"codepipeline:pipeline"}}
    );
    for (const auto& resource : found.resource_tag_mapping_list) {
        const auto name = resource.resource_arn.substr(resource.resource_arn.rfind(':') + 1);
        const auto reply = client.call<aws::codepipeline::GetPipeline>({.name = name});
        if (!reply.pipeline)
            continue;
        const auto stage = "DeployTo-" + environment.name;
        for (const auto& each : reply.pipeline->stages)
            if (each.name == stage)
                plan.obstacles.push_back(
                    {format("pipeline {} deploys to it", name),
                     "pipeline " + name,
                     "take the environment out of the pipeline's manifest and run `copilot "
                     "pipeline deploy`, or delete the pipeline"}
                );
    }
}

void look_for_imports(Looker& looker, const std::string& stack_id, DeletionPlan& plan) {
    std::vector<std::string> exports;
    aws::cloudformation::ListExports::Input input;
    while (const auto page =
               looker.look<aws::cloudformation::ListExports>("exports in use", input)) {
        for (const auto& each : page->exports)
            if (each.exporting_stack_id == stack_id)
                exports.push_back(each.name);
        if (!page->next_token || page->next_token->empty())
            break;
        input.next_token = page->next_token;
    }
    std::map<std::string, std::vector<std::string>> by_importer;
    for (const auto& name : exports)
        if (const auto page = looker.look<aws::cloudformation::ListImports>(
                "importers of " + name, {.export_name = name}
            ))
            for (const auto& importer : page->imports)
                by_importer[importer].push_back(name);
    for (const auto& [importer, names] : by_importer) {
        const auto is_service = std::ranges::any_of(plan.obstacles, [&](const Obstacle& other) {
            return other.owner == "stack " + importer;
        });
        if (!is_service)
            plan.obstacles.push_back(
                {format("{} of its exports are in use: {}", names.size(), joined(names, ", ")),
                 "stack " + importer,
                 format("delete stack {}, or take the imports out of it", importer)}
            );
    }
}

void look_for_interfaces(Looker& looker, DeletionPlan& plan) {
    std::set<std::string> own;
    for (const auto& resource : plan.resources)
        own.insert(resource.physical_resource_id.value_or(""));
    for (const auto* vpc : of_type(plan, "AWS::EC2::VPC")) {
        const auto page = looker.look<aws::ec2::DescribeNetworkInterfaces>(
            "network interfaces",
            {.filters = {{.name = "vpc-id", .values = {*vpc->physical_resource_id}}}}
        );
        if (!page)
            continue;
        for (const auto& interface : page->network_interfaces)
            if (auto obstacle = foreign_interface(interface, own))
                plan.obstacles.push_back(*std::move(obstacle));
    }
}

void look_for_records(Looker& looker, DeletionPlan& plan) {
    for (const auto* zone : of_type(plan, "AWS::Route53::HostedZone")) {
        const auto& id = *zone->physical_resource_id;
        const auto page = looker.look<aws::route53::ListResourceRecordSets>(
            "records of zone " + id, {.hosted_zone_id = id}
        );
        if (!page)
            continue;
        for (const auto& record : page->resource_record_sets)
            if (!is_own_record(record))
                plan.obstacles.push_back(
                    {format("zone {} has the record {} {}", id, record.name, record.type),
                     "whoever wrote it; a service's alias goes with the service",
                     format("delete the record from zone {}", id),
                     false}
                );
    }
}

void look_for_data(Looker& looker, DeletionPlan& plan) {
    for (const auto* bucket : of_type(plan, "AWS::S3::Bucket")) {
        const auto& name = *bucket->physical_resource_id;
        const auto page = looker.look<aws::s3::ListObjectVersions>(
            "objects in bucket " + name, {.bucket = name, .max_keys = 1}
        );
        if (page && (!page->versions.empty() || !page->delete_markers.empty()))
            plan.data.push_back(
                {bucket->logical_resource_id, bucket->resource_type, name, "objects"}
            );
    }
    for (const auto* system : of_type(plan, "AWS::EFS::FileSystem"))
        plan.data.push_back(
            {system->logical_resource_id,
             system->resource_type,
             *system->physical_resource_id,
             "files, for all that can be seen from outside"}
        );
}

void look_into_stack(Looker& looker, const store::Environment& environment, DeletionPlan& plan) {
    const auto stack = StackClient(looker.inside()).find(plan.stack_name);
    if (!stack)
        return;
    plan.stack_status = stack->stack_status;
    plan.resources =
        looker.inside()
            .client()
            .call<aws::cloudformation::DescribeStackResources>({.stack_name = plan.stack_name})
            .stack_resources;
    look_for_services(looker.inside().client(), environment, plan);
    look_for_imports(looker, stack->stack_id, plan);
    look_for_interfaces(looker, plan);
    look_for_records(looker, plan);
    look_for_data(looker, plan);
}

} // namespace

DeletionPlan plan_deletion(const Deployer& deployer, const EnvironmentDeletion& deletion) {
    const auto& environment = deletion.environment;
    DeletionPlan plan{.stack_name = environment_stack_name(environment)};
    const auto is_shared = [&](auto member) {
        return std::ranges::find(deletion.others, environment.*member, member)
               != deletion.others.end();
    };
    plan.last_in_region = !is_shared(&store::Environment::region);
    plan.last_in_account = !is_shared(&store::Environment::account_id);
    Looker looker(deployer, environment, plan);
    look_into_stack(looker, environment, plan);
    look_for_pipelines(deployer, environment, plan);
    return plan;
}

void refuse_obstacles(
    const store::Environment& environment, const std::vector<Obstacle>& obstacles
) {
    std::vector<std::string> reasons;
    std::string hint;
    for (const auto& obstacle : obstacles) {
        if (!obstacle.refuses)
            continue;
        reasons.push_back(obstacle.what);
        if (hint.empty())
            hint = obstacle.way_out;
    }
    if (!reasons.empty())
        throw Error(
            format("environment {} is in use: {}", environment.name, joined(reasons, "; ")),
            hint.starts_with("copilot ") ? format("run `{}` first", hint) : hint
        );
}

std::optional<Obstacle>
foreign_interface(const aws::ec2::NetworkInterface& interface, const std::set<std::string>& own) {
    const auto& text = interface.description;
    const bool of_own =
        own.contains(interface.network_interface_id)
        || std::ranges::any_of(own, [&text](const std::string& id) {
               // "ELB app/name/id" is the end of the load balancer's ARN
               const bool of_balancer = text.starts_with("ELB ") && id.ends_with(text.substr(4));
               return !id.empty() && (of_balancer || text.find(id) != std::string::npos);
           });
    if (of_own)
        return std::nullopt;
    std::string owner = "account " + interface.owner_id;
    for (const auto& tag : interface.tag_set)
        if (tag.key == "aws:cloudformation:stack-name")
            owner = "stack " + tag.value;
    if (text.find(":ecs:") != std::string::npos)
        owner = "a task of ECS";
    else if (interface.attachment && interface.attachment->instance_id)
        owner = "instance " + *interface.attachment->instance_id;
    else if (interface.requester_id && interface.requester_managed.value_or(false))
        owner = *interface.requester_id;
    return Obstacle{
        format(
            "network interface {} at {} is in its VPC{}",
            interface.network_interface_id,
            interface.private_ip_address,
            text.empty() ? "" : format(" ({})", text)
        ),
        owner,
        "delete what it belongs to: its subnet cannot go before it",
        false
    };
}

bool is_own_record(const aws::route53::ResourceRecordSet& record) {
    return record.type == "SOA" || record.type == "NS"
           || (record.type == "CNAME" && record.name.starts_with('_'));
}

std::string keeping(const std::string& template_body, const std::set<std::string>& logical_ids) {
    auto document = codec::parse_yaml(template_body);
    auto* resources = document.find("Resources");
    if (!resources || !resources->map())
        return template_body;
    for (auto& [id, resource, mark] : *resources->map()) {
        const auto* emptied = resource.at({"Properties", "BucketName", "Ref"});
        const auto* type = resource.find("Type");
        const bool empties = type && type->scalar_text() == "Custom::BucketCleanerFunction"
                             && emptied && logical_ids.contains(emptied->scalar_text());
        if (!resource.map() || (!logical_ids.contains(id) && !empties))
            continue;
        resource.map()->set("DeletionPolicy", "Retain");
        // A policy alone is no change to CloudFormation.
        auto& metadata = (*resource.map())["Metadata"];
        if (!metadata.map())
            metadata = Document::Map{};
        metadata.map()->set("copilot:kept", "its data");
    }
    return codec::to_template_yaml(document);
}

} // namespace copilot::deploy
