// What an AWS API operation is, to the client that calls it and to the server that answers it.
//
// An operation is a struct that names its service, itself, its input and its output:
//
//     struct GetParameter {
//         static constexpr const Service& service = ssm::service;
//         static constexpr std::string_view name = "GetParameter";
//         struct Input { ...; static void fields(auto& self, auto& x) { ... } };
//         struct Output { ... };
//     };
//
// REST operations add `static constexpr std::string_view method` and `uri`
// ("/{Bucket}/{Key+}?tagging"). Query operations whose replies wrap their fields add
// `result_wrapper` only when it is not
// "<Name>Result"; "" says that there is none (EC2 and REST-JSON have none anyway). REST-XML
// operations add it where the reply's root element has another name than "<Name>Result" or
// "<Name>Response" (S3's "ListBucketResult"); there "" says that the reply's only field is the root
// itself.

#pragma once

#include "aws/service.h"
#include "base/shape.h"

#include <concepts>
#include <string_view>

namespace copilot::aws {

template <typename T>
concept Operation = HasFields<typename T::Input> && HasFields<typename T::Output> && requires {
    { T::service } -> std::convertible_to<const Service&>;
    { T::name } -> std::convertible_to<std::string_view>;
};

/// For operations that answer nothing.
struct Nothing {
    static void fields(auto&, auto&) {}
};

/// An operation as the protocols see it, at run time.
struct OperationModel {
    const Service* service = nullptr;
    std::string_view name;
    std::string_view method = "POST";
    std::string_view uri = "/";
    std::string_view result_wrapper{
    }; ///< Query: the element around the reply's fields; empty for none.
    ShapeRef input{};
    ShapeRef output{};
};

template <Operation Op>
[[nodiscard]] const OperationModel& model_of() {
    static const std::string wrapper = std::string(Op::name) + "Result";
    static const OperationModel model = [] {
        OperationModel
            made{.service = &Op::service, .name = Op::name, .result_wrapper = wrapper, .input = &shape_of<typename Op::Input>, .output = &shape_of<typename Op::Output>};
        if constexpr (requires { Op::method; })
            made.method = Op::method;
        if constexpr (requires { Op::uri; })
            made.uri = Op::uri;
        if constexpr (requires { Op::result_wrapper; })
            made.result_wrapper = Op::result_wrapper;
        return made;
    }();
    return model;
}

} // namespace copilot::aws
