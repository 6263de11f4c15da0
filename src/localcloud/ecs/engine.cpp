#include "localcloud/ecs/engine.h"

#include "host/network_namespace.h"
#include "host/podman/engine.h"
#include "localcloud/ecr/registry.h"

namespace copilot::localcloud::ecs {

Engine::Engine(Cloud& cloud)
    : engine_(host::podman::make_engine({
          .state = cloud.directories().state,
          .run = cloud.directories().run,
          .registry = cloud.part<ecr::Registry>()->address(),
      })),
      interface_ready_([](const std::string& id) {
          return host::network_namespace_exists(host::network_namespace_name(id));
      }),
      storage_(cloud.directories().state / "containers" / "storage") {}

} // namespace copilot::localcloud::ecs
