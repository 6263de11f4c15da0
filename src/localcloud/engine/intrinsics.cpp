// Resolves values from the inside out. One function for each of CloudFormation's, found by name in
// a table at the end; Fn::If and Condition alone decide before they look at their arguments.

#include "localcloud/engine/intrinsics.h"

#include "aws/service_error.h"
#include "base/format.h"
#include "codec/base64.h"
#include "codec/json.h"
#include "localcloud/engine/cidr.h"
#include "localcloud/engine/references.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace copilot::localcloud::engine {

namespace {

constexpr std::string_view unknown_mark = "\x01{unknown ";

aws::ServiceError error(const std::string& message) {
    return {"ValidationError", "Template error: " + message};
}

bool is_scalar(const Document& value) {
    return !value.list() && !value.map() && !value.is_null();
}

/// Resolved arguments: a list of exactly `count`.
const Document::List&
list_of(const Document& arguments, std::size_t count, const std::string& otherwise) {
    const auto* list = arguments.list();
    if (!list || list->size() != count)
        throw error(otherwise);
    return *list;
}

/// The first part of `value` that is unknown, when some is: what a function of it gives.
std::optional<Document> first_unknown(const Document& value) {
    if (const auto* text = value.text())
        return text->find(unknown_mark) == std::string::npos ? std::nullopt
                                                             : std::optional<Document>(value);
    if (const auto* list = value.list())
        for (const auto& item : *list)
            if (auto found = first_unknown(item))
                return found;
    if (const auto* map = value.map())
        for (const auto& entry : *map)
            if (auto found = first_unknown(entry.value))
                return found;
    return std::nullopt;
}

// Functions of resolved arguments. ----------------------------------------------------------------

Document join(const Document& arguments, const Names&) {
    const std::string usage =
        "every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of "
        "strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to "
        "be joined.";
    const auto& list = list_of(arguments, 2, usage);
    const auto* delimiter = list[0].text();
    if (!delimiter)
        throw error(usage);
    if (const auto* whole = list[1].text(); whole && contains_unknown(list[1]))
        return *whole;
    if (!list[1].list())
        throw error(usage);
    std::string text;
    bool first = true;
    for (const auto& item : *list[1].list()) {
        if (!is_scalar(item))
            throw error(usage);
        text += (first ? "" : *delimiter) + item.scalar_text();
        first = false;
    }
    return text;
}

Document select(const Document& arguments, const Names&) {
    const auto& list = list_of(
        arguments,
        2,
        "Fn::Select requires a list argument with two elements: an integer index and a list"
    );
    const auto text = list[0].scalar_text();
    if (const auto unknown = first_unknown(list[1]); unknown && !list[1].list())
        return *unknown;
    std::size_t index = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), index);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size() || !list[1].list())
        throw error("Fn::Select requires a list argument with two elements: an integer index and a "
                    "list");
    if (index >= list[1].list()->size())
        throw error(format("Fn::Select cannot select nonexistent value at index {}", index));
    return (*list[1].list())[index];
}

Document split(const Document& arguments, const Names&) {
    const std::string usage = "every Fn::Split object requires two parameters, (1) a string "
                              "delimiter and (2) a string to be split or a function that returns a "
                              "string to be split.";
    const auto& list = list_of(arguments, 2, usage);
    const auto* delimiter = list[0].text();
    if (!delimiter || delimiter->empty() || !is_scalar(list[1]))
        throw error(usage);
    if (auto unknown = first_unknown(list[1]))
        return *unknown;
    const auto text = list[1].scalar_text();
    Document::List parts;
    std::size_t start = 0;
    while (true) {
        const auto end = text.find(*delimiter, start);
        parts.emplace_back(text.substr(start, end == std::string::npos ? end : end - start));
        if (end == std::string::npos)
            return parts;
        start = end + delimiter->size();
    }
}

Document base64(const Document& argument, const Names&) {
    if (!is_scalar(argument))
        throw error("every Fn::Base64 object must have a String-typed value.");
    if (auto unknown = first_unknown(argument))
        return *unknown;
    return codec::to_base64(argument.scalar_text());
}

Document cidr(const Document& arguments, const Names&) {
    const auto* list = arguments.list();
    if (!list || list->size() < 2 || list->size() > 3)
        throw error("every Fn::Cidr object requires two or three parameters: an IP block, a count "
                    "and optionally the number of subnet bits");
    if (auto unknown = first_unknown(arguments))
        return *unknown;
    const auto bits = list->size() == 3 ? (*list)[2].scalar_text() : "8";
    Document::List blocks;
    for (auto& block : cidr_blocks((*list)[0].scalar_text(), (*list)[1].scalar_text(), bits))
        blocks.emplace_back(std::move(block));
    return blocks;
}

Document get_azs(const Document& argument, const Names& names) {
    auto region = argument.scalar_text();
    if (region.empty())
        region = names.ref("AWS::Region").scalar_text();
    Document::List zones;
    for (auto& zone : names.zones(region))
        zones.emplace_back(std::move(zone));
    return zones;
}

Document import_value(const Document& argument, const Names& names) {
    if (!is_scalar(argument))
        throw error("the attribute in Fn::ImportValue must be a string.");
    if (contains_unknown(argument))
        return argument;
    return names.import(argument.scalar_text());
}

Document find_in_map(const Document& arguments, const Names& names) {
    const auto* list = arguments.list();
    if (!list || list->size() < 3 || list->size() > 4)
        throw error("every Fn::FindInMap object requires three parameters, the map name, map key "
                    "and the attribute for return value");
    const auto name = (*list)[0].scalar_text();
    const auto top = (*list)[1].scalar_text();
    const auto second = (*list)[2].scalar_text();
    const auto* found = names.mappings().at({name, top, second});
    if (!found && list->size() == 4)
        found = (*list)[3].find("DefaultValue");
    if (!found)
        throw error(format("Unable to get mapping for {}::{}::{}", name, top, second));
    return *found;
}

Document length(const Document& argument, const Names&) {
    if (!argument.list())
        throw error("Fn::Length needs a list.");
    return static_cast<std::int64_t>(argument.list()->size());
}

Document to_json_string(const Document& argument, const Names&) {
    return codec::to_json(argument);
}

Document ref(const Document& argument, const Names& names) {
    return names.ref(argument.scalar_text());
}

Document get_att(const Document& arguments, const Names& names) {
    const auto [owner, attribute] = read_get_att(arguments);
    return names.attribute(owner, attribute.scalar_text());
}

using Function = Document (*)(const Document&, const Names&);

Function function_named(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, Function>, 13> functions{{
        {"Ref", ref},
        {"Fn::GetAtt", get_att},
        {"Fn::Join", join},
        {"Fn::Select", select},
        {"Fn::Split", split},
        {"Fn::Base64", base64},
        {"Fn::Cidr", cidr},
        {"Fn::GetAZs", get_azs},
        {"Fn::ImportValue", import_value},
        {"Fn::FindInMap", find_in_map},
        {"Fn::Length", length},
        {"Fn::ToJsonString", to_json_string},
        {"Condition", nullptr},
    }};
    const auto found =
        std::ranges::find(functions, name, &std::pair<std::string_view, Function>::first);
    return found == functions.end() ? nullptr : found->second;
}

// Functions that look at their arguments themselves. ----------------------------------------------

std::string sub_variable(const std::string& variable, const Document* locals, const Names& names) {
    Document value;
    const auto dot = variable.find('.');
    if (const auto* local = locals ? locals->find(variable) : nullptr)
        value = *local;
    else if (dot == std::string::npos)
        value = names.ref(variable);
    else
        value = names.attribute(variable.substr(0, dot), variable.substr(dot + 1));
    if (!is_scalar(value))
        throw error(
            format("variable {} in Fn::Sub expression does not resolve to a string", variable)
        );
    return value.scalar_text();
}

Document sub(const Document& arguments, const Names& names) {
    const std::string usage =
        "One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a "
        "string as first argument, and an optional second argument to specify a mapping of values "
        "to replace in the string";
    const auto* list = arguments.list();
    const auto* text = list && list->size() == 2 ? (*list)[0].text() : arguments.text();
    if (!text)
        throw error(usage);
    std::optional<Document> locals;
    if (list)
        locals = resolve((*list)[1], names);
    std::string result;
    for (const auto& part : parse_sub(*text))
        result +=
            part.variable ? sub_variable(part.text, locals ? &*locals : nullptr, names) : part.text;
    return result;
}

const Document& taken_branch(const Document& arguments, const Names& names) {
    const auto& list = list_of(arguments, 3, "Fn::If requires a list argument with three elements");
    return names.condition(list[0].scalar_text()) ? list[1] : list[2];
}

bool equal_values(const Document& a, const Document& b) {
    return is_scalar(a) && is_scalar(b) ? a.scalar_text() == b.scalar_text() : a == b;
}

bool is_condition_function(std::string_view name) {
    return name == "Fn::Equals" || name == "Fn::And" || name == "Fn::Or" || name == "Fn::Not"
           || name == "Condition";
}

std::optional<Document> resolve_call(const CallOf& call, const Names& names) {
    if (call.function == "Fn::If")
        return resolve(taken_branch(*call.arguments, names), names);
    if (call.function == "Ref" && call.arguments->scalar_text() == "AWS::NoValue")
        return std::nullopt;
    if (call.function == "Fn::Sub")
        return sub(*call.arguments, names);
    const auto function = function_named(call.function);
    if (!function)
        throw error(format("unsupported function: {}", call.function));
    return function(resolve(*call.arguments, names).value_or(Document{}), names);
}

Document::Map resolve_members(const Document::Map& map, const Names& names) {
    Document::Map result;
    for (const auto& entry : map)
        if (auto value = resolve(entry.value, names))
            result.append(entry.key, *std::move(value));
    return result;
}

Document::List resolve_items(const Document::List& list, const Names& names) {
    Document::List result;
    result.reserve(list.size());
    for (const auto& item : list)
        if (auto value = resolve(item, names))
            result.push_back(*std::move(value));
    return result;
}

} // namespace

Document unknown_value(std::string_view logical_id) {
    return std::string(unknown_mark) + std::string(logical_id) + "}\x01";
}

bool contains_unknown(const Document& document) {
    return first_unknown(document).has_value();
}

std::optional<Document> resolve(const Document& document, const Names& names) {
    std::optional<Document> result;
    if (const auto call = call_of(document); call && !is_condition_function(call.function))
        result = resolve_call(call, names);
    else if (const auto* map = document.map())
        result = resolve_members(*map, names);
    else if (const auto* list = document.list())
        result = resolve_items(*list, names);
    else
        return document;
    if (result)
        result->mark = document.mark;
    return result;
}

bool resolve_condition(const Document& condition, const Names& names) {
    const auto call = call_of(condition);
    if (!call || !is_condition_function(call.function))
        throw error("every Conditions member must contain a condition function.");
    if (call.function == "Condition")
        return names.condition(call.arguments->scalar_text());
    const auto* list = call.arguments->list();
    const auto holds = [&names](const Document& each) { return resolve_condition(each, names); };
    if (call.function == "Fn::Equals") {
        const auto& pair =
            list_of(*call.arguments, 2, "Fn::Equals requires a list argument with two elements");
        return equal_values(
            resolve(pair[0], names).value_or(Document{}),
            resolve(pair[1], names).value_or(Document{})
        );
    }
    if (call.function == "Fn::Not")
        return !holds(
            list_of(*call.arguments, 1, "Fn::Not requires a list argument with one element")[0]
        );
    if (!list || list->size() < 2 || list->size() > 10)
        throw error(format(
            "every {} object requires a list of at least 2 and at most 10 conditions", call.function
        ));
    return call.function == "Fn::And" ? std::ranges::all_of(*list, holds)
                                      : std::ranges::any_of(*list, holds);
}

Document take_branches(const Document& document, const Names& names) {
    if (const auto call = call_of(document); call && call.function == "Fn::If")
        return take_branches(taken_branch(*call.arguments, names), names);
    Document result = document;
    if (auto* map = result.map())
        for (auto& entry : *map)
            entry.value = take_branches(entry.value, names);
    else if (auto* list = result.list())
        for (auto& item : *list)
            item = take_branches(item, names);
    return result;
}

} // namespace copilot::localcloud::engine
