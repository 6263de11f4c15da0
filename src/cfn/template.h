// A CloudFormation template, built in order and read as a document.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html

#pragma once

#include "cfn/intrinsic.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::cfn {

/// A resource that is in a template: what others refer to it by.
class Resource {
public:
    explicit Resource(std::string logical_id) : logical_id_(std::move(logical_id)) {}

    [[nodiscard]] const std::string& logical_id() const { return logical_id_; }

    [[nodiscard]] Intrinsic ref() const { return cfn::ref(logical_id_); }

    [[nodiscard]] Intrinsic att(std::string_view attribute) const {
        return get_att(logical_id_, attribute);
    }

private:
    std::string logical_id_;
};

/// What a resource has besides its properties.
struct ResourceAttributes {
    std::string condition{};
    std::vector<std::string> depends_on{};
    std::string deletion_policy{};
    std::string update_replace_policy{};
    Document::Map metadata{};
};

struct Parameter {
    std::string type = "String";
    std::optional<std::string> default_value{};
    std::vector<std::string> allowed_values{};
    std::string description{};
    bool no_echo = false;
};

struct Output {
    std::string description{};
    std::string condition{};
    Text value{};
    /// Absent: not exported.
    Text export_name{};
};

/// Everything is kept in the order it was added. A name that is there twice is a bug of the caller.
class Template {
public:
    void set_format_version(std::string version) { format_version_ = std::move(version); }

    void set_description(std::string description) { description_ = std::move(description); }

    void add_metadata(std::string key, Document value);

    /// A reference to the new parameter.
    Intrinsic add_parameter(std::string name, const Parameter& parameter = {});
    void add_mapping(std::string name, Document::Map mapping);
    /// The name of the new condition, for ResourceAttributes::condition and if_.
    std::string add_condition(std::string name, const Intrinsic& condition);
    void add_output(std::string name, const Output& output);

    /// Adds a resource whose progress is shown to people as `description`.
    template <HasFields Properties>
    Resource
    add(std::string_view logical_id,
        std::string_view description,
        const Properties& properties,
        const ResourceAttributes& attributes = {}) {
        return add_untyped(
            {logical_id, Properties::resource_type, description}, encode(properties), attributes
        );
    }

    /// Adds a resource that progress does not show.
    template <HasFields Properties>
    Resource
    add(std::string_view logical_id,
        const Properties& properties,
        const ResourceAttributes& attributes = {}) {
        return add<Properties>(logical_id, "", properties, attributes);
    }

    /// What a resource without a struct of its own is called.
    struct Untyped {
        std::string_view logical_id;
        std::string_view type; ///< "Custom::EnvControllerFunction"
        std::string_view description{};
    };

    Resource add_untyped(
        const Untyped& resource, Document properties, const ResourceAttributes& attributes = {}
    );

    [[nodiscard]] bool has_resource(std::string_view logical_id) const {
        return resources_.contains(logical_id);
    }

    /// The whole template; sections with nothing in them are left out.
    [[nodiscard]] Document document() const;

private:
    std::string format_version_;
    std::string description_;
    Document::Map metadata_;
    Document::Map parameters_;
    Document::Map mappings_;
    Document::Map conditions_;
    Document::Map resources_;
    Document::Map outputs_;
};

} // namespace copilot::cfn
