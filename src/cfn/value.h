// A property's value: a literal, or an intrinsic function that CloudFormation resolves.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html

#pragma once

#include "base/fields.h"

#include <initializer_list>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace copilot::cfn {

/// A call such as {"Ref": "VPC"}: always a map with one key.
struct Intrinsic {
    Document call;

    operator Document() const { return call; } // NOLINT(google-explicit-constructor)

    bool operator==(const Intrinsic&) const = default;
};

/// Whether `document` is a map whose only key is an intrinsic function's.
[[nodiscard]] bool is_intrinsic(const Document& document);

/// A literal `T`, an intrinsic, or nothing: an absent value is left out of the template.
template <typename T>
class Value {
public:
    Value() = default;

    Value(T literal) : content_(std::move(literal)) {} // NOLINT(google-explicit-constructor)

    Value(Intrinsic call) : content_(std::move(call)) {} // NOLINT(google-explicit-constructor)

    Value(const char* literal) // NOLINT(google-explicit-constructor)
        requires std::same_as<T, std::string>
        : content_(T(literal)) {}

    Value(int literal) // NOLINT(google-explicit-constructor)
        requires std::same_as<T, std::int64_t>
        : content_(T(literal)) {}

    /// Items written down: `.subnets = {subnet.ref(), "subnet-1"}`.
    Value(std::initializer_list<Value<std::string>> items)
        requires std::same_as<T, std::vector<Value<std::string>>>
        : content_(T(items)) {}

    Value(const std::vector<std::string>& items) // NOLINT(google-explicit-constructor)
        requires std::same_as<T, std::vector<Value<std::string>>>
        : content_(T(items.begin(), items.end())) {}

    [[nodiscard]] bool absent() const { return std::holds_alternative<std::monostate>(content_); }

    [[nodiscard]] explicit operator bool() const
        requires(!std::same_as<T, bool>)
    {
        return !absent();
    }

    /// The literal. A handler may ask whenever the value is not absent: the engine has resolved
    /// every intrinsic by then.
    const T& operator*() const { return std::get<T>(content_); }

    const T* operator->() const { return &std::get<T>(content_); }

    [[nodiscard]] T value_or(T otherwise) const {
        const auto* literal = std::get_if<T>(&content_);
        return literal ? *literal : std::move(otherwise);
    }

    friend Document encode(const Value& value, Empties empties = Empties::omit) {
        if (const auto* call = std::get_if<Intrinsic>(&value.content_))
            return call->call;
        if (const auto* literal = std::get_if<T>(&value.content_))
            return copilot::encode(*literal, empties);
        return {};
    }

    friend void decode_into(Value& out, const Document& in) {
        if (is_intrinsic(in)) {
            out.content_ = Intrinsic{in};
            return;
        }
        T literal{};
        copilot::decode_into(literal, in);
        out.content_ = std::move(literal);
    }

    bool operator==(const Value&) const = default;

private:
    std::variant<std::monostate, T, Intrinsic> content_;
};

using Text = Value<std::string>;
using Integer = Value<std::int64_t>;
using Boolean = Value<bool>;
using Decimal = Value<double>;
/// A list that an intrinsic can give as a whole (Fn::GetAZs, Fn::Split), or items that are values.
using Texts = Value<std::vector<Text>>;
/// Free JSON: policies, and unions that no struct fits.
using Json = Document;

} // namespace copilot::cfn

namespace copilot {

template <typename T>
struct ShapeOf<cfn::Value<T>> : ShapeOf<T> {};

} // namespace copilot
