// The policies of AWS that the product's templates and its users' manifests attach. One that is not
// here cannot be attached: IAM answers NoSuchEntity, as it does for a misspelt name.

#include "localcloud/iam/aws_managed_policies.h"

#include <algorithm>
#include <array>

namespace copilot::localcloud::iam {

namespace {

constexpr std::array policies{
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/AWSCloudFormationReadOnlyAccess",
        "ANPAJWVBEE4I2POWLODLW",
        "Provides access to AWS CloudFormation via the AWS Management Console.",
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["cloudformation:Describe*","cloudformation:EstimateTemplateCost","cloudformation:Get*","cloudformation:List*","cloudformation:ValidateTemplate","cloudformation:Detect*"],"Resource":"*"}]})"
    },
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess",
        "ANPAIQFXJHYEL5UCYYTSA",
        "Allow the AWS X-Ray Daemon to relay raw trace segments data to the service's API.",
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords","xray:GetSamplingRules","xray:GetSamplingTargets","xray:GetSamplingStatisticSummaries"],"Resource":["*"]}]})"
    },
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/AdministratorAccess",
        "ANPAIWMBCKSKIEE64ZLYK",
        "Provides full access to AWS services and resources.",
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]})"
    },
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly",
        "ANPAIFYZPA37OOHVIH7KQ",
        "Provides read-only access to Amazon EC2 Container Registry repositories.",
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ecr:GetAuthorizationToken","ecr:BatchCheckLayerAvailability","ecr:GetDownloadUrlForLayer","ecr:GetRepositoryPolicy","ecr:DescribeRepositories","ecr:ListImages","ecr:DescribeImages","ecr:BatchGetImage","ecr:GetLifecyclePolicy","ecr:GetLifecyclePolicyPreview","ecr:ListTagsForResource","ecr:DescribeImageScanFindings"],"Resource":"*"}]})"
    },
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/AmazonS3FullAccess",
        "ANPAIFIR6V6BVTRAHWINE",
        "Provides full access to all buckets via the AWS Management Console.",
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*","s3-object-lambda:*"],"Resource":"*"}]})"
    },
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
        "ANPAIZTJ4DXE7G6AGAE6M",
        "Provides read only access to all buckets via the AWS Management Console.",
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*","s3:List*","s3:Describe*","s3-object-lambda:Get*","s3-object-lambda:List*"],"Resource":"*"}]})"
    },
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess",
        "ANPAJODSKQGGJTHRYZ5FC",
        "Provides read only access to Amazon SSM.",
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ssm:Describe*","ssm:Get*","ssm:List*"],"Resource":"*"}]})"
    },
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/PowerUserAccess",
        "ANPAJYRXTHIB4FOVS3ZXS",
        "Provides full access to AWS services and resources, but does not allow management of "
        "Users "
        "and groups.",
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":["iam:*","organizations:*","account:*"],"Resource":"*"},{"Effect":"Allow","Action":["account:GetAccountInformation","account:GetPrimaryEmail","account:ListRegions","iam:CreateServiceLinkedRole","iam:DeleteServiceLinkedRole","iam:ListRoles","organizations:DescribeOrganization"],"Resource":"*"}]})"
    },
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/service-role/AWSAppRunnerServicePolicyForECRAccess",
        "ANPAZKAPJZG4JCMVM2HEM",
        "This policy grants AWS App Runner service permissions to access Amazon ECR.",
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ecr:GetDownloadUrlForLayer","ecr:BatchCheckLayerAvailability","ecr:BatchGetImage","ecr:DescribeImages","ecr:GetAuthorizationToken"],"Resource":"*"}]})"
    },
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
        "ANPAJNCQGXC42545SKXIK",
        "Provides write permissions to CloudWatch Logs.",
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents"],"Resource":"*"}]})"
    },
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole",
        "ANPAJVTME3YLVNL72YR2K",
        "Provides minimum permissions for a Lambda function to execute while accessing a resource "
        "within a VPC.",
        R"({"Version":"2012-10-17","Statement":[{"Sid":"AWSLambdaVPCAccessExecutionPermissions","Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents","ec2:CreateNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*"}]})"
    },
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceAutoscaleRole",
        "ANPAIUAP3EGGGXXCPDQKK",
        "Policy to enable Task Autoscaling for Amazon EC2 Container Service.",
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ecs:DescribeServices","ecs:UpdateService"],"Resource":["*"]},{"Effect":"Allow","Action":["cloudwatch:DescribeAlarms","cloudwatch:PutMetricAlarm"],"Resource":["*"]}]})"
    },
    AwsManagedPolicy{
        "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
        "ANPAJG4T4G4PV56DE72PY",
        "Provides access to other AWS service resources that are required to run Amazon ECS tasks.",
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ecr:GetAuthorizationToken","ecr:BatchCheckLayerAvailability","ecr:GetDownloadUrlForLayer","ecr:BatchGetImage","logs:CreateLogStream","logs:PutLogEvents"],"Resource":"*"}]})"
    },
};

} // namespace

std::span<const AwsManagedPolicy> aws_managed_policies() {
    return policies;
}

const AwsManagedPolicy* find_aws_managed_policy(std::string_view arn) {
    const auto found = std::ranges::find(policies, arn, &AwsManagedPolicy::arn);
    return found == policies.end() ? nullptr : &*found;
}

} // namespace copilot::localcloud::iam
