// The manager role's policy, one statement a purpose. Statement IDs and actions are the
// reference's: a deployed role changes in nothing when its environment is taken over.

#include "stacks/environment/manager_policy.h"

#include "base/format.h"
#include "cfn/policy.h"

#include <initializer_list>
#include <string_view>

namespace copilot::stacks::environment {
namespace {

using cfn::Statement;
using Names = std::initializer_list<std::string_view>;

std::vector<cfn::Text> actions(std::string_view service, Names names) {
    std::vector<cfn::Text> list;
    for (const auto name : names)
        list.emplace_back(format("{}:{}", service, name));
    return list;
}

Statement on_everything(std::string sid, cfn::Texts allowed) {
    return {.sid = std::move(sid), .actions = std::move(allowed), .resources = {"*"}};
}

/// Only what carries this environment's tags.
cfn::Json tagged(std::string_view key_prefix) {
    return Document::Map{
        {"StringEquals",
         Document::Map{
             {format("{}/copilot-application", key_prefix), cfn::sub("${AppName}")},
             {format("{}/copilot-environment", key_prefix), cfn::sub("${EnvironmentName}")},
         }},
    };
}

cfn::Texts regional_arn(std::string_view service, std::string_view resource) {
    return {cfn::sub(format(
        "arn:${{AWS::Partition}}:{}:${{AWS::Region}}:${{AWS::AccountId}}:{}", service, resource
    ))};
}

std::vector<Statement> watching() {
    return {
        on_everything(
            "CloudwatchLogs",
            actions(
                "logs",
                {"GetLogRecord",
                 "GetQueryResults",
                 "StartQuery",
                 "GetLogEvents",
                 "DescribeLogStreams",
                 "StopQuery",
                 "TestMetricFilter",
                 "FilterLogEvents",
                 "GetLogGroupFields",
                 "GetLogDelivery"}
            )
        ),
        on_everything("Cloudwatch", actions("cloudwatch", {"DescribeAlarms"})),
        on_everything(
            "ECS",
            actions(
                "ecs",
                {"ListAttributes",
                 "ListTasks",
                 "DescribeServices",
                 "DescribeTaskSets",
                 "ListContainerInstances",
                 "DescribeContainerInstances",
                 "DescribeTasks",
                 "DescribeClusters",
                 "UpdateService",
                 "PutAttributes",
                 "StartTelemetrySession",
                 "StartTask",
                 "StopTask",
                 "ListServices",
                 "ListTaskDefinitionFamilies",
                 "DescribeTaskDefinition",
                 "ListTaskDefinitions",
                 "ListClusters",
                 "RunTask",
                 "ListServicesByNamespace"}
            )
        ),
    };
}

std::vector<Statement> running() {
    return {
        {.sid = "ExecuteCommand",
         .actions = {"ecs:ExecuteCommand", "ssm:StartSession"},
         .resources = {"*"},
         .condition = tagged("aws:ResourceTag")},
        {.sid = "StartStateMachine",
         .actions = actions("states", {"StartExecution", "DescribeStateMachine"}),
         .resources = regional_arn("states", "stateMachine:${AppName}-${EnvironmentName}-*")},
    };
}

std::vector<Statement> deploying() {
    return {
        on_everything(
            "CloudFormation",
            actions(
                "cloudformation",
                {"CancelUpdateStack",
                 "CreateChangeSet",
                 "CreateStack",
                 "DeleteChangeSet",
                 "DeleteStack",
                 "Describe*",
                 "DetectStackDrift",
                 "DetectStackResourceDrift",
                 "ExecuteChangeSet",
                 "GetTemplate",
                 "GetTemplateSummary",
                 "UpdateStack",
                 "UpdateTerminationProtection"}
            )
        ),
        {.sid = "GetAndPassCopilotRoles",
         .actions = actions("iam", {"GetRole", "PassRole"}),
         .resources = {"*"},
         .condition = tagged("iam:ResourceTag")},
        on_everything(
            "ECR",
            actions(
                "ecr",
                {"BatchGetImage",
                 "BatchCheckLayerAvailability",
                 "CompleteLayerUpload",
                 "DescribeImages",
                 "DescribeRepositories",
                 "GetDownloadUrlForLayer",
                 "InitiateLayerUpload",
                 "ListImages",
                 "ListTagsForResource",
                 "PutImage",
                 "UploadLayerPart",
                 "GetAuthorizationToken"}
            )
        ),
        on_everything(
            "ResourceGroups",
            actions(
                "resource-groups",
                {"GetGroup",
                 "GetGroupQuery",
                 "GetTags",
                 "ListGroupResources",
                 "ListGroups",
                 "SearchResources"}
            )
        ),
    };
}

std::vector<Statement> parameters_and_sessions() {
    return {
        on_everything(
            "SSM",
            actions(
                "ssm",
                {"DeleteParameter",
                 "DeleteParameters",
                 "GetParameter",
                 "GetParameters",
                 "GetParametersByPath"}
            )
        ),
        {.sid = "SSMSecret",
         .actions = actions("ssm", {"PutParameter", "AddTagsToResource"}),
         .resources =
             regional_arn("ssm", "parameter/copilot/${AppName}/${EnvironmentName}/secrets/*")},
        {.sid = "SSMSession",
         .actions = actions("ssm", {"StartSession"}),
         .resources = {cfn::sub("arn:${AWS::Partition}:ssm:${AWS::Region}::document/"
                                "AWS-StartPortForwardingSessionToRemoteHost")}},
        on_everything(
            "ELBv2",
            actions(
                "elasticloadbalancing",
                {"DescribeLoadBalancerAttributes",
                 "DescribeSSLPolicies",
                 "DescribeLoadBalancers",
                 "DescribeTargetGroupAttributes",
                 "DescribeListeners",
                 "DescribeTags",
                 "DescribeTargetHealth",
                 "DescribeTargetGroups",
                 "DescribeRules"}
            )
        ),
    };
}

Statement reading_artifacts() {
    auto allowed = actions(
        "s3",
        {"ListBucketByTags",
         "GetLifecycleConfiguration",
         "GetBucketTagging",
         "GetInventoryConfiguration",
         "GetObjectVersionTagging",
         "ListBucketVersions",
         "GetBucketLogging",
         "ListBucket",
         "GetAccelerateConfiguration",
         "GetBucketPolicy",
         "GetObjectVersionTorrent",
         "GetObjectAcl",
         "GetEncryptionConfiguration",
         "GetBucketRequestPayment",
         "GetObjectVersionAcl",
         "GetObjectTagging",
         "GetMetricsConfiguration",
         "HeadBucket",
         "GetBucketPublicAccessBlock",
         "GetBucketPolicyStatus",
         "ListBucketMultipartUploads",
         "GetBucketWebsite",
         "ListJobs",
         "GetBucketVersioning",
         "GetBucketAcl",
         "GetBucketNotification",
         "GetReplicationConfiguration",
         "ListMultipartUploadParts",
         "GetObject",
         "GetObjectTorrent",
         "GetAccountPublicAccessBlock",
         "ListAllMyBuckets",
         "DescribeJob",
         "GetBucketCORS",
         "GetAnalyticsConfiguration",
         "GetObjectVersionForReplication",
         "GetBucketLocation",
         "GetObjectVersion"}
    );
    allowed.emplace_back("kms:Decrypt");
    return on_everything("BuiltArtifactAccess", allowed);
}

std::vector<Statement> writing_artifacts(const ManagerPermissions& permissions) {
    return {
        {.sid = "PutObjectsToArtifactBucket",
         .actions = actions("s3", {"PutObject", "PutObjectAcl"}),
         .resources = {permissions.artifact_bucket_arn, permissions.artifact_bucket_arn + "/*"}},
        {.sid = "EncryptObjectsInArtifactBucket",
         .actions = actions("kms", {"GenerateDataKey"}),
         .resources = {permissions.artifact_key_arn}},
    };
}

Statement emptying_access_log_bucket() {
    return {
        .sid = "EmptyELBAccessLogsBucket",
        .actions = {"s3:EmptyBucket"},
        .resources = {cfn::join("/", {cfn::get_att("ELBAccessLogsBucket", "Arn"), "*"})},
    };
}

std::vector<Statement> describing() {
    return {
        on_everything(
            "EC2",
            actions(
                "ec2",
                {"DescribeSubnets",
                 "DescribeSecurityGroups",
                 "DescribeNetworkInterfaces",
                 "DescribeRouteTables"}
            )
        ),
        on_everything(
            "AppRunner",
            actions(
                "apprunner",
                {"DescribeService",
                 "ListOperations",
                 "ListServices",
                 "PauseService",
                 "ResumeService",
                 "StartDeployment",
                 "DescribeObservabilityConfiguration",
                 "DescribeVpcIngressConnection"}
            )
        ),
        on_everything("Tags", actions("tag", {"GetResources"})),
        on_everything(
            "ApplicationAutoscaling",
            actions("application-autoscaling", {"DescribeScalingPolicies"})
        ),
    };
}

std::vector<Statement> deleting() {
    return {
        {.sid = "DeleteRoles",
         .actions = actions("iam", {"DeleteRole", "ListRolePolicies", "DeleteRolePolicy"}),
         .resources =
             {cfn::get_att("CloudformationExecutionRole", "Arn"),
              cfn::sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:role/"
                       "${AWS::StackName}-EnvManagerRole")}},
        {.sid = "DeleteEnvStack",
         .actions = actions("cloudformation", {"DescribeStacks", "DeleteStack"}),
         .resources = regional_arn("cloudformation", "stack/${AWS::StackName}/*")},
        on_everything("RDS", actions("rds", {"DescribeDBInstances", "DescribeDBClusters"})),
    };
}

} // namespace

cfn::Json manager_policy(const ManagerPermissions& permissions) {
    std::vector<Statement> all;
    const auto add = [&all](const std::vector<Statement>& statements) {
        all.insert(all.end(), statements.begin(), statements.end());
    };
    if (!permissions.imported_certificates.empty())
        add(
            {{.sid = "ImportedCertificates",
              .actions = {"acm:DescribeCertificate"},
              .resources = permissions.imported_certificates}}
        );
    add(watching());
    add(running());
    add(deploying());
    add(parameters_and_sessions());
    add({reading_artifacts()});
    if (permissions.empties_access_log_bucket)
        add({emptying_access_log_bucket()});
    add(writing_artifacts(permissions));
    add(describing());
    add(deleting());
    return cfn::policy(all);
}

} // namespace copilot::stacks::environment
