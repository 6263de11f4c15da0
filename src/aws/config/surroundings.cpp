#include "aws/config/surroundings.h"

#include <cstdlib>

namespace copilot::aws {

std::optional<std::string> ProcessSurroundings::variable(std::string_view name) const {
    const auto* value = std::getenv(std::string(name).c_str());
    if (!value || *value == '\0')
        return std::nullopt;
    return value;
}

std::optional<std::string> ProcessSurroundings::file(const io::Path& path) const {
    return io::read_file_if_exists(path);
}

void ProcessSurroundings::write_private_file(const io::Path& path, std::string_view content) const {
    io::make_directories(path.parent_path(), 0700);
    io::write_file(path, content, 0600);
}

io::ProcessResult ProcessSurroundings::run(const io::ProcessSpec& spec) const {
    return io::run(spec);
}

} // namespace copilot::aws
