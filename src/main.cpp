// Picks the role: the command line, the local cloud's daemon, or a Lambda function. The only file
// that sees all three.

#include "cli/cli.h"
#include "lambda/runtime.h"
#include "localcloud/daemon.h"

#include <cstdlib>
#include <string_view>

namespace {

/// Lambda runs the binary as "bootstrap", and says where its runtime API is.
bool is_lambda(std::string_view program) {
    return program.substr(program.rfind('/') + 1) == "bootstrap"
           || std::getenv("AWS_LAMBDA_RUNTIME_API") != nullptr;
}

} // namespace

int main(int argc, char** argv) {
    if (argc > 0 && is_lambda(argv[0]))
        return copilot::lambda::run();
    const copilot::cli::Roles roles{
        .run_local_cloud = [] { return copilot::localcloud::run_daemon(); },
        .erase_local_cloud = [] { copilot::localcloud::erase(); },
    };
    return copilot::cli::run({argv + 1, argv + argc}, roles);
}
