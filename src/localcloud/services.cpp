#include "localcloud/services.h"

namespace copilot::localcloud {

#define SERVICE(service)                                                                           \
    namespace service {                                                                            \
    void register_operations(Cloud& cloud);                                                        \
    }
#include "localcloud/services.inc"
#undef SERVICE

void register_services([[maybe_unused]] Cloud& cloud) {
#define SERVICE(service) service::register_operations(cloud);
#include "localcloud/services.inc"
#undef SERVICE
}

} // namespace copilot::localcloud
