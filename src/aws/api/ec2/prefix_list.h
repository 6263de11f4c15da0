#pragma once

#include "base/fields.h"

#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrefixList.html
struct PrefixList {
    std::vector<std::string> cidrs;
    std::string prefix_list_id;
    std::string prefix_list_name;

    static void fields(auto& self, auto& x) {
        x(Field("Cidrs").on_wire("cidrSet"), self.cidrs);
        x("PrefixListId", self.prefix_list_id);
        x("PrefixListName", self.prefix_list_name);
    }
};

} // namespace copilot::aws::ec2
