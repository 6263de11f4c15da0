// The answers of custom resources.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/crpg-ref-responses.html

#pragma once

#include "localcloud/cloud.h"

#include <string>

namespace copilot::localcloud::cloudformation {

/// A request that a custom resource's function was asked, until its step ends.
struct CustomRequest {
    static constexpr std::string_view kind = "cloudformation/custom-request";

    std::string key;    ///< From the step that asks: the same when it asks again.
    std::string secret; ///< Whoever knows it may answer.
    std::string request_id;
    std::string asked_by; ///< The run of the daemon that asked.
    Timestamp deadline;
    Document response{};

    /// Answers come with nothing but their URL.
    static Place everywhere() { return {"", "aws-global"}; }

    [[nodiscard]] std::string record_id() const { return key; }

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x(required("Secret"), self.secret);
        x("RequestId", self.request_id);
        x("AskedBy", self.asked_by);
        x("Deadline", self.deadline);
        x("Response", self.response);
    }
};

/// What the URLs that take answers begin with, behind the endpoint.
inline constexpr std::string_view response_path = "/_copilot/cfn-response/";

/// Takes the body that was PUT to `path`, and wakes the engine. Answers the HTTP status: 200, 403
/// when no request has that URL, 400 when the body is no answer.
[[nodiscard]] int accept_response(Cloud& cloud, std::string_view path, std::string_view body);

} // namespace copilot::localcloud::cloudformation
