// Runs one controller on a thread of its own.

#pragma once

#include "localcloud/controller.h"
#include "localcloud/log.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace copilot::localcloud {

class ControllerLoop {
public:
    using Make = std::function<std::unique_ptr<Controller>()>;

    /// Starts the thread, which makes the controller and lets it reconcile: at once, when it is
    /// woken, and when it asked to be. What fails is logged once and tried again after growing
    /// delays, sooner when it is woken.
    ControllerLoop(std::string name, Make make, Log& log);
    ControllerLoop(const ControllerLoop&) = delete;
    ControllerLoop& operator=(const ControllerLoop&) = delete;
    /// Stops.
    ~ControllerLoop();

    void wake();

    /// Lets the controller finish what it does, releases it, and joins the thread. May be called
    /// twice.
    void stop();

private:
    void run();
    std::chrono::milliseconds step();
    std::chrono::milliseconds note_failure(const std::string& reason);
    bool wait(std::chrono::milliseconds delay);

    std::string name_;
    Make make_;
    Log& log_;
    std::unique_ptr<Controller> controller_;
    std::string last_failure_;
    int failures_ = 0;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool woken_ = true;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace copilot::localcloud
