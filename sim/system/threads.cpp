#include "sim/system/threads.h"

#include <algorithm>
#include <exception>
#include <functional>
#include <system_error>
#include <thread>
#include <vector>

namespace sim {

namespace {

/// Every count-th job from the first on; what a job throws is kept, and ends the share.
void do_share(std::size_t first, std::size_t jobs, std::size_t count, const Workers::Work& work, std::exception_ptr& thrown) noexcept
{
    try {
        for (std::size_t job = first; job < jobs; job += count) work(job);
    } catch (...) {
        thrown = std::current_exception();
    }
}

/// Shares for which no thread can be had are done by the caller.
void do_jobs(std::size_t most, std::size_t jobs, const Workers::Work& work)
{
    const std::size_t count = std::min(most, jobs);
    std::vector<std::exception_ptr> thrown(count);
    std::vector<std::thread> others;
    others.reserve(count);
    std::size_t started = 1;
    try {
        for (; started < count; ++started)
            others.emplace_back(do_share, started, jobs, count, std::cref(work), std::ref(thrown[started]));
    } catch (const std::system_error&) {
        // The machine has no more threads to give.
    }
    if (count > 0) do_share(0, jobs, count, work, thrown[0]);
    for (std::size_t share = started; share < count; ++share) do_share(share, jobs, count, work, thrown[share]);
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
