// An HTTP client that asks a function.

#pragma once

#include "io/http/client.h"

#include <vector>

namespace copilot::fakes {

class FakeHttp final : public io::HttpClient {
public:
    using Answer = std::function<io::HttpResponse(const io::Url&, const io::HttpRequest&)>;

    explicit FakeHttp(Answer answer) : answer_(std::move(answer)) {}

    io::HttpResponse send(const io::Url& url, const io::HttpRequest& request) override {
        requests.push_back(request);
        hosts.push_back(url.host);
        return answer_(url, request);
    }

    io::HttpResponse stream(
        const io::Url& url,
        const io::HttpRequest& request,
        const std::function<bool(std::string_view)>& on_data
    ) override {
        auto response = send(url, request);
        on_data(response.body);
        return response;
    }

    std::vector<io::HttpRequest> requests{};
    std::vector<std::string> hosts{};

private:
    Answer answer_;
};

} // namespace copilot::fakes
