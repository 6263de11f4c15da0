// Records in SQLite: point look-ups and lists by prepared statements, bodies as JSON text.

#include "localcloud/state/records.h"

#include "localcloud/state/migrations.h"

namespace copilot::localcloud {

State::State(const std::string& path) : database_(path) {
    // With a write-ahead log this survives any end of the process without a disk flush for each
    // commit; the end of the machine may cost the last commits, never the file.
    database_.execute("PRAGMA synchronous = NORMAL");
    migrate(database_);
}

std::optional<std::string>
Records::find_body(std::string_view kind, const Place& place, std::string_view id) {
    auto& query = database_->prepare(
        "SELECT body FROM record WHERE kind = ? AND account = ? AND region = ? AND id = ?"
    );
    query.bind(kind, place.account, place.region, id);
    std::optional<std::string> body;
    if (query.step())
        body = query.row().text(0);
    query.reset();
    return body;
}

void Records::put_body(
    std::string_view kind,
    const Place& place,
    const std::string& id,
    const std::string& parent,
    const std::string& body
) {
    database_
        ->prepare("INSERT INTO record (kind, account, region, id, parent, body) "
                  "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (kind, account, region, id) "
                  "DO UPDATE SET parent = excluded.parent, body = excluded.body")
        .bind(kind, place.account, place.region, id, parent, body)
        .run();
}

void Records::erase_body(std::string_view kind, const Place& place, std::string_view id) {
    database_
        ->prepare("DELETE FROM record WHERE kind = ? AND account = ? AND region = ? AND id = ?")
        .bind(kind, place.account, place.region, id)
        .run();
}

std::vector<std::string> Records::list_bodies(std::string_view kind, const Place& place) {
    auto& query = database_->prepare(
        "SELECT body FROM record WHERE kind = ? AND account = ? AND region = ? ORDER BY id"
    );
    query.bind(kind, place.account, place.region);
    std::vector<std::string> bodies;
    query.for_each([&](io::Row row) { bodies.push_back(row.text(0)); });
    return bodies;
}

std::vector<std::string>
Records::list_bodies(std::string_view kind, const Place& place, std::string_view parent) {
    auto& query = database_->prepare("SELECT body FROM record WHERE kind = ? AND account = ? AND "
                                     "region = ? AND parent = ? ORDER BY id");
    query.bind(kind, place.account, place.region, parent);
    std::vector<std::string> bodies;
    query.for_each([&](io::Row row) { bodies.push_back(row.text(0)); });
    return bodies;
}

std::vector<std::string> Records::last_bodies(
    std::string_view kind,
    const Place& place,
    std::string_view parent,
    std::string_view before,
    std::int64_t limit
) {
    constexpr std::string_view after_all = "\U0010FFFF";
    auto& query =
        database_->prepare("SELECT body FROM record WHERE kind = ? AND account = ? AND "
                           "region = ? AND parent = ? AND id < ? ORDER BY id DESC LIMIT ?");
    query.bind(
        kind, place.account, place.region, parent, before.empty() ? after_all : before, limit
    );
    std::vector<std::string> bodies;
    query.for_each([&](io::Row row) { bodies.push_back(row.text(0)); });
    return bodies;
}

void Records::erase_bodies(std::string_view kind, const Place& place, std::string_view parent) {
    database_
        ->prepare("DELETE FROM record WHERE kind = ? AND account = ? AND region = ? AND parent = ?")
        .bind(kind, place.account, place.region, parent)
        .run();
}

std::vector<std::pair<Place, std::string>> Records::all_bodies(std::string_view kind) {
    auto& query = database_->prepare("SELECT account, region, body FROM record WHERE kind = ? "
                                     "ORDER BY account, region, id");
    query.bind(kind);
    std::vector<std::pair<Place, std::string>> bodies;
    query.for_each([&](io::Row row) {
        bodies.emplace_back(Place{row.text(0), row.text(1)}, row.text(2));
    });
    return bodies;
}

} // namespace copilot::localcloud
