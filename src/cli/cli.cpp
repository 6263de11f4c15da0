// Parses, runs one command through its life, and reports how it ended: the only place of the
// command line that catches.

#include "cli/cli.h"

#include "base/format.h"
#include "cli/commands.h"
#include "cli/deployer.h"
#include "cli/given_keys.h"
#include "cli/parser.h"
#include "cli/session.h"
#include "cli/version.h"

#include <deque>

namespace copilot::cli {
namespace {

int run_command(const Parsed& parsed, const Roles& roles, term::Terminal& terminal) {
    const auto prompter = term::terminal_prompter(terminal);
    std::deque<GivenKeys> given;
    const auto open_aws = [&](const AccountChoice& account) {
        return aws::Session::open({
            .profile = account.profile,
            .region = account.region,
            .debug = parsed.debug,
            .user_agent = format("aws-copilot/{} ({})", version(), parsed.spec->path),
            .cancellation = &interrupts(),
            .mfa_code =
                [&prompter](const std::string& serial) {
                    return prompter->secret(
                        {format("Code of the MFA device {}", serial), "MFA code:", ""}
                    );
                },
            .surroundings = account.keys ? &given.emplace_back(*account.keys) : nullptr,
        });
    };
    Session session(terminal, *prompter, roles, open_aws);
    session.profile = parsed.profile;
    session.region = parsed.region;
    auto& command = *parsed.command;
    command.validate(session);
    command.ask(session);
    command.execute(session);
    session.log().recommend(command.recommend());
    return 0;
}

int report(const Error& error, int code, const term::Log& log) {
    log.failure(error.what());
    if (!error.hint().empty())
        log.info("  " + error.hint());
    if (const auto* answer = dynamic_cast<const aws::ServiceError*>(&error);
        answer && !answer->request_id().empty())
        log.info("  request ID " + answer->request_id());
    return code;
}

} // namespace

int run(const std::vector<std::string>& arguments, const Roles& roles) {
    const auto terminal = term::system_terminal();
    const term::Log log(*terminal);
    try {
        const auto parsed = parse(commands(), arguments);
        if (!parsed.spec) {
            terminal->out(parsed.text);
            return 0;
        }
        return run_command(parsed, roles, *terminal);
    } catch (const ExitCode& exit) {
        if (*exit.what() != '\0')
            log.info(exit.what());
        return exit.code();
    } catch (const term::Cancelled&) {
        return 1;
    } catch (const io::Cancelled& error) {
        return report(error, 130, log);
    } catch (const UsageError& error) {
        return report(error, 2, log);
    } catch (const Error& error) {
        return report(error, 1, log);
    } catch (const std::exception& error) { // A library's own, such as std::filesystem's.
        return report(Error(error.what()), 1, log);
    }
}

} // namespace copilot::cli
