#include "lambda/custom_resource.h"

namespace copilot::lambda {

#define FUNCTION(name, file) std::unique_ptr<CustomResource> file();
#include "lambda/functions.inc"
#undef FUNCTION

const std::vector<Function>& functions() {
    static const std::vector<Function> all{
#define FUNCTION(name, file) {name, file},
#include "lambda/functions.inc"
#undef FUNCTION
    };
    return all;
}

} // namespace copilot::lambda
