// Reads policy documents and evaluates their conditions.

#include "localcloud/iam/policy_document.h"

#include "aws/service_error.h"
#include "codec/json.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace copilot::localcloud::iam {

namespace {

[[noreturn]] void malformed(const std::string& why) {
    throw aws::ServiceError("MalformedPolicyDocument", why);
}

Statement read_statement(const Document& document) {
    if (!document.map())
        malformed("Syntax errors in policy: a statement must be an object.");
    const auto* effect = document.find("Effect");
    const auto text = effect ? effect->scalar_text() : "";
    if (text != "Allow" && text != "Deny")
        malformed("Syntax errors in policy: Effect must be Allow or Deny.");
    Statement statement{
        .allows = text == "Allow",
        .actions = texts_of(document.find("Action")),
        .not_actions = texts_of(document.find("NotAction")),
        .resources = texts_of(document.find("Resource")),
        .not_resources = texts_of(document.find("NotResource")),
        .principal = {},
        .not_principal = {},
        .condition = {}
    };
    if (statement.actions.empty() && statement.not_actions.empty())
        malformed("Policy statement must contain actions.");
    if (const auto* principal = document.find("Principal"))
        statement.principal = *principal;
    if (const auto* principal = document.find("NotPrincipal"))
        statement.not_principal = *principal;
    if (const auto* condition = document.find("Condition"))
        statement.condition = *condition;
    return statement;
}

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return lower(c); });
    return result;
}

bool any_matches(const std::vector<std::string>& patterns, std::string_view text) {
    return std::ranges::any_of(patterns, [text](const auto& p) { return matches(p, text); });
}

using Comparison = bool (*)(std::string_view wanted, std::string_view found);

struct Operator {
    std::string_view name;
    Comparison holds;
    bool negated = false; ///< Holds when no wanted value does; also when the key is absent.
};

bool equal(std::string_view wanted, std::string_view found) {
    return wanted == found;
}

bool equal_without_case(std::string_view wanted, std::string_view found) {
    return lower(wanted) == lower(found);
}

constexpr std::array operators{
    Operator{"StringEquals", equal},
    Operator{"StringNotEquals", equal, true},
    Operator{"StringEqualsIgnoreCase", equal_without_case},
    Operator{"StringNotEqualsIgnoreCase", equal_without_case, true},
    Operator{"StringLike", matches},
    Operator{"StringNotLike", matches, true},
    Operator{"ArnEquals", matches},
    Operator{"ArnNotEquals", matches, true},
    Operator{"ArnLike", matches},
    Operator{"ArnNotLike", matches, true},
    Operator{"Bool", equal_without_case},
};

const std::string* find_key(const ConditionContext& context, std::string_view key) {
    for (const auto& [name, value] : context)
        if (equal_without_case(name, key))
            return &value;
    return nullptr;
}

bool null_condition_holds(const Document& keys, const ConditionContext& context) {
    return std::ranges::all_of(*keys.map(), [&](const auto& entry) {
        const bool absent = find_key(context, entry.key) == nullptr;
        return lower(entry.value.scalar_text()) == (absent ? "true" : "false");
    });
}

bool operator_holds(std::string_view name, const Document& keys, const ConditionContext& context) {
    if (!keys.map())
        return false;
    if (name == "Null")
        return null_condition_holds(keys, context);
    constexpr std::string_view suffix = "IfExists";
    const bool if_exists = name.ends_with(suffix);
    if (if_exists)
        name.remove_suffix(suffix.size());
    const auto op = std::ranges::find(operators, name, &Operator::name);
    if (op == operators.end())
        return false;
    return std::ranges::all_of(*keys.map(), [&](const auto& entry) {
        const auto* found = find_key(context, entry.key);
        if (!found)
            return if_exists || op->negated;
        const auto wanted = texts_of(&entry.value);
        const auto holds = [&](const std::string& one) { return op->holds(one, *found); };
        return std::ranges::any_of(wanted, holds) != op->negated;
    });
}

} // namespace

std::vector<std::string> texts_of(const Document* document) {
    std::vector<std::string> texts;
    if (!document || document->is_null())
        return texts;
    if (const auto* list = document->list()) {
        for (const auto& item : *list)
            texts.push_back(item.scalar_text());
        return texts;
    }
    return {document->scalar_text()};
}

std::vector<Statement> parse_policy(std::string_view json) {
    Document document;
    try {
        document = codec::parse_json(json);
    } catch (const codec::ParseError& error) {
        malformed(std::string("Syntax errors in policy: ") + error.what());
    }
    const auto* statements = document.find("Statement");
    if (!statements)
        malformed("Syntax errors in policy: Statement is missing.");
    std::vector<Statement> found;
    if (!statements->list())
        return {read_statement(*statements)};
    for (const auto& statement : *statements->list())
        found.push_back(read_statement(statement));
    return found;
}

bool matches(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    auto star = std::string_view::npos;
    std::size_t after_star = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            after_star = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++after_star;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool speaks_of_action(const Statement& statement, std::string_view action) {
    const auto is_it = [&](const std::string& p) { return matches(lower(p), lower(action)); };
    if (!statement.actions.empty())
        return std::ranges::any_of(statement.actions, is_it);
    return std::ranges::none_of(statement.not_actions, is_it);
}

bool speaks_of_resource(const Statement& statement, std::string_view arn) {
    if (!statement.resources.empty())
        return any_matches(statement.resources, arn);
    return !statement.not_resources.empty() && !any_matches(statement.not_resources, arn);
}

bool conditions_hold(const Statement& statement, const ConditionContext& context) {
    if (statement.condition.is_null())
        return true;
    const auto* operations = statement.condition.map();
    if (!operations)
        return false;
    return std::ranges::all_of(*operations, [&](const auto& entry) {
        return operator_holds(entry.key, entry.value, context);
    });
}

} // namespace copilot::localcloud::iam
