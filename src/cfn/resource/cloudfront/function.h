// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-function.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::cloudfront {

/// JavaScript that runs at the edge.
struct Function {
    static constexpr std::string_view resource_type = "AWS::CloudFront::Function";

    struct KeyValueStoreAssociation {
        Text key_value_store_arn;

        bool operator==(const KeyValueStoreAssociation&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("KeyValueStoreARN"), self.key_value_store_arn);
        }
    };

    struct FunctionConfig {
        Text comment;
        std::vector<KeyValueStoreAssociation> key_value_store_associations;
        Text runtime;

        bool operator==(const FunctionConfig&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("Comment"), self.comment);
            x("KeyValueStoreAssociations", self.key_value_store_associations);
            x(required("Runtime"), self.runtime);
        }
    };

    Boolean auto_publish;
    Text function_code;
    std::optional<FunctionConfig> function_config;
    Text name;
    std::vector<Tag> tags;

    bool operator==(const Function&) const = default;

    static void fields(auto& self, auto& x) {
        x("AutoPublish", self.auto_publish);
        x(required("FunctionCode"), self.function_code);
        x(required("FunctionConfig"), self.function_config);
        x(required("Name"), self.name);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::cloudfront
