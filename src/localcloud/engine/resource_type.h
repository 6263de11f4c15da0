// A registered resource type: its name, what cannot change in place, and its handler.

#pragma once

#include "localcloud/engine/resource_handler.h"

#include <functional>
#include <string_view>
#include <vector>

namespace copilot::localcloud {

/// A request before its properties are read.
using DocumentRequest = Request<Document>;

struct ResourceType {
    using Verb = std::function<Progress(const aws::Client&, const DocumentRequest&)>;

    std::string_view name;                     ///< "AWS::EC2::VPC"
    std::vector<std::string_view> create_only; ///< Properties whose change means replacement.
    Verb create;
    Verb update;
    Verb remove;
};

template <HasFields Properties>
[[nodiscard]] Request<Properties> read_request(const DocumentRequest& request) {
    return {
        request.account,
        request.region,
        request.stack_id,
        request.stack_name,
        request.logical_id,
        request.physical_id,
        decode<Properties>(request.desired),
        request.previous.is_null() ? Properties{} : decode<Properties>(request.previous),
        request.stack_tags,
        request.generated_name,
        request.step_token,
        request.resource_type,
    };
}

/// The type of `Handler`, which is constructed with an aws::Client that acts as the stack's role.
/// `Properties::resource_type` names it.
template <typename Handler, HasFields Properties>
ResourceType resource_type(std::vector<std::string_view> create_only) {
    return {
        .name = Properties::resource_type,
        .create_only = std::move(create_only),
        .create = [](const aws::Client& client, const DocumentRequest& request
                  ) { return Handler{client}.on_create(read_request<Properties>(request)); },
        .update = [](const aws::Client& client, const DocumentRequest& request
                  ) { return Handler{client}.on_update(read_request<Properties>(request)); },
        .remove = [](const aws::Client& client, const DocumentRequest& request
                  ) { return Handler{client}.on_delete(read_request<Properties>(request)); },
    };
}

} // namespace copilot::localcloud
