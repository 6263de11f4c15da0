// SQLite: statements that bind and read by type, transactions that roll back unless committed.

#pragma once

#include "base/error.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace copilot::io {

class SqliteError : public Error {
public:
    SqliteError(const std::string& message, int code) : Error(message), code_(code) {}

    [[nodiscard]] int code() const { return code_; }

private:
    int code_;
};

/// One row of a result while it is being read; columns count from 0.
class Row {
public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] bool is_null(int column) const;

private:
    sqlite3_stmt* statement_;
};

/// A prepared statement, reset after each use.
class Statement {
public:
    Statement(sqlite3* database, std::string_view sql);
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds parameters in order, from 1, after a reset.
    template <typename... Values>
    Statement& bind(const Values&... values) {
        reset();
        int index = 0;
        (bind_one(++index, values), ...);
        return *this;
    }

    /// Runs to the end, ignoring rows.
    void run();

    /// Calls `each(Row)` for every row; resets even when `each` throws.
    template <typename Each>
    void for_each(Each&& each) {
        const Reset afterwards{*this};
        while (step())
            each(Row{statement_});
    }

    /// Whether there was another row; `row()` reads it. Resets itself after the last one.
    bool step();

    [[nodiscard]] Row row() const { return Row{statement_}; }

    void reset();

private:
    struct Reset {
        Statement& statement;

        ~Reset() { statement.reset(); }
    };

    void bind_one(int index, std::string_view value);
    void bind_one(int index, std::int64_t value);

    void bind_one(int index, int value) { bind_one(index, static_cast<std::int64_t>(value)); }

    void bind_one(int index, std::nullptr_t);

    template <typename T>
    void bind_one(int index, const std::optional<T>& value) {
        if (value)
            bind_one(index, *value);
        else
            bind_one(index, nullptr);
    }

    sqlite3* database_;
    sqlite3_stmt* statement_ = nullptr;
};

/// A connection. Not for several threads at once: the owner locks.
class Database {
public:
    /// Opens or makes the file (0600) in WAL mode with foreign keys on; ":memory:" for none.
    explicit Database(const std::string& path);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    /// Runs statements separated by semicolons.
    void execute(const std::string& sql);
    /// A statement, prepared once for each text, kept, and handed out reset.
    Statement& prepare(std::string_view sql);
    /// Rows that the last statement changed.
    [[nodiscard]] std::int64_t changes() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// BEGIN IMMEDIATE; rolls back at the end of its life unless committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace copilot::io
