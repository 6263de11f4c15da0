// The paths of REST operations: "/{Bucket}/{Key+}?tagging".

#pragma once

#include "base/document.h"
#include "codec/form.h"

#include <functional>
#include <optional>

namespace copilot::aws::protocol {

/// A part of a path between slashes.
struct PathSegment {
    enum class Kind { literal, label, greedy_label };

    Kind kind = Kind::literal;
    std::string text; ///< The literal, or the label's name.
};

struct UriTemplate {
    std::vector<PathSegment> segments{};
    codec::Form constants{}; ///< The query that is always there: {"tagging", ""}.
};

[[nodiscard]] UriTemplate parse_uri_template(std::string_view text);

/// The path of a request, without its query. `value_of(label)` gives texts, not yet encoded; a
/// label without any throws Error.
[[nodiscard]] std::string
expand_path(const UriTemplate& uri, const std::function<std::string(std::string_view)>& value_of);

/// The labels in a path, decoded; nothing when it does not match. A greedy label takes everything
/// to the end, at least one character of it. A slash at the end counts only there.
[[nodiscard]] std::optional<codec::Form> match_path(const UriTemplate& uri, std::string_view path);

/// The parts of a path between slashes, without the empty one that a slash at the end makes.
[[nodiscard]] std::vector<std::string_view> split_path(std::string_view path);

/// "{AccountId}." with members of `input` put in. Throws Error for one that is absent.
[[nodiscard]] std::string expand_host(std::string_view prefix, const Document& input);

} // namespace copilot::aws::protocol
