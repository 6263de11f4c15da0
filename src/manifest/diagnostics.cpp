// Turns problems into text: one line each, `file:line:column: field: reason`, as compilers write
// them, so that editors and terminals can jump to the place.

#include "manifest/diagnostics.h"

#include "base/format.h"

#include <algorithm>

namespace copilot::manifest {
namespace {

std::string where(const std::string& file, Mark mark) {
    return mark.line == 0 ? file : format("{}:{}:{}", file, mark.line, mark.column);
}

std::string line_of(const std::string& file, const Diagnostic& problem) {
    auto line = where(file, problem.mark) + ": ";
    if (!problem.path.empty())
        line += problem.path + ": ";
    line += problem.reason;
    if (!problem.hint.empty())
        line += "\n    " + problem.hint;
    return line;
}

std::string lines_of(const std::string& file, const std::vector<Diagnostic>& problems) {
    if (problems.size() == 1)
        return line_of(file, problems.front());
    auto text = format("{}: {} problems", file, problems.size());
    for (const auto& problem : problems)
        text += '\n' + line_of(file, problem);
    return text;
}

std::vector<Diagnostic> in_file_order(std::vector<Diagnostic> problems) {
    std::ranges::stable_sort(problems, {}, [](const Diagnostic& problem) {
        return std::pair(problem.mark.line, problem.mark.column);
    });
    return problems;
}

} // namespace

ManifestError::ManifestError(const std::string& file, std::vector<Diagnostic> problems)
    : Error(lines_of(file, in_file_order(problems))),
      problems_(in_file_order(std::move(problems))) {}

void Diagnostics::throw_if_any() const {
    if (!problems_.empty())
        throw ManifestError(file_, problems_);
}

Place Place::operator[](std::string_view key) const {
    const auto path = path_.empty() ? std::string(key) : path_ + '.' + std::string(key);
    const auto* map = node_ ? node_->map() : nullptr;
    if (!map)
        return {*diagnostics_, nullptr, path, mark_};
    const auto entry = std::ranges::find(*map, key, &DocumentMap::Entry::key);
    if (entry == map->end())
        return {*diagnostics_, nullptr, path, mark_};
    // A scalar is wrong where it stands; what is wrong with a block is told at its key.
    const bool block = entry->value.map() || entry->value.list() || entry->value.is_null();
    return {*diagnostics_, &entry->value, path, block ? entry->mark : entry->value.mark};
}

Place Place::operator[](std::size_t index) const {
    const auto path = format("{}[{}]", path_, index);
    const auto* list = node_ ? node_->list() : nullptr;
    if (!list || index >= list->size())
        return {*diagnostics_, nullptr, path, mark_};
    return {*diagnostics_, &(*list)[index], path, (*list)[index].mark};
}

void Place::error(std::string reason, std::string hint) const {
    diagnostics_->add({mark_, path_, std::move(reason), std::move(hint)});
}

void Place::error_at_key(std::string_view key, std::string reason, std::string hint) const {
    auto place = (*this)[key];
    const auto& map = *node_->map();
    place.mark_ = std::ranges::find(map, key, &DocumentMap::Entry::key)->mark;
    place.error(std::move(reason), std::move(hint));
}

bool Place::clean() const {
    return std::ranges::none_of(diagnostics_->problems(), [this](const Diagnostic& problem) {
        const auto rest = problem.path.starts_with(path_) ? problem.path.substr(path_.size()) : "-";
        return path_.empty() || rest.empty() || rest.starts_with('.') || rest.starts_with('[');
    });
}

} // namespace copilot::manifest
