// The private service: answers with its environment and the task that answers.

#include "../http.h"

namespace {

example::Page page(const std::string&) {
    char host[256] = "";
    gethostname(host, sizeof host - 1);
    return {
        200,
        "hello from " + example::environment("COPILOT_SERVICE_NAME") + " in "
            + example::environment("COPILOT_ENVIRONMENT_NAME") + ", task " + host
    };
}

} // namespace

int main() {
    return example::serve(8081, page);
}
