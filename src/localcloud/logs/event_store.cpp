// Events have a database of their own because there are many of them, and writing them must not
// make operations wait.

#include "localcloud/logs/event_store.h"

#include "host/container_log.h"

#include <algorithm>

namespace copilot::localcloud::logs {

namespace {

constexpr std::int64_t most_events_in_a_stream = 200'000;

constexpr auto schema = R"sql(
CREATE TABLE IF NOT EXISTS streams (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    region TEXT NOT NULL,
    log_group TEXT NOT NULL,
    name TEXT NOT NULL,
    created INTEGER NOT NULL,
    first_event INTEGER,
    last_event INTEGER,
    last_ingestion INTEGER,
    UNIQUE (account, region, log_group, name)
) STRICT;
CREATE TABLE IF NOT EXISTS events (
    id INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES streams (id),
    timestamp INTEGER NOT NULL,
    ingestion INTEGER NOT NULL,
    message TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS events_in_order ON events (stream, timestamp, id);
CREATE TABLE IF NOT EXISTS positions (
    source TEXT PRIMARY KEY,
    inode INTEGER NOT NULL,
    offset INTEGER NOT NULL
) STRICT;
)sql";

std::string path_of(Cloud& cloud) {
    io::make_directories(cloud.directories().state, 0700);
    return cloud.directories().state / "logs.db";
}

std::optional<std::int64_t> optional_integer(const io::Row& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(row.integer(column));
}

bool is_wanted(const EventQuery& query, const std::string& stream) {
    if (!query.streams.empty() && std::ranges::find(query.streams, stream) == query.streams.end())
        return false;
    return stream.starts_with(query.stream_prefix);
}

} // namespace

EventStore::EventStore(Cloud& cloud) : database_(path_of(cloud)) {
    database_.execute(schema);
}

std::optional<std::int64_t>
EventStore::find_stream(const GroupKey& group, const std::string& stream) {
    auto& statement = database_.prepare(
        "SELECT id FROM streams WHERE account = ? AND region = ? AND log_group = ? AND name = ?"
    );
    statement.bind(group.place.account, group.place.region, group.name, stream);
    std::optional<std::int64_t> found;
    statement.for_each([&](const io::Row& row) { found = row.integer(0); });
    return found;
}

std::int64_t
EventStore::require_stream(const GroupKey& group, const std::string& stream, std::int64_t now) {
    if (const auto found = find_stream(group, stream))
        return *found;
    database_
        .prepare("INSERT INTO streams (account, region, log_group, name, created) "
                 "VALUES (?, ?, ?, ?, ?)")
        .bind(group.place.account, group.place.region, group.name, stream, now)
        .run();
    return *find_stream(group, stream);
}

bool EventStore::create_stream(const GroupKey& group, const std::string& stream, std::int64_t now) {
    const std::lock_guard lock(mutex_);
    if (find_stream(group, stream))
        return false;
    require_stream(group, stream, now);
    return true;
}

void EventStore::delete_stream_rows(std::int64_t stream) {
    database_.prepare("DELETE FROM events WHERE stream = ?").bind(stream).run();
    database_.prepare("DELETE FROM streams WHERE id = ?").bind(stream).run();
}

bool EventStore::delete_stream(const GroupKey& group, const std::string& stream) {
    const std::lock_guard lock(mutex_);
    io::Transaction transaction(database_);
    const auto found = find_stream(group, stream);
    if (found)
        delete_stream_rows(*found);
    transaction.commit();
    return found.has_value();
}

void EventStore::delete_group(const GroupKey& group) {
    for (const auto& stream : streams(group, ""))
        delete_stream(group, stream.name);
}

std::vector<Stream> EventStore::streams(const GroupKey& group, const std::string& prefix) {
    const std::lock_guard lock(mutex_);
    auto& statement = database_.prepare(
        "SELECT name, created, first_event, last_event, last_ingestion FROM streams "
        "WHERE account = ? AND region = ? AND log_group = ? ORDER BY name"
    );
    statement.bind(group.place.account, group.place.region, group.name);
    std::vector<Stream> found;
    statement.for_each([&](const io::Row& row) {
        if (row.text(0).starts_with(prefix))
            found.push_back(
                {row.text(0),
                 row.integer(1),
                 optional_integer(row, 2),
                 optional_integer(row, 3),
                 optional_integer(row, 4)}
            );
    });
    return found;
}

bool EventStore::has_stream(const GroupKey& group, const std::string& stream) {
    const std::lock_guard lock(mutex_);
    return find_stream(group, stream).has_value();
}

void EventStore::insert(
    std::int64_t stream, const std::vector<NewEvent>& events, std::int64_t now
) {
    if (events.empty())
        return;
    auto first = events.front().timestamp;
    auto last = first;
    for (const auto& event : events) {
        database_
            .prepare(
                "INSERT INTO events (stream, timestamp, ingestion, message) VALUES (?, ?, ?, ?)"
            )
            .bind(stream, event.timestamp, now, event.message)
            .run();
        first = std::min(first, event.timestamp);
        last = std::max(last, event.timestamp);
    }
    database_
        .prepare("UPDATE streams SET first_event = min(ifnull(first_event, ?), ?), "
                 "last_event = max(ifnull(last_event, ?), ?), last_ingestion = ? WHERE id = ?")
        .bind(first, first, last, last, now, stream)
        .run();
}

void EventStore::append(
    const GroupKey& group,
    const std::string& stream,
    const std::vector<NewEvent>& events,
    std::int64_t now
) {
    const std::lock_guard lock(mutex_);
    io::Transaction transaction(database_);
    insert(require_stream(group, stream, now), events, now);
    transaction.commit();
}

std::vector<Event> EventStore::read(const GroupKey& group, const EventQuery& query) {
    const std::lock_guard lock(mutex_);
    const auto first = query.after.value_or(Cursor{-1, -1});
    const auto last = query.before.value_or(Cursor{INT64_MAX, INT64_MAX});
    auto& statement = database_.prepare(
        std::string(
            "SELECT events.timestamp, events.id, streams.name, events.message, events.ingestion "
            "FROM streams JOIN events ON events.stream = streams.id "
            "WHERE account = ? AND region = ? AND log_group = ? "
            "AND timestamp >= ? AND timestamp < ? "
            "AND (timestamp, events.id) > (?, ?) AND (timestamp, events.id) < (?, ?) "
        )
        + (query.newest ? "ORDER BY timestamp DESC, events.id DESC"
                        : "ORDER BY timestamp, events.id")
    );
    statement.bind(
        group.place.account,
        group.place.region,
        group.name,
        query.from,
        query.until.value_or(INT64_MAX),
        first.timestamp,
        first.id,
        last.timestamp,
        last.id
    );
    std::vector<Event> found;
    while (static_cast<std::int64_t>(found.size()) < query.limit && statement.step()) {
        const auto row = statement.row();
        if (is_wanted(query, row.text(2)))
            found.push_back(
                {{row.integer(0), row.integer(1)}, row.text(2), row.text(3), row.integer(4)}
            );
    }
    statement.reset();
    if (query.newest)
        std::ranges::reverse(found);
    return found;
}

void EventStore::collect(const Place& place, const Source& source, std::int64_t now) {
    const std::lock_guard lock(mutex_);
    bool more = true;
    while (more) {
        io::Transaction transaction(database_);
        host::LogPosition position;
        auto& statement = database_.prepare("SELECT inode, offset FROM positions WHERE source = ?");
        statement.bind(source.container);
        statement.for_each([&](const io::Row& row) { position = {row.integer(0), row.integer(1)}; }
        );
        const auto page = host::read_log(source.file, position);
        std::vector<NewEvent> events;
        for (const auto& line : page.lines)
            events.push_back({line.time.time_since_epoch().count(), line.text});
        if (!events.empty())
            insert(require_stream({place, source.group}, source.stream, now), events, now);
        if (page.next != position)
            database_
                .prepare("INSERT INTO positions (source, inode, offset) VALUES (?, ?, ?) "
                         "ON CONFLICT (source) DO UPDATE SET inode = excluded.inode, "
                         "offset = excluded.offset")
                .bind(source.container, page.next.inode, page.next.offset)
                .run();
        transaction.commit();
        more = page.more;
    }
}

void EventStore::forget(const Source& source) {
    const std::lock_guard lock(mutex_);
    database_.prepare("DELETE FROM positions WHERE source = ?").bind(source.container).run();
}

std::int64_t EventStore::stored_bytes(const GroupKey& group) {
    const std::lock_guard lock(mutex_);
    auto& statement = database_.prepare("SELECT ifnull(sum(length(message)), 0) FROM streams "
                                        "JOIN events ON events.stream = streams.id "
                                        "WHERE account = ? AND region = ? AND log_group = ?");
    statement.bind(group.place.account, group.place.region, group.name);
    std::int64_t bytes = 0;
    statement.for_each([&](const io::Row& row) { bytes = row.integer(0); });
    return bytes;
}

void EventStore::expire(const GroupKey& group, std::optional<std::int64_t> time) {
    const auto all = streams(group, "");
    const std::lock_guard lock(mutex_);
    io::Transaction transaction(database_);
    for (const auto& stream : all) {
        const auto id = find_stream(group, stream.name);
        if (!id)
            continue;
        if (time)
            database_.prepare("DELETE FROM events WHERE stream = ? AND timestamp < ?")
                .bind(*id, *time)
                .run();
        database_
            .prepare("DELETE FROM events WHERE id IN (SELECT id FROM events WHERE stream = ? "
                     "ORDER BY timestamp DESC, id DESC LIMIT -1 OFFSET ?)")
            .bind(*id, most_events_in_a_stream)
            .run();
    }
    transaction.commit();
}

} // namespace copilot::localcloud::logs
