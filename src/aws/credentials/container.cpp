// https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html

#include "aws/credentials/chain.h"
#include "aws/credentials/printed.h"
#include "base/format.h"
#include "base/text.h"

namespace copilot::aws {
namespace {

constexpr std::string_view ecs_agent = "http://169.254.170.2";

/// Plain HTTP is for this machine and for the agents of ECS and EKS.
bool may_be_asked(const io::Url& url) {
    return url.scheme == "https" || url.host == "localhost" || url.host.starts_with("127.")
           || url.host == "::1" || url.host == "169.254.170.2" || url.host == "169.254.170.23"
           || url.host == "fd00:ec2::23";
}

class ContainerCredentials final : public CredentialsSource {
public:
    ContainerCredentials(io::Url url, const Surroundings& surroundings, io::HttpClient& http)
        : url_(std::move(url)), surroundings_(surroundings), http_(http) {}

    Credentials fetch() override {
        io::HttpRequest request{.method = "GET", .target = url_.target};
        request.headers.add("Accept", "application/json");
        if (const auto token = authorization())
            request.headers.add("Authorization", *token);
        const auto response = http_.send(url_, request);
        if (response.status != 200)
            throw Error(format("container credentials: {} answered {}", url_.host, response.status)
            );
        return parse_printed_credentials(response.body, "the container");
    }

private:
    /// A file comes first: its content changes while the container runs.
    [[nodiscard]] std::optional<std::string> authorization() const {
        if (const auto path = surroundings_.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")) {
            if (const auto token = surroundings_.file(*path))
                return std::string(trimmed(*token));
            throw Error(format("container credentials: there is no file {}", *path));
        }
        return surroundings_.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN");
    }

    io::Url url_;
    const Surroundings& surroundings_;
    io::HttpClient& http_;
};

} // namespace

std::unique_ptr<CredentialsSource>
container_credentials(const Surroundings& surroundings, const ChainContext& context) {
    auto text = surroundings.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    if (const auto path = surroundings.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"))
        text = std::string(ecs_agent) + *path;
    if (!text)
        return nullptr;
    auto url = io::parse_url(*text);
    if (!may_be_asked(url))
        throw Error(format("container credentials: {} is no host to trust", url.host));
    return std::make_unique<ContainerCredentials>(std::move(url), surroundings, context.metadata);
}

} // namespace copilot::aws
