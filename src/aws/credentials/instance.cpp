// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html

#include "aws/credentials/chain.h"
#include "aws/credentials/printed.h"
#include "base/format.h"
#include "base/text.h"

namespace copilot::aws {
namespace {

constexpr std::string_view folder = "/latest/meta-data/iam/security-credentials/";

class InstanceCredentials final : public CredentialsSource {
public:
    InstanceCredentials(io::Url server, io::HttpClient& http)
        : server_(std::move(server)), http_(http) {}

    Credentials fetch() override {
        const auto token = ask("PUT", "/latest/api/token", "");
        const std::string path(folder);
        const std::string role(trimmed(ask("GET", path, token)));
        return parse_printed_credentials(ask("GET", path + role, token), "the EC2 instance");
    }

private:
    std::string
    ask(const std::string& method, const std::string& target, const std::string& token) {
        io::HttpRequest request{.method = method, .target = target};
        if (token.empty())
            request.headers.add("X-aws-ec2-metadata-token-ttl-seconds", "21600");
        else
            request.headers.add("X-aws-ec2-metadata-token", token);
        const auto response = http_.send(server_, request);
        if (response.status != 200)
            throw Error(
                format("credentials of the EC2 instance: {} answered {}", target, response.status)
            );
        return response.body;
    }

    io::Url server_;
    io::HttpClient& http_;
};

} // namespace

std::unique_ptr<CredentialsSource>
instance_credentials(const ProfileConfig& profile, const ChainContext& context) {
    const auto& surroundings = profile.surroundings();
    if (lower_case(surroundings.variable("AWS_EC2_METADATA_DISABLED").value_or("")) == "true")
        return nullptr;
    const auto endpoint =
        profile.either("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint");
    auto server = io::parse_url(endpoint.value_or("http://169.254.169.254"));
    return std::make_unique<InstanceCredentials>(std::move(server), context.metadata);
}

} // namespace copilot::aws
