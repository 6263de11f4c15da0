#include "deploy/service.h"

#include "aws/api/cloudformation/describe_stack_resources.h"
#include "aws/api/cloudformation/get_template_summary.h"
#include "aws/api/ecr/describe_repositories.h"
#include "aws/api/ecr/get_authorization_token.h"
#include "aws/api/ecs/describe_services.h"
#include "aws/api/ecs/update_service.h"
#include "base/domain.h"
#include "base/format.h"
#include "codec/base64.h"
#include "codec/yaml.h"
#include "deploy/function_package.h"
#include "deploy/version.h"
#include "stacks/environment/environment.h"
#include "stacks/workload/service.h"

namespace copilot::deploy {
namespace {

namespace workload = stacks::workload;

aws::Session inside(const Deployer& deployer, const store::Environment& environment) {
    return deployer.session.assume_role(
        environment.manager_role_arn, "copilot-" + environment.name, environment.region
    );
}

std::string stack_of(const store::Environment& environment, const std::string& service) {
    return workload::stack_name(environment.app, environment.name, service);
}

/// What the environment's own stack says: its version, and its parameters.
struct DeployedEnvironment {
    std::string version;
    std::string service_discovery_endpoint;
    bool https = false;
    bool has_zone = false;
};

DeployedEnvironment look_at(const aws::Session& there, const store::Environment& environment) {
    const auto name = environment_stack_name(environment);
    const auto summary =
        there.client().call<aws::cloudformation::GetTemplateSummary>({.stack_name = name});
    const auto metadata = codec::parse_yaml(summary.metadata.value_or(""));
    const auto* version = metadata.find("Version");
    if (!version || version->scalar_text() == stacks::environment::bootstrap_version) {
        throw Error(
            format("environment {} has not been deployed yet", environment.name),
            format("run `copilot env deploy --name {}`", environment.name)
        );
    }
    const auto stack = StackClient(there).get(name);
    return {
        version->scalar_text(),
        find_parameter(stack, "ServiceDiscoveryEndpoint").value_or(environment.app + ".local"),
        find_parameter(stack, "CreateHTTPSListener") == "true",
        find_output(stack, "EnvironmentSubdomain").has_value(),
    };
}

/// A service behind HTTPS needs a name that a certificate of the environment covers, and a place
/// for its record.
void check_names(
    const manifest::workload::Http& http, const DeployedEnvironment& deployed, const Domain& domain
) {
    const auto aliases = http.aliases();
    const auto may_change = "change http.alias in the service's manifest";
    if (http.redirect_to_https.value_or(false) && !deployed.https)
        throw Error(
            format("environment {} has no HTTPS to redirect to", domain.env),
            "remove http.redirect_to_https, or give the application a domain"
        );
    if (deployed.https && !deployed.has_zone && aliases.empty())
        throw Error(
            format(
                "environment {} has imported certificates: the service needs a name", domain.env
            ),
            "set http.alias in the service's manifest to a name that a certificate covers"
        );
    for (const auto& alias : aliases) {
        if (!deployed.https)
            throw Error(
                format("alias {}: environment {} has no HTTPS", alias.name, domain.env),
                "remove http.alias, or give the application a domain"
            );
        if (deployed.has_zone && alias.hosted_zone)
            throw Error(
                format("alias {}: hosted_zone is for imported certificates", alias.name),
                "remove hosted_zone: the record goes to a zone of the application"
            );
        if (deployed.has_zone && !zone_owner(alias.name, domain))
            throw Error(
                format(
                    "alias {} is not under {}, {} or {}",
                    alias.name,
                    domain.of_environment(),
                    domain.of_app(),
                    domain.name
                ),
                may_change
            );
    }
}

workload::Functions functions_in(const std::string& bucket) {
    const auto code = [&bucket](std::string_view function) {
        return stacks::FunctionCode{bucket, function_package_key(function)};
    };
    return {
        .env_controller = code("EnvControllerFunction"),
        .rule_priority = code("RulePriorityFunction"),
        .dynamic_desired_count = code("DynamicDesiredCountFunction"),
    };
}

workload::Input input_of(
    const Deployer& deployer,
    const ServiceDeployment& deployment,
    const RegionalResources& resources,
    const std::string& image
) {
    const auto& environment = deployment.environment;
    const auto deployed = look_at(inside(deployer, environment), environment);
    const auto& manifest = deployment.manifest.manifest;
    if (manifest.http)
        check_names(
            *manifest.http,
            deployed,
            {.app = environment.app, .env = environment.name, .name = deployer.application.domain}
        );
    return {
        .app = environment.app,
        .env = environment.name,
        .version = deployer.version,
        .environment_version = deployed.version,
        .service_discovery_endpoint = deployed.service_discovery_endpoint,
        .permissions_boundary = deployer.application.permissions_boundary.value_or(""),
        .https = deployed.https && manifest.http,
        .dns_delegated = deployed.has_zone,
        .manifest = manifest,
        .manifest_text = deployment.manifest.text,
        .image = image,
        .artifact_key_arn = resources.key_arn,
        .functions = functions_in(resources.bucket),
    };
}

RenderedStack render(
    const Deployer& deployer,
    const ServiceDeployment& deployment,
    const RegionalResources& resources,
    const std::string& image
) {
    const auto input = input_of(deployer, deployment, resources, image);
    auto tags = deployer.application.tags;
    for (const auto& [key, value] : deployment.tags)
        tags[key] = value;
    tags["copilot-application"] = deployment.environment.app;
    tags["copilot-environment"] = deployment.environment.name;
    tags["copilot-service"] = input.manifest.name;
    return {
        .template_body = overridden(
            deployment.overrides,
            codec::to_template_yaml(workload::service_stack(input).document()),
            {.app = deployment.environment.app, .env = deployment.environment.name}
        ),
        .parameters = workload::service_parameters(input),
        .tags = tags,
    };
}

// Images. -----------------------------------------------------------------------------------------

/// Where to push the service's images, and the login for it: "AWS:password", in base64.
ImageRepository
repository_of(const aws::Client& client, const std::string& app, const std::string& service) {
    const auto name = app + '/' + service;
    const auto found = client.call<aws::ecr::DescribeRepositories>({.repository_names = {name}});
    if (found.repositories.empty())
        throw Error("there is no repository " + name);
    ImageRepository repository{.uri = found.repositories.front().repository_uri};
    const auto token = client.call<aws::ecr::GetAuthorizationToken>({});
    if (token.authorization_data.empty())
        return repository;
    const auto login =
        codec::parse_base64(token.authorization_data.front().authorization_token).value_or("");
    const auto colon = login.find(':');
    if (colon != std::string::npos) {
        repository.user = login.substr(0, colon);
        repository.password = login.substr(colon + 1);
    }
    return repository;
}

/// The build with every path absolute: a Dockerfile's directory is its context unless there is
/// another.
ImageBuild
build_of(const manifest::Service& manifest, const io::Path& root, const std::string& version) {
    const auto build = manifest.image->full_build().value();
    const auto context = build.context ? root / *build.context : io::Path{};
    const auto dockerfile = build.dockerfile ? root / *build.dockerfile : context / "Dockerfile";
    return {
        .container = manifest.name,
        .dockerfile = dockerfile.lexically_normal(),
        .context = (build.context ? context : dockerfile.parent_path()).lexically_normal(),
        .target = build.target.value_or(""),
        .cache_from = build.cache_from,
        .arguments = build.args,
        .labels =
            {{"com.aws.copilot.image.builder", "copilot-cli"},
             {"com.aws.copilot.image.version", version},
             {"com.aws.copilot.image.container.name", manifest.name}},
    };
}

// A service that is up to date. -------------------------------------------------------------------

/// Starts new tasks from the same task definition, and waits until they have replaced the old ones.
void force_new_deployment(
    const Deployer& deployer, const aws::Client& client, const std::string& stack
) {
    const auto resources =
        client.call<aws::cloudformation::DescribeStackResources>({.stack_name = stack});
    for (const auto& resource : resources.stack_resources) {
        if (resource.resource_type != "AWS::ECS::Service")
            continue;
        const auto arn = resource.physical_resource_id.value_or("");
        const auto name = arn.substr(arn.rfind('/') + 1);
        const auto before = arn.substr(0, arn.rfind('/'));
        const auto cluster = before.substr(before.rfind('/') + 1);
        (void)client.call<aws::ecs::UpdateService>(
            {.cluster = cluster, .service = name, .force_new_deployment = true}
        );
        const io::Cancellation never;
        const auto& cancellation = deployer.cancellation ? *deployer.cancellation : never;
        const auto pace = Pace::of(deployer.session.is_local());
        while (true) {
            const auto found =
                client.call<aws::ecs::DescribeServices>({.cluster = cluster, .services = {name}});
            const auto& service = found.services.at(0);
            if (service.deployments.size() == 1 && service.running_count == service.desired_count)
                return;
            cancellation.sleep(pace.poll);
        }
    }
}

} // namespace

StackPreview preview_service(
    const Deployer& deployer, const ServiceDeployment& deployment, const std::string& image
) {
    const auto& environment = deployment.environment;
    const auto& name = deployment.manifest.manifest.name;
    const StackClient stacks(inside(deployer, environment), deployer.cancellation);
    auto preview = preview_of(stacks, stack_of(environment, name));
    if (!deployment.allow_downgrade)
        refuse_downgrade("service " + name, preview.deployed_version(), deployer.version);
    preview.next =
        render(deployer, deployment, deployer.infrastructure().regional(environment.region), image);
    return preview;
}

void upload_service_functions(const Deployer& deployer, const store::Environment& environment) {
    const auto infrastructure = deployer.infrastructure();
    const auto bucket = infrastructure.bucket(infrastructure.regional(environment.region));
    for (const auto* function :
         {"EnvControllerFunction", "RulePriorityFunction", "DynamicDesiredCountFunction"})
        (void)bucket.upload_function(function);
}

std::string push_image(const Deployer& deployer, const ServiceDeployment& deployment) {
    const auto& manifest = deployment.manifest.manifest;
    if (!manifest.image->full_build())
        return "";
    const auto registry = deployer.session.in_region(deployment.environment.region);
    const auto repository =
        repository_of(registry.client(), deployment.environment.app, manifest.name);
    std::vector<std::string> tags{"latest"};
    if (!deployment.image_tag.empty())
        tags.push_back(deployment.image_tag);
    const auto digest = ImageBuilder().build_and_push(
        build_of(manifest, deployment.root, deployer.version),
        repository,
        tags,
        deployment.on_build_output
    );
    return repository.uri + '@' + digest;
}

StackOutcome deploy_service(
    const Deployer& deployer,
    const ServiceDeployment& deployment,
    const std::string& image,
    StackProgress& progress
) {
    const auto& environment = deployment.environment;
    const auto preview = preview_service(deployer, deployment, image);
    if (deployment.accept && !deployment.accept(preview))
        return StackOutcome::declined;
    const auto infrastructure = deployer.infrastructure();
    const auto bucket = infrastructure.bucket(infrastructure.regional(environment.region));
    upload_service_functions(deployer, environment);
    const auto& rendered = preview.next;
    const auto& name = deployment.manifest.manifest.name;
    const auto stack = stack_of(environment, name);
    const auto there = inside(deployer, environment);
    const auto outcome =
        StackClient(there, deployer.cancellation)
            .deploy(
                {.stack_name = stack,
                 .title = format("Deploying service {} to environment {}", name, environment.name),
                 .template_url = bucket.upload_template(stack, rendered.template_body),
                 .parameters = rendered.parameters,
                 .tags = rendered.tags,
                 .role_arn = environment.execution_role_arn,
                 .disable_rollback = deployment.disable_rollback,
                 .detach = deployment.detach},
                progress
            );
    if (outcome != StackOutcome::unchanged || !deployment.force)
        return outcome;
    force_new_deployment(deployer, there.client(), stack);
    return StackOutcome::updated;
}

void delete_service_stack(
    const Deployer& deployer,
    const store::Environment& environment,
    const std::string& service,
    StackProgress& progress
) {
    const auto there = inside(deployer, environment);
    StackClient(there, deployer.cancellation)
        .remove(
            stack_of(environment, service),
            environment.execution_role_arn,
            format("Deleting service {} from environment {}", service, environment.name),
            progress
        );
}

} // namespace copilot::deploy
