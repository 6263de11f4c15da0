// The schema of the state, as named and dated steps that are never changed once released.
//
// Everything is one table of records: a kind, a place, an ID, and a JSON body that the struct of
// that kind reads. A new field in a struct needs no migration; a new table, index or a rewritten
// body does.

#include "localcloud/state/migrations.h"

#include "base/format.h"

#include <array>

namespace copilot::localcloud {

namespace {

struct Migration {
    std::string_view name;
    std::string_view sql;
};

constexpr std::array migrations{
    Migration{"20261130-records", R"(
        CREATE TABLE record (
            kind    TEXT NOT NULL, -- "ec2/vpc"
            account TEXT NOT NULL,
            region  TEXT NOT NULL, -- "aws-global" for what AWS keeps per account only
            id      TEXT NOT NULL,
            parent  TEXT NOT NULL, -- '' for none
            body    TEXT NOT NULL, -- JSON
            PRIMARY KEY (kind, account, region, id)
        ) STRICT;
        CREATE INDEX record_by_parent ON record (kind, account, region, parent, id);
    )"},
};

bool is_applied(io::Database& database, std::string_view name) {
    auto& query = database.prepare("SELECT 1 FROM migration WHERE name = ?");
    query.bind(name);
    const bool found = query.step();
    query.reset();
    return found;
}

void refuse_later_versions(io::Database& database) {
    const auto known = [](const std::string& name) {
        for (const auto& migration : migrations)
            if (migration.name == name)
                return true;
        return false;
    };
    database.prepare("SELECT name FROM migration").for_each([&](io::Row row) {
        if (const auto name = row.text(0); !known(name))
            throw Error(
                format("open the state: it was written by a later version ({})", name),
                "Update copilot, or move the state directory away to start anew."
            );
    });
}

} // namespace

void migrate(io::Database& database) {
    database.execute("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY) STRICT");
    refuse_later_versions(database);
    for (const auto& [name, sql] : migrations) {
        if (is_applied(database, name))
            continue;
        io::Transaction transaction(database);
        database.execute(std::string(sql));
        database.prepare("INSERT INTO migration (name) VALUES (?)").bind(name).run();
        transaction.commit();
    }
}

} // namespace copilot::localcloud
