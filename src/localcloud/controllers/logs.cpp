// Looks into the engine's log files when they grow; what was read is remembered with the events, so
// a daemon that was away carries on where it stopped.

#include "localcloud/controllers/logs.h"

#include "host/directory_watch.h"
#include "localcloud/controllers/for_each.h"
#include "localcloud/logs/event_store.h"
#include "localcloud/logs/group.h"

#include <thread>

namespace copilot::localcloud {

namespace {

using namespace logs;

constexpr auto steady_interval = std::chrono::seconds(30);
constexpr auto expiry_interval = std::chrono::hours(1);
constexpr auto gathering_time =
    std::chrono::milliseconds(50); // lines that come together, go together

class LogsController final : public Controller {
public:
    explicit LogsController(Cloud& cloud) : cloud_(cloud) {}

    [[nodiscard]] std::string_view name() const override { return "logs"; }

    std::chrono::milliseconds reconcile() override {
        const auto sources =
            cloud_.state().transact([](Records& records) { return records.all<Source>(); });
        if (!sources.empty())
            watch();
        for_each_despite_failures(sources, [this](const Placed<Source>& one) { carry(one); });
        expire();
        return steady_interval;
    }

    void release() override { watch_.reset(); }

private:
    void watch() {
        if (watch_)
            return;
        watch_ = std::make_unique<host::DirectoryWatch>(
            cloud_.directories().state / "containers" / "logs",
            host::DirectoryWatch::Until::files_grow,
            [this] {
                std::this_thread::sleep_for(gathering_time);
                cloud_.wake("logs");
            }
        );
    }

    [[nodiscard]] std::int64_t now() const {
        return cloud_.clock().now().time_since_epoch().count();
    }

    void carry(const Placed<Source>& one) {
        auto& store = cloud_.part<EventStore>();
        store.collect(one.place, one.record, now());
        if (!one.record.ended)
            return;
        cloud_.state().transact([&](Records& records) {
            records.erase<Source>(one.place, one.record.record_id());
        });
        store.forget(one.record);
        std::error_code ignored; // a file that is gone already is as good
        std::filesystem::remove(one.record.file, ignored);
    }

    void expire() {
        if (expired_ && cloud_.clock().now() - *expired_ < expiry_interval)
            return;
        expired_ = cloud_.clock().now();
        const auto groups =
            cloud_.state().transact([](Records& records) { return records.all<Group>(); });
        for (const auto& [place, group] : groups) {
            std::optional<std::int64_t> first_kept;
            if (group.retention_in_days)
                first_kept = now() - *group.retention_in_days * 24 * 60 * 60 * 1000;
            cloud_.part<EventStore>().expire({place, group.name}, first_kept);
        }
    }

    Cloud& cloud_;
    std::unique_ptr<host::DirectoryWatch> watch_;
    std::optional<Timestamp> expired_;
};

} // namespace

std::unique_ptr<Controller> make_logs_controller(Cloud& cloud) {
    return std::make_unique<LogsController>(cloud);
}

} // namespace copilot::localcloud
