#include "cli/override_files.h"

#include "base/error.h"
#include "base/format.h"

namespace copilot::cli {
namespace {

constexpr std::string_view yaml_patches = "yamlpatch";
constexpr std::string_view cdk = "cdk";

constexpr auto sample_patches =
    R"(# Patches of the CloudFormation template, applied in this order before it is deployed or packaged.
# op: add, remove or replace. path: https://www.rfc-editor.org/rfc/rfc6901. Values may use !Ref and its like.
#
# See the template with `package`, and what a patch changes with `package --diff`.

# Delete a resource.
# - op: remove
#   path: /Resources/SomeLogicalID

# Change a property.
# - op: replace
#   path: /Resources/SomeLogicalID/Properties/SomeProperty
#   value: a new value

# Add an item to the end of a list.
# - op: add
#   path: /Resources/SomeLogicalID/Properties/Tags/-
#   value:
#     Key: team
#     Value: !Ref AppName
)";

constexpr auto readme = R"(# Overrides of {}

`cfn.patches.yml` changes the CloudFormation template that copilot makes of manifests, for what no manifest field
can say. The patches are applied, in their order, each time before the stack is deployed, packaged or compared.

    - op: add | remove | replace
      path: /Resources/LogicalID/Properties/Name   # "/" in a key is "~1", "~" is "~0", "-" is the end of a list
      value: ...                                   # not for remove

Parameters and tags of the stack cannot be changed. A path that leads nowhere is an error, not a silence.
)";

} // namespace

void write_override_files(
    Session& session, const io::Path& directory, std::string tool, std::string_view what
) {
    if (!io::list_directory(directory).empty())
        throw Error(
            format("directory \"{}\" is not empty", directory.string()),
            "change the files that are there, or remove them first"
        );
    if (tool.empty())
        tool = session.prompter().select(
            {"Which tool would you like to change the template with?", "IaC tool:", "--tool"},
            {{std::string(yaml_patches), "a list of what to add, remove and replace"}}
        );
    if (tool == cdk)
        throw Error(
            "CDK overrides are run, but not written, by this version",
            "use --tool yamlpatch; a folder with a CDK program (cdk.json) of AWS Copilot works as "
            "it is"
        );
    io::write_new_file(directory / "cfn.patches.yml", sample_patches);
    io::write_new_file(directory / "README.md", format(readme, what));
    session.log().success(
        format("Wrote the overrides of {} to {}", what, session.log().resource(directory.string()))
    );
}

} // namespace copilot::cli
