#include "manifest/workload/image.h"

namespace copilot::manifest::workload {

std::optional<Build> Image::full_build() const {
    if (!build)
        return std::nullopt;
    if (const auto* dockerfile = std::get_if<std::string>(&*build))
        return Build{.dockerfile = *dockerfile};
    return std::get<Build>(*build);
}

void validate(const Image& image, const Place& at) {
    if (image.build.has_value() == image.location.has_value())
        at.error("must have exactly one of \"build\" and \"location\"");
    if (image.port && (*image.port < 1 || *image.port > 65535))
        at["port"].error("must be between 1 and 65535");
}

} // namespace copilot::manifest::workload
