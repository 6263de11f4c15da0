// A table, looked at before a handler is called. A row goes when its member is heeded.

#include "localcloud/unheeded.h"

#include "aws/protocol/unknown_member.h"
#include "codec/json.h"

#include <algorithm>
#include <array>

namespace copilot::localcloud {

namespace {

constexpr std::array members{std::to_array<Unheeded>({
    {"acm:ListCertificates", "Includes"},
    {"acm:ListCertificates", "RootHierarchyTypes"},
    {"acm:RequestCertificate", "CertificateUsage"},
    {"acm:RequestCertificate", "RootHierarchyType"},
    {"cloudformation:CreateStackSet", "ExecutionRoleTemplateBody"},
    {"cloudformation:CreateStackSet", "ExecutionRoleTemplateUrl"},
    {"cloudformation:CreateStackSet", "StackSetOutputBucket"},
    {"cloudformation:DescribeChangeSet", "IncludePropertyValues", R"(false)"},
    {"cloudformation:ListStackSetOperationResults", "Filters"},
    {"cloudformation:UpdateStackSet", "ExecutionRoleTemplateBody"},
    {"cloudformation:UpdateStackSet", "ExecutionRoleTemplateUrl"},
    {"cloudformation:UpdateStackSet", "StackSetOutputBucket"},
    {"cloudformation:UpdateStackSet", "UseAdminExecutionRole", R"(false)"},
    {"cloudwatch_logs:DescribeLogGroups", "accountIdentifiers"},
    {"cloudwatch_logs:DescribeLogGroups", "logGroupIdentifiers"},
    {"ec2:CreateNatGateway", "AvailabilityZoneAddresses"},
    {"ec2:GetManagedPrefixListEntries", "TargetVersion"},
    {"ec2:ModifyNetworkInterfaceAttribute", "AssociatedSubnetIds"},
    {"ec2:ModifySubnetAttribute", "DisableLniAtDeviceIndex"},
    {"ec2:ReplaceRoute", "LocalTarget", R"(false)"},
    {"ecs:CreateService", "deploymentController", R"({"type":"ECS"})"},
    {"ecs:CreateService", "gatewayConnectors"},
    {"ecs:CreateService", "role"},
    {"ecs:ListTasks", "containerInstance"},
    {"ecs:ListTasks", "daemonName"},
    {"ecs:RunTask", "capacityProviderStrategy"},
    {"ecs:UpdateService", "deploymentController", R"({"type":"ECS"})"},
    {"ecs:UpdateService", "gatewayConnectors"},
    {"elastic_load_balancing_v2:CreateListener", "AlpnPolicy"},
    {"elastic_load_balancing_v2:DescribeTargetHealth", "Include"},
    {"elastic_load_balancing_v2:ModifyListener", "AlpnPolicy"},
    {"iam:CreateServiceLinkedRole", "CustomSuffix"},
    {"iam:ListAttachedRolePolicies", "PathPrefix", R"("/")"},
    {"iam:ListEntitiesForPolicy", "EntityFilter", R"("Role")"},
    {"iam:ListEntitiesForPolicy", "PolicyUsageFilter"},
    {"iam:ListPolicies", "PolicyUsageFilter"},
    {"kms:ListKeys", "ResourceOwners"},
    {"lambda:AddPermission", "Qualifier"},
    {"lambda:CreateFunction", "DeadLetterConfig"},
    {"lambda:CreateFunction", "EphemeralStorage", R"({"Size":512})"},
    {"lambda:CreateFunction", "LoggingConfig", R"({"LogFormat":"Text"})"},
    {"lambda:CreateFunction", "Publish", R"(false)"},
    {"lambda:CreateFunction", "RuntimeConfig"},
    {"lambda:CreateFunction", "TracingConfig", R"({"Mode":"PassThrough"})"},
    {"lambda:CreateFunction", "VpcConfig", R"({} {"SubnetIds":[],"SecurityGroupIds":[]})"},
    {"lambda:DeleteFunction", "Qualifier"},
    {"lambda:GetFunction", "Qualifier", R"("$LATEST")"},
    {"lambda:GetFunctionConfiguration", "Qualifier", R"("$LATEST")"},
    {"lambda:GetPolicy", "Qualifier"},
    {"lambda:Invoke", "ClientContext"},
    {"lambda:Invoke", "Qualifier", R"("$LATEST")"},
    {"lambda:ListFunctions", "FunctionVersion"},
    {"lambda:RemovePermission", "Qualifier"},
    {"lambda:UpdateFunctionCode", "ImageUri"},
    {"lambda:UpdateFunctionCode", "Publish", R"(false)"},
    {"lambda:UpdateFunctionCode", "S3ObjectVersion"},
    {"lambda:UpdateFunctionConfiguration", "DeadLetterConfig"},
    {"lambda:UpdateFunctionConfiguration", "EphemeralStorage", R"({"Size":512})"},
    {"lambda:UpdateFunctionConfiguration", "LoggingConfig", R"({"LogFormat":"Text"})"},
    {"lambda:UpdateFunctionConfiguration", "RuntimeConfig"},
    {"lambda:UpdateFunctionConfiguration", "TracingConfig", R"({"Mode":"PassThrough"})"},
    {"lambda:UpdateFunctionConfiguration",
     "VpcConfig",
     R"({} {"SubnetIds":[],"SecurityGroupIds":[]})"},
    {"resource_groups_tagging_api:GetResources", "ExcludeCompliantResources", R"(false)"},
    {"resource_groups_tagging_api:GetResources", "IncludeComplianceDetails", R"(false)"},
    {"resource_groups_tagging_api:GetResources", "TagsPerPage"},
    {"route_53:CreateHostedZone", "ChangeGuardrails"},
    {"route_53:CreateHostedZone", "EnablePublicDNSFallback", R"(false)"},
    {"route_53:ListHostedZones", "HostedZoneType"},
    {"route_53:ListResourceRecordSets", "StartRecordIdentifier"},
    {"s3:CopyObject", "ACL", R"("private" "bucket-owner-full-control")"},
    {"s3:CopyObject", "SSEKMSKeyId"},
    {"s3:CopyObject", "ServerSideEncryption", R"("AES256")"},
    {"s3:CreateBucket", "ACL", R"("private")"},
    {"s3:CreateMultipartUpload", "ACL", R"("private" "bucket-owner-full-control")"},
    {"s3:CreateMultipartUpload", "SSEKMSKeyId"},
    {"s3:CreateMultipartUpload", "ServerSideEncryption", R"("AES256")"},
    {"s3:ListMultipartUploads", "Delimiter"},
    {"s3:ListMultipartUploads", "KeyMarker", R"("")"},
    {"s3:ListMultipartUploads", "UploadIdMarker", R"("")"},
    {"s3:PutObject", "ACL", R"("private" "bucket-owner-full-control")"},
    {"s3:PutObject", "SSEKMSKeyId"},
    {"s3:PutObject", "ServerSideEncryption", R"("AES256")"},
    {"secrets_manager:ListSecrets", "SortOrder"},
    {"ssm:DescribeParameters", "Shared", R"(false)"},
    {"sts:AssumeRole", "Policy"},
    {"sts:AssumeRole", "SerialNumber"},
    {"sts:AssumeRole", "Tags"},
    {"sts:AssumeRole", "TokenCode"},
    {"sts:AssumeRole", "TransitiveTagKeys"},
    {"sts:GetSessionToken", "SerialNumber"},
    {"sts:GetSessionToken", "TokenCode"},
})};

static_assert(std::ranges::is_sorted(members, {}, &Unheeded::operation));

bool is_empty(const Document& value) {
    return value.is_null() || (value.list() && value.list()->empty());
}

bool is_among(std::string_view value, std::string_view harmless) {
    while (!harmless.empty()) {
        const auto space = harmless.find(' ');
        if (harmless.substr(0, space) == value)
            return true;
        harmless = space == std::string_view::npos ? "" : harmless.substr(space + 1);
    }
    return false;
}

} // namespace

std::span<const Unheeded> unheeded_members() {
    return members;
}

void refuse_unheeded(const aws::OperationModel& operation, const Document& input) {
    const auto name = format("{}:{}", operation.service->id, operation.name);
    for (const auto& row : std::ranges::equal_range(members, name, {}, &Unheeded::operation)) {
        const auto* given = input.find(row.member);
        if (!given || is_empty(*given) || is_among(codec::to_json(*given), row.harmless))
            continue;
        throw aws::protocol::not_taken(row.member);
    }
}

} // namespace copilot::localcloud
