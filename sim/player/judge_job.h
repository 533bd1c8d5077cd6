#pragma once

#include "sim/library/judged_play.h"

#include <atomic>
#include <memory>
#include <thread>

namespace player {

/// Works out what the decisions of an ended play were worth while the trainee looks back; on a thread of its own, with a case of its
/// own, so that nothing is shared but how far it has come.
class JudgeJob {
public:
    JudgeJob(std::unique_ptr<sim::Case>, sim::Judging, sim::Session);
    ~JudgeJob();
    JudgeJob(const JudgeJob&) = delete;
    JudgeJob& operator=(const JudgeJob&) = delete;

    [[nodiscard]] bool is_done() const { return done_.load(std::memory_order_acquire); }
    [[nodiscard]] std::int32_t day() const { return day_.load(std::memory_order_relaxed); }  ///< of the case, that has been followed
    void give_up() { stop_.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool was_given_up() const { return stop_.load(std::memory_order_relaxed); }

    /// @pre is_done(); good as long as the job
    [[nodiscard]] const sim::JudgedPlay& judged() const { return judged_; }

private:
    void work();

    std::unique_ptr<sim::Case> it_;
    sim::Judging judging_;
    sim::Session session_;
    sim::JudgedPlay judged_;
    std::atomic<bool> done_{false}, stop_{false};
    std::atomic<std::int32_t> day_{0};
    std::thread thread_;
};

} // namespace player
