#include "sim/cli/page.h"
#include "sim/cli/play_steps.h"
#include "sim/cli/text_player.h"
#include "sim/content/suggest.h"
#include "sim/library/resume.h"
#include "sim/session/policy.h"
#include "sim/session/view/encounter.h"
#include "sim/session/view/setback.h"

#include <ostream>
#include <utility>

namespace sim {

namespace {

std::vector<std::string> act_names(const Scenario& scenario)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < scenario.acts.size(); ++i) names.push_back(scenario.name_of(ActId{i}));
    return names;
}

std::string open_acts(const Program& program, const State& state)
{
    std::string out;
    for (const Move move : offered(program, state))
        if (move.kind == Move::Kind::Act) out += (out.empty() ? "" : ", ") + program.scenario.name_of(ActId{move.index});
    return out.empty() ? "none, for the play has ended" : out;
}

/// "act 3 of --acts"
std::string place_of(std::size_t number) { return "act " + std::to_string(number) + " of --acts"; }

Complaint refused(const Case& it, const Session& session, const std::string& name, std::size_t number, const Setback& setback)
{
    if (setback.kind != Setback::Kind::NotOffered) return {place_of(number) + ", " + quoted(name) + ": " + setback_text(it.reading(), setback)};
    std::string why;
    for (const Offer& offer : offers_of(it.reading(), session))
        if (offer.id == name && !offer.reason.empty()) why = " (" + offer.reason + ")";
    return {place_of(number) + ", " + quoted(name) + ", cannot be done now" + why +
            ". Open are: " + open_acts(it.program, session.state()) + "."};
}

/// @error the first act that there is not or that is not open; the session holds what was played before it
Result<void, Complaint> play_acts(const Case& it, const std::vector<std::string>& acts, Session& session)
{
    std::size_t number = 0;
    for (const std::string& name : acts) {
        ++number;
        if (name.empty()) continue;
        const ActId chosen = it.program.scenario.act_named(name);
        if (!chosen.exists()) {
            const std::vector<std::string> names = act_names(it.program.scenario);
            return Failure<Complaint>{Complaint{sentence(place_of(number) + ", " + quoted(name) + ", is not an act of this scenario" +
                                                         did_you_mean(name, names)) +
                                                " Open now are: " +
                                                open_acts(it.program, session.state()) + "."}};
        }
        auto after = act(it.program, session, chosen);
        if (!after) return Failure<Complaint>{refused(it, session, name, number, after.error())};
        session = std::move(*after);
    }
    return {};
}

Result<void, Complaint> play_policy(const Case& it, const std::string& name, Session& session)
{
    const auto policy = policy_named(name);
    if (!policy)
        return Failure<Complaint>{Complaint{"there is no policy " + quoted(name) + did_you_mean(name, PolicyNames)}};
    Setback setback;
    if (play_out(*policy, it.program, session, setback)) return {};
    return Failure<Complaint>{Complaint{setback_text(it.reading(), setback)}};
}

} // namespace

Result<bool, Complaint> play_alone(Terminal& terminal, const Case& it, const PlayOptions& options)
{
    if (auto free = free_for_a_policy(options.record); !free) return Failure<Complaint>{free.error()};
    const auto setup = setup_of(terminal, it, options);
    if (!setup) return Failure<Complaint>{setup.error()};
    auto session = begin(it.program, *setup);
    if (!session) return Failure<Complaint>{Complaint{setback_text(it.reading(), session.error())}};

    const auto played = options.has_acts ? play_acts(it, options.acts, *session) : play_policy(it, options.policy, *session);
    Autosave autosave{options.record, {}};
    const bool kept = save(autosave, it, *session);
    if (!played) return Failure<Complaint>{played.error()};
    if (!has_ended(it.program, session->state())) show_now(terminal, it, *session);
    const bool passed = finish(terminal, it, options, *session, autosave);
    if (!kept) return Failure<Complaint>{Complaint{autosave.failure->message + "."}};
    return passed;
}

} // namespace sim
