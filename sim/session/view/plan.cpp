#include "sim/session/view/plan.h"

#include "sim/rules/known.h"

#include <array>

namespace sim {

namespace {

constexpr std::array<std::string_view, 6> StatusKeys{"",
                                                     "ui.promise.open",
                                                     "ui.promise.kept",
                                                     "ui.promise.late",
                                                     "ui.promise.broken",
                                                     "ui.promise.released"};

std::string_view type_id(const Reading& reading, const Event& event)
{
    const std::size_t type = event.type.raw();
    return type < reading.vocabulary.types.size() ? std::string_view(reading.vocabulary.types[type].id) : std::string_view{};
}

/// The seat knows a commitment from the log entry that made it.
bool is_known_promise(const Reading& reading, const Session& session, const Commitment& commitment)
{
    for (const Event& event : session.log)
        if (type_id(reading, event) == "commitment.made" && event.key == commitment.key &&
            is_known(reading.scenario(), session.setup.seat, event))
            return true;
    return false;
}

std::vector<Promise> promises_of(const Reading& reading, const Session& session)
{
    std::vector<Promise> out;
    const auto& commitments = reading.scenario().commitments;
    for (std::size_t i = 0; i < commitments.size(); ++i) {
        const CommitmentStatus status = status_of(reading.program, session.state(), CommitmentId{i});
        if (status == CommitmentStatus::None || !is_known_promise(reading, session, commitments[i])) continue;
        const std::int32_t due = due_day_of(reading.program, session.state(), CommitmentId{i});
        out.push_back({reading.text(commitments[i].text), reading.speaker(commitments[i].debtor),
                       reading.speaker(commitments[i].creditor), reading.say(StatusKeys[static_cast<std::size_t>(status)]),
                       due >= 0 ? reading.short_date(due) : std::string{}, due});
    }
    return out;
}

} // namespace

Plan plan_of(const Reading& reading, const Session& session)
{
    Plan plan;
    for (std::size_t i = 0; i < session.log.size(); ++i) {
        const Event& event = session.log[i];
        if (!is_known(reading.scenario(), session.setup.seat, event)) continue;
        const std::string_view type = type_id(reading, event);
        if (type == "plan.contact_named" && event.to.exists()) plan.contact = reading.speaker(event.to);
        if (type.starts_with("plan.")) plan.steps.push_back(log_line(reading, event, i + 1));
    }
    plan.promises = promises_of(reading, session);
    return plan;
}

} // namespace sim
