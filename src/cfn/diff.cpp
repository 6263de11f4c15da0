// Two trees are walked together. Lists are aligned first: what is in both, in the same order, is
// left out; what stands between is paired, so that one changed item is shown as a change inside it
// and not as one item gone and another come.

#include "cfn/diff.h"

#include "base/error.h"
#include "base/format.h"
#include "base/text.h"
#include "codec/json.h"
#include "codec/yaml.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace copilot::cfn {
namespace {

using Kind = DiffLine::Kind;
using Lines = std::vector<DiffLine>;

constexpr std::size_t map_indent = 4;
constexpr std::size_t item_indent = 2;

/// Policies written as text are compared as what they say, not as they are indented.
std::optional<std::string> compact_json(const std::string& text) {
    const auto inside = trimmed(text);
    if (!inside.starts_with('{') || !inside.ends_with('}'))
        return std::nullopt;
    try {
        return codec::to_json(codec::parse_json(inside));
    } catch (const Error&) { // no JSON: text
        return std::nullopt;
    }
}

/// "80" is 80 and "true" is true to CloudFormation.
Document normal_scalar(const Document& scalar) {
    const auto* text = scalar.text();
    if (!text)
        return scalar;
    if (*text == "true" || *text == "false")
        return *text == "true";
    if (auto json = compact_json(*text))
        return *std::move(json);
    const bool may_be_number =
        !text->empty() && text->find_first_not_of("0123456789.-") == std::string::npos;
    const auto resolved = may_be_number ? codec::parse_yaml(*text) : Document{};
    return resolved.integer() || resolved.number() ? resolved : scalar;
}

/// Keys of policies whose value may be one thing or a list of things: one thing needs no list.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
constexpr std::array<std::string_view, 8> one_or_many{
    "Action",
    "NotAction",
    "Resource",
    "NotResource",
    "AWS",
    "Service",
    "Federated",
    "Statement",
};

bool is_list_of_one(const std::string& key, const Document& value) {
    return value.list() && value.list()->size() == 1
           && std::ranges::find(one_or_many, key) != one_or_many.end();
}

/// What a resource waits for, in no order.
Document normal_dependencies(const Document& value) {
    std::set<std::string> names;
    if (value.list())
        for (const auto& name : *value.list())
            names.insert(name.scalar_text());
    else
        names.insert(value.scalar_text());
    return Document::List(names.begin(), names.end());
}

/// `Fn::GetAtt: "A.B"` is the list that `!GetAtt A.B` means.
Document normal(const Document& document) {
    if (const auto* list = document.list()) {
        Document::List items;
        for (const auto& item : *list)
            items.push_back(normal(item));
        return items;
    }
    const auto* map = document.map();
    if (!map)
        return normal_scalar(document);
    Document::Map entries;
    for (const auto& [key, value, mark] : *map) {
        const auto* text = value.text();
        const auto dot = text ? text->find('.') : std::string::npos;
        if (key == "Fn::GetAtt" && dot != std::string::npos)
            entries.append(key, Document::List{text->substr(0, dot), text->substr(dot + 1)});
        else if (key == "DependsOn")
            entries.append(key, normal_dependencies(value));
        else if (is_list_of_one(key, value))
            entries.append(key, normal(value.list()->front()));
        else
            entries.append(key, normal(value));
    }
    return entries;
}

/// What is shown on one line: a scalar, or an intrinsic function of little (`!Ref VPC`).
std::optional<std::string> on_one_line(const Document& document) {
    if (document.is_null())
        return "null";
    const bool may_be_function = document.map() && document.map()->size() == 1;
    if (!may_be_function && (document.map() || document.list()))
        return std::nullopt;
    auto text = std::string(trimmed(codec::to_template_yaml(document)));
    if (may_be_function && !text.starts_with('!'))
        return std::nullopt;
    return text.find('\n') == std::string::npos ? std::optional(text) : std::nullopt;
}

void add_block(Lines& lines, Kind kind, const Document& document, std::size_t indent) {
    const auto yaml = codec::to_template_yaml(document);
    const char* const sign = kind == Kind::added ? "+ " : "- ";
    for (const auto& line : split(trimmed(yaml), '\n'))
        lines.push_back({kind, std::string(indent, ' ') + sign + line});
}

/// One entry of a map, or one item of a list: what stands alone when it came or went.
Document alone(const std::string& key, const Document& value) {
    return key.empty() ? Document(Document::List{value}) : Document(Document::Map{{key, value}});
}

void compare(
    Lines& lines,
    const std::string& key,
    const Document& before,
    const Document& after,
    std::size_t indent
);

void compare_maps(
    Lines& lines, const Document::Map& before, const Document::Map& after, std::size_t indent
) {
    std::set<std::string> keys;
    for (const auto* map : {&before, &after})
        for (const auto& entry : *map)
            keys.insert(entry.key);
    for (const auto& key : keys) {
        const auto* old_one = before.find(key);
        const auto* new_one = after.find(key);
        if (!new_one)
            add_block(lines, Kind::removed, alone(key, *old_one), indent);
        else if (!old_one)
            add_block(lines, Kind::added, alone(key, *new_one), indent);
        else if (*old_one != *new_one)
            compare(lines, key, *old_one, *new_one, indent);
    }
}

/// The pairs of equal items of two lists, in order: their longest common subsequence.
std::vector<std::pair<std::size_t, std::size_t>>
aligned(const Document::List& before, const Document::List& after) {
    const auto rows = before.size();
    const auto columns = after.size();
    std::vector<std::vector<std::size_t>> longest(rows + 1, std::vector<std::size_t>(columns + 1));
    for (auto i = rows; i-- > 0;)
        for (auto j = columns; j-- > 0;)
            longest[i][j] = before[i] == after[j] ? longest[i + 1][j + 1] + 1
                                                  : std::max(longest[i + 1][j], longest[i][j + 1]);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (before[i] == after[j])
            pairs.emplace_back(i++, j++);
        else if (longest[i + 1][j] >= longest[i][j + 1])
            ++i;
        else
            ++j;
    }
    return pairs;
}

/// The items of both lists from `i` and `j` up to the next pair that is equal.
void compare_items(
    Lines& lines,
    std::span<const Document> before,
    std::span<const Document> after,
    std::size_t indent
) {
    const auto both = std::min(before.size(), after.size());
    for (std::size_t i = 0; i < both; ++i)
        compare(lines, "", before[i], after[i], indent);
    for (const auto& item : before.subspan(both))
        add_block(lines, Kind::removed, alone("", item), indent);
    for (const auto& item : after.subspan(both))
        add_block(lines, Kind::added, alone("", item), indent);
}

void compare_lists(
    Lines& lines, const Document::List& before, const Document::List& after, std::size_t indent
) {
    auto pairs = aligned(before, after);
    pairs.emplace_back(before.size(), after.size());
    const std::span old_items(before);
    const std::span new_items(after);
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t unchanged = 0;
    const auto say_unchanged = [&] {
        if (unchanged > 0)
            lines.push_back(
                {Kind::unchanged,
                 format(
                     "{}({} unchanged {})",
                     std::string(indent, ' '),
                     unchanged,
                     unchanged == 1 ? "item" : "items"
                 )}
            );
        unchanged = 0;
    };
    for (const auto& [next_i, next_j] : pairs) {
        if (next_i > i || next_j > j)
            say_unchanged();
        compare_items(
            lines, old_items.subspan(i, next_i - i), new_items.subspan(j, next_j - j), indent
        );
        ++unchanged;
        i = next_i + 1;
        j = next_j + 1;
    }
    --unchanged; // the pair behind the ends
    say_unchanged();
}

/// Whether the difference is shown inside: both are maps, or both lists, and more than one line.
bool opens(const Document& before, const Document& after) {
    if (on_one_line(before) || on_one_line(after))
        return false;
    return before.map() ? after.map() != nullptr : before.list() && after.list();
}

/// The only key whose values differ, where both have the same keys and something is below it:
/// "Properties" under "Cluster" is shown as "Cluster/Properties".
const std::string* only_change(const Document::Map& before, const Document::Map& after) {
    const std::string* changed = nullptr;
    for (const auto& [key, value, mark] : before) {
        const auto* other = after.find(key);
        if (other && *other == value)
            continue;
        if (!other || changed)
            return nullptr;
        changed = &key;
    }
    const auto is_new = [&](const auto& entry) { return !before.contains(entry.key); };
    if (!changed || std::ranges::any_of(after, is_new))
        return nullptr;
    return opens(*before.find(*changed), *after.find(*changed)) ? changed : nullptr;
}

/// An item of a list whose inside differs.
void compare_inside_item(
    Lines& lines, const Document& before, const Document& after, std::size_t indent
) {
    lines.push_back({Kind::changed, std::string(indent, ' ') + "~ - (changed item)"});
    if (before.map())
        compare_maps(lines, *before.map(), *after.map(), indent + item_indent);
    else
        compare_lists(lines, *before.list(), *after.list(), indent + item_indent);
}

void compare(
    Lines& lines,
    const std::string& key,
    const Document& before,
    const Document& after,
    std::size_t indent
) {
    const auto old_line = on_one_line(before);
    const auto new_line = on_one_line(after);
    if (old_line && new_line) {
        const auto name = key.empty() ? "-" : key + ':';
        lines.push_back(
            {Kind::changed,
             format("{}~ {} {} -> {}", std::string(indent, ' '), name, *old_line, *new_line)}
        );
        return;
    }
    if (!opens(before, after)) {
        add_block(lines, Kind::removed, alone(key, before), indent);
        add_block(lines, Kind::added, alone(key, after), indent);
        return;
    }
    if (key.empty()) {
        compare_inside_item(lines, before, after, indent);
        return;
    }
    if (before.map()) {
        if (const auto* inner = only_change(*before.map(), *after.map())) {
            compare(lines, key + '/' + *inner, *before.find(*inner), *after.find(*inner), indent);
            return;
        }
    }
    lines.push_back({Kind::changed, std::string(indent, ' ') + "~ " + key + ':'});
    if (before.map())
        compare_maps(lines, *before.map(), *after.map(), indent + map_indent);
    else
        compare_lists(lines, *before.list(), *after.list(), indent + map_indent);
}

void erase_descriptions(Document* section) {
    if (!section || !section->map())
        return;
    for (auto& [key, value, mark] : *section->map())
        if (value.map())
            value.map()->erase("Description");
}

} // namespace

std::vector<DiffLine> diff(const Document& before, const Document& after) {
    const auto old_one = normal(before);
    const auto new_one = normal(after);
    Lines lines;
    if (old_one.map() && new_one.map())
        compare_maps(lines, *old_one.map(), *new_one.map(), 0);
    else if (old_one != new_one)
        compare(lines, "", old_one, new_one, 0);
    return lines;
}

Document without_remarks(Document a_template) {
    auto* sections = a_template.map();
    if (!sections)
        return a_template;
    sections->erase("Description");
    erase_descriptions(sections->find("Parameters"));
    erase_descriptions(sections->find("Outputs"));
    if (auto* metadata = sections->find("Metadata"); metadata && metadata->map()) {
        metadata->map()->erase("Version");
        metadata->map()->erase("Manifest");
        if (metadata->map()->empty())
            sections->erase("Metadata");
    }
    auto* resources = sections->find("Resources");
    if (!resources || !resources->map())
        return a_template;
    for (auto& [id, resource, mark] : *resources->map()) {
        auto* metadata = resource.find("Metadata");
        if (!metadata || !metadata->map())
            continue;
        metadata->map()->erase("aws:copilot:description");
        if (metadata->map()->empty())
            resource.map()->erase("Metadata");
    }
    return a_template;
}

} // namespace copilot::cfn
