#include "cfn/patch.h"

#include "base/error.h"
#include "base/format.h"
#include "base/text.h"
#include "codec/yaml.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace copilot::cfn {
namespace {

using Operation = Patch::Operation;

constexpr std::string_view name_of(Operation operation) {
    switch (operation) {
    case Operation::add:
        return "add";
    case Operation::remove:
        return "remove";
    case Operation::replace:
        return "replace";
    }
    return "";
}

std::optional<Operation> operation_named(std::string_view name) {
    for (const auto operation : {Operation::add, Operation::remove, Operation::replace})
        if (name_of(operation) == name)
            return operation;
    return std::nullopt;
}

Patch parse_patch(const Document& document) {
    if (!document.map())
        throw Error("this is no map of op, path and value");
    for (const auto& entry : *document.map())
        if (entry.key != "op" && entry.key != "path" && entry.key != "value")
            throw Error(format("a patch has no \"{}\": it has op, path and value", entry.key));
    const auto* op = document.find("op");
    const auto* path = document.find("path");
    const auto* value = document.find("value");
    const auto name = op ? op->scalar_text() : "";
    const auto operation = operation_named(name);
    if (!operation)
        throw Error(format(
            "unsupported operation \"{}\": supported operations are \"add\", \"remove\", and "
            "\"replace\"",
            name
        ));
    if (!path)
        throw Error("path required");
    if (!value && *operation != Operation::remove)
        throw Error("value required");
    return {*operation, path->scalar_text(), value ? *value : Document{}};
}

/// The steps of a pointer, decoded. The first, empty piece stands for the whole document.
std::vector<std::string> steps_of(const std::string& path) {
    if (path.empty())
        return {};
    if (path[0] != '/')
        throw Error("a path starts with \"/\"");
    std::vector<std::string> steps;
    for (std::size_t at = 1; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        steps.push_back(replaced(replaced(path.substr(at, end - at), "~1", "/"), "~0", "~"));
        at = end + 1;
    }
    return steps;
}

std::size_t index_in(const Document::List& list, const std::string& step, std::size_t most) {
    std::size_t index = 0;
    const auto* end = step.data() + step.size();
    if (step.empty() || std::from_chars(step.data(), end, index).ptr != end)
        throw Error(format("expected an index into a list, not \"{}\"", step));
    if (index >= most)
        throw Error(format("index {} out of bounds for a list of {}", index, list.size()));
    return index;
}

/// The argument of an intrinsic function, where `step` is not the function itself.
Document& through_function(Document& document, const std::string& step) {
    auto* map = document.map();
    const bool is_call = map && map->size() == 1 && map->begin()->key.starts_with("Fn::");
    return is_call && map->begin()->key != step ? map->begin()->value : document;
}

Document& descend(Document& document, const std::string& step) {
    auto& parent = through_function(document, step);
    if (auto* map = parent.map()) {
        if (auto* child = map->find(step))
            return *child;
        throw Error(format("key \"{}\" not found in map", step));
    }
    if (auto* list = parent.list())
        return (*list)[index_in(*list, step, list->size())];
    throw Error(format("{} has nothing below it", parent.kind_name()));
}

void apply_to_map(Document::Map& map, const std::string& key, const Patch& patch) {
    if (patch.operation != Operation::add && !map.contains(key))
        throw Error(format("key \"{}\" not found in map", key));
    if (patch.operation == Operation::remove)
        map.erase(key);
    else
        map.set(key, patch.value);
}

void apply_to_list(Document::List& list, const std::string& step, const Patch& patch) {
    const auto at = [&list](std::size_t index) {
        return list.begin() + static_cast<std::ptrdiff_t>(index);
    };
    if (patch.operation == Operation::add) {
        list.insert(
            step == "-" ? list.end() : at(index_in(list, step, list.size() + 1)), patch.value
        );
        return;
    }
    const auto index = index_in(list, step, list.size());
    if (patch.operation == Operation::remove)
        list.erase(at(index));
    else
        list[index] = patch.value;
}

void apply(Document& document, const Patch& patch, std::string& traversed) {
    const auto steps = steps_of(patch.path);
    if (steps.empty()) {
        if (patch.operation == Operation::remove)
            throw Error("the whole template cannot be removed");
        document = patch.value;
        return;
    }
    auto* parent = &document;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        parent = &descend(*parent, steps[i]);
        traversed += '/' + steps[i];
    }
    auto& target = through_function(*parent, steps.back());
    if (auto* map = target.map())
        apply_to_map(*map, steps.back(), patch);
    else if (auto* list = target.list())
        apply_to_list(*list, steps.back(), patch);
    else
        throw Error(format("{} has nothing below it", target.kind_name()));
}

} // namespace

std::vector<Patch> parse_patches(std::string_view yaml) {
    const auto document = codec::parse_yaml(yaml);
    std::vector<Patch> patches;
    if (document.is_null())
        return patches;
    if (!document.list())
        throw Error("a patch file is a list of op, path and value");
    for (const auto& item : *document.list())
        patches.push_back(with_context(
            format("patch {} (line {})", patches.size() + 1, item.mark.line),
            [&] { return parse_patch(item); }
        ));
    return patches;
}

Document patched(Document a_template, const std::vector<Patch>& patches) {
    for (std::size_t i = 0; i < patches.size(); ++i) {
        std::string traversed;
        try {
            apply(a_template, patches[i], traversed);
        } catch (Error& error) { // only adds how far the path led
            error.prepend(format(
                "patch {}: {} \"{}\": at \"{}\"",
                i + 1,
                name_of(patches[i].operation),
                patches[i].path,
                traversed
            ));
            throw;
        }
    }
    return a_template;
}

} // namespace copilot::cfn
