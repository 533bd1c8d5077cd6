#include "sim/system/threads.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <system_error>
#include <thread>
#include <vector>

namespace sim {

namespace {

/// One job after the other, as long as there are any; what a job throws is kept, and ends it.
void do_some(std::atomic<std::size_t>& next, std::size_t jobs, const Workers::Work& work, std::exception_ptr& thrown) noexcept
{
    try {
        for (std::size_t job = next++; job < jobs; job = next++) work(job);
    } catch (...) {
        thrown = std::current_exception();
    }
}

/// The caller does what is left for it, all of it where no thread can be had.
void do_jobs(std::size_t most, std::size_t jobs, const Workers::Work& work)
{
    const std::size_t count = std::min(most, jobs);
    std::atomic<std::size_t> next{0};
    std::vector<std::exception_ptr> thrown(count);
    std::vector<std::thread> others;
    others.reserve(count);
    try {
        for (std::size_t i = 1; i < count; ++i) others.emplace_back(do_some, std::ref(next), jobs, std::cref(work), std::ref(thrown[i]));
    } catch (const std::system_error&) {
        // The machine has no more threads to give.
    }
    if (count > 0) do_some(next, jobs, work, thrown[0]);
    for (std::thread& other : others) other.join();
    for (const std::exception_ptr& each : thrown)
        if (each) std::rethrow_exception(each);
}

} // namespace

Workers threads(std::size_t count)
{
    const std::size_t most = count != 0 ? count : std::max(1u, std::thread::hardware_concurrency());
    if (most == 1) return {};
    return {most, [most](std::size_t jobs, const Workers::Work& work) { do_jobs(most, jobs, work); }};
}

} // namespace sim
