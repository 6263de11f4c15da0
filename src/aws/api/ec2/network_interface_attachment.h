#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceAttachment.html
struct NetworkInterfaceAttachment {
    std::optional<Timestamp> attach_time;
    std::optional<std::string> attachment_id;
    std::optional<bool> delete_on_termination;
    std::optional<std::int64_t> device_index;
    std::optional<std::int64_t> network_card_index;
    std::optional<std::string> instance_id;
    std::optional<std::string> instance_owner_id;
    std::optional<std::string> status;

    static void fields(auto& self, auto& x) {
        x("AttachTime", self.attach_time);
        x("AttachmentId", self.attachment_id);
        x("DeleteOnTermination", self.delete_on_termination);
        x("DeviceIndex", self.device_index);
        x("NetworkCardIndex", self.network_card_index);
        x("InstanceId", self.instance_id);
        x("InstanceOwnerId", self.instance_owner_id);
        x("Status", self.status);
    }
};

} // namespace copilot::aws::ec2
