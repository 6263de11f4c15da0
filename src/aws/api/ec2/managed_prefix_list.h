#pragma once

#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ManagedPrefixList.html
struct ManagedPrefixList {
    std::optional<std::string> prefix_list_id;
    std::optional<std::string> address_family;
    std::optional<std::string> state;
    std::optional<std::string> state_message;
    std::optional<std::string> prefix_list_arn;
    std::string prefix_list_name;
    std::optional<std::int64_t> max_entries;
    std::optional<std::int64_t> version;
    std::vector<Tag> tags;
    std::optional<std::string> owner_id;

    static void fields(auto& self, auto& x) {
        x("PrefixListId", self.prefix_list_id);
        x("AddressFamily", self.address_family);
        x("State", self.state);
        x("StateMessage", self.state_message);
        x("PrefixListArn", self.prefix_list_arn);
        x("PrefixListName", self.prefix_list_name);
        x("MaxEntries", self.max_entries);
        x("Version", self.version);
        x(Field("Tags").on_wire("tagSet"), self.tags);
        x("OwnerId", self.owner_id);
    }
};

} // namespace copilot::aws::ec2
