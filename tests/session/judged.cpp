#include "tests/session/judged.h"

using namespace sim;

namespace {

std::shared_ptr<const Solution> solved(const Judging& judging, SeatId seat)
{
    return solve_merged(World{visit().program, &judging, seat, all_variants(visit().program.scenario)}, {});
}

} // namespace

Trialled::Trialled(const Session& session)
    : judging(visit().judging(session.setup.seat.raw())), solution(solved(judging, session.setup.seat)),
      value(judge_run(*solution, {session.variant, moves_of(session)}, {}))
{
}

Reading reading_in(const Program& program)
{
    const Visit& it = visit();
    const auto words = [](const Texts& texts) { return Wording{&texts, "en", {}}; };
    return {program, it.vocabulary.vocabulary, it.country, it.country, it.protocol, it.phrases, "en", words(program.scenario.texts),
            words(it.protocol.texts), words(it.country.texts), words(it.vocabulary.texts)};
}

Review reviewed(std::initializer_list<std::string_view> acts)
{
    const Session session = visited(acts);
    const Trialled trial(session);
    return review_of(visit().reading(), trial.judging, session, {trial.solution.get(), &trial.value});
}
