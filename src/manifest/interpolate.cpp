// Replaces variables twice: in the document, which is what counts, and in the text, so that
// comments and layout survive. The text is then read again; where it does not say the same as the
// document (a value with a quote in it, inside quotes), the text is written anew from the document.

#include "manifest/interpolate.h"

#include "base/format.h"
#include "codec/yaml.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace copilot::manifest {
namespace {

/// `${NAME}`, or `\${NAME}`, which stands for `${NAME}`.
struct Variable {
    std::size_t begin;
    std::string_view text; ///< As written, the backslash included.
    std::string_view name;
    bool escaped;
};

bool starts_name(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool continues_name(char c) {
    return starts_name(c) || (c >= '0' && c <= '9');
}

/// The name that begins at `begin` and ends before a `}`; empty when there is none.
std::string_view name_at(std::string_view text, std::size_t begin) {
    if (begin >= text.size() || !starts_name(text[begin]))
        return {};
    const auto rest = text.substr(begin);
    const auto end = std::ranges::find_if_not(rest, continues_name);
    const auto length = static_cast<std::size_t>(end - rest.begin());
    return end != rest.end() && *end == '}' ? rest.substr(0, length) : std::string_view{};
}

std::vector<Variable> variables_in(std::string_view text) {
    std::vector<Variable> found;
    for (auto at = text.find("${"); at != std::string_view::npos; at = text.find("${", at + 2)) {
        const auto name = name_at(text, at + 2);
        if (name.empty())
            continue;
        const bool escaped = at > 0 && text[at - 1] == '\\';
        const auto begin = escaped ? at - 1 : at;
        const auto end = at + 2 + name.size() + 1;
        found.push_back({begin, text.substr(begin, end - begin), name, escaped});
    }
    return found;
}

std::optional<Document> try_parse(const std::string& text, Document (*parse)(std::string_view)) {
    try {
        return parse(text);
    } catch (const codec::ParseError&) {
        return std::nullopt;
    }
}

/// `["a", "b"]` as a list of text; nothing for any other text.
std::optional<Document> json_list(const std::string& text) {
    if (!text.starts_with('['))
        return std::nullopt;
    auto parsed = try_parse(text, codec::parse_json);
    const auto* list = parsed ? parsed->list() : nullptr;
    if (!list || list->empty()
        || !std::ranges::all_of(*list, [](const Document& item) { return item.text(); }))
        return std::nullopt;
    return parsed;
}

/// What a value is after its variables are replaced: "80" and "true" fill numbers and booleans, and
/// are read as text by fields that are text.
Document typed(std::string text) {
    if (auto list = json_list(text))
        return *list;
    if (text == "true" || text == "false")
        return text == "true";
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    const bool whole = parsed.ec == std::errc{} && parsed.ptr == end;
    return whole && std::to_string(number) == text ? Document(number) : Document(std::move(text));
}

/// Whether two documents say the same, but for how scalars are quoted.
bool same(const Document& left, const Document& right) {
    if (const auto *mine = left.list(), *theirs = right.list(); mine && theirs)
        return std::ranges::equal(*mine, *theirs, same);
    if (const auto *mine = left.map(), *theirs = right.map(); mine && theirs)
        return std::ranges::equal(*mine, *theirs, [](const auto& a, const auto& b) {
            return a.key == b.key && same(a.value, b.value);
        });
    const bool scalars = !left.is_null() && !right.is_null() && !left.list() && !left.map()
                         && !right.list() && !right.map();
    return scalars ? left.scalar_text() == right.scalar_text() : left == right;
}

/// Where each line of a text begins; line numbers count from 1.
class Lines {
public:
    explicit Lines(std::string_view text) : begins_{0, 0} {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == '\n')
                begins_.push_back(i + 1);
    }

    [[nodiscard]] std::size_t begin(int line) const {
        const auto number = static_cast<std::size_t>(std::max(line, 0));
        return begins_[std::min(number, begins_.size() - 1)];
    }

private:
    std::vector<std::size_t> begins_;
};

class Interpolation {
public:
    Interpolation(const std::string& text, const Variables& variables)
        : text_(text), lines_(text), variables_(variables) {}

    void replace(Document& node, const Place& at) {
        if (node.text())
            replace_text(node, at);
        else if (auto* list = node.list())
            for (std::size_t i = 0; i < list->size(); ++i)
                replace((*list)[i], at[i]);
        else if (auto* map = node.map())
            for (auto& [key, value, mark] : *map)
                replace(value, at[key]);
    }

    /// The text, in which everything that `replace` saw is replaced.
    [[nodiscard]] std::string text() && { return std::move(replaced_) + text_.substr(cursor_); }

private:
    void replace_text(Document& node, const Place& at) {
        const auto before = *node.text();
        const auto found = variables_in(before);
        std::string after;
        std::size_t cursor = 0;
        for (const auto& variable : found) {
            const auto value = value_of(variable, at);
            after += before.substr(cursor, variable.begin - cursor) + value;
            cursor = variable.begin + variable.text.size();
            replace_in_text(node.mark, variable.text, value);
        }
        after += before.substr(cursor);
        if (found.empty() && !after.starts_with('['))
            return;
        node.content = typed(std::move(after)).content;
    }

    std::string value_of(const Variable& variable, const Place& at) const {
        const std::string name(variable.name);
        if (variable.escaped)
            return format("${{{}}}", name);
        const auto set = variables_.lookup ? variables_.lookup(name) : std::nullopt;
        if (const auto predefined = predefined_value(name)) {
            if (set && *set != *predefined)
                at.error(format(
                    "variable {} is \"{}\" here, but the environment sets it to \"{}\"",
                    name,
                    *predefined,
                    *set
                ));
            return *predefined;
        }
        if (!set)
            at.error(format("variable {} is not set", name), format("export {}=...", name));
        return set.value_or("");
    }

    [[nodiscard]] std::optional<std::string> predefined_value(const std::string& name) const {
        if (name == "COPILOT_APPLICATION_NAME")
            return variables_.application;
        if (name == "COPILOT_ENVIRONMENT_NAME")
            return variables_.environment;
        return std::nullopt;
    }

    void replace_in_text(Mark mark, std::string_view variable, const std::string& value) {
        const auto found = text_.find(variable, std::max(cursor_, lines_.begin(mark.line)));
        if (found == std::string::npos)
            return;
        replaced_ += text_.substr(cursor_, found - cursor_) + value;
        cursor_ = found + variable.size();
    }

    const std::string& text_;
    Lines lines_;
    const Variables& variables_;
    std::string replaced_;
    std::size_t cursor_ = 0; ///< How much of the text `replaced_` stands for.
};

} // namespace

Interpolated
interpolate(const Source& source, const Variables& variables, Diagnostics& diagnostics) {
    Interpolated result;
    try {
        result.document = codec::parse_yaml(source.text);
    } catch (const codec::ParseError& error) {
        diagnostics.add({error.mark(), "", error.reason()});
        diagnostics.throw_if_any();
    }
    Interpolation interpolation(source.text, variables);
    const auto untouched = result.document;
    interpolation.replace(result.document, Place(diagnostics, untouched));
    result.text = std::move(interpolation).text();
    const auto read_again = try_parse(result.text, codec::parse_yaml);
    if (!read_again || !same(*read_again, result.document))
        result.text = codec::to_yaml(result.document);
    return result;
}

} // namespace copilot::manifest
