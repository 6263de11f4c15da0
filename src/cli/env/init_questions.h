// What `env init` asks about the network of a new environment.

#pragma once

#include "aws/client.h"
#include "manifest/environment/new_environment.h"
#include "term/prompt.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace copilot::cli::env {

/// Asks which VPC and which of its subnets, for what is not in `vpc` yet. Where nobody can be
/// asked, one kind of subnets is enough. Throws Error for an account without a VPC, a VPC without
/// DNS, and subnets that are not in it.
void ask_imported(
    term::Prompter& prompter,
    const aws::Client& there,
    bool can_ask,
    manifest::NewEnvironment::ImportedVpc& vpc
);

/// Asks for ranges and zones that are not in `vpc` yet. Where nobody can be asked, subnets are cut
/// from the VPC's range.
void ask_adjusted(
    term::Prompter& prompter,
    const aws::Client& there,
    bool can_ask,
    manifest::NewEnvironment::AdjustedVpc& vpc
);

/// `count` ranges in `vpc`, each a 256th of it (but no larger than /28 allows), from the `first`
/// on: the third and fourth of 10.0.0.0/16 are 10.0.2.0/24 and 10.0.3.0/24. Throws UsageError for
/// what is no IPv4 range, or too small.
[[nodiscard]] std::vector<std::string>
ranges_in(const std::string& vpc, std::size_t first, std::size_t count);

} // namespace copilot::cli::env
