// A local cloud in memory, and its callers: for tests of services, handlers and the engine.

#pragma once

#include "fakes/fake_clock.h"
#include "io/file.h"
#include "localcloud/cloud.h"
#include "localcloud/in_process_transport.h"

#include <gtest/gtest.h>

#include <deque>

namespace copilot::fakes {

/// `LocalAccount account{iam::register_operations, sts::register_operations};`
class LocalAccount {
public:
    using Register = void (*)(localcloud::Cloud&);

    LocalAccount(std::initializer_list<Register> services) {
        for (const auto add : services)
            add(cloud);
    }

    /// A client that calls as the root of account 000000000000, in us-west-2.
    aws::Client client() { return client_as(root()); }

    /// A client that calls as somebody else; it lives as long as the account.
    aws::Client client_as(const aws::Caller& caller) {
        return aws::Client{transports_.emplace_back(cloud.server(), caller)};
    }

    static aws::Caller root(const std::string& id = "000000000000") {
        return {
            .account = id,
            .region = "us-west-2",
            .access_key_id = "",
            .principal_arn = "arn:aws:iam::" + id + ":root",
            .request_id = ""
        };
    }

    /// Root, making something that CloudFormation makes: the same token finds the same thing again.
    static aws::Caller engine(const std::string& token) {
        auto caller = root();
        caller.creation_token = token;
        return caller;
    }

    FakeClock clock;
    localcloud::State state{":memory:"};

private:
    io::TemporaryDirectory directory_;

public:
    localcloud::Cloud cloud{state, clock, {directory_.path(), directory_.path() / "run"}};

private:
    std::deque<localcloud::InProcessTransport> transports_;
};

/// The code of the error that `call` fails with; empty when it does not.
template <typename Reply>
std::string code_of(const Reply& reply) {
    return reply ? "" : reply.error().code();
}

} // namespace copilot::fakes
