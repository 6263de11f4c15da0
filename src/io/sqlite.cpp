// SQLite's C interface with owners and exceptions around it.

#include "io/sqlite.h"

#include "base/format.h"
#include "io/file_descriptor.h"

#include <fcntl.h>
#include <sqlite3.h>

#include <map>

namespace copilot::io {
namespace {

constexpr int busy_timeout_ms = 10'000;

[[noreturn]] void fail(sqlite3* database, std::string_view doing) {
    throw SqliteError(
        format("{}: {}", doing, sqlite3_errmsg(database)), sqlite3_extended_errcode(database)
    );
}

/// SQLite makes files that others can read; made beforehand, the file (and its journals, which take
/// its mode) is its owner's.
void make_private_file(const std::string& path) {
    const FileDescriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!file.is_open())
        throw SystemError(format("open database {}", path), errno);
}

} // namespace

std::string Row::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    if (bytes == nullptr)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::int64_t Row::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

bool Row::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
    const auto size = static_cast<int>(sql.size());
    if (sqlite3_prepare_v3(
            database, sql.data(), size, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr
        )
        != SQLITE_OK)
        fail(database, format("prepare \"{}\"", sql));
}

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_), statement_(std::exchange(other.statement_, nullptr)) {}

Statement::~Statement() {
    sqlite3_finalize(statement_);
}

void Statement::run() {
    while (step()) {
    }
}

bool Statement::step() {
    const auto code = sqlite3_step(statement_);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    const auto error = SqliteError(
        format("run \"{}\": {}", sqlite3_sql(statement_), sqlite3_errmsg(database_)),
        sqlite3_extended_errcode(database_)
    );
    reset();
    throw error;
}

void Statement::reset() {
    sqlite3_reset(statement_);
}

void Statement::bind_one(int index, std::string_view value) {
    // Empty text is not NULL, which is what a null pointer would bind.
    const auto* data = value.data() ? value.data() : "";
    if (sqlite3_bind_text64(statement_, index, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8)
        != SQLITE_OK)
        fail(database_, format("bind parameter {}", index));
}

void Statement::bind_one(int index, std::int64_t value) {
    if (sqlite3_bind_int64(statement_, index, value) != SQLITE_OK)
        fail(database_, format("bind parameter {}", index));
}

void Statement::bind_one(int index, std::nullptr_t) {
    if (sqlite3_bind_null(statement_, index) != SQLITE_OK)
        fail(database_, format("bind parameter {}", index));
}

struct Database::State {
    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    ~State() {
        statements.clear();
        sqlite3_close(connection);
    }

    sqlite3* connection = nullptr;
    std::map<std::string, Statement, std::less<>> statements;
};

Database::Database(const std::string& path) : state_(std::make_unique<State>()) {
    if (path != ":memory:")
        make_private_file(path);
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE;
    if (sqlite3_open_v2(path.c_str(), &state_->connection, flags, nullptr) != SQLITE_OK)
        fail(state_->connection, format("open database {}", path));
    sqlite3_busy_timeout(state_->connection, busy_timeout_ms);
    execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
}

Database::~Database() = default;

void Database::execute(const std::string& sql) {
    if (sqlite3_exec(state_->connection, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(state_->connection, format("run \"{}\"", sql));
}

Statement& Database::prepare(std::string_view sql) {
    auto found = state_->statements.find(sql);
    if (found == state_->statements.end())
        found = state_->statements.try_emplace(std::string(sql), state_->connection, sql).first;
    found->second.reset();
    return found->second;
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(state_->connection);
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.prepare("BEGIN IMMEDIATE").run();
}

Transaction::~Transaction() {
    if (!open_)
        return;
    try {
        database_.prepare("ROLLBACK").run();
    } catch (const Error&) {
        // SQLite has rolled back by itself, as it does when a disk is full.
    }
}

void Transaction::commit() {
    database_.prepare("COMMIT").run();
    open_ = false;
}

} // namespace copilot::io
