#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceAttachmentChanges.html
struct NetworkInterfaceAttachmentChanges {
    std::optional<std::string> attachment_id;
    std::optional<bool> delete_on_termination;

    static void fields(auto& self, auto& x) {
        x("AttachmentId", self.attachment_id);
        x("DeleteOnTermination", self.delete_on_termination);
    }
};

} // namespace copilot::aws::ec2
