// Walks a template's values without resolving them.

#include "localcloud/engine/references.h"

#include "aws/service_error.h"
#include "base/text.h"
#include "localcloud/engine/template_checks.h"

namespace copilot::localcloud::engine {

namespace {

void add_sub_variable(std::string_view variable, const Document* locals, References& found) {
    if (locals && locals->find(variable))
        return;
    const auto dot = variable.find('.');
    if (dot == std::string_view::npos)
        found.names.emplace(variable);
    else
        found.attribute_owners.emplace(variable.substr(0, dot));
}

void add_sub(const Document& arguments, References& found) {
    const auto* list = arguments.list();
    const auto* text = list && !list->empty() ? list->front().text() : arguments.text();
    const auto* locals = list && list->size() > 1 ? &(*list)[1] : nullptr;
    if (text)
        for (const auto& part : parse_sub(*text))
            if (part.variable)
                add_sub_variable(part.text, locals, found);
    if (locals)
        find_references(*locals, found);
}

void add_first_text(const Document& arguments, std::set<std::string>& names) {
    if (const auto* list = arguments.list(); list && !list->empty())
        if (const auto* text = list->front().text())
            names.insert(*text);
}

void find_in_call(const CallOf& call, References& found) {
    const auto& [function, arguments] = call;
    if (function == "Ref") {
        found.names.insert(arguments->scalar_text());
    } else if (function == "Condition") {
        found.conditions.insert(arguments->scalar_text());
    } else if (function == "Fn::Sub") {
        add_sub(*arguments, found);
    } else if (function == "Fn::GetAtt") {
        const auto read = read_get_att(*arguments);
        found.attribute_owners.insert(read.logical_id);
        find_references(read.attribute, found);
    } else {
        if (function == "Fn::If")
            add_first_text(*arguments, found.conditions);
        if (function == "Fn::FindInMap")
            add_first_text(*arguments, found.mappings);
        if (function == "Fn::ImportValue")
            found.imports = true;
        find_references(*arguments, found);
    }
}

} // namespace

std::vector<SubPart> parse_sub(std::string_view text) {
    std::vector<SubPart> parts;
    std::string literal;
    while (!text.empty()) {
        const auto start = text.find("${");
        const auto end = start == std::string_view::npos ? start : text.find('}', start);
        if (end == std::string_view::npos) {
            literal += text;
            break;
        }
        literal += text.substr(0, start);
        const auto inside = text.substr(start + 2, end - start - 2);
        text.remove_prefix(end + 1);
        if (inside.starts_with('!')) {
            literal += "${" + std::string(inside.substr(1)) + "}";
            continue;
        }
        if (!literal.empty())
            parts.push_back({std::exchange(literal, {}), false});
        parts.push_back({std::string(trimmed(inside)), true}); // "${ Name }" is "${Name}".
    }
    if (!literal.empty())
        parts.push_back({literal, false});
    return parts;
}

CallOf call_of(const Document& document) {
    const auto* map = document.map();
    if (!map || map->size() != 1)
        return {};
    const auto& [key, value, mark] = *map->begin();
    const bool calls =
        key == "Ref" || key.starts_with("Fn::") || (key == "Condition" && value.text() != nullptr);
    return calls ? CallOf{key, &value} : CallOf{};
}

GetAtt read_get_att(const Document& arguments) {
    if (const auto* text = arguments.text())
        if (const auto dot = text->find('.'); dot != std::string::npos)
            return {text->substr(0, dot), text->substr(dot + 1)};
    const auto* list = arguments.list();
    if (list && list->size() >= 2 && list->front().text()) {
        if (list->size() == 2)
            return {*list->front().text(), (*list)[1]};
        std::string attribute;
        for (std::size_t i = 1; i < list->size(); ++i)
            attribute += (i > 1 ? "." : "") + (*list)[i].scalar_text();
        return {*list->front().text(), attribute};
    }
    throw aws::ServiceError(
        "ValidationError",
        "Template error: every Fn::GetAtt object requires two non-empty parameters, the resource "
        "name and the resource attribute"
    );
}

void find_references(const Document& document, References& found) {
    if (const auto call = call_of(document)) {
        find_in_call(call, found);
    } else if (const auto* map = document.map()) {
        for (const auto& entry : *map)
            find_references(entry.value, found);
    } else if (const auto* list = document.list()) {
        for (const auto& item : *list)
            find_references(item, found);
    }
}

} // namespace copilot::localcloud::engine
