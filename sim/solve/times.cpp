#include "sim/solve/times.h"

#include "sim/protocol/scope.h"

#include <algorithm>

namespace sim {

namespace {

/// After so many rounds whatever still grows lies on a circle.
constexpr int MostRounds = 64;

/// Counts again and again from what was counted before, until nothing grows.
class Counting {
public:
    Counting(const Program& program, SeatId seat)
        : program_(program), scenario_(program.scenario), seat_(seat),
          now_{std::vector<std::uint32_t>(scenario_.acts.size()), std::vector<std::uint32_t>(scenario_.scenes.size()),
               std::vector<std::uint32_t>(scenario_.chances.size()), std::vector<std::uint32_t>(scenario_.events.size())}
    {
    }

    Times run()
    {
        for (int round = 0;; ++round) {
            next_ = Times{std::vector<std::uint32_t>(now_.acts.size()), std::vector<std::uint32_t>(now_.scenes.size()),
                          std::vector<std::uint32_t>(now_.chances.size()), std::vector<std::uint32_t>(now_.events.size())};
            count();
            bool grew = false;
            grew = settle(now_.acts, next_.acts, round) || grew;
            grew = settle(now_.scenes, next_.scenes, round) || grew;
            grew = settle(now_.chances, next_.chances, round) || grew;
            grew = settle(now_.events, next_.events, round) || grew;
            if (!grew) return now_;
        }
    }

private:
    static void add(std::uint32_t& sum, std::uint32_t more) { sum = std::min(sum + more, Times::Many); }

    static bool settle(std::vector<std::uint32_t>& now, const std::vector<std::uint32_t>& next, int round)
    {
        bool grew = false;
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (next[i] <= now[i]) continue;
            now[i] = round < MostRounds ? next[i] : Times::Many;
            grew = true;
        }
        return grew;
    }

    void count()
    {
        const Seat& seat = scenario_.seats[seat_.raw()];
        if (seat.opens.exists()) add(next_.scenes[seat.opens.raw()], 1);
        for (std::uint32_t i = 0; i < scenario_.acts.size(); ++i) {
            const Act& act = scenario_.acts[i];
            if (!has_seat(act.seats, seat_)) continue;
            std::uint32_t times = act.kind == ActKind::Desk ? desk_days(act) : visits(act);
            if (act.once) times = std::min(times, 1u);
            next_.acts[i] = times;
            run_effects(act.effects, times);
            run_effects(scenario_.details_of(act).on_done, times);
            lead(act.goes, times);
        }
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) run_effects(scenario_.scenes[i].on_enter, now_.scenes[i]);
        for (std::size_t i = 0; i < scenario_.chances.size(); ++i)
            for (std::uint32_t o = scenario_.chances[i].outcomes.begin; o < scenario_.chances[i].outcomes.end(); ++o) {
                run_effects(scenario_.outcomes[o].effects, now_.chances[i]);
                lead(scenario_.outcomes[o].goes, now_.chances[i]);
            }
        for (std::size_t i = 0; i < scenario_.events.size(); ++i) {
            if (scenario_.events[i].kind != TimedKind::Scheduled) next_.events[i] = 1;
            run_effects(scenario_.events[i].effects, now_.events[i]);
            lead(scenario_.events[i].opens, now_.events[i]);
        }
        for (const Chapter& chapter : scenario_.chapters) run_effects(chapter.settle, 1);
    }

    /// A desk act is done at most once on each day on which the clock can stop: it takes a day, or once a day is enough.
    [[nodiscard]] std::uint32_t desk_days(const Act& act) const
    {
        const bool stops_anywhere = std::any_of(scenario_.events.begin(), scenario_.events.end(), [](const Timed& event) {
            return event.kind == TimedKind::Scheduled && (event.stop || event.opens.kind != GoesKind::Stay);
        });
        std::uint32_t days = 0;
        for (std::size_t day = 0; day < program_.agenda.next_stop.size(); ++day) {
            const bool stops = stops_anywhere || program_.agenda.next_stop[day] == static_cast<std::int32_t>(day);
            if (stops && (act.chapters >> program_.agenda.chapter[day] & 1) != 0) ++days;
        }
        return days;
    }

    /// An option is done at most once in each visit, unless the scene goes on as if it had not been chosen.
    [[nodiscard]] std::uint32_t visits(const Act& act) const
    {
        if (act.kind != ActKind::Option) return 0;
        const std::uint32_t times = now_.scenes[act.scene.raw()];
        bool goes_on = act.sticky && stays(act.goes);
        if (act.goes.kind == GoesKind::Chance) {
            const Range outcomes = scenario_.chances[act.goes.target].outcomes;
            for (std::uint32_t o = outcomes.begin; o < outcomes.end(); ++o) {
                const GoesKind kind = scenario_.outcomes[o].goes.kind;
                goes_on = goes_on || (kind != GoesKind::Scene && kind != GoesKind::End);
            }
        }
        return goes_on && times > 0 ? Times::Many : times;
    }

    /// What is scheduled once comes at most once.
    void run_effects(Range effects, std::uint32_t times)
    {
        for (std::uint32_t i = effects.begin; i < effects.end(); ++i) {
            const Effect& effect = scenario_.effects[i];
            if (effect.kind == EffectKind::Schedule || effect.kind == EffectKind::Refer) add(next_.events[effect.target], times);
        }
    }

    void lead(Goes goes, std::uint32_t times)
    {
        if (goes.kind == GoesKind::Scene || goes.kind == GoesKind::Visit) add(next_.scenes[goes.target], times);
        if (goes.kind == GoesKind::Chance) add(next_.chances[goes.target], times);
    }

    const Program& program_;
    const Scenario& scenario_;
    SeatId seat_;
    Times now_, next_;
};

} // namespace

Times times_of(const Program& program, SeatId seat) { return Counting(program, seat).run(); }

} // namespace sim
