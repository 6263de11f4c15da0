// Each function makes the long form, {"Fn::Join": [...]}; the YAML writer shortens it to !Join.

#include "cfn/intrinsic.h"

namespace copilot::cfn {
namespace {

Intrinsic call(std::string_view function, Document argument) {
    Document::Map map;
    map.append(std::string(function), std::move(argument));
    return {std::move(map)};
}

Document list_of(const std::vector<Intrinsic>& conditions) {
    return Document::List(conditions.begin(), conditions.end());
}

} // namespace

Intrinsic ref(std::string_view logical_id) {
    return call("Ref", logical_id);
}

Intrinsic get_att(std::string_view logical_id, std::string_view attribute) {
    return call("Fn::GetAtt", Document::List{logical_id, attribute});
}

Intrinsic sub(std::string_view text) {
    return call("Fn::Sub", text);
}

Intrinsic sub(std::string_view text, const Dictionary<Text>& names) {
    return call("Fn::Sub", Document::List{text, encode(names)});
}

Intrinsic join(std::string_view separator, const Texts& items) {
    return call("Fn::Join", Document::List{separator, encode(items)});
}

Intrinsic split(std::string_view separator, const Text& text) {
    return call("Fn::Split", Document::List{separator, encode(text)});
}

Intrinsic select(int index, const Texts& items) {
    return call("Fn::Select", Document::List{index, encode(items)});
}

Intrinsic get_azs(const Text& region) {
    return call("Fn::GetAZs", encode(region));
}

Intrinsic import_value(const Text& export_name) {
    return call("Fn::ImportValue", encode(export_name));
}

Intrinsic find_in_map(std::string_view map, const Text& first, const Text& second) {
    return call("Fn::FindInMap", Document::List{map, encode(first), encode(second)});
}

Intrinsic no_value() {
    return ref("AWS::NoValue");
}

Intrinsic condition(std::string_view name) {
    return call("Condition", name);
}

Intrinsic equals(const Text& left, const Text& right) {
    return call("Fn::Equals", Document::List{encode(left), encode(right)});
}

Intrinsic not_(const Intrinsic& negated) {
    return call("Fn::Not", Document::List{negated.call});
}

Intrinsic and_(const std::vector<Intrinsic>& all) {
    return call("Fn::And", list_of(all));
}

Intrinsic or_(const std::vector<Intrinsic>& any) {
    return call("Fn::Or", list_of(any));
}

} // namespace copilot::cfn
