// The application's records, in SSM Parameter Store of the application's account and region.
// https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-parameter-store.html

#pragma once

#include "aws/client.h"
#include "base/error.h"
#include "store/records.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::store {

/// A record that is not there. Callers tell apart by class what is missing.
class NotFound : public Error {
public:
    using Error::Error;
};

class NoApplication : public NotFound {
public:
    using NotFound::NotFound;
};

class NoEnvironment : public NotFound {
public:
    using NotFound::NotFound;
};

class NoWorkload : public NotFound {
public:
    using NotFound::NotFound;
};

class Store {
public:
    explicit Store(aws::Client client) : client_(client) {}

    /// Keeps the old record where there is one. `put_application` replaces it.
    void create_application(const Application& application) const;
    void put_application(const Application& application) const;
    void create_environment(const Environment& environment) const;
    void create_workload(const Workload& workload) const;

    [[nodiscard]] Application application(const std::string& name) const;
    [[nodiscard]] std::optional<Application> find_application(const std::string& name) const;
    [[nodiscard]] std::vector<Application> applications() const;

    [[nodiscard]] Environment environment(const std::string& app, const std::string& name) const;
    [[nodiscard]] std::optional<Environment>
    find_environment(const std::string& app, const std::string& name) const;
    /// Sorted by name.
    [[nodiscard]] std::vector<Environment> environments(const std::string& app) const;

    [[nodiscard]] Workload workload(const std::string& app, const std::string& name) const;
    /// The same, but a job (a service) of that name is as good as none.
    [[nodiscard]] Workload service(const std::string& app, const std::string& name) const;
    [[nodiscard]] Workload job(const std::string& app, const std::string& name) const;
    [[nodiscard]] std::optional<Workload>
    find_workload(const std::string& app, const std::string& name) const;
    [[nodiscard]] std::vector<Workload> workloads(const std::string& app) const;
    [[nodiscard]] std::vector<Workload> services(const std::string& app) const;
    [[nodiscard]] std::vector<Workload> jobs(const std::string& app) const;

    /// Nothing happens when there is none.
    void delete_application(const std::string& name) const;
    void delete_environment(const std::string& app, const std::string& name) const;
    void delete_workload(const std::string& app, const std::string& name) const;

private:
    [[nodiscard]] std::optional<Document>
    find(const std::string& path, const std::string& what) const;
    [[nodiscard]] std::vector<Document>
    list(const std::string& path, const std::string& what) const;
    void create(
        const std::string& path,
        const std::string& description,
        const Document& document,
        const Dictionary<std::string>& tags
    ) const;
    void remove(const std::string& path) const;
    [[nodiscard]] std::string who() const;

    aws::Client client_;
};

} // namespace copilot::store
