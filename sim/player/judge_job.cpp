#include "sim/player/judge_job.h"

#include "sim/system/threads.h"

#include <algorithm>
#include <utility>

namespace player {

namespace {

/// Of an office PC; what does not fit is not known, and the debrief says so.
constexpr std::size_t MostBytes = std::size_t{2} << 30;

} // namespace

JudgeJob::JudgeJob(std::unique_ptr<sim::Case> it, sim::Judging judging, sim::Session session)
    : it_(std::move(it)), judging_(std::move(judging)), session_(std::move(session)), thread_([this] { work(); })
{
}

JudgeJob::~JudgeJob()
{
    give_up();
    thread_.join();
}

void JudgeJob::work()
{
    sim::SearchLimits limits;
    limits.bytes = MostBytes;
    limits.workers = sim::threads(std::max(1u, std::thread::hardware_concurrency() - std::min(1u, std::thread::hardware_concurrency())));  // one is left to the window
    limits.progress = [this](const sim::SearchProgress& progress) {
        day_.store(progress.day, std::memory_order_relaxed);
        return !stop_.load(std::memory_order_relaxed);
    };
    try {
        judged_ = sim::judge_play(*it_, judging_, session_, limits);
    } catch (...) {  // no memory, or no other thread: then nothing is known
        judged_ = {};
    }
    done_.store(true, std::memory_order_release);
}

} // namespace player
