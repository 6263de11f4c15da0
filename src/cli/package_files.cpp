#include "cli/package_files.h"

#include "base/text.h"
#include "codec/json.h"

#include <algorithm>

namespace copilot::cli {
namespace {

Document sorted(Dictionary<std::string> pairs) {
    std::ranges::sort(pairs, {}, &Dictionary<std::string>::Entry::key);
    return encode(pairs);
}

} // namespace

void write_package(
    const io::Path& template_file,
    const io::Path& parameters_file,
    const deploy::RenderedStack& stack
) {
    const Document::Map parameters{
        {"Parameters", sorted(stack.parameters)}, {"Tags", sorted(stack.tags)}
    };
    io::write_file(template_file, stack.template_body);
    io::write_file(parameters_file, trimmed(codec::to_pretty_json(parameters)));
}

} // namespace copilot::cli
