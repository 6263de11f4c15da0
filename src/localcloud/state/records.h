// What the local cloud remembers: records of typed structs, by kind, account, region and ID.

#pragma once

#include "base/fields.h"
#include "codec/json.h"
#include "io/sqlite.h"

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace copilot::localcloud {

/// An account and a region. What AWS keeps per account only has the region "aws-global".
struct Place {
    std::string account;
    std::string region;

    auto operator<=>(const Place&) const = default;
};

/// Where what the whole machine shares is kept, whatever the account: address pools.
[[nodiscard]] inline Place machine_place() {
    return {"machine", "machine"};
}

/// A struct that can be stored: `kind` is its own ("ec2/vpc"), `record_id()` unique in its place.
/// A `parent_id()` makes `list(place, parent)` cheap (a subnet's VPC, a task's service).
template <typename T>
concept Record = HasFields<T> && requires(const T& record) {
    { T::kind } -> std::convertible_to<std::string_view>;
    { record.record_id() } -> std::convertible_to<std::string>;
};

template <Record T>
struct Placed {
    Place place;
    T record;
};

/// The records as one transaction sees them.
class Records {
public:
    explicit Records(io::Database& database) : database_(&database) {}

    template <Record T>
    [[nodiscard]] std::optional<T> find(const Place& place, std::string_view id) {
        const auto body = find_body(T::kind, place, id);
        if (!body)
            return std::nullopt;
        return decode<T>(codec::parse_json(*body));
    }

    /// Adds, or replaces the one with the same ID.
    template <Record T>
    void put(const Place& place, const T& record) {
        std::string parent;
        if constexpr (requires { record.parent_id(); })
            parent = record.parent_id();
        put_body(T::kind, place, record.record_id(), parent, codec::to_json(encode(record)));
    }

    /// Nothing happens when there is none.
    template <Record T>
    void erase(const Place& place, std::string_view id) {
        erase_body(T::kind, place, id);
    }

    /// Every record of a place, by ID.
    template <Record T>
    [[nodiscard]] std::vector<T> list(const Place& place) {
        std::vector<T> found;
        for (const auto& body : list_bodies(T::kind, place))
            found.push_back(decode<T>(codec::parse_json(body)));
        return found;
    }

    template <Record T>
    [[nodiscard]] std::vector<T> list(const Place& place, std::string_view parent) {
        std::vector<T> found;
        for (const auto& body : list_bodies(T::kind, place, parent))
            found.push_back(decode<T>(codec::parse_json(body)));
        return found;
    }

    /// The last `limit` records of a parent whose IDs come before `before` (all, when it is empty),
    /// the last one first: for what only grows.
    template <Record T>
    [[nodiscard]] std::vector<T> list_last(
        const Place& place, std::string_view parent, std::string_view before, std::int64_t limit
    ) {
        std::vector<T> found;
        for (const auto& body : last_bodies(T::kind, place, parent, before, limit))
            found.push_back(decode<T>(codec::parse_json(body)));
        return found;
    }

    /// Erases every record of a parent.
    template <Record T>
    void erase_children(const Place& place, std::string_view parent) {
        erase_bodies(T::kind, place, parent);
    }

    /// Every record of every place: for controllers.
    template <Record T>
    [[nodiscard]] std::vector<Placed<T>> all() {
        std::vector<Placed<T>> found;
        for (auto& [place, body] : all_bodies(T::kind))
            found.push_back({std::move(place), decode<T>(codec::parse_json(body))});
        return found;
    }

private:
    std::optional<std::string>
    find_body(std::string_view kind, const Place& place, std::string_view id);
    void put_body(
        std::string_view kind,
        const Place& place,
        const std::string& id,
        const std::string& parent,
        const std::string& body
    );
    void erase_body(std::string_view kind, const Place& place, std::string_view id);
    std::vector<std::string> list_bodies(std::string_view kind, const Place& place);
    std::vector<std::string>
    list_bodies(std::string_view kind, const Place& place, std::string_view parent);
    std::vector<std::string> last_bodies(
        std::string_view kind,
        const Place& place,
        std::string_view parent,
        std::string_view before,
        std::int64_t limit
    );
    void erase_bodies(std::string_view kind, const Place& place, std::string_view parent);
    std::vector<std::pair<Place, std::string>> all_bodies(std::string_view kind);

    io::Database* database_;
};

/// The database, one transaction at a time.
class State {
public:
    /// Opens or makes it, and brings its schema up to date. ":memory:" for tests.
    explicit State(const std::string& path);

    /// Runs `work` in a transaction and commits; an exception rolls back and goes on. Work must not
    /// wait for anything outside and must not call back into `transact`.
    template <typename Work>
    auto transact(Work&& work) {
        const std::lock_guard lock(mutex_);
        io::Transaction transaction(database_);
        Records records(database_);
        if constexpr (std::is_void_v<decltype(work(records))>) {
            work(records);
            transaction.commit();
        } else {
            auto result = work(records);
            transaction.commit();
            return result;
        }
    }

private:
    std::mutex mutex_;
    io::Database database_;
};

} // namespace copilot::localcloud
