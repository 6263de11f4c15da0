// The examples in docs/manifest/environment are manifests that work, and leave no field out.

#include "codec/yaml.h"
#include "manifest/environment/environment.h"
#include "manifest/environment/new_environment.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace copilot::manifest {
namespace {

namespace fs = std::filesystem;

const Variables variables{
    "shop",
    "test",
    [](const std::string& name) -> std::optional<std::string> {
        if (name == "CERTIFICATES")
            return R"(["arn:aws:acm:us-west-2:123456789012:certificate/a"])";
        return std::nullopt;
    },
};

std::vector<fs::path> examples() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(COPILOT_SOURCE "/docs/manifest/environment"))
        paths.push_back(entry.path());
    return paths;
}

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// "http.public.certificates" and so on, of a manifest.
void collect_paths(const Document& document, const std::string& path, std::set<std::string>& out) {
    if (const auto* list = document.list())
        for (const auto& item : *list)
            collect_paths(item, path, out);
    if (const auto* map = document.map())
        for (const auto& [key, value, mark] : *map) {
            out.insert(path + key);
            collect_paths(value, path + key + '.', out);
        }
}

/// The same, of a schema.
void collect_fields(const Document& schema, const std::string& path, std::set<std::string>& out) {
    if (const auto* choices = schema.find("anyOf"))
        for (const auto& choice : *choices->list())
            collect_fields(choice, path, out);
    if (const auto* items = schema.find("items"))
        collect_fields(*items, path, out);
    if (const auto* properties = schema.find("properties"))
        for (const auto& [key, value, mark] : *properties->map()) {
            out.insert(path + key);
            collect_fields(value, path + key + '.', out);
        }
}

TEST(EnvironmentExamples, are_valid_manifests) {
    for (const auto& path : examples())
        EXPECT_NO_THROW(
            (void)load_environment({path.filename(), "test", read_file(path)}, variables)
        ) << path;
}

TEST(EnvironmentExamples, show_every_field) {
    std::set<std::string> shown;
    for (const auto& path : examples())
        collect_paths(codec::parse_yaml(read_file(path)), "", shown);
    std::set<std::string> fields;
    collect_fields(environment_schema(), "", fields);

    // Fields of the deprecated form that the other load balancer has, or that never had an effect.
    fields.erase("http.public.security_groups.ingress.from_vpc");
    fields.erase("http.public.security_groups.ingress.restrict_to.source_ips");
    for (const auto* kind : {"", ".cdn", ".source_ips"})
        fields.erase(std::string("http.private.security_groups.ingress.restrict_to") + kind);
    for (const auto& field : fields)
        EXPECT_TRUE(shown.contains(field)) << field << " has no example";
}

} // namespace
} // namespace copilot::manifest
