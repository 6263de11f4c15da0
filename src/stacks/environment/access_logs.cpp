// Access logs of the public load balancer. In each region, an account of AWS's own writes them:
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html

#include "stacks/environment/access_logs.h"

#include "cfn/access_log_writers.h"
#include "cfn/policy.h"
#include "cfn/resource/s3/bucket.h"
#include "cfn/resource/s3/bucket_policy.h"
#include "stacks/environment/naming.h"

namespace copilot::stacks::environment {
namespace {

using manifest::environment::PublicHttp;

constexpr auto bucket_id = "ELBAccessLogsBucket";
constexpr auto bucket_policy_id = "ELBAccessLogsBucketPolicy";

void add_writers(cfn::Template& stack) {
    Document::Map regions;
    for (const auto& [region, account] : cfn::access_log_writers)
        regions.append(region, Document::Map{{"ElbAccountId", account}});
    stack.add_mapping("RegionalConfigs", std::move(regions));
}

bool enabled(const PublicHttp& http) {
    if (!http.access_logs)
        return false;
    const auto* on = std::get_if<bool>(&*http.access_logs);
    return !on || *on;
}

manifest::environment::AccessLogs settings(const PublicHttp& http) {
    const auto* given = http.access_logs
                            ? std::get_if<manifest::environment::AccessLogs>(&*http.access_logs)
                            : nullptr;
    return given ? *given : manifest::environment::AccessLogs{};
}

cfn::Text log_objects(const PublicHttp& http, const cfn::Resource& bucket) {
    const auto prefix = settings(http).prefix;
    std::vector<cfn::Text> parts{
        "arn:",
        cfn::ref("AWS::Partition"),
        ":s3:::",
        bucket.ref(),
        "/AWSLogs/",
        cfn::ref("AWS::AccountId"),
        "/*"
    };
    if (prefix)
        parts.insert(parts.begin() + 4, "/" + *prefix);
    return cfn::join("", parts);
}

cfn::Json writers_may_put(const PublicHttp& http, const cfn::Resource& bucket) {
    const auto account =
        cfn::find_in_map("RegionalConfigs", cfn::ref("AWS::Region"), "ElbAccountId");
    const auto writer = cfn::join("", {cfn::sub("arn:${AWS::Partition}:iam::"), account, ":root"});
    return cfn::policy(
        {{.principal = Document::Map{{"AWS", writer}},
          .actions = {"s3:PutObject"},
          .resources = {log_objects(http, bucket)}}}
    );
}

cfn::Resource add_bucket(cfn::Template& stack) {
    return stack.add<cfn::s3::Bucket>(
        bucket_id,
        "A bucket for the load balancer's access logs",
        {.bucket_encryption =
             {{.server_side_encryption_configuration =
                   {{.server_side_encryption_by_default = {{.sse_algorithm = "AES256"}}}}}},
         .public_access_block_configuration =
             {{.block_public_acls = true,
               .block_public_policy = true,
               .ignore_public_acls = true,
               .restrict_public_buckets = true}},
         .versioning_configuration = {{.status = "Enabled"}}}
    );
}

/// A bucket with objects cannot be deleted: a custom resource empties it when the stack goes.
void add_cleaner(
    cfn::Template& stack,
    const cfn::Resource& bucket,
    const FunctionCode& code,
    const cfn::Text& permissions_boundary
) {
    const auto role = add_function_role(
        stack,
        {.logical_id = "ELBAccessLogsBucketCleanerRole",
         .description = "A role that may empty the access log bucket",
         .policy_name = "CleanELBAccessLogs",
         .policy = cfn::policy(
             {{.actions =
                   {"s3:ListBucket",
                    "s3:ListBucketVersions",
                    "s3:DeleteObject",
                    "s3:DeleteObjectVersion"},
               .resources =
                   {bucket.att("Arn"),
                    cfn::sub("${ BucketARN }/*", {{"BucketARN", bucket.att("Arn")}})}}}
         ),
         .permissions_boundary = permissions_boundary}
    );
    const auto function = add_function(
        stack,
        {.logical_id = "BucketCleanerFunction",
         .handler = "bucket-cleaner",
         .timeout_seconds = 900,
         .role = role.att("Arn"),
         .code = code}
    );
    stack.add_untyped(
        {"ELBAccessLogsBucketCleanerAction",
         "Custom::BucketCleanerFunction",
         "Empties the access log bucket before it is deleted"},
        Document::Map{{"ServiceToken", function.att("Arn")}, {"BucketName", bucket.ref()}}
    );
}

} // namespace

AccessLogs access_logs(const PublicHttp& http) {
    if (!enabled(http))
        return {.attributes = {{.key = "access_logs.s3.enabled", .value = "false"}}};
    const auto [bucket_name, prefix] = settings(http);
    AccessLogs logs{.attributes = {{.key = "access_logs.s3.enabled", .value = "true"}}};
    if (prefix)
        logs.attributes.push_back({.key = "access_logs.s3.prefix", .value = *prefix});
    logs.makes_bucket = !bucket_name;
    logs.attributes.push_back(
        {.key = "access_logs.s3.bucket",
         .value = bucket_name ? cfn::Text(*bucket_name) : cfn::ref(bucket_id)}
    );
    if (logs.makes_bucket)
        logs.depends_on = {bucket_policy_id};
    return logs;
}

void add_access_log_bucket(
    cfn::Template& stack,
    const PublicHttp& http,
    const FunctionCode& bucket_cleaner,
    const cfn::Text& permissions_boundary
) {
    add_writers(stack);
    const auto bucket = add_bucket(stack);
    stack.add<cfn::s3::BucketPolicy>(
        bucket_policy_id,
        {.bucket = bucket.ref(), .policy_document = writers_may_put(http, bucket)},
        {.condition = create_alb, .depends_on = {bucket_id}}
    );
    add_cleaner(stack, bucket, bucket_cleaner, permissions_boundary);
}

} // namespace copilot::stacks::environment
