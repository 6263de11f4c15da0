// Renders and reads the stack set's template. Older programs read its metadata too, so its odd
// parts stay: a scalar under `Services`, which makes programs that know only lists stop before they
// drop a workload.

#include "stacks/app/stack_set.h"

#include "base/format.h"
#include "cfn/policy.h"
#include "cfn/resource/ecr/repository.h"
#include "cfn/resource/kms/key.h"
#include "cfn/resource/s3/bucket.h"
#include "cfn/resource/s3/bucket_policy.h"

#include <algorithm>

namespace copilot::stacks::app {
namespace {

constexpr auto own_root = "arn:${AWS::Partition}:iam::${AWS::AccountId}:root";
constexpr auto output_prefix = std::string_view("ECRRepo");
constexpr auto dash = std::string_view("DASH");
constexpr auto superseded_services = "See #5140";

// The state, in the template's metadata. ----------------------------------------------------------

std::string text_of(const Document& map, std::string_view key) {
    const auto* found = map.find(key);
    return found ? found->scalar_text() : "";
}

std::vector<State::Workload> read_workloads(const Document& metadata) {
    std::vector<State::Workload> workloads;
    if (const auto* found = metadata.find("Workloads"); found && found->list())
        for (const auto& item : *found->list())
            workloads.push_back({text_of(item, "Name"), text_of(item, "WithECR") == "true"});
    else if (const auto* services = metadata.find("Services"); services && services->list())
        for (const auto& name : *services->list())
            workloads.push_back({name.scalar_text(), true});
    return workloads;
}

Document workloads_of(const State& state) {
    auto sorted = state.workloads;
    std::ranges::sort(sorted, {}, &State::Workload::name);
    Document::List list;
    for (const auto& workload : sorted)
        list.emplace_back(
            Document::Map{{"Name", workload.name}, {"WithECR", workload.with_repository}}
        );
    return list;
}

/// Account IDs are written as numbers, leading zeros and all.
Document accounts_of(const State& state) {
    auto sorted = state.accounts;
    std::ranges::sort(sorted);
    Document::List list;
    for (const auto& account : sorted)
        list.emplace_back(Number{account});
    return list;
}

// Resources. --------------------------------------------------------------------------------------

/// The application's account, and those of its environments.
Document principals(const State& state) {
    auto accounts = state.accounts;
    std::ranges::sort(accounts);
    Document::List roots{cfn::sub(own_root)};
    for (const auto& account : accounts)
        roots.emplace_back(cfn::sub(format("arn:${{AWS::Partition}}:iam::{}:root", account)));
    return Document::Map{{"AWS", std::move(roots)}};
}

cfn::Resource add_key(cfn::Template& stack, const State& state) {
    auto policy = cfn::policy({
        {.principal = Document::Map{{"AWS", cfn::sub(own_root)}},
         .actions =
             {"kms:Create*",
              "kms:Describe*",
              "kms:Enable*",
              "kms:List*",
              "kms:Put*",
              "kms:Update*",
              "kms:Revoke*",
              "kms:Disable*",
              "kms:Get*",
              "kms:Delete*",
              "kms:ScheduleKeyDeletion",
              "kms:CancelKeyDeletion",
              "kms:Tag*",
              "kms:UntagResource"},
         .resources = {"*"}},
        {.principal = principals(state),
         .actions =
             {"kms:Encrypt",
              "kms:Decrypt",
              "kms:ReEncrypt*",
              "kms:GenerateDataKey*",
              "kms:DescribeKey"},
         .resources = {"*"}},
    });
    policy.map()->set("Id", cfn::ref("AWS::StackName"));
    return stack.add<cfn::kms::Key>(
        "KMSKey",
        "A key that encrypts artifacts, also for the accounts of environments",
        {.enable_key_rotation = true, .key_policy = std::move(policy)}
    );
}

/// Assets of static sites are copied from here: they need not stay.
cfn::s3::Bucket::Rule expire_local_assets() {
    return {
        .abort_incomplete_multipart_upload = {{.days_after_initiation = 1}},
        .expiration_in_days = 30,
        .id = "ExpireLocalAssets",
        .noncurrent_version_expiration_in_days = 1,
        .prefix = "local-assets",
        .status = "Enabled",
    };
}

cfn::Resource add_bucket(cfn::Template& stack, const cfn::Resource& key) {
    return stack.add<cfn::s3::Bucket>(
        "PipelineBuiltArtifactBucket",
        {.bucket_encryption =
             {{.server_side_encryption_configuration =
                   {{.bucket_key_enabled = true,
                     .server_side_encryption_by_default =
                         {{.kms_master_key_id = key.att("Arn"), .sse_algorithm = "aws:kms"}}}}}},
         .lifecycle_configuration = {{.rules = {expire_local_assets()}}},
         .ownership_controls = {{.rules = {{.object_ownership = "BucketOwnerEnforced"}}}},
         .public_access_block_configuration =
             {{.block_public_acls = true,
               .block_public_policy = true,
               .ignore_public_acls = true,
               .restrict_public_buckets = true}},
         .versioning_configuration = {{.status = "Enabled"}}}
    );
}

cfn::Text objects_of(const cfn::Resource& bucket) {
    return cfn::sub(format("arn:${{AWS::Partition}}:s3:::${{{}}}/*", bucket.logical_id()));
}

cfn::Text bucket_arn(const cfn::Resource& bucket) {
    return cfn::sub(format("arn:${{AWS::Partition}}:s3:::${{{}}}", bucket.logical_id()));
}

/// Only encrypted objects are taken, and only over TLS.
cfn::Json bucket_policy(const State& state, const cfn::Resource& bucket) {
    return cfn::policy({
        {.principal = principals(state),
         .actions = {"s3:*"},
         .resources = {bucket_arn(bucket), objects_of(bucket)}},
        {.effect = "Deny",
         .principal = "*",
         .actions = {"s3:PutObject"},
         .resources = {objects_of(bucket)},
         .condition =
             Document::Map{
                 {"StringNotEqualsIfExists",
                  Document::Map{{"s3:x-amz-server-side-encryption", "aws:kms"}}},
                 {"Null", Document::Map{{"s3:x-amz-server-side-encryption", false}}},
             }},
        {.sid = "ForceHTTPS",
         .effect = "Deny",
         .principal = "*",
         .actions = {"s3:*"},
         .resources = {bucket_arn(bucket), objects_of(bucket)},
         .condition = Document::Map{{"Bool", Document::Map{{"aws:SecureTransport", false}}}}},
    });
}

void add_bucket_policy(cfn::Template& stack, const State& state, const cfn::Resource& bucket) {
    stack.add<cfn::s3::BucketPolicy>(
        "PipelineBuiltArtifactBucketPolicy",
        "A policy that opens the artifact bucket to the accounts of environments",
        {.bucket = bucket.ref(), .policy_document = bucket_policy(state, bucket)},
        {.depends_on = {bucket.logical_id()}}
    );
}

cfn::Json repository_policy(const State& state) {
    return cfn::policy(
        {{.sid = "AllowPushPull",
          .principal = principals(state),
          .actions =
              {"ecr:GetDownloadUrlForLayer",
               "ecr:BatchGetImage",
               "ecr:BatchCheckLayerAvailability",
               "ecr:PutImage",
               "ecr:InitiateLayerUpload",
               "ecr:UploadLayerPart",
               "ecr:CompleteLayerUpload"}}}
    );
}

void add_repositories(cfn::Template& stack, const std::string& app, const State& state) {
    auto sorted = state.workloads;
    std::ranges::sort(sorted, {}, &State::Workload::name);
    for (const auto& workload : sorted) {
        if (!workload.with_repository)
            continue;
        const auto repository = stack.add<cfn::ecr::Repository>(
            repository_output(workload.name),
            format("A repository for the images of \"{}\"", workload.name),
            {.repository_name = format("{}/{}", app, workload.name),
             .repository_policy_text = repository_policy(state),
             .tags = {{.key = "copilot-service", .value = workload.name}}}
        );
        stack.add_output(repository_output(workload.name), {.value = repository.att("Arn")});
    }
}

} // namespace

bool State::add_workload(const std::string& name, bool with_repository) {
    if (std::ranges::find(workloads, name, &Workload::name) != workloads.end())
        return false;
    workloads.push_back({name, with_repository});
    return true;
}

bool State::remove_workload(const std::string& name) {
    return std::erase_if(workloads, [&name](const Workload& w) { return w.name == name; }) > 0;
}

bool State::add_account(const std::string& account_id) {
    if (std::ranges::find(accounts, account_id) != accounts.end())
        return false;
    accounts.push_back(account_id);
    return true;
}

bool State::remove_account(const std::string& account_id) {
    return std::erase(accounts, account_id) > 0;
}

State read_state(const Document& stack_set_template) {
    State state;
    const auto* metadata = stack_set_template.find("Metadata");
    if (!metadata)
        return state;
    if (const auto* version = metadata->find("Version"))
        decode_into(state.version, *version);
    state.workloads = read_workloads(*metadata);
    if (const auto* accounts = metadata->find("Accounts"); accounts && accounts->list())
        for (const auto& account : *accounts->list())
            state.accounts.push_back(account.scalar_text());
    return state;
}

cfn::Template stack_set(const std::string& app, const std::string& version, const State& state) {
    cfn::Template stack;
    stack.set_format_version("2010-09-09");
    stack.set_description(format("What the application \"{}\" has in each region", app));
    stack.add_metadata("TemplateVersion", version);
    stack.add_metadata("Version", state.version);
    stack.add_metadata("Workloads", workloads_of(state));
    stack.add_metadata("Accounts", accounts_of(state));
    stack.add_metadata("Services", superseded_services);
    const auto key = add_key(stack, state);
    const auto bucket = add_bucket(stack, key);
    add_bucket_policy(stack, state, bucket);
    add_repositories(stack, app, state);
    stack.add_output(
        "KMSKeyARN", {.value = key.att("Arn"), .export_name = format("{}-ArtifactKey", app)}
    );
    stack.add_output("PipelineBucket", {.value = bucket.ref()});
    stack.add_output("TemplateVersion", {.value = version});
    stack.add_output(
        "StackSetOpId",
        {.description = "Changes with every operation, so that each one has something to do",
         .value = std::to_string(state.version)}
    );
    return stack;
}

std::string repository_output(const std::string& workload) {
    std::string output(output_prefix);
    for (const char c : workload)
        if (c == '-')
            output += dash;
        else
            output += c;
    return output;
}

std::optional<std::string> workload_of_output(const std::string& output) {
    if (!output.starts_with(output_prefix))
        return std::nullopt;
    auto name = output.substr(output_prefix.size());
    for (auto at = name.find(dash); at != std::string::npos; at = name.find(dash, at + 1))
        name.replace(at, dash.size(), "-");
    return name;
}

} // namespace copilot::stacks::app
