// Where a command works: a profile, an account, a region, and the way to call AWS there.
//
//     const auto session = aws::Session::open({.profile = flags.profile, .region = flags.region});
//     out << "deploying to " << session.place();
//     session.client().call<ssm::GetParameter>({.name = name});
//     const auto env = session.assume_role(env_manager_role, "copilot-env", "eu-west-1");
//
// A Session is a cheap copyable handle; sessions made from one share its connections and cached
// credentials. Safe to share between threads.

#pragma once

#include "aws/client.h"
#include "aws/config/surroundings.h"
#include "aws/credentials.h"

#include <functional>
#include <memory>
#include <string>

namespace copilot::io {
class Cancellation;
} // namespace copilot::io

namespace copilot::aws {

struct SessionOptions {
    /// As --profile says. Empty takes AWS_PROFILE, AWS_DEFAULT_PROFILE, then "default"; where that
    /// has no credentials and nothing else has any, the local cloud.
    std::string profile{};
    /// As --region says. Empty takes AWS_REGION, AWS_DEFAULT_REGION, then the profile's.
    std::string region{};
    /// Prints each call, its status and its time to standard error; COPILOT_DEBUG does the same.
    bool debug = false;
    /// "aws-copilot/1.2.3 (svc deploy)"
    std::string user_agent = "aws-copilot";
    /// Ends waits between retries; borrowed.
    const io::Cancellation* cancellation = nullptr;
    /// Asks the user for the code of the MFA device with this serial number; without it a profile
    /// with mfa_serial is an error.
    std::function<std::string(const std::string& serial)> mfa_code{};
    /// What everything is read from; borrowed. Null is this process's own.
    const Surroundings* surroundings = nullptr;
};

/// What a session is about, as far as it is known without asking anybody.
struct SessionPlace {
    std::string profile = "default";
    std::string region = "us-west-2";
    std::string account{}; ///< Empty until `Session::account` has asked.
    bool local = false;
};

class Session {
public:
    /// Resolves profile, region and the source of credentials, without any call over the network.
    /// Throws Error for a profile that does not exist, a region that nothing names, or a
    /// configuration file that cannot be read.
    [[nodiscard]] static Session open(const SessionOptions& options);

    /// Every call goes to `transport` (borrowed), whatever the region and the role: for tests, with
    /// an aws::Server.
    [[nodiscard]] static Session over(Transport& transport, SessionPlace place = {});

    [[nodiscard]] const std::string& profile() const;
    [[nodiscard]] const std::string& region() const;
    /// "aws", "aws-cn" or "aws-us-gov": the second part of every ARN.
    [[nodiscard]] std::string_view partition() const;
    /// Whether this is the local cloud.
    [[nodiscard]] bool is_local() const;
    /// Whether the local cloud was taken because there are no AWS credentials at all: say so.
    [[nodiscard]] bool is_local_by_default() const;

    /// Who calls: sts:GetCallerIdentity, asked once.
    [[nodiscard]] std::string account() const;
    [[nodiscard]] std::string caller_arn() const;
    /// For people: "account 123456789012, region eu-west-1" or "the local cloud, region us-west-2".
    [[nodiscard]] std::string place() const;

    /// Calls every service in this session's region. Keeps what it needs of the session.
    [[nodiscard]] Client client() const;
    /// The present credentials: for what is handed on, such as a registry login.
    [[nodiscard]] Credentials credentials() const;
    /// "https://s3.eu-west-1.amazonaws.com", for messages and links.
    [[nodiscard]] std::string endpoint(const Service& service) const;

    /// The same caller in another region.
    [[nodiscard]] Session in_region(const std::string& region) const;
    /// As `role_arn`, whose credentials are fetched at the first call and renewed before they end;
    /// an empty `region` is this session's.
    [[nodiscard]] Session assume_role(
        const std::string& role_arn, const std::string& session_name, const std::string& region = {}
    ) const;

    struct State;

private:
    explicit Session(std::shared_ptr<const State> state) : state_(std::move(state)) {}

    std::shared_ptr<const State> state_;
};

} // namespace copilot::aws
