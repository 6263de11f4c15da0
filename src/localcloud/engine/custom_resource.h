#pragma once

#include "localcloud/cloud.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::engine {

/// Custom::* and AWS::CloudFormation::CustomResource: asks the Lambda function that ServiceToken
/// names, and waits until it answers at the URL that it was given.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/crpg-ref.html
[[nodiscard]] ResourceType custom_resource_type(Cloud& cloud);

} // namespace copilot::localcloud::engine
