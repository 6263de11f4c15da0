#pragma once

#include "localcloud/cloudformation/stack.h"
#include "localcloud/state/records.h"

#include <set>
#include <string>
#include <vector>

namespace copilot::localcloud::cloudformation {

/// A value that a stack shares with the others of its place.
struct Export {
    static constexpr std::string_view kind = "cloudformation/export";

    std::string name;
    std::string value;
    std::string stack_id;
    /// The stacks that use it: for as long it can neither change nor go.
    std::vector<std::string> importers;

    [[nodiscard]] std::string record_id() const { return name; }

    [[nodiscard]] std::string parent_id() const { return stack_id; }

    bool operator==(const Export&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("Name"), self.name);
        x("Value", self.value);
        x("StackId", self.stack_id);
        x("Importers", self.importers);
    }
};

/// That a stack uses an export: the other side of Export::importers.
struct Import {
    static constexpr std::string_view kind = "cloudformation/import";

    std::string export_name;
    std::string stack_id;

    [[nodiscard]] std::string record_id() const { return stack_id + "\n" + export_name; }

    [[nodiscard]] std::string parent_id() const { return stack_id; }

    static void fields(auto& self, auto& x) {
        x(required("ExportName"), self.export_name);
        x(required("StackId"), self.stack_id);
    }
};

/// Notes that `stack_id` uses an export and answers its value. Throws aws::ServiceError when
/// nothing exports it.
std::string import_value(
    Records& records, const Place& place, const std::string& name, const std::string& stack_id
);

/// Forgets every import of a stack but those in `keep`.
void forget_imports(
    Records& records,
    const Place& place,
    const std::string& stack_id,
    const std::set<std::string>& keep
);

/// Makes a stack's exports those of `outputs`. Throws aws::ServiceError when another stack has one
/// of the names, or when what goes or changes is in use.
void publish_exports(
    Records& records,
    const Place& place,
    const std::string& stack_id,
    const std::vector<StackOutput>& outputs
);

/// Throws aws::ServiceError ValidationError, as AWS words it, when an export of the stack is in use
/// by another.
void refuse_exports_in_use(Records& records, const Place& place, const std::string& stack_id);

} // namespace copilot::localcloud::cloudformation
