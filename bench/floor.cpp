// The least a server can do: one thread, epoll, and the same bytes for every request. What our
// endpoint is measured against: `floor PORT SIZE` answers SIZE bytes to whatever comes.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

/// How many requests end in `seen`: a body's length is that of the first request's.
struct Requests {
    std::string seen;

    int take() {
        int count = 0;
        while (true) {
            const auto head = seen.find("\r\n\r\n");
            if (head == std::string::npos)
                return count;
            std::size_t body = 0;
            if (const auto at = seen.find("Content-Length: "); at < head)
                body = std::strtoul(seen.c_str() + at + 16, nullptr, 10);
            if (seen.size() < head + 4 + body)
                return count;
            seen.erase(0, head + 4 + body);
            ++count;
        }
    }
};

} // namespace

int main(int count, char** words) {
    if (count != 3)
        return 2;
    const std::string body(std::strtoul(words[2], nullptr, 10), 'x');
    const std::string answer =
        "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::atoi(words[1])));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || listen(listener, 128) != 0)
        return 1;
    const int poll = epoll_create1(0);
    epoll_event wanted{.events = EPOLLIN, .data = {.fd = listener}};
    epoll_ctl(poll, EPOLL_CTL_ADD, listener, &wanted);
    std::array<Requests, 1024> connections;
    std::array<epoll_event, 64> events{};
    std::array<char, 65536> buffer{};
    while (true) {
        const int ready = epoll_wait(poll, events.data(), events.size(), -1);
        for (int i = 0; i < ready; ++i) {
            const int from = events[static_cast<std::size_t>(i)].data.fd;
            if (from == listener) {
                const int accepted = accept(listener, nullptr, nullptr);
                setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
                epoll_event event{.events = EPOLLIN, .data = {.fd = accepted}};
                epoll_ctl(poll, EPOLL_CTL_ADD, accepted, &event);
                continue;
            }
            const auto got = read(from, buffer.data(), buffer.size());
            auto& requests = connections.at(static_cast<std::size_t>(from));
            if (got <= 0) {
                requests.seen.clear();
                close(from);
                continue;
            }
            requests.seen.append(buffer.data(), static_cast<std::size_t>(got));
            for (int n = requests.take(); n > 0; --n)
                if (write(from, answer.data(), answer.size()) < 0)
                    break;
        }
    }
}
