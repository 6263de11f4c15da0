// What changes between two firewalls, as one nftables batch. The order inside a batch is what the
// kernel asks for: sets and chains exist before a rule names them, and nothing that is named goes.

#include "host/firewall.h"

#include "base/format.h"
#include "codec/json.h"
#include "host/firewall_text.h"
#include "host/network_namespace.h"
#include "io/process.h"

#include <netinet/in.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <set>

namespace copilot::host {

namespace {

using Combination = std::vector<std::string>;

std::set<std::string> group_ids(const Firewall& firewall) {
    std::set<std::string> ids;
    for (const auto& group : firewall.groups)
        ids.insert(group.id);
    return ids;
}

std::map<std::string, const FirewallGroup*> groups_by_id(const Firewall& firewall) {
    std::map<std::string, const FirewallGroup*> groups;
    for (const auto& group : firewall.groups)
        groups[group.id] = &group;
    return groups;
}

std::map<Ipv4, const FirewallMember*> members_by_address(const Firewall& firewall) {
    std::map<Ipv4, const FirewallMember*> members;
    for (const auto& member : firewall.members)
        members[member.address] = &member;
    return members;
}

std::set<Combination> combinations_of(const Firewall& firewall) {
    std::set<Combination> combinations;
    for (const auto& member : firewall.members)
        combinations.insert(member.groups);
    return combinations;
}

/// Numbers that stay for combinations that stay; the lowest free ones for others.
std::map<Combination, int>
number(const std::set<Combination>& wanted, const std::map<Combination, int>& before) {
    std::map<Combination, int> numbers;
    std::set<int> taken;
    for (const auto& [combination, number] : before)
        if (wanted.contains(combination)) {
            numbers[combination] = number;
            taken.insert(number);
        }
    int next = 1;
    for (const auto& combination : wanted) {
        if (numbers.contains(combination))
            continue;
        while (taken.contains(next) || std::ranges::any_of(before, [&](const auto& entry) {
                   return entry.second == next;
               }))
            ++next;
        taken.insert(next);
        numbers[combination] = next;
    }
    return numbers;
}

/// Groups of members sorted, each once, and only those that exist.
Firewall normalised(Firewall firewall) {
    const auto known = group_ids(firewall);
    for (auto& member : firewall.members) {
        const std::set<std::string> groups(member.groups.begin(), member.groups.end());
        member.groups.clear();
        std::ranges::set_intersection(groups, known, std::back_inserter(member.groups));
    }
    return firewall;
}

/// Elements to add to or to delete from sets and maps, together per set.
class Elements {
public:
    void add(const std::string& set, const std::string& element) {
        auto& list = sets_[set];
        list += (list.empty() ? "" : ", ") + element;
    }

    [[nodiscard]] std::string commands(std::string_view verb) const {
        std::string text;
        for (const auto& [set, list] : sets_)
            text += format("{} element inet vpc {} {{ {} }}\n", verb, set, list);
        return text;
    }

private:
    std::map<std::string, std::string> sets_;
};

/// Writes the batch from one firewall to another.
class Change {
public:
    Change(const AppliedFirewall& before, const Firewall& after)
        : before_(before),
          after_(after),
          old_groups_(groups_by_id(before.firewall)),
          new_groups_(groups_by_id(after)),
          numbers_(number(combinations_of(after), before.combinations)) {}

    std::string batch() {
        declare_groups();
        fill_groups();
        add_combinations();
        change_members();
        remove_combinations();
        remove_groups();
        return std::move(batch_);
    }

    [[nodiscard]] AppliedFirewall applied() const { return {after_, numbers_}; }

private:
    template <typename... Parts>
    void line(fmt::format_string<Parts...> text, Parts&&... parts) {
        batch_ += format(text, std::forward<Parts>(parts)...) + "\n";
    }

    void declare_groups() {
        for (const auto& [id, group] : new_groups_) {
            if (old_groups_.contains(id))
                continue;
            line("add set inet vpc {} {{ type ipv4_addr; }}", members_set(id));
            line("add chain inet vpc {}", ingress_chain(id));
            line("add chain inet vpc {}", egress_chain(id));
        }
    }

    void fill_groups() {
        const auto old_ids = group_ids(before_.firewall);
        const auto new_ids = group_ids(after_);
        for (const auto& [id, group] : new_groups_) {
            const auto found = old_groups_.find(id);
            const FirewallGroup none{};
            const auto& old = found == old_groups_.end() ? none : *found->second;
            refill(ingress_chain(id), ingress_lines(old, old_ids), ingress_lines(*group, new_ids));
            refill(egress_chain(id), egress_lines(old, old_ids), egress_lines(*group, new_ids));
        }
    }

    void refill(
        const std::string& chain,
        const std::vector<std::string>& before,
        const std::vector<std::string>& after
    ) {
        if (before == after)
            return;
        if (!before.empty())
            line("flush chain inet vpc {}", chain);
        for (const auto& rule : after)
            line("add rule inet vpc {} {}", chain, rule);
    }

    void add_combinations() {
        for (const auto& [groups, number] : numbers_) {
            if (before_.combinations.contains(groups))
                continue;
            line("add chain inet vpc in_{}", number);
            line("add chain inet vpc out_{}", number);
            for (const auto& group : groups) {
                line("add rule inet vpc in_{} jump {}", number, ingress_chain(group));
                line("add rule inet vpc out_{} jump {}", number, egress_chain(group));
            }
            line("add element inet vpc ingress {{ {} : jump in_{} }}", number, number);
            line("add element inet vpc egress {{ {} : jump out_{} }}", number, number);
        }
    }

    void change_members() {
        const auto old_members = members_by_address(before_.firewall);
        const auto new_members = members_by_address(after_);
        Elements gone;
        Elements come;
        for (const auto& [address, member] : old_members) {
            const auto kept = new_members.find(address);
            if (kept == new_members.end() || *kept->second != *member)
                put(gone, *member, before_.combinations);
        }
        for (const auto& [address, member] : new_members) {
            const auto kept = old_members.find(address);
            if (kept == old_members.end() || *kept->second != *member)
                put(come, *member, numbers_);
        }
        batch_ += gone.commands("delete");
        batch_ += come.commands("add");
    }

    static void
    put(Elements& elements, const FirewallMember& member, const std::map<Combination, int>& numbers
    ) {
        const auto address = member.address.text();
        elements.add("combination", format("{} : {}", address, numbers.at(member.groups)));
        if (member.public_address)
            elements.add("public", address);
        for (const auto& group : member.groups)
            elements.add(members_set(group), address);
    }

    void remove_combinations() {
        for (const auto& [groups, number] : before_.combinations) {
            if (numbers_.contains(groups))
                continue;
            line("delete element inet vpc ingress {{ {} }}", number);
            line("delete element inet vpc egress {{ {} }}", number);
            for (const auto* prefix : {"in", "out"}) {
                line("flush chain inet vpc {}_{}", prefix, number);
                line("delete chain inet vpc {}_{}", prefix, number);
            }
        }
    }

    void remove_groups() {
        for (const auto& [id, group] : old_groups_) {
            if (new_groups_.contains(id))
                continue;
            for (const auto& chain : {ingress_chain(id), egress_chain(id)}) {
                line("flush chain inet vpc {}", chain);
                line("delete chain inet vpc {}", chain);
            }
            line("delete set inet vpc {}", members_set(id));
        }
    }

    const AppliedFirewall& before_;
    const Firewall& after_;
    std::map<std::string, const FirewallGroup*> old_groups_;
    std::map<std::string, const FirewallGroup*> new_groups_;
    std::map<Combination, int> numbers_;
    std::string batch_;
};

class LinuxFirewalls final : public Firewalls {
public:
    void apply(const Firewall& firewall) override {
        const auto place = network_namespace_identity(network_namespace_name(firewall.vpc_id));
        const auto known = applied_.find(firewall.vpc_id);
        const bool is_known = known != applied_.end() && known->second.place == place;
        auto change = is_known ? change_firewall(known->second.firewall, firewall)
                               : replace_firewall(firewall);
        if (!change.batch.empty())
            load(firewall.vpc_id, change.batch);
        applied_[firewall.vpc_id] = {place, std::move(change.applied)};
    }

    [[nodiscard]] std::vector<FlowCount> flows(std::string_view vpc_id) override {
        const auto place = network_namespace_name(vpc_id);
        if (!network_namespace_exists(place))
            return {};
        io::ProcessResult listed;
        run_inside(place, [&] {
            listed = io::run({.arguments = {"nft", "-j", "list", "table", "inet", "vpc"}});
        });
        return listed.ok() ? read_flows(listed.out) : std::vector<FlowCount>{};
    }

    void forget(std::string_view vpc_id) override { applied_.erase(std::string(vpc_id)); }

private:
    /// A batch that was refused leaves everything as it was, but perhaps not as we believe: the
    /// next one replaces the whole table.
    void load(const std::string& vpc_id, const std::string& batch) {
        auto known = applied_.extract(vpc_id);
        with_context("load the firewall of " + vpc_id, [&] {
            run_inside(network_namespace_name(vpc_id), [&] {
                io::run_or_throw({.arguments = {"nft", "-f", "-"}, .standard_input = batch});
            });
        });
    }

    struct Applied {
        std::uint64_t place = 0; ///< A namespace made anew under the same name has no firewall.
        AppliedFirewall firewall{};
    };

    std::map<std::string, Applied> applied_;
};

} // namespace

namespace {

/// "tcp", or a number where nft knows no name.
int protocol_number(const Document& protocol) {
    const auto text = protocol.scalar_text();
    if (text == "tcp")
        return IPPROTO_TCP;
    if (text == "udp")
        return IPPROTO_UDP;
    if (text == "icmp")
        return IPPROTO_ICMP;
    return std::atoi(text.c_str());
}

std::int64_t count_of(const Document& element, std::string_view what) {
    const auto* found = element.at({"counter", what});
    return found && found->integer() ? *found->integer() : 0;
}

std::optional<FlowCount> read_flow(const Document& element, bool accepted) {
    const auto* ends = element.at({"val", "concat"});
    if (!ends || !ends->list() || ends->list()->size() < 3)
        return std::nullopt;
    const auto& list = *ends->list();
    FlowCount flow{
        .source = Ipv4::parse(list[0].scalar_text()).value_or(Ipv4{}),
        .destination = Ipv4::parse(list[1].scalar_text()).value_or(Ipv4{}),
        .protocol = protocol_number(list[2]),
        .accepted = accepted,
        .packets = count_of(element, "packets"),
        .bytes = count_of(element, "bytes"),
    };
    if (list.size() == 5) {
        flow.source_port = std::atoi(list[3].scalar_text().c_str());
        flow.destination_port = std::atoi(list[4].scalar_text().c_str());
    }
    return flow;
}

} // namespace

std::vector<FlowCount> read_flows(std::string_view json) {
    std::vector<FlowCount> flows;
    const auto document = codec::parse_json(json);
    const auto* objects = document.find("nftables");
    if (!objects || !objects->list())
        return flows;
    for (const auto& object : *objects->list()) {
        const auto* set = object.find("set");
        const auto* elements = set ? set->find("elem") : nullptr;
        const auto name = set && set->find("name") ? set->find("name")->scalar_text() : "";
        const bool accepted = name.starts_with("accepted");
        if (!elements || !elements->list() || (!accepted && !name.starts_with("refused")))
            continue;
        for (const auto& element : *elements->list())
            if (const auto* inside = element.find("elem"))
                if (auto flow = read_flow(*inside, accepted))
                    flows.push_back(*flow);
    }
    return flows;
}

FirewallChange replace_firewall(const Firewall& desired) {
    const AppliedFirewall nothing;
    const auto wanted = normalised(desired);
    Change change(nothing, wanted);
    auto batch =
        "add table inet vpc\ndelete table inet vpc\n" + firewall_frame(desired) + change.batch();
    return {std::move(batch), change.applied()};
}

FirewallChange change_firewall(const AppliedFirewall& applied, const Firewall& desired) {
    if (firewall_frame(applied.firewall) != firewall_frame(desired))
        return replace_firewall(desired);
    const auto wanted = normalised(desired);
    Change change(applied, wanted);
    auto batch = change.batch();
    return {std::move(batch), change.applied()};
}

std::unique_ptr<Firewalls> linux_firewalls() {
    return std::make_unique<LinuxFirewalls>();
}

} // namespace copilot::host
