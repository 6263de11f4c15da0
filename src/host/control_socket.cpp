// A blocking exchange on a unix stream socket.

#include "host/control_socket.h"

#include "base/format.h"

#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace copilot::host {

namespace {

class Connection {
public:
    explicit Connection(io::Path path)
        : path_(std::move(path)), fd_(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        if (fd_ < 0)
            fail("make a socket for");
    }

    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    ~Connection() { close(fd_); }

    void set_limit(int seconds) const {
        const timeval limit{.tv_sec = seconds, .tv_usec = 0};
        setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        setsockopt(fd_, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    }

    /// False when nobody listens.
    [[nodiscard]] bool connect() const {
        sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
        const auto text = path_.string();
        if (text.size() >= sizeof address.sun_path)
            throw SystemError("connect to " + text, ENAMETOOLONG);
        std::memcpy(address.sun_path, text.data(), text.size());
        if (::connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0)
            return true;
        if (errno != ENOENT && errno != ECONNREFUSED)
            fail("connect to");
        return false;
    }

    /// False when the other side is gone.
    [[nodiscard]] bool send(std::string_view text) const {
        while (!text.empty()) {
            const auto sent = ::send(fd_, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent < 0 && errno == EPIPE)
                return false;
            if (sent < 0)
                fail("write to");
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    /// Nothing when the other side is gone.
    [[nodiscard]] std::optional<std::string> receive() const {
        std::string text;
        char piece[4096];
        for (;;) {
            const auto got = recv(fd_, piece, sizeof piece, 0);
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0 && errno == ECONNRESET)
                return std::nullopt;
            if (got < 0)
                fail("read from");
            if (got == 0)
                return text;
            text.append(piece, static_cast<std::size_t>(got));
        }
    }

private:
    [[noreturn]] void fail(std::string_view doing) const {
        throw SystemError(format("{} {}", doing, path_.string()), errno);
    }

    io::Path path_;
    int fd_;
};

} // namespace

std::optional<std::string> ask(const io::Path& socket, std::string_view line, int limit) {
    const Connection connection(socket);
    connection.set_limit(limit);
    if (!connection.connect() || !connection.send(std::string(line) + "\n"))
        return std::nullopt;
    return connection.receive();
}

} // namespace copilot::host
