#include "aws/rest_router.h"

#include "aws/protocol/uri_template.h"
#include "codec/form.h"

#include <algorithm>

namespace copilot::aws {
namespace {

using protocol::PathSegment;

bool has(const codec::Form& query, std::string_view name) {
    return std::ranges::any_of(query, [name](const auto& pair) { return pair.first == name; });
}

} // namespace

struct RestRouter::Asked {
    const io::HttpRequest& request;
    codec::Form query;
};

void RestRouter::add(const OperationModel& operation) {
    const auto uri = protocol::parse_uri_template(operation.uri);
    Candidate candidate{.operation = &operation};
    for (const auto& [name, value] : uri.constants)
        candidate.constants.push_back({name, value});
    for (const auto& [field, shape, place] : operation.input->members) {
        if (field.required && field.location == Location::query)
            candidate.query.push_back(field.wire_name());
        if (field.required && field.location == Location::header)
            candidate.headers.push_back(field.wire_name());
    }
    auto* node = &root_;
    for (const auto& [kind, text] : uri.segments) {
        if (kind == PathSegment::Kind::greedy_label)
            return node->beyond.push_back(std::move(candidate));
        auto& next = kind == PathSegment::Kind::label ? node->label : node->literals[text];
        if (!next)
            next = std::make_unique<Node>();
        node = next.get();
    }
    node->here.push_back(std::move(candidate));
}

const OperationModel* RestRouter::find(const io::HttpRequest& request) const {
    const Asked asked{request, codec::parse_form(request.query())};
    return find(root_, protocol::split_path(request.path()), 0, asked);
}

const OperationModel* RestRouter::find(
    const Node& node, const std::vector<std::string_view>& path, std::size_t at, const Asked& asked
) {
    if (at == path.size())
        return best(node.here, asked);
    const auto literal = node.literals.find(codec::percent_decode(path[at]));
    if (literal != node.literals.end())
        if (const auto* found = find(*literal->second, path, at + 1, asked))
            return found;
    if (node.label && !path[at].empty())
        if (const auto* found = find(*node.label, path, at + 1, asked))
            return found;
    return best(node.beyond, asked);
}

/// Those that get all they need come before those that miss something, and then the one that needs
/// most.
const OperationModel*
RestRouter::best(const std::vector<Candidate>& candidates, const Asked& asked) {
    const OperationModel* found = nullptr;
    std::pair<bool, std::size_t> highest{false, 0};
    const auto same_constant = [&asked](const Pair& wanted) {
        return std::ranges::any_of(asked.query, [&wanted](const auto& pair) {
            return pair.first == wanted.name
                   && (wanted.value.empty() || pair.second == wanted.value);
        });
    };
    for (const auto& one : candidates) {
        if (one.operation->method != asked.request.method
            || !std::ranges::all_of(one.constants, same_constant))
            continue;
        const auto said = [&](std::string_view name) { return has(asked.query, name); };
        const auto sent = [&](std::string_view name) {
            return asked.request.headers.find(name).has_value();
        };
        const bool complete =
            std::ranges::all_of(one.query, said) && std::ranges::all_of(one.headers, sent);
        const auto needs = one.constants.size() + one.query.size() + one.headers.size();
        const std::pair score{complete, complete ? needs + 1 : one.constants.size() + 1};
        if (!found || score > highest) {
            found = one.operation;
            highest = score;
        }
    }
    return found;
}

} // namespace copilot::aws
