#include "base/text.h"
#include "lambda/custom_resource.h"

namespace copilot::lambda {

#define FUNCTION(file) std::unique_ptr<CustomResource> file();
#include "lambda/functions.inc"
#undef FUNCTION

const std::vector<Function>& functions() {
    static const std::vector<Function> all{
#define FUNCTION(file) {replaced(#file, "_", "-"), file},
#include "lambda/functions.inc"
#undef FUNCTION
    };
    return all;
}

} // namespace copilot::lambda
