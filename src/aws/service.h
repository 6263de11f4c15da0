// An AWS service: where it is, and which protocol it speaks.

#pragma once

#include <string_view>

namespace copilot::aws {

enum class Protocol { query, ec2, json_1_0, json_1_1, rest_json, rest_xml };

struct Service {
    std::string_view
        id; ///< As in AWS_ENDPOINT_URL_<ID>: "cloudformation", "elastic_load_balancing_v2".
    std::string_view model;           ///< botocore's folder: "cloudformation", "elbv2".
    std::string_view endpoint_prefix; ///< "cloudformation", "elasticloadbalancing", "api.ecr".
    std::string_view signing_name;    ///< In the credential scope: "cloudformation", "ecr".
    std::string_view api_version;
    Protocol protocol;
    std::string_view target_prefix{}; ///< JSON: what stands before the operation in X-Amz-Target.
    std::string_view xml_namespace{};
    bool global = false;      ///< One endpoint for the partition, signed for us-east-1.
    bool bare_errors = false; ///< REST-XML: errors are <Error>, without <ErrorResponse> around.
    bool query_compatible = false; ///< JSON that keeps the error codes it had as a query service.
};

} // namespace copilot::aws
