// Resource types that make things in a map, for tests of the engine: "Test::Thing" and, slower,
// "Test::Slow". What a test tells them to do they do: fail, take a while, or die in the middle.

#pragma once

#include "localcloud/engine/resource_type.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace copilot::fakes {

/// Thrown where the daemon would be killed; no exception that anything catches.
struct Killed {};

class FakeResources {
public:
    FakeResources() {
        types_["Test::Thing"] = type("Test::Thing", 0);
        types_["Test::Slow"] = type("Test::Slow", 2);
    }

    [[nodiscard]] const localcloud::ResourceType* find(std::string_view name) const {
        const auto found = types_.find(name);
        return found == types_.end() ? nullptr : &found->second;
    }

    /// Physical ID to properties: what exists.
    std::map<std::string, Document> things;
    /// "create A", "update A", "delete A-1", in the order in which they took effect.
    std::vector<std::string> log;
    /// "create A": fails with this text.
    std::map<std::string, std::string> failures;
    /// The same, but the next time it works.
    std::map<std::string, std::string> failures_once;
    /// The how-manieth call dies, before or after its effect; 0 for none.
    int die_at_call = 0;
    bool die_after_effect = false;
    int calls = 0;

private:
    using Request = localcloud::DocumentRequest;
    using Progress = localcloud::Progress;

    localcloud::ResourceType type(std::string_view name, int polls) {
        return {
            .name = name,
            .create_only = {"Fixed"},
            .create = [this, polls](
                          const auto&, const Request& request
                      ) { return acting([&] { return create(request, polls); }); },
            .update = [this](
                          const auto&, const Request& request
                      ) { return acting([&] { return update(request); }); },
            .remove = [this](
                          const auto&, const Request& request
                      ) { return acting([&] { return remove(request); }); },
        };
    }

    template <typename Act>
    Progress acting(Act&& act) {
        const bool dies = ++calls == die_at_call;
        if (dies && !die_after_effect)
            throw Killed{};
        auto progress = act();
        if (dies)
            throw Killed{};
        return progress;
    }

    void fail_if_told(const std::string& what) {
        if (const auto found = failures.find(what); found != failures.end())
            throw Error(found->second);
        if (auto once = failures_once.extract(what))
            throw Error(once.mapped());
    }

    Progress create(const Request& request, int polls) {
        fail_if_told("create " + request.logical_id);
        // The suffix differs for each incarnation and is the same for each attempt at one.
        const auto* name = request.desired.find("Name");
        const auto id =
            name ? name->scalar_text()
                 : request.logical_id + "-"
                       + request.generated_name.substr(request.generated_name.size() - 4);
        if (!things.contains(id))
            log.push_back("create " + request.logical_id);
        things[id] = request.desired;
        if (polls > 0 && ++polls_[id] <= polls)
            return Progress::in_progress(id, std::chrono::seconds(1));
        return Progress::success(id, attributes_of(request, id));
    }

    Progress update(const Request& request) {
        fail_if_told("update " + request.logical_id);
        if (!things.contains(request.physical_id))
            throw Error(request.physical_id + " does not exist");
        if (things[request.physical_id] != request.desired)
            log.push_back("update " + request.logical_id);
        things[request.physical_id] = request.desired;
        return Progress::success(request.physical_id, attributes_of(request, request.physical_id));
    }

    Progress remove(const Request& request) {
        fail_if_told("delete " + request.logical_id);
        if (things.erase(request.physical_id) > 0)
            log.push_back("delete " + request.logical_id);
        return Progress::success(request.physical_id);
    }

    static localcloud::Attributes attributes_of(const Request& request, const std::string& id) {
        const auto* value = request.desired.find("Value");
        return {{"Id", id}, {"Value", value ? *value : Document("")}};
    }

    std::map<std::string, localcloud::ResourceType, std::less<>> types_;
    std::map<std::string, int> polls_;
};

} // namespace copilot::fakes
