#include "cli/commands.h"

namespace copilot::cli {

#define COMMAND(noun, verb)                                                                        \
    namespace noun {                                                                               \
    CommandSpec verb();                                                                            \
    }
#include "cli/commands.inc"
#undef COMMAND

const std::vector<CommandSpec>& commands() {
    static const std::vector<CommandSpec> all{
#define COMMAND(noun, verb) noun::verb(),
#include "cli/commands.inc"
#undef COMMAND
    };
    return all;
}

} // namespace copilot::cli
