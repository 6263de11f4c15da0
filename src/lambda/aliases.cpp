#include "lambda/aliases.h"

#include "codec/json.h"

namespace copilot::lambda {

Dictionary<std::vector<std::string>> decode_aliases(const std::string& json) {
    Dictionary<std::vector<std::string>> aliases;
    if (json.empty())
        return aliases;
    with_context("read the Aliases of the environment", [&] {
        decode_into(aliases, codec::parse_json(json));
    });
    return aliases;
}

} // namespace copilot::lambda
