#include "localcloud/engine/scheduler.h"

namespace copilot::localcloud::engine {

WorkerPool::WorkerPool(std::size_t threads, std::function<void(const std::exception&)> on_error)
    : on_error_(std::move(on_error)) {
    for (std::size_t i = 0; i < threads; ++i)
        threads_.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool() {
    stop();
}

void WorkerPool::after(std::chrono::milliseconds delay, std::function<void()> work) {
    {
        const std::lock_guard lock(mutex_);
        items_.push({std::chrono::steady_clock::now() + delay, ++count_, std::move(work)});
    }
    changed_.notify_one();
}

void WorkerPool::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    for (auto& thread : threads_)
        if (thread.joinable())
            thread.join();
}

void WorkerPool::run() {
    while (const auto work = take()) {
        try {
            work();
        } catch (const std::exception& error) {
            on_error_(error);
        }
    }
}

std::function<void()> WorkerPool::take() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        if (items_.empty()) {
            changed_.wait(lock);
            continue;
        }
        const auto due = items_.top().due;
        if (due > std::chrono::steady_clock::now()) {
            changed_.wait_until(lock, due);
            continue;
        }
        auto work = items_.top().work;
        items_.pop();
        return work;
    }
    return {};
}

} // namespace copilot::localcloud::engine
