#include "sim/library/judged_play.h"

#include <utility>

namespace sim {

namespace {

/// Values count points, so that what caps hide is seen as well.
World world_of(const Case& it, const Judging& judging, const Session& session)
{
    return {it.program, &judging, session.setup.seat, all_variants(it.program.scenario)};
}

JudgedPlay judged(std::unique_ptr<const Solution> solution, const Session& session, const SearchLimits& limits)
{
    JudgedPlay out;
    out.value = judge_run(*solution, {session.variant, moves_of(session)}, limits);
    out.solution = std::move(solution);
    return out;
}

} // namespace

JudgedPlay judge_play(const Case& it, const Judging& judging, const Session& session, const SearchLimits& limits, Keeping keeping)
{
    std::string remark;
    JudgedPlay out = judged(solve_or_recall(it, world_of(it, judging, session), limits, keeping, remark), session, limits);
    out.remark = std::move(remark);
    return out;
}

JudgedPlay recall_play(const Case& it, const Judging& judging, const Session& session)
{
    auto solution = recall(it, world_of(it, judging, session));
    return solution ? judged(std::move(solution), session, {}) : JudgedPlay{};
}

Review review_of(const Case& it, const Judging& judging, const Session& session, const JudgedPlay& play)
{
    return review_of(it.reading(), judging, session, {play.solution.get(), play.solution ? &play.value : nullptr});
}

} // namespace sim
