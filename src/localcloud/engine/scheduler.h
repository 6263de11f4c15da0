// Runs work on threads, now or later.

#pragma once

#include "base/interface.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

namespace copilot::localcloud::engine {

/// Abstract so that tests run work one piece at a time, without threads and without waiting.
class Scheduler : public Interface {
public:
    /// Runs `work` once `delay` has passed. May be called from inside of work.
    virtual void after(std::chrono::milliseconds delay, std::function<void()> work) = 0;

    void soon(std::function<void()> work) { after({}, std::move(work)); }
};

/// A few threads that take work in the order in which it is due.
class WorkerPool final : public Scheduler {
public:
    /// `on_error` is told of exceptions that work lets out.
    WorkerPool(std::size_t threads, std::function<void(const std::exception&)> on_error);
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    /// Stops.
    ~WorkerPool() override;

    void after(std::chrono::milliseconds delay, std::function<void()> work) override;

    /// Lets running work finish, forgets the rest, joins the threads. May be called twice.
    void stop();

private:
    using Time = std::chrono::steady_clock::time_point;

    struct Item {
        Time due;
        std::uint64_t number; ///< Work that is due at the same time runs in the order it came.
        std::function<void()> work;

        bool operator>(const Item& other) const {
            return due != other.due ? due > other.due : number > other.number;
        }
    };

    void run();
    std::function<void()> take();

    std::function<void(const std::exception&)> on_error_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::priority_queue<Item, std::vector<Item>, std::greater<>> items_;
    std::uint64_t count_ = 0;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace copilot::localcloud::engine
