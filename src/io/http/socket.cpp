// Sockets, as this program needs them: blocking, each call bounded in time, no SIGPIPE.

#include "io/http/socket.h"

#include "base/error.h"
#include "base/format.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>

namespace copilot::io {
namespace {

using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

timeval to_timeval(milliseconds duration) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(duration);
    const auto rest = std::chrono::microseconds(duration - seconds);
    return {.tv_sec = seconds.count(), .tv_usec = static_cast<suseconds_t>(rest.count())};
}

[[noreturn]] void fail(const std::string& doing, int error_number = errno) {
    throw SystemError(doing, error_number);
}

void set_option(int fd, int level, int option, int value) {
    ::setsockopt(fd, level, option, &value, sizeof value);
}

int timeout_for_poll(milliseconds duration) {
    return static_cast<int>(std::clamp<std::int64_t>(duration.count(), 0, 1'000'000'000));
}

struct FreeAddresses {
    void operator()(addrinfo* addresses) const { ::freeaddrinfo(addresses); }
};

using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

Addresses resolve(const std::string& host, std::uint16_t port, int flags) {
    const addrinfo hints{.ai_flags = flags, .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    addrinfo* found = nullptr;
    const auto error = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
    if (error == EAI_SYSTEM)
        fail(format("find {}", host));
    if (error != 0)
        throw Error(format("find {}: {}", host, ::gai_strerror(error)));
    return Addresses(found);
}

FileDescriptor make_socket(int family, int extra_flags = 0) {
    FileDescriptor file(::socket(family, SOCK_STREAM | SOCK_CLOEXEC | extra_flags, 0));
    if (!file.is_open())
        fail("make a socket");
    return file;
}

/// The error of a connection attempt that is given `timeout`; 0 when it worked.
int connect_within(int fd, const addrinfo& address, milliseconds timeout) {
    if (::connect(fd, address.ai_addr, address.ai_addrlen) == 0)
        return 0;
    if (errno != EINPROGRESS)
        return errno;
    pollfd connected{.fd = fd, .events = POLLOUT, .revents = 0};
    if (::poll(&connected, 1, timeout_for_poll(timeout)) <= 0)
        return ETIMEDOUT;
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

std::string name_of_this_machine(const std::string& host) {
    return host == "localhost" || host.ends_with(".localhost") ? "127.0.0.1" : host;
}

sockaddr_un unix_address(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        fail(format("use socket {}", path), ENAMETOOLONG);
    std::memcpy(static_cast<char*>(address.sun_path), path.data(), path.size());
    return address;
}

template <typename Call, typename Address>
int call_with(Call call, int fd, const Address& address) {
    return call(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address);
}

/// How many bytes of both, one behind the other, were taken.
std::size_t send_some(int fd, std::string_view first, std::string_view second) {
    std::array<iovec, 2> parts{{
        {.iov_base = const_cast<char*>(first.data()), .iov_len = first.size()},
        {.iov_base = const_cast<char*>(second.data()), .iov_len = second.size()},
    }};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    const auto count = ::sendmsg(fd, &message, MSG_NOSIGNAL);
    if (count < 0 && errno != EINTR)
        fail("send", errno == EAGAIN ? ETIMEDOUT : errno);
    return count < 0 ? 0 : static_cast<std::size_t>(count);
}

bool nobody_listens(const std::string& path) {
    const auto file = make_socket(AF_UNIX);
    return call_with(::connect, file.get(), unix_address(path)) != 0 && errno == ECONNREFUSED;
}

} // namespace

void Socket::set_timeouts(milliseconds receiving, milliseconds sending) {
    const auto receive_time = to_timeval(receiving);
    const auto send_time = to_timeval(sending);
    ::setsockopt(fd(), SOL_SOCKET, SO_RCVTIMEO, &receive_time, sizeof receive_time);
    ::setsockopt(fd(), SOL_SOCKET, SO_SNDTIMEO, &send_time, sizeof send_time);
}

void Socket::set_no_delay() {
    set_option(fd(), IPPROTO_TCP, TCP_NODELAY, 1);
}

void Socket::finish_sending() {
    ::shutdown(fd(), SHUT_WR);
}

bool Socket::wait_readable(milliseconds at_most) const {
    pollfd readable{.fd = fd(), .events = POLLIN, .revents = 0};
    return ::poll(&readable, 1, timeout_for_poll(at_most)) > 0;
}

std::size_t Socket::receive(char* into, std::size_t size) {
    while (true) {
        const auto count = ::recv(fd(), into, size, 0);
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno != EINTR)
            fail("receive", errno == EAGAIN ? ETIMEDOUT : errno);
    }
}

void Socket::send(std::string_view first, std::string_view second) {
    std::optional<SteadyClock::time_point> deadline; // asked for only when one step was not enough
    while (!first.empty() || !second.empty()) {
        const auto sent = send_some(fd(), first, second);
        const auto of_first = std::min(sent, first.size());
        first.remove_prefix(of_first);
        second.remove_prefix(sent - of_first);
        if (longest_send_ == milliseconds::zero() || (first.empty() && second.empty()))
            continue;
        if (!deadline)
            deadline = SteadyClock::now() + longest_send_;
        else if (SteadyClock::now() > *deadline)
            fail("send", ETIMEDOUT);
    }
}

bool Socket::is_idle() const {
    char byte = 0;
    return ::recv(fd(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && errno == EAGAIN;
}

Socket connect_tcp(const std::string& host, std::uint16_t port, milliseconds timeout) {
    const auto deadline = SteadyClock::now() + timeout;
    const auto addresses = resolve(name_of_this_machine(host), port, 0);
    int untried = 0;
    for (const auto* address = addresses.get(); address; address = address->ai_next)
        ++untried;
    int error = 0;
    for (const auto* address = addresses.get(); address; address = address->ai_next) {
        auto file = make_socket(address->ai_family, SOCK_NONBLOCK);
        const auto left = std::chrono::ceil<milliseconds>(deadline - SteadyClock::now());
        error = connect_within(file.get(), *address, left / untried--);
        if (error != 0)
            continue;
        ::fcntl(file.get(), F_SETFL, ::fcntl(file.get(), F_GETFL) & ~O_NONBLOCK);
        Socket socket(std::move(file));
        socket.set_no_delay();
        return socket;
    }
    fail(format("connect to {} port {}", host, port), error);
}

Socket connect_unix(const std::string& path) {
    auto file = make_socket(AF_UNIX);
    if (call_with(::connect, file.get(), unix_address(path)) != 0)
        fail(format("connect to {}", path));
    return Socket(std::move(file));
}

Socket listen_tcp(const std::string& address, std::uint16_t port) {
    const auto resolved = resolve(address, port, AI_NUMERICHOST | AI_PASSIVE);
    auto file = make_socket(resolved->ai_family);
    set_option(file.get(), SOL_SOCKET, SO_REUSEADDR, 1);
    if (::bind(file.get(), resolved->ai_addr, resolved->ai_addrlen) != 0
        || ::listen(file.get(), SOMAXCONN) != 0)
        fail(format("listen on {} port {}", address, port));
    return Socket(std::move(file));
}

Socket listen_unix(const std::string& path) {
    const auto address = unix_address(path);
    auto file = make_socket(AF_UNIX);
    ::fchmod(file.get(), 0600); // before bind: there is no moment at which others could connect
    auto bound = call_with(::bind, file.get(), address);
    if (bound != 0 && errno == EADDRINUSE && nobody_listens(path)) {
        ::unlink(path.c_str());
        bound = call_with(::bind, file.get(), address);
    } else if (bound != 0) {
        fail(format("listen on {}", path));
    }
    if (bound != 0 || ::listen(file.get(), SOMAXCONN) != 0)
        fail(format("listen on {}", path));
    return Socket(std::move(file));
}

std::uint16_t port_of(const Socket& listener) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    ::getsockname(listener.fd(), reinterpret_cast<sockaddr*>(&address), &size);
    if (address.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
    if (address.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6&>(address).sin6_port);
    return 0;
}

} // namespace copilot::io
