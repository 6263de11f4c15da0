// The public service: says where it runs, and what the backend of its own environment says.

#include "../http.h"

namespace {

example::Page page(const std::string& path) {
    if (path == "/healthz")
        return {200, "ok\n"};
    const auto backend =
        example::get("backend." + example::environment("COPILOT_SERVICE_DISCOVERY_ENDPOINT"), 8081);
    return {
        backend.status,
        "api of " + example::environment("COPILOT_APPLICATION_NAME") + " in "
            + example::environment("COPILOT_ENVIRONMENT_NAME") + "\nbackend says: " + backend.body
            + '\n'
    };
}

} // namespace

int main() {
    return example::serve(8080, page);
}
