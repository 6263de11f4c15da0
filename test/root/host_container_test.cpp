// The container engine and the image registry on this machine: podman, docker-registry, and an
// image FROM scratch with Debian's static busybox in it.

#include "host/container_engine.h"
#include "host/container_log.h"
#include "host/docker_registry.h"
#include "host/network_namespace.h"
#include "host/podman/engine.h"
#include "io/process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>

namespace copilot::host {
namespace {

using std::chrono::seconds;

constexpr auto netns = "copilot-test-containers";

/// One engine, one registry and one pushed image for all tests here: making them takes seconds.
class Containers : public testing::Test {
protected:
    static void SetUpTestSuite() {
        machine = new Machine;
        machine->registry->ensure_running();
        push_busybox();
        create_network_namespace(netns);
    }

    static void TearDownTestSuite() {
        for (const auto& container : machine->engine->list("copilot.test"))
            machine->engine->remove(container.id);
        podman::stop_service(machine->options);
        machine->registry->stop();
        remove_network_namespace(netns);
        delete machine;
    }

    struct Machine {
        io::TemporaryDirectory directory;
        std::unique_ptr<ImageRegistry> registry =
            make_docker_registry({directory.path() / "state", directory.path() / "run"});
        podman::EngineOptions options{
            directory.path() / "state", directory.path() / "run", registry->address()
        };
        std::unique_ptr<ContainerEngine> engine = podman::make_engine(options);
    };

    static std::string image() { return machine->registry->address() + "/test/busybox:1"; }

    static void push_busybox() {
        const auto context = machine->directory.path() / "image";
        io::make_directories(context);
        std::filesystem::copy_file("/bin/busybox", context / "busybox");
        io::write_file(
            context / "Dockerfile", "FROM scratch\nCOPY busybox /bin/busybox\nENV FROM_IMAGE=yes\n"
        );
        const auto store = (machine->directory.path() / "builder").string();
        const std::vector<std::string> podman{
            "podman", "--root", store, "--runroot", store + "-run"
        };
        auto build = podman;
        build.insert(build.end(), {"build", "--format", "docker", "-t", image(), context});
        io::run_or_throw({.arguments = build});
        auto push = podman;
        push.insert(push.end(), {"push", "--tls-verify=false", image()});
        io::run_or_throw({.arguments = push});
    }

    static std::string run(std::vector<std::string> command, ContainerSpec spec = {}) {
        static int count = 0;
        spec.name = "copilot-test-" + std::to_string(++count);
        spec.image = machine->engine->pull(image()).id;
        spec.entrypoint = std::vector<std::string>{"/bin/busybox"};
        spec.command = std::move(command);
        spec.labels["copilot.test"] = "yes";
        spec.network_namespace = network_namespace_path(netns);
        spec.log_file = machine->directory.path() / (spec.name + ".log");
        log_file = spec.log_file;
        const auto id = machine->engine->create(spec);
        machine->engine->start(id);
        return id;
    }

    static Container ended(const std::string& id) {
        for (int i = 0; i < 500; ++i) {
            const auto container = machine->engine->inspect(id);
            if (container && container->state == ContainerState::exited)
                return *container;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        ADD_FAILURE() << "the container does not end";
        return {};
    }

    static std::string logged() {
        std::string text;
        for (const auto& line : read_log(log_file, {}).lines)
            text += line.text + "\n";
        return text;
    }

    static Machine* machine;
    static std::string log_file;
};

Containers::Machine* Containers::machine = nullptr;
std::string Containers::log_file;

TEST_F(Containers, print_into_their_log_and_leave_an_exit_code) {
    const auto id = run({"sh", "-c", "echo out; echo err >&2; exit 3"});

    EXPECT_EQ(ended(id).exit_code, 3);
    EXPECT_THAT(logged(), testing::AllOf(testing::HasSubstr("out\n"), testing::HasSubstr("err\n")));
}

TEST_F(Containers, live_in_the_network_namespace_that_they_are_given) {
    const auto id = run({"ip", "link"});

    ended(id);

    EXPECT_THAT(logged(), testing::Not(testing::HasSubstr("eth0"))); // ours has only lo
}

TEST_F(Containers, answer_commands_with_their_own_environment) {
    const auto id = run({"sleep", "1000"}, {.environment = {{"MINE", "1"}}});

    const auto result = machine->engine->exec(
        id, {"/bin/busybox", "sh", "-c", "echo $MINE $FROM_IMAGE; exit 4"}, seconds(10)
    );

    EXPECT_EQ(result.output, "1 yes\n");
    EXPECT_EQ(result.exit_code, 4);
}

TEST_F(Containers, do_not_keep_a_command_that_hangs) {
    const auto id = run({"sleep", "1000"});

    const auto result = machine->engine->exec(id, {"/bin/busybox", "sleep", "500"}, seconds(1));

    EXPECT_TRUE(result.timed_out);
    const auto processes = machine->engine->exec(id, {"/bin/busybox", "ps"}, seconds(10)).output;
    EXPECT_THAT(processes, testing::Not(testing::HasSubstr("sleep 500")));
}

TEST_F(Containers, stop_at_once_when_they_would_not_notice_the_signal) {
    const auto id = run({"sleep", "1000"});

    const auto began = std::chrono::steady_clock::now();
    machine->engine->stop(id, seconds(30));

    EXPECT_LT(std::chrono::steady_clock::now() - began, seconds(10));
    EXPECT_EQ(ended(id).exit_code, 137);
}

TEST_F(Containers, may_end_by_themselves_when_they_are_told_to) {
    const auto id = run({"sh", "-c", "trap 'exit 5' TERM; while :; do /bin/busybox sleep 1; done"});

    machine->engine->stop(id, seconds(20));

    EXPECT_EQ(ended(id).exit_code, 5);
}

TEST_F(Containers, are_killed_when_they_take_too_much_memory) {
    const auto id =
        run({"sh", "-c", "x=a; while :; do x=$x$x; done"},
            {.limits = {.memory_bytes = 32L * 1024 * 1024}});

    const auto container = ended(id);

    EXPECT_EQ(container.exit_code, 137);
    EXPECT_TRUE(container.out_of_memory);
}

TEST_F(Containers, tell_when_one_of_them_ends) {
    std::mutex mutex;
    std::condition_variable changed;
    bool told = false;
    machine->engine->watch([&] {
        const std::lock_guard lock(mutex);
        told = true;
        changed.notify_all();
    });

    run({"true"});

    std::unique_lock lock(mutex);
    EXPECT_TRUE(changed.wait_for(lock, seconds(20), [&] { return told; }));
    lock.unlock();
    machine->engine->watch({});
}

TEST_F(Containers, outlive_the_engines_service) {
    const auto id = run({"sleep", "1000"}, {.labels = {{"copilot.test.outlives", "yes"}}});
    const auto pid = io::read_file(machine->directory.path() / "run/podman/podman.pid");
    kill(std::stoi(pid), SIGKILL);

    const auto found = machine->engine->list("copilot.test.outlives");

    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().id, id);
    EXPECT_EQ(found.front().state, ContainerState::running);
}

TEST_F(Containers, are_made_once_for_one_name) {
    const auto id = run({"sleep", "1000"}, {});
    const auto container = machine->engine->inspect(id);

    EXPECT_EQ(machine->engine->create({.name = container->name, .image = image()}), id);
}

TEST_F(Containers, cannot_come_from_an_image_that_is_not_there) {
    try {
        (void)machine->engine->pull(machine->registry->address() + "/test/nothing:1");
        FAIL() << "expected an Error";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("/test/nothing:1"));
    }
}

TEST_F(Containers, come_from_a_registry_that_knows_its_images) {
    auto& registry = *machine->registry;

    EXPECT_EQ(registry.tags("test/busybox"), std::vector<std::string>{"1"});
    const auto manifest = registry.manifest("test/busybox", "1");
    ASSERT_TRUE(manifest);
    EXPECT_EQ(machine->engine->pull(image()).digest, manifest->digest);
    EXPECT_GT(manifest->size, 500'000);
    EXPECT_TRUE(manifest->pushed);
    EXPECT_TRUE(registry.tags("test/nothing").empty());
}

} // namespace
} // namespace copilot::host
