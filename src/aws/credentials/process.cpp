// https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html

#include "aws/credentials/chain.h"
#include "aws/credentials/printed.h"
#include "base/format.h"
#include "base/text.h"

namespace copilot::aws {
namespace {

class ProcessCredentials final : public CredentialsSource {
public:
    ProcessCredentials(std::string command, const Surroundings& surroundings)
        : command_(std::move(command)), surroundings_(surroundings) {}

    Credentials fetch() override {
        const auto result = surroundings_.run(
            {.arguments = {"/bin/sh", "-c", command_}, .timeout = std::chrono::minutes(1)}
        );
        if (!result.ok())
            throw Error(format(
                "credential_process {}: {}",
                command_,
                result.timed_out ? "no answer within a minute" : trimmed(result.error)
            ));
        return parse_printed_credentials(result.out, "credential_process");
    }

private:
    std::string command_;
    const Surroundings& surroundings_;
};

} // namespace

std::unique_ptr<CredentialsSource>
process_credentials(std::string command, const Surroundings& surroundings) {
    return std::make_unique<ProcessCredentials>(std::move(command), surroundings);
}

} // namespace copilot::aws
