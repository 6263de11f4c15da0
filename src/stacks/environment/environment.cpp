// Puts an environment's parts together, in the order in which a person would explain them.

#include "stacks/environment/environment.h"

#include "base/format.h"
#include "cfn/resource/cloudformation/stack.h"
#include "stacks/environment/access_logs.h"
#include "stacks/environment/app_runner_endpoint.h"
#include "stacks/environment/cdn.h"
#include "stacks/environment/cluster.h"
#include "stacks/environment/domain.h"
#include "stacks/environment/file_system.h"
#include "stacks/environment/flow_logs.h"
#include "stacks/environment/internal_load_balancer.h"
#include "stacks/environment/naming.h"
#include "stacks/environment/parameters.h"
#include "stacks/environment/public_load_balancer.h"
#include "stacks/environment/roles.h"
#include "stacks/environment/security_group.h"
#include "stacks/environment/vpc.h"
#include "stacks/permissions_boundary.h"

namespace copilot::stacks::environment {
namespace {

constexpr auto features =
    "${ALBWorkloads},${InternalALBWorkloads},${EFSWorkloads},${NATWorkloads},${Aliases},"
    "${AppRunnerPrivateWorkloads}";

std::vector<std::string> imported_certificates(const manifest::Environment& manifest) {
    std::vector<std::string> all;
    for (const auto& certificates :
         {manifest.public_http().certificates, manifest.private_http().certificates})
        if (certificates)
            all.insert(all.end(), certificates->begin(), certificates->end());
    if (const auto viewers = manifest::environment::configuration(manifest.cdn).certificate)
        all.push_back(*viewers);
    return all;
}

void add_metadata(cfn::Template& stack, const Input& input) {
    stack.set_description(
        format("The environment \"{}\" of the application \"{}\"", input.name, input.app)
    );
    stack.add_metadata("Version", input.version);
    if (!input.manifest_text.empty())
        stack.add_metadata("Manifest", input.manifest_text);
}

Network add_network(cfn::Template& stack, const Input& input) {
    const auto vpc = input.manifest.vpc();
    if (vpc.imported()) {
        auto network = imported_network(vpc);
        add_network_outputs(stack, network);
        return network;
    }
    auto network = add_vpc(stack, managed_vpc(vpc));
    add_network_outputs(stack, network);
    add_nat_gateways(stack, network);
    return network;
}

/// The first certificate of the public HTTPS listener.
cfn::Text public_certificate(const manifest::Environment& manifest) {
    if (manifest.imports_public_certificates())
        return manifest.public_http().certificates->front();
    return cfn::ref("HTTPSCert");
}

void add_public_side(
    cfn::Template& stack,
    const Input& input,
    const Network& network,
    const cfn::Resource& environment_group
) {
    const auto http = input.manifest.public_http();
    const auto logs = access_logs(http);
    if (logs.makes_bucket)
        add_access_log_bucket(
            stack,
            http,
            input.functions.bucket_cleaner,
            permissions_boundary(input.permissions_boundary)
        );
    add_public_load_balancer(
        stack,
        network,
        environment_group,
        {.http = http,
         .cdn_prefix_lists = input.cdn_prefix_lists,
         .certificate = public_certificate(input.manifest),
         .attributes = logs.attributes,
         .depends_on = logs.depends_on}
    );
}

/// Names, certificates and what stands in front of the load balancer.
void add_names(cfn::Template& stack, const Input& input) {
    const auto boundary = permissions_boundary(input.permissions_boundary);
    const bool own_certificates = input.manifest.imports_public_certificates();
    if (!own_certificates)
        add_domain(stack, input.functions, boundary);
    PublicAccess access{
        cfn::get_att("PublicLoadBalancer", "DNSName"),
        cfn::get_att("PublicLoadBalancer", "CanonicalHostedZoneID"),
    };
    if (input.manifest.cdn_enabled()) {
        const auto distribution = add_cdn(
            stack,
            {.configuration = manifest::environment::configuration(input.manifest.cdn),
             .has_domain = input.has_domain,
             .imports_public_certificates = own_certificates,
             .functions = input.functions,
             .permissions_boundary = boundary}
        );
        access = {distribution.att("DomainName"), cloudfront_hosted_zone};
    }
    if (!own_certificates)
        add_aliases(stack, input.functions, access);
}

void add_addons(cfn::Template& stack, const Addons& addons) {
    cfn::cloudformation::Stack nested{.template_url = addons.template_url};
    nested.parameters["App"] = cfn::ref("AppName");
    nested.parameters["Env"] = cfn::ref("EnvironmentName");
    for (const auto& [key, value, mark] : addons.parameters)
        decode_into(nested.parameters[key], value);
    stack.add("AddonsStack", "A nested stack of the environment's addons", nested);
}

/// Outputs that change when nothing else in the template does, so that an update is never refused
/// for having nothing to do.
void add_triggers(cfn::Template& stack, const Input& input) {
    stack.add_output(
        "EnabledFeatures",
        {.description = "Changes with what workloads ask of the environment",
         .value = cfn::sub(features)}
    );
    stack.add_output(
        "LastForceDeployID",
        {.description = "Changes when an update is forced", .value = input.force_id}
    );
}

} // namespace

cfn::Template stack(const Input& input) {
    cfn::Template stack;
    const auto boundary = permissions_boundary(input.permissions_boundary);
    add_metadata(stack, input);
    add_parameters(stack);
    add_conditions(stack);
    add_roles(
        stack,
        {.artifact_bucket_arn = input.artifact_bucket_arn,
         .artifact_key_arn = input.artifact_key_arn,
         .imported_certificates = imported_certificates(input.manifest),
         .empties_access_log_bucket = access_logs(input.manifest.public_http()).makes_bucket},
        boundary
    );
    const auto network = add_network(stack, input);
    const auto observability =
        input.manifest.observability.value_or(manifest::environment::Observability{});
    add_cluster(stack, network, observability.container_insights.value_or(false));
    const auto group =
        add_environment_security_group(stack, network, input.manifest.vpc().security_group);
    add_public_side(stack, input, network, group);
    add_internal_load_balancer(stack, network, group, input.manifest.private_http());
    add_file_system(stack, network, group);
    add_names(stack, input);
    if (const auto retention = input.manifest.vpc().flow_log_retention())
        add_flow_logs(stack, network, *retention, boundary);
    if (!input.manifest.vpc().imported())
        add_app_runner_endpoint(stack, network, group, input.app + '-' + input.name);
    if (input.addons)
        add_addons(stack, *input.addons);
    add_triggers(stack, input);
    return stack;
}

cfn::Template bootstrap(const Input& input) {
    cfn::Template stack;
    stack.set_description(format("The roles of the environment \"{}\"", input.name));
    stack.add_metadata("Version", bootstrap_version);
    stack.add_parameter("AppName");
    stack.add_parameter("EnvironmentName");
    stack.add_parameter("ToolsAccountPrincipalARN");
    add_roles(
        stack,
        {.artifact_bucket_arn = input.artifact_bucket_arn,
         .artifact_key_arn = input.artifact_key_arn,
         .imported_certificates = {}},
        permissions_boundary(input.permissions_boundary)
    );
    return stack;
}

} // namespace copilot::stacks::environment
