#include "sim/system/threads.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace sim {

Workers threads(std::size_t count)
{
    const std::size_t most = count != 0 ? count : std::max(1u, std::thread::hardware_concurrency());
    if (most == 1) return {};
    return {most, [most](std::size_t jobs, const Workers::Work& work) {
                const std::size_t used = std::min(most, jobs);
                const auto share = [&](std::size_t thread) {
                    for (std::size_t job = thread; job < jobs; job += used) work(job);
                };
                std::vector<std::thread> others;
                for (std::size_t thread = 1; thread < used; ++thread) others.emplace_back(share, thread);
                if (used > 0) share(0);
                for (std::thread& other : others) other.join();
            }};
}

} // namespace sim
