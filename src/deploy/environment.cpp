#include "deploy/environment.h"

#include "aws/api/cloudformation/get_template_summary.h"
#include "aws/api/ec2/describe_managed_prefix_lists.h"
#include "aws/api/iam/create_service_linked_role.h"
#include "aws/api/iam/delete_role.h"
#include "aws/api/iam/delete_role_policy.h"
#include "aws/api/iam/list_role_policies.h"
#include "aws/api/iam/list_role_tags.h"
#include "aws/api/tagging/get_resources.h"
#include "base/format.h"
#include "base/text.h"
#include "codec/yaml.h"
#include "deploy/function_package.h"
#include "io/crypto.h"
#include "stacks/app/roles.h"
#include "stacks/environment/environment.h"
#include "stacks/environment/parameters.h"

#include <algorithm>
#include <set>

namespace copilot::deploy {
namespace {

namespace env = stacks::environment;

constexpr auto ecs_service = "ecs.amazonaws.com";
constexpr auto cloudfront_prefix_list = "com.amazonaws.global.cloudfront.origin-facing";

std::string role_of(const store::Environment& environment, std::string_view role) {
    return format("{}-{}", environment_stack_name(environment), role);
}

Dictionary<std::string> tags_of(const Deployer& deployer, const std::string& environment) {
    auto tags = deployer.application.tags;
    tags["copilot-application"] = deployer.application.name;
    tags["copilot-environment"] = environment;
    return tags;
}

std::string root_principal(const Deployer& deployer) {
    return format("arn:{}:iam::{}:root", deployer.session.partition(), deployer.session.account());
}

StackClient stacks_of(const Deployer& deployer, const aws::Session& there) {
    return StackClient(there, deployer.cancellation);
}

/// Acts as the environment's manager role.
aws::Session inside(const Deployer& deployer, const store::Environment& environment) {
    return deployer.session.assume_role(
        environment.manager_role_arn, "copilot-" + environment.name, environment.region
    );
}

/// The role that ECS acts as exists once per account; that it is there already is no failure.
void ensure_service_linked_role(const aws::Client& client) {
    (void)client.try_call<aws::iam::CreateServiceLinkedRole>({.aws_service_name = ecs_service});
}

/// Deletes a role that an earlier environment of that name left behind, policies first. Best
/// effort: a role that is not ours, or that cannot be deleted, is left alone.
void delete_role(const aws::Client& client, const std::string& role) {
    const auto tags = client.try_call<aws::iam::ListRoleTags>({.role_name = role});
    const bool ours = tags && std::ranges::any_of(tags->tags, [](const auto& tag) {
                          return tag.key == "copilot-environment";
                      });
    if (!ours)
        return;
    if (const auto policies = client.try_call<aws::iam::ListRolePolicies>({.role_name = role}))
        for (const auto& policy : policies->policy_names)
            (void
            )client.try_call<aws::iam::DeleteRolePolicy>({.role_name = role, .policy_name = policy}
            );
    (void)client.try_call<aws::iam::DeleteRole>({.role_name = role});
}

void delete_roles(const aws::Client& client, const store::Environment& environment) {
    delete_role(client, role_of(environment, "CFNExecutionRole"));
    delete_role(client, role_of(environment, "EnvManagerRole"));
}

std::string bucket_arn(const Deployer& deployer, const RegionalResources& resources) {
    return format("arn:{}:s3:::{}", deployer.session.partition(), resources.bucket);
}

env::Input bootstrap_input(
    const Deployer& deployer, const std::string& name, const RegionalResources& resources
) {
    return {
        .app = deployer.application.name,
        .name = name,
        .version = deployer.version,
        .permissions_boundary = deployer.application.permissions_boundary.value_or(""),
        .artifact_bucket_arn = bucket_arn(deployer, resources),
        .artifact_key_arn = resources.key_arn,
    };
}

store::Environment
read_record(const Deployer& deployer, const aws::Session& there, const std::string& name) {
    const auto stack =
        stacks_of(deployer, there).get(format("{}-{}", deployer.application.name, name));
    return {
        .app = deployer.application.name,
        .name = name,
        .region = there.region(),
        .account_id = there.account(),
        .execution_role_arn = output_of(stack, "CFNExecutionRoleARN"),
        .manager_role_arn = output_of(stack, "EnvironmentManagerRoleARN"),
    };
}

// Deploying. --------------------------------------------------------------------------------------

/// The functions of an environment, by the names under which they are uploaded.
env::Functions functions_in(const std::string& bucket) {
    const auto code = [&bucket](std::string_view function) {
        return stacks::FunctionCode{bucket, function_package_key(function)};
    };
    return {
        .certificate_validation = code("CertificateValidationFunction"),
        .custom_domain = code("CustomDomainFunction"),
        .dns_delegation = code("DNSDelegationFunction"),
        .certificate_replicator = code("CertificateReplicatorFunction"),
        .bucket_cleaner = code("BucketCleanerFunction"),
        .unique_json_values = code("UniqueJSONValuesFunction"),
    };
}

void upload_functions(const ArtifactBucket& bucket) {
    for (const auto* function :
         {"CertificateValidationFunction",
          "CustomDomainFunction",
          "DNSDelegationFunction",
          "CertificateReplicatorFunction",
          "BucketCleanerFunction",
          "UniqueJSONValuesFunction"})
        (void)bucket.upload_function(function);
}

/// The parameters of the deployed full template; empty while only the roles are there.
Dictionary<std::string> deployed_parameters(const aws::Session& there, const std::string& stack) {
    Dictionary<std::string> parameters;
    const auto summary =
        there.client().call<aws::cloudformation::GetTemplateSummary>({.stack_name = stack});
    const auto metadata = codec::parse_yaml(summary.metadata.value_or(""));
    const auto* version = metadata.find("Version");
    if (version && version->scalar_text() == env::bootstrap_version)
        return parameters;
    for (const auto& parameter : StackClient(there).get(stack).parameters)
        parameters[parameter.parameter_key.value_or("")] = parameter.parameter_value.value_or("");
    return parameters;
}

std::vector<std::string> cdn_prefix_lists(const aws::Client& client) {
    std::vector<std::string> ids;
    const auto reply = client.call<aws::ec2::DescribeManagedPrefixLists>(
        {.filters = {{.name = "prefix-list-name", .values = {cloudfront_prefix_list}}}}
    );
    for (const auto& list : reply.prefix_lists)
        ids.push_back(list.prefix_list_id.value_or(""));
    return ids;
}

bool restricts_ingress_to_cdn(const manifest::Environment& manifest) {
    const auto ingress = manifest.public_http().ingress;
    return ingress && ingress->cdn.value_or(false);
}

RenderedStack render(
    const Deployer& deployer,
    const EnvironmentDeployment& deployment,
    const RegionalResources& resources
) {
    const auto& environment = deployment.environment;
    const auto there = inside(deployer, environment);
    auto input = bootstrap_input(deployer, environment.name, resources);
    input.manifest = deployment.manifest.manifest;
    input.manifest_text = deployment.manifest.text;
    input.has_domain = !deployer.application.domain.empty();
    if (restricts_ingress_to_cdn(input.manifest))
        input.cdn_prefix_lists =
            cdn_prefix_lists(deployer.session.in_region(environment.region).client());
    input.functions = functions_in(resources.bucket);
    if (deployment.force)
        input.force_id = io::random_uuid();
    const auto delegation = format(
        "arn:{}:iam::{}:role/{}",
        deployer.session.partition(),
        deployer.session.account(),
        stacks::app::dns_delegation_role_name(deployer.application.name)
    );
    return {
        .template_body = codec::to_template_yaml(env::stack(input).document()),
        .parameters = env::parameters(
            {.app = deployer.application.name,
             .name = environment.name,
             .tools_account_principal_arn = root_principal(deployer),
             .domain = deployer.application.domain,
             .dns_delegation_role_arn = input.has_domain ? delegation : "",
             .manifest = deployment.manifest.manifest,
             .deployed = deployed_parameters(there, environment_stack_name(environment))}
        ),
        .tags = tags_of(deployer, environment.name),
    };
}

// Deleting. ---------------------------------------------------------------------------------------

void refuse_while_used(const aws::Client& client, const store::Environment& environment) {
    std::set<std::string> workloads;
    const auto reply = client.call<aws::tagging::GetResources>(
        {.tag_filters =
             {{.key = "copilot-application", .values = {environment.app}},
              {.key = "copilot-environment", .values = {environment.name}},
              {.key = "copilot-service", .values = {}}},
         .resource_type_filters = {"cloudformation"}}
    );
    for (const auto& resource : reply.resource_tag_mapping_list)
        for (const auto& tag : resource.tags)
            if (tag.key == "copilot-service")
                workloads.insert(tag.value);
    if (workloads.empty())
        return;
    throw Error(
        format(
            "environment {} is in use: {} still deployed in it",
            environment.name,
            joined({workloads.begin(), workloads.end()}, ", ")
                + (workloads.size() == 1 ? " is" : " are")
        ),
        format(
            "run `copilot svc delete --name {} --env {}` first",
            *workloads.begin(),
            environment.name
        )
    );
}

/// Buckets with load balancers' access logs would keep the stack from being deleted.
void empty_access_log_buckets(const aws::Session& there, const store::Environment& environment) {
    const auto reply = there.client().call<aws::tagging::GetResources>(
        {.tag_filters =
             {{.key = "copilot-application", .values = {environment.app}},
              {.key = "copilot-environment", .values = {environment.name}},
              {.key = "aws:cloudformation:logical-id", .values = {"ELBAccessLogsBucket"}}},
         .resource_type_filters = {"s3:bucket"}}
    );
    for (const auto& resource : reply.resource_tag_mapping_list) {
        const auto name = resource.resource_arn.substr(resource.resource_arn.rfind(':') + 1);
        ArtifactBucket(there, name).empty();
    }
}

} // namespace

store::Environment make_environment(
    const Deployer& deployer,
    const aws::Session& there,
    const std::string& name,
    StackProgress& progress
) {
    const auto infrastructure = deployer.infrastructure();
    if (!deployer.application.domain.empty())
        infrastructure.delegate_domain(there.account(), progress);
    ensure_service_linked_role(there.client());
    infrastructure.add_environment(there.account(), there.region());
    const auto resources = infrastructure.regional(there.region());
    const auto& app = deployer.application.name;
    const auto stack = format("{}-{}", app, name);
    const auto stacks = stacks_of(deployer, there);
    if (!stacks.find(stack))
        delete_roles(there.client(), {.app = app, .name = name});
    const auto body = codec::to_template_yaml(
        env::bootstrap(bootstrap_input(deployer, name, resources)).document()
    );
    (void)stacks.create(
        {.stack_name = stack,
         .title = format("Creating the roles of environment {}", name),
         .template_url = infrastructure.bucket(resources).upload_template(stack, body),
         .parameters = env::bootstrap_parameters(app, name, root_principal(deployer)),
         .tags = tags_of(deployer, name)},
        progress
    );
    return read_record(deployer, there, name);
}

RenderedStack
render_environment(const Deployer& deployer, const EnvironmentDeployment& deployment) {
    return render(
        deployer, deployment, deployer.infrastructure().regional(deployment.environment.region)
    );
}

StackOutcome deploy_environment(
    const Deployer& deployer, const EnvironmentDeployment& deployment, StackProgress& progress
) {
    const auto& environment = deployment.environment;
    const auto infrastructure = deployer.infrastructure();
    const auto resources = infrastructure.regional(environment.region);
    const auto there = inside(deployer, environment);
    const auto stacks = stacks_of(deployer, there);
    const auto stack = environment_stack_name(environment);
    stacks.wait_while_busy(stack);
    const auto bucket = infrastructure.bucket(resources);
    upload_functions(bucket);
    const auto rendered = render(deployer, deployment, resources);
    return stacks.update(
        {.stack_name = stack,
         .title = format("Deploying the infrastructure of environment {}", environment.name),
         .template_url = bucket.upload_template(stack, rendered.template_body),
         .parameters = rendered.parameters,
         .tags = rendered.tags,
         .role_arn = environment.execution_role_arn,
         .disable_rollback = deployment.disable_rollback,
         .detach = deployment.detach},
        progress
    );
}

void delete_environment(
    const Deployer& deployer,
    const store::Environment& environment,
    const std::vector<store::Environment>& others,
    StackProgress& progress
) {
    const auto there = inside(deployer, environment);
    const auto stacks = stacks_of(deployer, there);
    const auto stack = environment_stack_name(environment);
    if (stacks.find(stack)) {
        refuse_while_used(there.client(), environment);
        empty_access_log_buckets(there, environment);
        stacks.remove(
            stack,
            environment.execution_role_arn,
            format("Deleting environment {}", environment.name),
            progress
        );
    }
    const auto infrastructure = deployer.infrastructure();
    if (std::ranges::find(others, environment.region, &store::Environment::region) == others.end())
        infrastructure.remove_region(environment.region);
    if (std::ranges::find(others, environment.account_id, &store::Environment::account_id)
        == others.end())
        infrastructure.remove_account(environment.account_id, progress);
    delete_roles(there.client(), environment);
}

std::string environment_stack_name(const store::Environment& environment) {
    return environment.app + '-' + environment.name;
}

} // namespace copilot::deploy
