#include "cli/version.h"

namespace copilot::cli {

const std::string& version() {
    static const std::string text = COPILOT_VERSION;
    return text;
}

} // namespace copilot::cli
