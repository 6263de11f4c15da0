#pragma once

#include "base/fields.h"

namespace copilot::localcloud::ec2 {

struct PrefixListEntry {
    std::string cidr;
    std::string description{};

    bool operator==(const PrefixListEntry&) const = default;

    static void fields(auto& self, auto& x) {
        x("Cidr", self.cidr);
        x("Description", self.description);
    }
};

/// A named set of CIDR blocks that rules and routes can point at.
struct PrefixList {
    static constexpr std::string_view kind = "ec2/prefix-list";

    std::string prefix_list_id;
    std::string prefix_list_name;
    std::int64_t max_entries = 1;
    std::int64_t version = 1;
    std::vector<PrefixListEntry> entries;
    Dictionary<std::string> tags;

    [[nodiscard]] std::string record_id() const { return prefix_list_id; }

    static void fields(auto& self, auto& x) {
        x("PrefixListId", self.prefix_list_id);
        x("PrefixListName", self.prefix_list_name);
        x("MaxEntries", self.max_entries);
        x("Version", self.version);
        x("Entries", self.entries);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ec2
