// Nobody is called to find out whose a profile is: with ten profiles that would take seconds, and
// some would ask for a code. What the files say, and what an access key says itself, is enough.

#include "cli/env/profiles.h"

#include "aws/config/profile.h"
#include "aws/local.h"
#include "base/format.h"
#include "base/text.h"

#include <algorithm>
#include <cstdint>

namespace copilot::cli::env {
namespace {

constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

std::string account_of(const aws::Settings& settings) {
    for (const auto* name : {"aws_account_id", "sso_account_id"})
        if (const auto account = aws::setting(settings, name))
            return *account;
    if (const auto role = aws::setting(settings, "role_arn")) {
        const auto parts = split(*role, ':');
        return parts.size() > 4 ? parts[4] : "";
    }
    return account_in_key(aws::setting(settings, "aws_access_key_id").value_or("")).value_or("");
}

std::vector<ProfileChoice> local_profiles(const aws::Surroundings& surroundings) {
    const auto record =
        aws::local::daemon_record(surroundings).value_or(aws::local::DaemonRecord{});
    return {{std::string(aws::local::profile), record.account, record.region}};
}

} // namespace

std::string ProfileChoice::hint() const {
    std::vector<std::string> parts;
    if (name == aws::local::profile)
        parts.emplace_back("the local cloud on this machine");
    if (!account.empty())
        parts.push_back("account " + account);
    if (!region.empty())
        parts.push_back("region " + region);
    return joined(parts, ", ");
}

std::optional<std::string> account_in_key(std::string_view access_key_id) {
    const bool of_aws = access_key_id.starts_with("AKIA") || access_key_id.starts_with("ASIA");
    // Keys from before 2019 begin with AKIAI or AKIAJ, and say nothing.
    if (!of_aws || access_key_id.size() != 20 || access_key_id[4] == 'I' || access_key_id[4] == 'J')
        return std::nullopt;
    std::uint64_t bits = 0;
    for (const char c : access_key_id.substr(4, 10)) {
        const auto digit = base32.find(c);
        if (digit == std::string_view::npos)
            return std::nullopt;
        bits = bits << 5 | digit;
    }
    // 50 bits: one that is always set, 40 of the account, and some of what follows.
    return format("{:012}", bits >> 9 & 0xff'ffff'ffff);
}

std::vector<ProfileChoice> profile_choices(const aws::SharedConfig& config) {
    std::vector<ProfileChoice> choices;
    for (const auto& name : config.profile_names()) {
        const auto& settings = config.profiles.at(name);
        choices.push_back(
            {name, account_of(settings), aws::setting(settings, "region").value_or("")}
        );
    }
    return choices;
}

std::vector<ProfileChoice> profiles_here() {
    const aws::ProcessSurroundings surroundings;
    auto choices = local_profiles(surroundings);
    for (auto& choice : profile_choices(aws::load_shared_config(surroundings)))
        if (choice.name != aws::local::profile)
            choices.push_back(std::move(choice));
    return choices;
}

std::optional<std::string> region_of_profile(const std::string& profile) {
    const aws::ProcessSurroundings surroundings;
    if (const auto region = surroundings.variable("AWS_REGION"))
        return region;
    if (profile.starts_with(aws::local::profile))
        return aws::local::daemon_record(surroundings).value_or(aws::local::DaemonRecord{}).region;
    const aws::ProfileConfig config(surroundings, aws::load_shared_config(surroundings), profile);
    return config.either("AWS_DEFAULT_REGION", "region");
}

} // namespace copilot::cli::env
