#include "localcloud/controllers/workers.h"

namespace copilot::localcloud {

Workers::Workers(std::size_t threads) {
    for (std::size_t i = 0; i < threads; ++i)
        threads_.emplace_back([this] { run(); });
}

Workers::~Workers() {
    stop();
}

void Workers::stop() {
    {
        const std::lock_guard lock(mutex_);
        leaving_ = true;
        waiting_.clear();
    }
    wake_.notify_all();
    for (auto& thread : threads_)
        thread.join();
    threads_.clear();
}

void Workers::start(const std::string& key, std::function<void()> job) {
    const std::lock_guard lock(mutex_);
    if (leaving_ || !keys_.insert(key).second)
        return;
    waiting_.push_back({key, std::move(job)});
    wake_.notify_one();
}

bool Workers::is_busy(const std::string& key) const {
    const std::lock_guard lock(mutex_);
    return keys_.contains(key);
}

std::set<std::string, std::less<>> Workers::busy() const {
    const std::lock_guard lock(mutex_);
    return keys_;
}

void Workers::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return leaving_ || !waiting_.empty(); });
        if (leaving_)
            return;
        auto job = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        try {
            job.work();
        } catch (const std::exception&) { // the controller sees that nothing changed and asks again
        }
        job.work = nullptr;
        lock.lock();
        keys_.erase(job.key);
    }
}

} // namespace copilot::localcloud
