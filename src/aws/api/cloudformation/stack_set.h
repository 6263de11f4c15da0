#pragma once

#include "aws/api/cloudformation/parameter.h"
#include "aws/api/cloudformation/tag.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackSet.html
struct StackSet {
    std::string stack_set_name;
    std::string stack_set_id;
    std::optional<std::string> description;
    std::string status;
    std::optional<std::string> template_body;
    std::vector<Parameter> parameters;
    std::vector<std::string> capabilities;
    std::vector<Tag> tags;
    std::string stack_set_arn;
    std::optional<std::string> administration_role_arn;
    std::optional<std::string> execution_role_name;
    std::vector<std::string> regions;
    std::optional<std::string> stack_set_output_bucket_path;

    static void fields(auto& self, auto& x) {
        x("StackSetName", self.stack_set_name);
        x("StackSetId", self.stack_set_id);
        x("Description", self.description);
        x("Status", self.status);
        x("TemplateBody", self.template_body);
        x("Parameters", self.parameters);
        x("Capabilities", self.capabilities);
        x("Tags", self.tags);
        x("StackSetARN", self.stack_set_arn);
        x("AdministrationRoleARN", self.administration_role_arn);
        x("ExecutionRoleName", self.execution_role_name);
        x("Regions", self.regions);
        x("StackSetOutputBucketPath", self.stack_set_output_bucket_path);
    }
};

} // namespace copilot::aws::cloudformation
