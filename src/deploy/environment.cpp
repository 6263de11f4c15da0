#include "deploy/environment.h"

#include "aws/api/cloudformation/describe_stacks.h"
#include "aws/api/ec2/describe_managed_prefix_lists.h"
#include "aws/api/iam/create_service_linked_role.h"
#include "aws/api/iam/delete_role.h"
#include "aws/api/iam/delete_role_policy.h"
#include "aws/api/iam/list_role_policies.h"
#include "aws/api/iam/list_role_tags.h"
#include "aws/api/sts/assume_role.h"
#include "base/format.h"
#include "base/text.h"
#include "codec/yaml.h"
#include "deploy/deletion_plan.h"
#include "deploy/function_package.h"
#include "deploy/version.h"
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

/// Whether the manager role can be assumed. Any other failure than a refusal ends the operation.
bool role_answers(const Deployer& deployer, const store::Environment& environment) {
    const auto reply = deployer.session.client().try_call<aws::sts::AssumeRole>(
        {.role_arn = environment.manager_role_arn,
         .role_session_name = "copilot-" + environment.name}
    );
    if (reply)
        return true;
    const auto& error = reply.error();
    if (error.status() == 403 || error.code() == "AccessDenied" || error.code() == "NoSuchEntity")
        return false;
    throw in_context(error, "act as " + environment.manager_role_arn);
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

/// `deployed` are the parameters of the full template that is there; empty while only the roles
/// are.
RenderedStack render(
    const Deployer& deployer,
    const EnvironmentDeployment& deployment,
    const RegionalResources& resources,
    const Dictionary<std::string>& deployed
) {
    const auto& environment = deployment.environment;
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
        .template_body = overridden(
            deployment.overrides,
            codec::to_template_yaml(env::stack(input).document()),
            {.app = deployer.application.name, .env = environment.name}
        ),
        .parameters = env::parameters(
            {.app = deployer.application.name,
             .name = environment.name,
             .tools_account_principal_arn = root_principal(deployer),
             .domain = deployer.application.domain,
             .dns_delegation_role_arn = input.has_domain ? delegation : "",
             .manifest = deployment.manifest.manifest,
             .deployed = deployed}
        ),
        .tags = tags_of(deployer, environment.name),
    };
}

// Deleting. ---------------------------------------------------------------------------------------

/// The stack is told to leave what holds data, before it is deleted.
void keep_data(
    const Deployer& deployer,
    const EnvironmentDeletion& deletion,
    const StackClient& stacks,
    const std::vector<DataHolder>& kept,
    StackProgress& progress
) {
    const auto stack = environment_stack_name(deletion.environment);
    const auto preview = preview_of(stacks, stack);
    std::set<std::string> logical_ids;
    for (const auto& holder : kept)
        logical_ids.insert(holder.logical_id);
    const auto infrastructure = deployer.infrastructure();
    const auto bucket = infrastructure.bucket(infrastructure.regional(deletion.environment.region));
    (void)stacks.update(
        {.stack_name = stack,
         .title = format("Keeping the data of environment {}", deletion.environment.name),
         .template_url =
             bucket.upload_template(stack, keeping(preview.deployed_template, logical_ids)),
         .parameters = preview.deployed_parameters,
         .tags = preview.deployed_tags,
         .role_arn = deletion.environment.execution_role_arn},
        progress
    );
}

/// Empties the buckets that are to go with their data, and answers the holders that stay.
std::vector<DataHolder> empty_named(
    const aws::Session& there, const DeletionPlan& plan, const std::vector<std::string>& named
) {
    std::vector<DataHolder> kept;
    for (const auto& holder : plan.data) {
        if (std::ranges::find(named, holder.physical_id) == named.end())
            kept.push_back(holder);
        else if (holder.type == "AWS::S3::Bucket")
            ArtifactBucket(there, holder.physical_id).empty();
    }
    return kept;
}

void remove_from_application(
    const Deployer& deployer, const EnvironmentDeletion& deletion, StackProgress& progress
) {
    const auto infrastructure = deployer.infrastructure();
    const auto& [environment, others, data] = deletion;
    if (std::ranges::find(others, environment.region, &store::Environment::region) == others.end())
        infrastructure.remove_region(environment.region);
    if (std::ranges::find(others, environment.account_id, &store::Environment::account_id)
        == others.end())
        infrastructure.remove_account(environment.account_id, progress);
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

StackPreview
preview_environment(const Deployer& deployer, const EnvironmentDeployment& deployment) {
    const auto& environment = deployment.environment;
    const auto stacks = stacks_of(deployer, inside(deployer, environment));
    auto preview = preview_of(stacks, environment_stack_name(environment));
    const auto version = preview.deployed_version();
    if (!deployment.allow_downgrade)
        refuse_downgrade("environment " + environment.name, version, deployer.version);
    preview.next = render(
        deployer,
        deployment,
        deployer.infrastructure().regional(environment.region),
        version == env::bootstrap_version ? Dictionary<std::string>{} : preview.deployed_parameters
    );
    return preview;
}

void upload_environment_functions(const Deployer& deployer, const store::Environment& environment) {
    const auto infrastructure = deployer.infrastructure();
    upload_functions(infrastructure.bucket(infrastructure.regional(environment.region)));
}

StackOutcome deploy_environment(
    const Deployer& deployer, const EnvironmentDeployment& deployment, StackProgress& progress
) {
    const auto& environment = deployment.environment;
    const auto infrastructure = deployer.infrastructure();
    const auto stacks = stacks_of(deployer, inside(deployer, environment));
    const auto stack = environment_stack_name(environment);
    stacks.wait_while_busy(stack);
    const auto preview = preview_environment(deployer, deployment);
    if (deployment.accept && !deployment.accept(preview))
        return StackOutcome::declined;
    const auto bucket = infrastructure.bucket(infrastructure.regional(environment.region));
    upload_functions(bucket);
    return stacks.update(
        {.stack_name = stack,
         .title = format("Deploying the infrastructure of environment {}", environment.name),
         .template_url = bucket.upload_template(stack, preview.next.template_body),
         .parameters = preview.next.parameters,
         .tags = preview.next.tags,
         .role_arn = environment.execution_role_arn,
         .disable_rollback = deployment.disable_rollback,
         .detach = deployment.detach},
        progress
    );
}

std::vector<std::string> delete_environment(
    const Deployer& deployer, const EnvironmentDeletion& deletion, StackProgress& progress
) {
    const auto& environment = deletion.environment;
    const auto there = environment_role_session(deployer, environment);
    const auto stacks = stacks_of(deployer, there);
    const auto plan = plan_deletion(deployer, deletion);
    refuse_obstacles(environment, plan.obstacles);
    std::vector<std::string> kept;
    if (!plan.stack_status.empty()) {
        const auto holders = empty_named(there, plan, deletion.delete_data);
        if (!holders.empty() && !plan.stack_status.starts_with("DELETE_"))
            keep_data(deployer, deletion, stacks, holders, progress);
        for (const auto& holder : holders)
            kept.push_back(holder.physical_id);
        stacks.remove(
            plan.stack_name,
            environment.execution_role_arn,
            format("Deleting environment {}", environment.name),
            progress
        );
    }
    remove_from_application(deployer, deletion, progress);
    delete_roles(there.client(), environment);
    return kept;
}

void forget_environment(
    const Deployer& deployer, const EnvironmentDeletion& deletion, StackProgress& progress
) {
    const auto& environment = deletion.environment;
    const auto can_be_seen = [&] {
        const auto there = inside(deployer, environment);
        const auto reply = there.client().try_call<aws::cloudformation::DescribeStacks>(
            {.stack_name = environment_stack_name(environment)}
        );
        return reply && !reply->stacks.empty();
    };
    if (role_answers(deployer, environment) && can_be_seen())
        throw Error(
            format(
                "environment {} is not gone: stack {} is there",
                environment.name,
                environment_stack_name(environment)
            ),
            format("run `copilot env delete --name {}`", environment.name)
        );
    remove_from_application(deployer, deletion, progress);
}

aws::Session
environment_role_session(const Deployer& deployer, const store::Environment& environment) {
    if (role_answers(deployer, environment))
        return inside(deployer, environment);
    if (deployer.session.account() == environment.account_id)
        return deployer.session.in_region(environment.region);
    throw Error(
        format(
            "role {} of environment {} does not answer: the environment is gone, or this account "
            "may not act in it",
            environment.manager_role_arn,
            environment.name
        ),
        format("if it is gone, run `copilot env delete --name {} --forget`", environment.name)
    );
}

std::string environment_stack_name(const store::Environment& environment) {
    return environment.app + '-' + environment.name;
}

} // namespace copilot::deploy
