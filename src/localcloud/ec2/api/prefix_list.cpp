// Prefix lists: named sets of ranges that rules and routes can point at.

#include "aws/api/ec2/describe_managed_prefix_lists.h"
#include "aws/api/ec2/get_managed_prefix_list_entries.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/tagging.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

api::ManagedPrefixList describe(const PrefixList& list, const Call& call) {
    api::ManagedPrefixList described;
    described.prefix_list_id = list.prefix_list_id;
    described.address_family = "IPv4";
    described.state = "create-complete";
    described.prefix_list_arn = call.arn("ec2", "prefix-list/" + list.prefix_list_id);
    described.prefix_list_name = list.prefix_list_name;
    described.max_entries = list.max_entries;
    described.version = list.version;
    described.tags = write_tags(list.tags);
    described.owner_id = call.caller.account;
    return described;
}

Facts facts_of(const PrefixList& list, const Call& call) {
    return {
        {
            {"owner-id", {call.caller.account}},
            {"prefix-list-id", {list.prefix_list_id}},
            {"prefix-list-name", {list.prefix_list_name}},
        },
        list.tags
    };
}

api::DescribeManagedPrefixLists::Output
describe_managed_prefix_lists(const api::DescribeManagedPrefixLists::Input& input, Call& call) {
    const auto found = described<PrefixList>(
        call,
        input.prefix_list_ids,
        input.filters,
        [&](const PrefixList& list) { return facts_of(list, call); }
    );
    api::DescribeManagedPrefixLists::Output output;
    write_page(found, input, output.prefix_lists, output.next_token, [&](const PrefixList& list) {
        return describe(list, call);
    });
    return output;
}

api::GetManagedPrefixListEntries::Output
get_managed_prefix_list_entries(const api::GetManagedPrefixListEntries::Input& input, Call& call) {
    const auto list = require<PrefixList>(call, input.prefix_list_id);
    api::GetManagedPrefixListEntries::Output output;
    write_page(
        list.entries,
        input,
        output.entries,
        output.next_token,
        [](const PrefixListEntry& entry) {
            return api::PrefixListEntry{.cidr = entry.cidr, .description = entry.description};
        }
    );
    return output;
}

} // namespace

void register_prefix_lists(Cloud& cloud) {
    cloud.on<api::DescribeManagedPrefixLists>(describe_managed_prefix_lists);
    cloud.on<api::GetManagedPrefixListEntries>(get_managed_prefix_list_entries);
}

} // namespace copilot::localcloud::ec2
