// AWS CodePipeline.

#pragma once

#include "aws/service.h"

namespace copilot::aws::codepipeline {

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "codepipeline",
    .model = "codepipeline",
    .endpoint_prefix = "codepipeline",
    .signing_name = "codepipeline",
    .api_version = "2015-07-09",
    .protocol = Protocol::json_1_1,
    .target_prefix = "CodePipeline_20150709",
};

} // namespace copilot::aws::codepipeline
