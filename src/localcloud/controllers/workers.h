// Threads for what takes time: pulling images, starting containers, probing their health. One job
// per key at a time, so that a controller may ask for the same thing again while it is under way.

#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace copilot::localcloud {

class Workers {
public:
    explicit Workers(std::size_t threads);
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    /// Waits for jobs that run; those that wait are dropped.
    ~Workers();

    /// Runs `job` soon, unless one of that key waits or runs. What the job throws is lost: whoever
    /// wants to know of failures catches them inside.
    void start(const std::string& key, std::function<void()> job);

    /// Whether a job of that key waits or runs.
    [[nodiscard]] bool is_busy(const std::string& key) const;

    /// The keys of all jobs that wait or run.
    [[nodiscard]] std::set<std::string, std::less<>> busy() const;

    /// Drops what waits and joins what runs; nothing starts after. May be called twice.
    void stop();

private:
    struct Job {
        std::string key;
        std::function<void()> work;
    };

    void run();

    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> waiting_;
    std::set<std::string, std::less<>> keys_;
    bool leaving_ = false;
    std::vector<std::thread> threads_;
};

} // namespace copilot::localcloud
