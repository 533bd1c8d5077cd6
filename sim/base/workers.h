#pragma once

#include <cstddef>
#include <functional>

namespace sim {

/// Whoever can do jobs side by side. Without `run` there is one worker, the caller.
struct Workers {
    using Work = std::function<void(std::size_t job)>;

    /// Calls the work once for each job from 0 to jobs - 1 and comes back when all are done. Jobs must share nothing that one
    /// of them changes: then nothing depends on the number of workers. What a job throws is thrown here, when all have stopped.
    void do_all(std::size_t jobs, const Work& work) const
    {
        if (run) return run(jobs, work);
        for (std::size_t job = 0; job < jobs; ++job) work(job);
    }

    std::size_t count = 1;
    std::function<void(std::size_t jobs, const Work&)> run = {};
};

} // namespace sim
