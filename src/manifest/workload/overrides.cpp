#include "manifest/workload/overrides.h"

namespace copilot::manifest {
namespace {

/// Maps whose values are replaced as a whole.
bool holds_whole_values(std::string_view key) {
    return key == "variables" || key == "secrets";
}

void forget_the_other_image(Document::Map& image, const Document& override_image) {
    if (override_image.find("location"))
        image.erase("build");
    else if (override_image.find("build"))
        image.erase("location");
}

void merge(Document& base, const Document& over, bool values_are_whole = false) {
    if (!base.map() || !over.map()) {
        base = over;
        return;
    }
    for (const auto& [key, value, mark] : *over.map()) {
        auto* there = base.find(key);
        if (value.is_null())
            continue;
        if (!there || values_are_whole) {
            base.map()->set(key, value);
            continue;
        }
        if (key == "image" && there->map())
            forget_the_other_image(*there->map(), value);
        merge(*there, value, holds_whole_values(key));
    }
}

} // namespace

Document with_overrides(const Document& manifest, const std::string& environment) {
    auto merged = manifest;
    const auto* over = manifest.at({"environments", environment});
    if (over && over->map())
        merge(merged, *over);
    if (merged.map())
        merged.map()->erase("environments");
    return merged;
}

} // namespace copilot::manifest
