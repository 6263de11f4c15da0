// Storage that outlives tasks. Only encrypted connections count, and only roles with this
// environment's tags may mount it.

#include "stacks/environment/file_system.h"

#include "base/format.h"
#include "cfn/policy.h"
#include "cfn/resource/ec2/security_group.h"
#include "cfn/resource/efs/file_system.h"
#include "cfn/resource/efs/mount_target.h"
#include "stacks/environment/naming.h"
#include "stacks/environment/security_group.h"

namespace copilot::stacks::environment {
namespace {

constexpr auto security_group_id = "EFSSecurityGroup";

cfn::Json file_system_policy() {
    auto policy = cfn::policy({
        {.sid = "AllowIAMFromTaggedRoles",
         .principal = Document::Map{{"AWS", "*"}},
         .actions = {"elasticfilesystem:ClientWrite", "elasticfilesystem:ClientMount"},
         .condition =
             Document::Map{
                 {"Bool", Document::Map{{"elasticfilesystem:AccessedViaMountTarget", true}}},
                 {"StringEquals",
                  Document::Map{
                      {"iam:ResourceTag/copilot-application", cfn::sub("${AppName}")},
                      {"iam:ResourceTag/copilot-environment", cfn::sub("${EnvironmentName}")},
                  }},
             }},
        {.sid = "DenyUnencryptedAccess",
         .effect = "Deny",
         .principal = "*",
         .actions = {"elasticfilesystem:*"},
         .condition = Document::Map{{"Bool", Document::Map{{"aws:SecureTransport", false}}}}},
    });
    policy.map()->set("Id", "CopilotEFSPolicy");
    return policy;
}

cfn::Resource add_security_group(
    cfn::Template& stack, const Network& network, const cfn::Resource& environment_group
) {
    auto group = stack.add<cfn::ec2::SecurityGroup>(
        security_group_id,
        "A security group that lets containers reach the file system",
        {.group_description = group_description(security_group_id),
         .tags = {name_tag("-efs")},
         .vpc_id = network.vpc},
        {.condition = create_efs}
    );
    add_group_ingress(
        stack,
        {.logical_id = "EFSSecurityGroupIngressFromEnvironment",
         .description = "Ingress from containers in the Environment Security Group.",
         .into = group.ref(),
         .from = environment_group.ref(),
         .condition = create_efs}
    );
    return group;
}

} // namespace

void add_file_system(
    cfn::Template& stack, const Network& network, const cfn::Resource& environment_group
) {
    const auto files = stack.add<cfn::efs::FileSystem>(
        "FileSystem",
        "A file system for what tasks keep",
        {.backup_policy = {{.status = "ENABLED"}},
         .encrypted = true,
         .file_system_policy = file_system_policy(),
         .lifecycle_policies = {{.transition_to_ia = "AFTER_30_DAYS"}},
         .performance_mode = "generalPurpose",
         .throughput_mode = "bursting"},
        {.condition = create_efs}
    );
    const auto group = add_security_group(stack, network, environment_group);
    for (std::size_t i = 0; i < network.private_subnets.size(); ++i)
        stack.add<cfn::efs::MountTarget>(
            format("MountTarget{}", i + 1),
            {.file_system_id = files.ref(),
             .security_groups = {group.ref()},
             .subnet_id = network.private_subnets[i]},
            {.condition = create_efs}
        );
    stack.add_output(
        "ManagedFileSystemID",
        {.condition = create_efs, .value = files.ref(), .export_name = exported("FilesystemID")}
    );
}

} // namespace copilot::stacks::environment
