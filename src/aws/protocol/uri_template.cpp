#include "aws/protocol/uri_template.h"

#include "base/error.h"
#include "base/format.h"

namespace copilot::aws::protocol {
namespace {

PathSegment parse_segment(std::string_view text) {
    if (!text.starts_with('{') || !text.ends_with('}'))
        return {PathSegment::Kind::literal, std::string(text)};
    auto name = text.substr(1, text.size() - 2);
    if (!name.ends_with('+'))
        return {PathSegment::Kind::label, std::string(name)};
    name.remove_suffix(1);
    return {PathSegment::Kind::greedy_label, std::string(name)};
}

/// Where `part` ends in the text that it is a piece of.
std::size_t offset_of(std::string_view part, std::string_view whole) {
    return static_cast<std::size_t>(part.data() - whole.data());
}

} // namespace

std::vector<std::string_view> split_path(std::string_view path) {
    std::vector<std::string_view> parts;
    if (path.starts_with('/'))
        path.remove_prefix(1);
    while (!path.empty()) {
        const auto slash = path.find('/');
        parts.push_back(path.substr(0, slash));
        path = slash == std::string_view::npos ? "" : path.substr(slash + 1);
    }
    return parts;
}

UriTemplate parse_uri_template(std::string_view text) {
    UriTemplate uri;
    const auto question = text.find('?');
    for (const auto part : split_path(text.substr(0, question)))
        uri.segments.push_back(parse_segment(part));
    if (question != std::string_view::npos)
        uri.constants = codec::parse_form(text.substr(question + 1));
    return uri;
}

std::string
expand_path(const UriTemplate& uri, const std::function<std::string(std::string_view)>& value_of) {
    std::string path;
    for (const auto& [kind, text] : uri.segments) {
        path += '/';
        if (kind == PathSegment::Kind::literal) {
            path += text;
            continue;
        }
        const auto value = value_of(text);
        if (value.empty())
            throw Error(format("{} must not be empty: it is a part of the path", text));
        path += codec::percent_encode(value, kind == PathSegment::Kind::greedy_label);
    }
    return path.empty() ? "/" : path;
}

std::optional<codec::Form> match_path(const UriTemplate& uri, std::string_view path) {
    codec::Form labels;
    const auto parts = split_path(path);
    for (std::size_t i = 0; i < uri.segments.size(); ++i) {
        const auto& [kind, text] = uri.segments[i];
        if (i >= parts.size())
            return std::nullopt;
        if (kind == PathSegment::Kind::greedy_label) {
            const auto rest = path.substr(offset_of(parts[i], path));
            labels.emplace_back(text, codec::percent_decode(rest));
            return labels;
        }
        if (kind == PathSegment::Kind::label)
            labels.emplace_back(text, codec::percent_decode(parts[i]));
        else if (codec::percent_decode(parts[i]) != codec::percent_decode(text))
            return std::nullopt;
    }
    if (parts.size() != uri.segments.size())
        return std::nullopt;
    return labels;
}

std::string expand_host(std::string_view prefix, const Document& input) {
    std::string host;
    while (true) {
        const auto open = prefix.find('{');
        host += prefix.substr(0, open);
        if (open == std::string_view::npos)
            return host;
        const auto close = prefix.find('}', open);
        const auto name = prefix.substr(open + 1, close - open - 1);
        const auto* value = input.find(name);
        if (!value || value->scalar_text().empty())
            throw Error(format("{} must not be empty: it is a part of the host", name));
        host += value->scalar_text();
        prefix = prefix.substr(close + 1);
    }
}

} // namespace copilot::aws::protocol
