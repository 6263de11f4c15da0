// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::secretsmanager {

/// A secret that can be generated.
struct Secret {
    static constexpr std::string_view resource_type = "AWS::SecretsManager::Secret";

    struct GenerateSecretString {
        Text exclude_characters;
        Boolean exclude_lowercase;
        Boolean exclude_numbers;
        Boolean exclude_punctuation;
        Boolean exclude_uppercase;
        Text generate_string_key;
        Boolean include_space;
        Integer password_length;
        Boolean require_each_included_type;
        Text secret_string_template;

        bool operator==(const GenerateSecretString&) const = default;

        static void fields(auto& self, auto& x) {
            x("ExcludeCharacters", self.exclude_characters);
            x("ExcludeLowercase", self.exclude_lowercase);
            x("ExcludeNumbers", self.exclude_numbers);
            x("ExcludePunctuation", self.exclude_punctuation);
            x("ExcludeUppercase", self.exclude_uppercase);
            x("GenerateStringKey", self.generate_string_key);
            x("IncludeSpace", self.include_space);
            x("PasswordLength", self.password_length);
            x("RequireEachIncludedType", self.require_each_included_type);
            x("SecretStringTemplate", self.secret_string_template);
        }
    };

    Text description;
    std::optional<GenerateSecretString> generate_secret_string;
    Text kms_key_id;
    Text name;
    Text secret_string;
    std::vector<Tag> tags;

    bool operator==(const Secret&) const = default;

    static void fields(auto& self, auto& x) {
        x("Description", self.description);
        x("GenerateSecretString", self.generate_secret_string);
        x("KmsKeyId", self.kms_key_id);
        x("Name", self.name);
        x("SecretString", self.secret_string);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::secretsmanager
