// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html

#include "localcloud/engine/parameters.h"

#include "aws/service_error.h"
#include "base/format.h"

#include <re2/re2.h>

#include <algorithm>
#include <charconv>

namespace copilot::localcloud::engine {

namespace {

using cloudformation::StackParameter;

aws::ServiceError error(const std::string& message) {
    return {"ValidationError", message};
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

bool is_list_type(std::string_view type) {
    return type.find("List<") != std::string_view::npos
           || type.find("CommaDelimitedList") != std::string_view::npos;
}

bool is_stored(std::string_view type) {
    return type.starts_with("AWS::SSM::Parameter::Value<");
}

std::vector<std::string> items_of(std::string_view text) {
    std::vector<std::string> items;
    while (true) {
        const auto comma = text.find(',');
        auto item = text.substr(0, comma);
        while (item.starts_with(' '))
            item.remove_prefix(1);
        while (item.ends_with(' '))
            item.remove_suffix(1);
        items.emplace_back(item);
        if (comma == std::string_view::npos)
            return items;
        text.remove_prefix(comma + 1);
    }
}

std::optional<double> parse_double(const std::string& text) {
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

// Constraints. ------------------------------------------------------------------------------------

class Constraints {
public:
    explicit Constraints(const TemplateParameter& declared) : declared_(declared) {}

    void check(const std::string& value) const {
        if (is_list_type(declared_.type)) {
            for (const auto& item : items_of(value))
                check_item(item);
            return;
        }
        check_item(value);
        check_length(value);
    }

private:
    [[nodiscard]] aws::ServiceError violated(const std::string& rule) const {
        if (declared_.constraint_description)
            return error(format(
                "Parameter {} failed to satisfy constraint: {}",
                declared_.key,
                *declared_.constraint_description
            ));
        return error(format("Parameter '{}' must {}", declared_.key, rule));
    }

    void check_item(const std::string& value) const {
        if (!declared_.allowed_values.empty()
            && std::ranges::find(declared_.allowed_values, value) == declared_.allowed_values.end())
            throw violated("be one of AllowedValues");
        if (declared_.allowed_pattern)
            check_pattern(value);
        if (declared_.type == "Number" || declared_.type == "List<Number>")
            check_number(value);
    }

    void check_pattern(const std::string& value) const {
        const re2::RE2 pattern(*declared_.allowed_pattern, re2::RE2::Quiet);
        if (!pattern.ok())
            throw error(format(
                "Template format error: Parameter '{}' AllowedPattern is not a valid pattern: {}",
                declared_.key,
                pattern.error()
            ));
        if (!re2::RE2::FullMatch(value, pattern))
            throw violated("match pattern " + *declared_.allowed_pattern);
    }

    void check_number(const std::string& value) const {
        const auto number = parse_double(value);
        if (!number)
            throw error(format("Parameter '{}' must be a number.", declared_.key));
        if (declared_.min_value && *number < *declared_.min_value)
            throw violated(format("be a number not less than {}", *declared_.min_value));
        if (declared_.max_value && *number > *declared_.max_value)
            throw violated(format("be a number not greater than {}", *declared_.max_value));
    }

    void check_length(const std::string& value) const {
        const auto size = static_cast<double>(value.size());
        if (declared_.min_length && size < *declared_.min_length)
            throw violated(format("contain at least {} characters", *declared_.min_length));
        if (declared_.max_length && size > *declared_.max_length)
            throw violated(format("contain at most {} characters", *declared_.max_length));
    }

    const TemplateParameter& declared_;
};

// Values. -----------------------------------------------------------------------------------------

std::optional<std::string> choose(
    const TemplateParameter& declared,
    const std::vector<GivenParameter>& given,
    const std::vector<StackParameter>& previous
) {
    const auto found = std::ranges::find(given, declared.key, &GivenParameter::key);
    if (found == given.end() || (!found->value && !found->use_previous))
        return declared.default_value;
    if (!found->use_previous)
        return found->value;
    const auto before = std::ranges::find(previous, declared.key, &StackParameter::key);
    if (before == previous.end())
        throw error(format(
            "Invalid input for parameter key {}. Cannot specify usePreviousValue as true for a "
            "parameter key not in the previous template",
            declared.key
        ));
    return before->value;
}

void refuse_strangers(const Template& source, const std::vector<GivenParameter>& given) {
    std::vector<std::string> strangers;
    for (const auto& parameter : given)
        if (!source.find_parameter(parameter.key))
            strangers.push_back(parameter.key);
    if (!strangers.empty())
        throw error(format("Parameters: [{}] do not exist in the template", joined(strangers)));
}

} // namespace

std::vector<StackParameter> resolve_parameters(
    const Template& source,
    const std::vector<GivenParameter>& given,
    const std::vector<StackParameter>& previous,
    const StoredParameter& stored
) {
    refuse_strangers(source, given);
    std::vector<StackParameter> values;
    std::vector<std::string> missing;
    for (const auto& declared : source.parameters) {
        auto value = choose(declared, given, previous);
        if (!value) {
            missing.push_back(declared.key);
            continue;
        }
        Constraints(declared).check(*value);
        StackParameter parameter{declared.key, *std::move(value), {}, declared.no_echo};
        if (is_stored(declared.type))
            parameter.resolved = stored(parameter.value);
        values.push_back(std::move(parameter));
    }
    if (!missing.empty())
        throw error(format("Parameters: [{}] must have values", joined(missing)));
    return values;
}

Document parameter_value(const TemplateParameter& declared, const StackParameter& value) {
    const auto& text = value.resolved ? *value.resolved : value.value;
    if (!is_list_type(declared.type))
        return text;
    Document::List items;
    for (auto& item : items_of(text))
        items.emplace_back(std::move(item));
    return items;
}

std::string shown_value(const StackParameter& parameter) {
    return parameter.no_echo ? "****" : parameter.value;
}

} // namespace copilot::localcloud::engine
