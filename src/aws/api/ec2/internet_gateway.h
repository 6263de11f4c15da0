#pragma once

#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InternetGatewayAttachment.html
struct InternetGatewayAttachment {
    std::string state;
    std::string vpc_id;

    static void fields(auto& self, auto& x) {
        x("State", self.state);
        x("VpcId", self.vpc_id);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InternetGateway.html
struct InternetGateway {
    std::vector<InternetGatewayAttachment> attachments;
    std::string internet_gateway_id;
    std::optional<std::string> owner_id;
    std::vector<Tag> tags;

    static void fields(auto& self, auto& x) {
        x(Field("Attachments").on_wire("attachmentSet"), self.attachments);
        x("InternetGatewayId", self.internet_gateway_id);
        x("OwnerId", self.owner_id);
        x(Field("Tags").on_wire("tagSet"), self.tags);
    }
};

} // namespace copilot::aws::ec2
