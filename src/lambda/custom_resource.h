// A CloudFormation custom resource, as its Lambda function sees it.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref.html

#pragma once

#include "aws/session.h"
#include "base/fields.h"
#include "base/interface.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::lambda {

/// What CloudFormation asks for.
struct Event {
    std::string request_type; ///< "Create", "Update" or "Delete".
    std::string response_url;
    std::string stack_id;
    std::string request_id;
    std::string resource_type;
    std::string logical_resource_id;
    std::string physical_resource_id; ///< Empty at creation.
    Document resource_properties;
    Document old_resource_properties;

    static void fields(auto& self, auto& x) {
        x(required("RequestType"), self.request_type);
        x(required("ResponseURL"), self.response_url);
        x("StackId", self.stack_id);
        x("RequestId", self.request_id);
        x("ResourceType", self.resource_type);
        x("LogicalResourceId", self.logical_resource_id);
        x("PhysicalResourceId", self.physical_resource_id);
        x("ResourceProperties", self.resource_properties);
        x("OldResourceProperties", self.old_resource_properties);
    }

    [[nodiscard]] bool is_delete() const { return request_type == "Delete"; }
};

/// What the function answers: Ref and Fn::GetAtt of the resource.
struct Answer {
    std::string physical_resource_id;
    Document::Map data{};
};

/// Lets time pass between two looks; a test's does not.
class Wait : public Interface {
public:
    virtual void for_duration(std::chrono::milliseconds duration) = 0;
};

/// What a function works with.
struct Context {
    aws::Session session;
    Wait& wait;
};

/// One kind of custom resource. A failure is thrown; its text becomes the resource's reason.
class CustomResource : public Interface {
public:
    virtual Answer handle(const Event& event, const Context& context) = 0;
};

/// The name in a function's Handler setting, and what it makes.
struct Function {
    std::string name;
    std::unique_ptr<CustomResource> (*make)();
};

/// Every function of functions.inc.
[[nodiscard]] const std::vector<Function>& functions();

/// Reads the properties of an event; a wrong one throws Error naming it.
template <HasFields T>
[[nodiscard]] T properties(const Document& document) {
    return with_context("read ResourceProperties", [&] { return decode<T>(document); });
}

} // namespace copilot::lambda
