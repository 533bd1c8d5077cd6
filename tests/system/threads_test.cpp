#include "sim/system/threads.h"
#include "tests/support/catch.h"

#include <stdexcept>
#include <string>
#include <vector>

using namespace sim;

TEST_CASE("each job is done once, however many threads there are", "[system][threads]")
{
    for (const std::size_t count : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{100}}) {
        for (const std::size_t jobs : {std::size_t{0}, std::size_t{1}, std::size_t{7}}) {
            std::vector<int> done(jobs);

            threads(count).do_all(jobs, [&](std::size_t job) { ++done[job]; });

            INFO(count << " threads, " << jobs << " jobs");
            CHECK(done == std::vector<int>(jobs, 1));
        }
    }
}

TEST_CASE("what a job throws comes out where the jobs were given, after all threads have stopped", "[system][threads]")
{
    for (const std::size_t bad : {std::size_t{0}, std::size_t{1}, std::size_t{5}}) {
        std::vector<int> done(6);
        const auto work = [&](std::size_t job) {
            if (job == bad) throw std::runtime_error("job " + std::to_string(job));
            ++done[job];
        };

        INFO("job " << bad << " throws");
        CHECK_THROWS_AS(threads(2).do_all(done.size(), work), std::runtime_error);
        CHECK(done[bad] == 0);
        CHECK(done[bad == 0 ? 1 : 0] == 1);
    }
}

TEST_CASE("left to itself there is a thread for each processor, at least one", "[system][threads]")
{
    CHECK(threads(0).count >= 1);
    CHECK(threads(1).count == 1);
    CHECK(threads(3).count == 3);
}
