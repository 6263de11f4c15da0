// Log streams and their events, in a database of their own beside the records.

#pragma once

#include "io/sqlite.h"
#include "localcloud/cloud.h"
#include "localcloud/logs/source.h"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace copilot::localcloud::logs {

/// A group in its place.
struct GroupKey {
    Place place;
    std::string name;
};

struct Stream {
    std::string name;
    std::int64_t created = 0; ///< Milliseconds since 1970, as all times here.
    std::optional<std::int64_t> first_event{};
    std::optional<std::int64_t> last_event{};
    std::optional<std::int64_t> last_ingestion{};
};

/// Where an event stands: events are in the order of their times, then of their arrival.
struct Cursor {
    std::int64_t timestamp = 0;
    std::int64_t id = 0;

    auto operator<=>(const Cursor&) const = default;
};

struct NewEvent {
    std::int64_t timestamp = 0;
    std::string message;
};

struct Event {
    Cursor cursor;
    std::string stream;
    std::string message;
    std::int64_t ingestion = 0;
};

struct EventQuery {
    std::vector<std::string> streams{}; ///< Empty: all of the group.
    std::string stream_prefix{};
    std::int64_t from = 0;               ///< The first time.
    std::optional<std::int64_t> until{}; ///< The first time that is too late.
    std::optional<Cursor> after{};       ///< Only what comes behind it.
    std::optional<Cursor> before{};      ///< Only what comes in front of it.
    std::int64_t limit = 10'000;
    bool newest = false; ///< The last `limit` ones instead of the first.
};

/// Safe to share between threads.
class EventStore {
public:
    /// Opens "<state>/logs.db".
    explicit EventStore(Cloud& cloud);

    /// False when there is one of that name.
    bool create_stream(const GroupKey& group, const std::string& stream, std::int64_t now);
    /// With its events; false when there is none.
    bool delete_stream(const GroupKey& group, const std::string& stream);
    void delete_group(const GroupKey& group);

    /// By name.
    [[nodiscard]] std::vector<Stream> streams(const GroupKey& group, const std::string& prefix);
    [[nodiscard]] bool has_stream(const GroupKey& group, const std::string& stream);

    /// Makes the stream when it is not there.
    void append(
        const GroupKey& group,
        const std::string& stream,
        const std::vector<NewEvent>& events,
        std::int64_t now
    );

    /// In their order, whichever end of them was asked for.
    [[nodiscard]] std::vector<Event> read(const GroupKey& group, const EventQuery& query);

    /// Carries over what the source has written since the last time: each line once, also when this
    /// process is killed in the middle.
    void collect(const Place& place, const Source& source, std::int64_t now);
    /// The source is gone, and so is how far it was read.
    void forget(const Source& source);

    /// Bytes of the group's messages.
    [[nodiscard]] std::int64_t stored_bytes(const GroupKey& group);

    /// Deletes events from before `time`, and the oldest of streams that hold too many.
    void expire(const GroupKey& group, std::optional<std::int64_t> time);

private:
    [[nodiscard]] std::optional<std::int64_t>
    find_stream(const GroupKey& group, const std::string& stream);
    std::int64_t require_stream(const GroupKey& group, const std::string& stream, std::int64_t now);
    void insert(std::int64_t stream, const std::vector<NewEvent>& events, std::int64_t now);
    void delete_stream_rows(std::int64_t stream);

    std::mutex mutex_;
    io::Database database_;
};

} // namespace copilot::localcloud::logs
