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
// What differs from the usual is said by more members, all `static constexpr`:
//
//     std::string_view method, uri     REST: "PUT", "/{Bucket}/{Key+}?tagging".
//     std::string_view result_wrapper  Query: the element around a reply's fields, where it is not
//                                      "<Name>Result"; "" for none. REST-XML: a reply's root, where
//                                      it is not "<Name>Response"; "" when the reply's only field
//                                      is the root itself.
//     std::string_view input_element   REST-XML: a request's root, where it is not "<Name>Request".
//     std::string_view host_prefix     What stands before the host: "{AccountId}."
//     int success_status               REST: the status of a reply, where it is not 200.
//     bool checksum_required           REST-XML: the request carries Content-MD5.
//     bool unsigned_call               The request is never signed.

#pragma once

#include "aws/service.h"
#include "base/fields.h"

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
    std::string_view input_element{};  ///< REST-XML: the root of a request's body.
    std::string_view output_element{}; ///< REST-XML: a reply's root; empty for its only field.
    std::string_view host_prefix{};    ///< "{AccountId}."
    int success_status = 200;
    bool checksum_required = false;
    bool unsigned_call = false;
    ShapeRef input{};
    ShapeRef output{};
};

template <Operation Op>
[[nodiscard]] OperationModel make_model() {
    static const std::string wrapper = std::string(Op::name) + "Result";
    static const std::string request = std::string(Op::name) + "Request";
    static const std::string response = std::string(Op::name) + "Response";
    OperationModel
        made{.service = &Op::service, .name = Op::name, .result_wrapper = wrapper, .input_element = request, .output_element = response, .input = &shape_of<typename Op::Input>, .output = &shape_of<typename Op::Output>};
    if constexpr (requires { Op::method; })
        made.method = Op::method;
    if constexpr (requires { Op::uri; })
        made.uri = Op::uri;
    if constexpr (requires { Op::result_wrapper; })
        made.result_wrapper = made.output_element = Op::result_wrapper;
    if constexpr (requires { Op::input_element; })
        made.input_element = Op::input_element;
    if constexpr (requires { Op::host_prefix; })
        made.host_prefix = Op::host_prefix;
    if constexpr (requires { Op::success_status; })
        made.success_status = Op::success_status;
    if constexpr (requires { Op::checksum_required; })
        made.checksum_required = Op::checksum_required;
    if constexpr (requires { Op::unsigned_call; })
        made.unsigned_call = Op::unsigned_call;
    return made;
}

/// The model of `Op`, made at the first call.
template <Operation Op>
[[nodiscard]] const OperationModel& model_of() {
    static const OperationModel model = make_model<Op>();
    return model;
}

} // namespace copilot::aws
