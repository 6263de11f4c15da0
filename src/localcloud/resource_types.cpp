#include "localcloud/resource_types.h"

#include <algorithm>

namespace copilot::localcloud {

#define RESOURCE_TYPE(service, type)                                                               \
    namespace service {                                                                            \
    ResourceType type();                                                                           \
    }
#include "localcloud/resource_types.inc"
#undef RESOURCE_TYPE

const std::vector<ResourceType>& resource_types() {
    static const std::vector<ResourceType> types{
#define RESOURCE_TYPE(service, type) service::type(),
#include "localcloud/resource_types.inc"
#undef RESOURCE_TYPE
    };
    return types;
}

const ResourceType* find_resource_type(std::string_view name) {
    const auto found = std::ranges::find(resource_types(), name, &ResourceType::name);
    return found == resource_types().end() ? nullptr : &*found;
}

} // namespace copilot::localcloud
