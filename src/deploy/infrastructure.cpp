// The stack set's template is the application's memory: it is read back, changed and sent again,
// and the number it counts makes two changes at a time fail rather than undo each other.

#include "deploy/infrastructure.h"

#include "aws/api/cloudformation/create_stack_instances.h"
#include "aws/api/cloudformation/create_stack_set.h"
#include "aws/api/cloudformation/delete_stack_instances.h"
#include "aws/api/cloudformation/delete_stack_set.h"
#include "aws/api/cloudformation/describe_stack_set.h"
#include "aws/api/cloudformation/describe_stack_set_operation.h"
#include "aws/api/cloudformation/list_stack_instances.h"
#include "aws/api/cloudformation/update_stack_set.h"
#include "aws/api/ecr/batch_delete_image.h"
#include "aws/api/ecr/list_images.h"
#include "base/format.h"
#include "codec/yaml.h"
#include "stacks/app/roles.h"

#include <algorithm>

namespace copilot::deploy {
namespace {

using namespace aws::cloudformation;

std::string repository_name(const std::string& app, const std::string& workload) {
    return app + '/' + workload;
}

bool came_in_between(const aws::ServiceError& error) {
    return error.code() == "OperationIdAlreadyExistsException"
           || error.code() == "OperationInProgressException"
           || error.code() == "StaleRequestException";
}

bool says_no_stack_set(const aws::ServiceError& error) {
    return error.code() == "StackSetNotFoundException";
}

std::vector<Tag> tag_list(const Dictionary<std::string>& tags) {
    std::vector<Tag> list;
    for (const auto& [key, value] : tags)
        list.push_back({key, value});
    std::ranges::sort(list, {}, &Tag::key);
    return list;
}

} // namespace

void Infrastructure::create(StackProgress& progress) const {
    const auto roles = roles_input();
    (void)stacks(session_.region())
        .create(
            {.stack_name = stacks::app::roles_stack_name(application_.name),
             .title = format("Creating the infrastructure of application {}", application_.name),
             .template_body = codec::to_template_yaml(stacks::app::roles(roles).document()),
             .parameters = stacks::app::roles_parameters(roles),
             .tags = tags()},
            progress
        );
    const auto reply = session_.client().try_call<CreateStackSet>(
        {.stack_set_name = stack_set_name(),
         .description = format("The regional resources of application {}", application_.name),
         .template_body = codec::to_template_yaml(
             stacks::app::stack_set(application_.name, version_, {}).document()
         ),
         .tags = tag_list(tags()),
         .administration_role_arn = administration_role_arn(),
         .execution_role_name = stacks::app::execution_role_name(application_.name)}
    );
    if (!reply && reply.error().code() != "NameAlreadyExistsException")
        throw in_context(reply.error(), "create stack set " + stack_set_name());
}

void Infrastructure::delegate_domain(const std::string& account, StackProgress& progress) const {
    auto accounts = delegated_accounts();
    if (account == application_.account || std::ranges::find(accounts, account) != accounts.end())
        return;
    accounts.push_back(account);
    delegate_domain_to(std::move(accounts), progress);
}

void Infrastructure::add_environment(const std::string& account, const std::string& region) const {
    update([&](stacks::app::State& state) { return state.add_account(account); });
    if (instances().find(region))
        return;
    const auto reply = session_.client().call<CreateStackInstances>(
        {.stack_set_name = stack_set_name(), .accounts = {application_.account}, .regions = {region}
        }
    );
    with_context("make the application's resources in " + region, [&] {
        wait_for(reply.operation_id);
    });
}

void Infrastructure::remove_region(const std::string& region) const {
    if (!instances().find(region))
        return;
    clear(regional(region));
    delete_instances({region});
}

void Infrastructure::remove_account(const std::string& account, StackProgress& progress) const {
    auto accounts = delegated_accounts();
    if (account != application_.account && std::erase(accounts, account) != 0)
        delegate_domain_to(std::move(accounts), progress);
    update([&](stacks::app::State& state) { return state.remove_account(account); });
}

void Infrastructure::add_workload(const std::string& name, bool with_repository) const {
    update([&](stacks::app::State& state) { return state.add_workload(name, with_repository); });
}

void Infrastructure::remove_workload(const std::string& name) const {
    for (const auto& [region, stack] : instances())
        clear_repository(name, region);
    update([&](stacks::app::State& state) { return state.remove_workload(name); });
}

RegionalResources Infrastructure::regional(const std::string& region) const {
    const auto all = instances();
    const auto* stack_id = all.find(region);
    if (!stack_id) {
        throw Error(
            format("application {} has no resources in region {}", application_.name, region),
            "run `copilot env init` for an environment there"
        );
    }
    const auto stack = stacks(region).get(*stack_id);
    RegionalResources resources{
        .region = region,
        .bucket = output_of(stack, "PipelineBucket"),
        .key_arn = output_of(stack, "KMSKeyARN")
    };
    for (const auto& output : stack.outputs)
        if (const auto workload = stacks::app::workload_of_output(output.output_key))
            resources.repository_arns[*workload] = output.output_value;
    return resources;
}

ArtifactBucket Infrastructure::bucket(const RegionalResources& resources) const {
    return {session_.in_region(resources.region), resources.bucket};
}

void Infrastructure::remove(StackProgress& progress) const {
    std::vector<std::string> regions;
    for (const auto& [region, stack] : instances()) {
        clear(regional(region));
        regions.push_back(region);
    }
    if (!regions.empty())
        delete_instances(regions);
    const auto reply =
        session_.client().try_call<DeleteStackSet>({.stack_set_name = stack_set_name()});
    if (!reply && !says_no_stack_set(reply.error()))
        throw in_context(reply.error(), "delete stack set " + stack_set_name());
    stacks(session_.region())
        .remove(
            stacks::app::roles_stack_name(application_.name),
            "",
            format("Deleting the infrastructure of application {}", application_.name),
            progress
        );
}

std::vector<std::string> Infrastructure::delegated_accounts() const {
    const auto stack =
        stacks(session_.region()).get(stacks::app::roles_stack_name(application_.name));
    Dictionary<std::string> parameters;
    for (const auto& parameter : stack.parameters)
        parameters[parameter.parameter_key.value_or("")] = parameter.parameter_value.value_or("");
    return stacks::app::delegated_accounts(parameters);
}

void Infrastructure::delegate_domain_to(std::vector<std::string> accounts, StackProgress& progress)
    const {
    auto roles = roles_input();
    roles.delegated_accounts = std::move(accounts);
    (void)stacks(session_.region())
        .update(
            {.stack_name = stacks::app::roles_stack_name(application_.name),
             .title = format("Sharing the domain of application {}", application_.name),
             .template_body = codec::to_template_yaml(stacks::app::roles(roles).document()),
             .parameters = stacks::app::roles_parameters(roles),
             .tags = tags()},
            progress
        );
}

stacks::app::RolesInput Infrastructure::roles_input() const {
    return {
        .app = application_.name,
        .version = version_,
        .account_id = application_.account,
        .permissions_boundary = application_.permissions_boundary.value_or(""),
        .domain = application_.domain,
        .hosted_zone_id = application_.domain_hosted_zone_id,
    };
}

stacks::app::State Infrastructure::state() const {
    const auto reply =
        session_.client().call<DescribeStackSet>({.stack_set_name = stack_set_name()});
    return stacks::app::read_state(codec::parse_yaml(reply.stack_set.template_body.value_or("")));
}

void Infrastructure::update(const std::function<bool(stacks::app::State&)>& change) const {
    const auto before =
        session_.client().try_call<DescribeStackSet>({.stack_set_name = stack_set_name()});
    if (!before && says_no_stack_set(before.error()))
        throw Error(
            format("application {} has no stack set {}", application_.name, stack_set_name()),
            "run `copilot app init` again"
        );
    auto next = state();
    if (!change(next))
        return;
    ++next.version;
    UpdateStackSet::Input input{
        .stack_set_name = stack_set_name(),
        .description = format("The regional resources of application {}", application_.name),
        .template_body = codec::to_template_yaml(
            stacks::app::stack_set(application_.name, version_, next).document()
        ),
        .tags = tag_list(tags()),
        .administration_role_arn = administration_role_arn(),
        .execution_role_name = stacks::app::execution_role_name(application_.name),
        .operation_id = std::to_string(next.version),
    };
    input.operation_preferences.emplace().region_concurrency_type = "PARALLEL";
    const auto reply = session_.client().try_call<UpdateStackSet>(input);
    if (!reply && came_in_between(reply.error()))
        throw OutOfDate(
            format("somebody else is changing application {} right now", application_.name),
            "run the command again"
        );
    if (!reply)
        throw in_context(reply.error(), "update stack set " + stack_set_name());
    wait_for(reply->operation_id);
}

void Infrastructure::wait_for(const std::string& operation_id) const {
    const io::Cancellation never;
    const auto pace = Pace::of(session_.is_local());
    while (true) {
        const auto reply = session_.client().call<DescribeStackSetOperation>(
            {.stack_set_name = stack_set_name(), .operation_id = operation_id}
        );
        const auto status = reply.stack_set_operation.status.value_or("");
        if (status == "SUCCEEDED")
            return;
        if (status == "FAILED" || status == "STOPPED") {
            throw Error(format(
                "operation {} of stack set {} {}: {}",
                operation_id,
                stack_set_name(),
                status == "FAILED" ? "failed" : "was stopped",
                reply.stack_set_operation.status_reason.value_or("see its stack instances")
            ));
        }
        never.sleep(pace.poll);
    }
}

void Infrastructure::delete_instances(const std::vector<std::string>& regions) const {
    const auto reply = session_.client().call<DeleteStackInstances>(
        {.stack_set_name = stack_set_name(), .accounts = {application_.account}, .regions = regions}
    );
    with_context("delete the application's resources", [&] { wait_for(reply.operation_id); });
}

void Infrastructure::clear(const RegionalResources& resources) const {
    bucket(resources).empty();
    for (const auto& [workload, arn] : resources.repository_arns)
        clear_repository(workload, resources.region);
}

void Infrastructure::clear_repository(const std::string& workload, const std::string& region)
    const {
    const auto there = session_.in_region(region);
    const auto client = there.client();
    const auto repository = repository_name(application_.name, workload);
    while (true) {
        const auto images = client.try_call<aws::ecr::ListImages>(
            {.repository_name = repository, .max_results = 100}
        );
        if (!images && images.error().code() == "RepositoryNotFoundException")
            return;
        if (!images)
            throw in_context(images.error(), "list the images of " + repository);
        if (images->image_ids.empty())
            return;
        (void)client.call<aws::ecr::BatchDeleteImage>(
            {.repository_name = repository, .image_ids = images->image_ids}
        );
    }
}

Dictionary<std::string> Infrastructure::instances() const {
    Dictionary<std::string> found;
    ListStackInstances::Input input{
        .stack_set_name = stack_set_name(), .stack_instance_account = application_.account
    };
    while (true) {
        const auto page = session_.client().try_call<ListStackInstances>(input);
        if (!page && says_no_stack_set(page.error()))
            return found;
        if (!page)
            throw in_context(page.error(), "list the instances of stack set " + stack_set_name());
        for (const auto& instance : page->summaries)
            found[instance.region] = instance.stack_id.value_or("");
        if (!page->next_token)
            return found;
        input.next_token = page->next_token;
    }
}

StackClient Infrastructure::stacks(const std::string& region) const {
    return StackClient(session_.in_region(region));
}

std::string Infrastructure::stack_set_name() const {
    return stacks::app::stack_set_name(application_.name);
}

std::string Infrastructure::administration_role_arn() const {
    return format(
        "arn:{}:iam::{}:role/{}",
        session_.partition(),
        application_.account,
        stacks::app::administration_role_name(application_.name)
    );
}

Dictionary<std::string> Infrastructure::tags() const {
    auto tags = application_.tags;
    tags["copilot-application"] = application_.name;
    return tags;
}

} // namespace copilot::deploy
