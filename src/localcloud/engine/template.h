// A CloudFormation template, read and checked.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html

#pragma once

#include "base/document.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::localcloud::engine {

struct TemplateParameter {
    std::string key;
    std::string type;
    std::optional<std::string> default_value{};
    std::optional<std::string> description{};
    std::vector<std::string> allowed_values{};
    std::optional<std::string> allowed_pattern{};
    std::optional<std::string> constraint_description{};
    std::optional<double> min_length{};
    std::optional<double> max_length{};
    std::optional<double> min_value{};
    std::optional<double> max_value{};
    bool no_echo = false;
};

/// What becomes of a resource when its stack no longer has it.
enum class Policy { remove, retain, retain_except_on_create };

struct TemplateResource {
    std::string logical_id;
    std::string type;
    std::optional<std::string> condition{};
    Document properties{}; ///< A map, or nothing.
    std::vector<std::string> depends_on{};
    Policy deletion_policy = Policy::remove;
    Policy update_replace_policy = Policy::remove;
    Document metadata{};
};

struct TemplateOutput {
    std::string key;
    Document value{};
    std::optional<std::string> description{};
    Document export_name{};
    std::optional<std::string> condition{};
};

struct Template {
    std::optional<std::string> description{};
    Document metadata{};
    std::vector<TemplateParameter> parameters{};
    Document mappings{};
    DocumentMap conditions{};
    std::vector<TemplateResource> resources{};
    std::vector<TemplateOutput> outputs{};

    [[nodiscard]] const TemplateParameter* find_parameter(std::string_view key) const;
    [[nodiscard]] const TemplateResource* find_resource(std::string_view logical_id) const;
};

/// Reads JSON or YAML and checks all that can be checked without values: sections, members, types
/// of parameters, and that every reference leads somewhere. Throws aws::ServiceError
/// ValidationError, worded as AWS words it. What is not implemented (transforms, rules) is refused
/// by its name.
[[nodiscard]] Template parse_template(std::string_view text);

/// The capabilities a caller must acknowledge: CAPABILITY_IAM, or CAPABILITY_NAMED_IAM when a
/// resource of IAM's has a name of its own.
[[nodiscard]] std::vector<std::string> required_capabilities(const Template& source);

} // namespace copilot::localcloud::engine
