// Proxies remember their latest requests in memory, so they are asked often and the answers kept
// here until the end of five minutes. What was written is marked: a daemon that was killed reads
// the rest when it is back.

#include "localcloud/controllers/access_logs.h"

#include "aws/api/s3/put_object.h"
#include "io/crypto.h"
#include "io/zip.h"
#include "localcloud/controllers/for_each.h"
#include "localcloud/controllers/load_balancing_plan.h"
#include "localcloud/elbv2/access_log.h"
#include "localcloud/elbv2/access_log_mark.h"
#include "localcloud/in_process_transport.h"

#include <algorithm>
#include <map>

namespace copilot::localcloud {

namespace {

constexpr std::chrono::seconds look_again{10};
constexpr std::chrono::seconds idle{30};
constexpr std::chrono::minutes period{5};

/// What one load balancer's requests have become and is not written yet.
struct Pending {
    std::string text;
    std::string last_id; ///< Of the last request in `text`, or of the last that was written.
};

class AccessLogsController final : public Controller {
public:
    AccessLogsController(Cloud& cloud, std::unique_ptr<host::LoadBalancers> load_balancers)
        : cloud_(cloud),
          load_balancers_(std::move(load_balancers)),
          written_(cloud.clock().now()) {}

    [[nodiscard]] std::string_view name() const override { return "access logs"; }

    std::chrono::milliseconds reconcile() override {
        const auto now = cloud_.clock().now();
        const bool ends = end_of_period(now) != end_of_period(written_);
        const bool any = carry(ends);
        if (ends)
            written_ = now;
        return any ? look_again : idle; // What came meanwhile is remembered.
    }

    void release() override { (void)carry(true); }

private:
    /// Periods of AWS's end at :00, :05 and so on.
    static Timestamp end_of_period(Timestamp time) {
        return time - time.time_since_epoch() % period + period;
    }

    /// Answers whether any load balancer logs its requests.
    bool carry(bool write_now) {
        const auto records = cloud_.state().transact(read_load_balancing_records);
        std::erase_if(pending_, [&](const auto& entry) { return !logs(records, entry.first); });
        for_each_despite_failures(records.load_balancers, [&](const auto& load_balancer) {
            if (!logs(load_balancer.record))
                return;
            collect(records, load_balancer);
            if (write_now)
                write(load_balancer);
        });
        return std::ranges::any_of(records.load_balancers, [](const auto& placed) {
            return logs(placed.record);
        });
    }

    static bool logs(const elbv2::LoadBalancer& load_balancer) {
        const auto* enabled = load_balancer.attributes.find("access_logs.s3.enabled");
        return enabled && *enabled == "true";
    }

    static bool logs(const LoadBalancingRecords& records, const std::string& arn) {
        return std::ranges::any_of(records.load_balancers, [&](const auto& placed) {
            return placed.record.arn == arn && logs(placed.record);
        });
    }

    void
    collect(const LoadBalancingRecords& records, const Placed<elbv2::LoadBalancer>& load_balancer) {
        auto& pending = pending_of(load_balancer);
        std::vector<elbv2::AccessEntry> entries;
        for (const auto& line : load_balancers_->access_log(host_name_of(load_balancer.record)))
            if (auto entry = elbv2::parse_access_entry(line))
                entries.push_back(*std::move(entry));
        const auto known = std::ranges::find(entries, pending.last_id, &elbv2::AccessEntry::id);
        const auto first = known == entries.end() ? entries.begin() : known + 1;
        const auto context = context_of(records, load_balancer.record);
        for (auto entry = first; entry != entries.end(); ++entry) {
            pending.text += elbv2::access_log_line(*entry, context) + '\n';
            pending.last_id = entry->id;
        }
    }

    Pending& pending_of(const Placed<elbv2::LoadBalancer>& load_balancer) {
        const auto& arn = load_balancer.record.arn;
        const auto found = pending_.find(arn);
        if (found != pending_.end())
            return found->second;
        const auto mark = cloud_.state().transact([&](Records& records) {
            return records.find<elbv2::AccessLogMark>(load_balancer.place, arn);
        });
        return pending_.emplace(arn, Pending{{}, mark ? mark->last_id : ""}).first->second;
    }

    static elbv2::AccessLogContext
    context_of(const LoadBalancingRecords& records, const elbv2::LoadBalancer& load_balancer) {
        elbv2::AccessLogContext context{
            .load_balancer =
                load_balancer.arn.substr(load_balancer.arn.find(":loadbalancer/") + 14),
            .certificates = records.certificates,
        };
        for (const auto& listener : records.listeners)
            if (listener.load_balancer_arn == load_balancer.arn)
                context.listeners.push_back(listener);
        for (const auto& group : records.target_groups)
            context.target_groups[host_name_of(group)] = group.arn;
        return context;
    }

    void write(const Placed<elbv2::LoadBalancer>& load_balancer) {
        auto& pending = pending_of(load_balancer);
        if (pending.text.empty())
            return;
        put(load_balancer, pending.text);
        pending.text.clear();
        cloud_.state().transact([&](Records& records) {
            records.put(
                load_balancer.place, elbv2::AccessLogMark{load_balancer.record.arn, pending.last_id}
            );
        });
    }

    void put(const Placed<elbv2::LoadBalancer>& load_balancer, const std::string& text) const {
        constexpr std::size_t random_digits = 8;
        const auto writer = elbv2::access_log_writer(load_balancer.place.region);
        const auto* bucket = load_balancer.record.attributes.find("access_logs.s3.bucket");
        if (!writer || !bucket)
            return;
        InProcessTransport transport(cloud_.server(), *writer);
        with_context("write the access log of " + load_balancer.record.name, [&] {
            (void)aws::Client(transport).call<aws::s3::PutObject>({
                .body = Blob{io::to_gzip(text)},
                .bucket = *bucket,
                .key = elbv2::access_log_key(
                    load_balancer,
                    end_of_period(written_),
                    io::random_uuid().substr(0, random_digits)
                ),
            });
        });
    }

    Cloud& cloud_;
    std::unique_ptr<host::LoadBalancers> load_balancers_;
    std::map<std::string, Pending> pending_; ///< By ARN.
    Timestamp written_;                      ///< In the period that is not written yet.
};

} // namespace

std::unique_ptr<Controller> make_access_logs_controller(Cloud& cloud) {
    return make_access_logs_controller(
        cloud, host::haproxy_load_balancers(cloud.directories().run.string())
    );
}

std::unique_ptr<Controller>
make_access_logs_controller(Cloud& cloud, std::unique_ptr<host::LoadBalancers> load_balancers) {
    return std::make_unique<AccessLogsController>(cloud, std::move(load_balancers));
}

} // namespace copilot::localcloud
