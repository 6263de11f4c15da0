#include "codec/intrinsic_tags.h"

#include <algorithm>
#include <array>

namespace copilot::codec {
namespace {

struct Function {
    std::string_view tag;
    std::string_view key;
};

constexpr std::array functions{
    Function{"!And", "Fn::And"},
    Function{"!Base64", "Fn::Base64"},
    Function{"!Cidr", "Fn::Cidr"},
    Function{"!Condition", "Condition"},
    Function{"!Contains", "Fn::Contains"},
    Function{"!EachMemberEquals", "Fn::EachMemberEquals"},
    Function{"!EachMemberIn", "Fn::EachMemberIn"},
    Function{"!Equals", "Fn::Equals"},
    Function{"!FindInMap", "Fn::FindInMap"},
    Function{"!GetAZs", "Fn::GetAZs"},
    Function{"!GetAtt", "Fn::GetAtt"},
    Function{"!If", "Fn::If"},
    Function{"!ImportValue", "Fn::ImportValue"},
    Function{"!Join", "Fn::Join"},
    Function{"!Length", "Fn::Length"},
    Function{"!Not", "Fn::Not"},
    Function{"!Or", "Fn::Or"},
    Function{"!Ref", "Ref"},
    Function{"!RefAll", "Fn::RefAll"},
    Function{"!Select", "Fn::Select"},
    Function{"!Split", "Fn::Split"},
    Function{"!Sub", "Fn::Sub"},
    Function{"!ToJsonString", "Fn::ToJsonString"},
    Function{"!Transform", "Fn::Transform"},
    Function{"!ValueOf", "Fn::ValueOf"},
    Function{"!ValueOfAll", "Fn::ValueOfAll"},
};

const Function* function_called_by(const Document& document) {
    const auto* map = document.map();
    if (!map || map->size() != 1)
        return nullptr;
    const auto found = std::ranges::find(functions, map->begin()->key, &Function::key);
    return found == functions.end() ? nullptr : &*found;
}

/// "Ref" and "Condition" are also names that users give to other things.
bool fits(const Function& function, const Document& content) {
    if (!function.key.starts_with("Fn::"))
        return content.text() != nullptr;
    // A dotted text would come back as the list that `!GetAtt a.b` means.
    if (function.key == "Fn::GetAtt" && content.text())
        return content.text()->find('.') == std::string::npos;
    return content.text() || (content.list() && !content.list()->empty())
           || (content.map() && !content.map()->empty());
}

} // namespace

std::optional<std::string_view> long_form_of(std::string_view tag) {
    const auto found = std::ranges::find(functions, tag, &Function::tag);
    if (found == functions.end())
        return std::nullopt;
    return found->key;
}

std::optional<ShortForm> short_form_of(const Document& document) {
    const auto* function = function_called_by(document);
    if (!function)
        return std::nullopt;
    const auto& content = document.map()->begin()->value;
    if (!fits(*function, content) || function_called_by(content))
        return std::nullopt;
    return ShortForm{function->tag, &content};
}

} // namespace copilot::codec
