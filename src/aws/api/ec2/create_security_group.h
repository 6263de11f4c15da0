#pragma once

#include "aws/api/ec2/service.h"
#include "aws/api/ec2/tag.h"
#include "aws/api/ec2/tag_specification.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html
struct CreateSecurityGroup {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "CreateSecurityGroup";

    struct Input {
        std::string description;
        std::string group_name;
        std::optional<std::string> vpc_id;
        std::vector<TagSpecification> tag_specifications;

        static void fields(auto& self, auto& x) {
            x(required("Description").on_wire("GroupDescription"), self.description);
            x(required("GroupName"), self.group_name);
            x("VpcId", self.vpc_id);
            x(Field("TagSpecifications").on_wire("TagSpecification"), self.tag_specifications);
        }
    };

    struct Output {
        std::optional<std::string> group_id;
        std::vector<Tag> tags;
        std::optional<std::string> security_group_arn;

        static void fields(auto& self, auto& x) {
            x("GroupId", self.group_id);
            x(Field("Tags").on_wire("tagSet"), self.tags);
            x("SecurityGroupArn", self.security_group_arn);
        }
    };
};

} // namespace copilot::aws::ec2
