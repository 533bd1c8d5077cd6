#include "sim/cli/beside.h"

#include "sim/prove/remark.h"
#include "sim/session/moves.h"

namespace sim {

namespace {

const Exemplar& exemplar_of(const Program& program, const Comparison& comparison) { return program.scenario.claims.exemplars[comparison.exemplar]; }

void show_aligned(Page& page, const Reading& reading, const Comparison& it, const AlignedMove& move)
{
    const bool extra = move.kind == AlignedKind::Extra;
    const PlayedAct& act = extra ? it.played[move.played] : it.wanted[move.exemplar];
    Fillings fillings{{"act", reading.act(act.act)}, {"date", reading.short_date(act.day)}};
    std::string text;
    if (extra) {
        text = reading.say("ui.beside.extra", fillings);
    } else if (move.kind == AlignedKind::Missing) {
        text = reading.say("ui.beside.missing", fillings);
    } else {
        if (move.late == 0) return;
        fillings.back().second = reading.short_date(it.played[move.played].day);
        text = reading.count("ui.beside.late", move.late, fillings);
    }
    if (act.critical && move.kind != AlignedKind::Matched) text += " " + reading.say("ui.beside.critical");
    page.line(text, 2, 4);
}

void show_comparison(Page& page, const Reading& reading, const Comparison& it)
{
    const Exemplar& exemplar = exemplar_of(reading.program, it);
    page.heading(reading.say("ui.beside.exemplar"));
    page.line(reading.say("ui.beside.view"));
    const Fillings fillings{{"by", reading.text(exemplar.by)}, {"id", exemplar.id}};
    page.line(exemplar.origin == ExemplarOrigin::Author ? reading.say("ui.beside.by_author", fillings) : reading.say("ui.beside.by_expert", fillings), 2, 4);
    if (exemplar.note.exists()) page.line(reading.text(exemplar.note), 6);
    std::size_t alike = 0;
    for (const AlignedMove& move : it.alignment.moves) alike += move.kind == AlignedKind::Matched ? std::size_t{1} : std::size_t{0};
    page.line(reading.say("ui.beside.distance",
                          {{"distance", std::to_string(it.alignment.cost)}, {"alike", std::to_string(alike)}, {"of", std::to_string(it.wanted.size())}}),
              2, 4);
    for (const AlignedMove& move : it.alignment.moves) show_aligned(page, reading, it, move);
}

/// The day on which the move at a place of the line was made.
std::int32_t day_before(const Program& program, const Session& session, std::size_t place)
{
    return day_of(program, place == 0 ? session.start.after : session.line[place - 1].after);
}

void show_change(Page& page, const Reading& reading, const Session& session, const SmallestChange& it)
{
    page.heading(reading.say("ui.beside.change"));
    if (it.changes.empty() && it.whole) page.line(reading.say("ui.beside.no_change"));
    for (const ChangedDecision& change : it.changes)
        page.line(reading.say("ui.beside.instead", {{"date", reading.short_date(day_before(reading.program, session, change.place))},
                                                    {"taken", reading.act(ActId{session.line[change.place].move.index})},
                                                    {"instead", reading.act(change.instead)}}),
                  2, 4);
    if (!it.changes.empty()) page.line(reading.say("ui.beside.rest", {{"headline", std::to_string(it.headline)}}));
    if (!it.whole) page.line(reading.say("ui.beside.stopped"));
    if (it.changes.empty()) return;
    const WitnessPlay play = witness_of(reading.program, session.setup.seat, session.variant, it.moves);
    std::string acts;
    for (const std::string& word : play.words) acts += (acts.empty() ? "" : ",") + word;
    page.whole_line("--seat " + reading.scenario().name_of(play.seat) + " --acts " + acts, 2);
}

void write_aligned(JsonWriter& json, const Program& program, const Comparison& it, const AlignedMove& move)
{
    const bool extra = move.kind == AlignedKind::Extra, missing = move.kind == AlignedKind::Missing;
    const PlayedAct& act = extra ? it.played[move.played] : it.wanted[move.exemplar];
    const auto day = [](const PlayedAct& of) -> std::int64_t { return of.day + 1; };
    json.begin_object();
    json.member("kind").string(AlignedKindNames[static_cast<std::size_t>(move.kind)]);
    json.member("act").string(program.scenario.name_of(act.act));
    json.member("day").number(missing ? std::nullopt : std::optional(day(it.played[move.played])));
    json.member("exemplar_day").number(extra ? std::nullopt : std::optional(day(it.wanted[move.exemplar])));
    json.member("late").number(move.late);
    json.member("critical").boolean(act.critical);
    json.member("cost").number(move.cost);
    json.end_object();
}

void write_comparison(JsonWriter& json, const Program& program, const Comparison& it)
{
    const Exemplar& exemplar = exemplar_of(program, it);
    json.begin_object();
    json.member("note").string(std::string("a view, not the mark") + (exemplar.origin == ExemplarOrigin::Author ? "; the exemplar is made by the author of the scenario" : ""));
    json.member("exemplar").string(exemplar.id);
    json.member("origin").string(ExemplarOriginNames[static_cast<std::size_t>(exemplar.origin)]);
    json.member("distance").number(it.alignment.cost);
    json.member("moves").begin_list();
    for (const AlignedMove& move : it.alignment.moves) write_aligned(json, program, it, move);
    json.end_list();
    json.end_object();
}

void write_change(JsonWriter& json, const Program& program, const Session& session, const SmallestChange& it)
{
    const bool found = !it.changes.empty();
    json.begin_object();
    json.member("replaced").begin_list();
    for (const ChangedDecision& change : it.changes) {
        json.begin_object();
        json.member("move").number(static_cast<std::int64_t>(change.place) + 1);
        json.member("day").number(day_before(program, session, change.place) + 1);
        json.member("act").string(move_name(program, session.line[change.place].move));
        json.member("instead").string(program.scenario.name_of(change.instead));
        json.end_object();
    }
    json.end_list();
    json.member("headline").number(found ? std::optional<std::int64_t>(it.headline) : std::nullopt);
    json.member("acts").strings(found ? witness_of(program, session.setup.seat, session.variant, it.moves).words : std::vector<std::string>{});
    json.member("whole").boolean(it.whole);
    json.end_object();
}

} // namespace

Beside look_beside(const Program& program, const Judging& judging, const Session& session)
{
    if (!has_ended(program, session.state())) return {};
    return {nearest_exemplar(program, judging, session), smallest_change(program, judging, session)};
}

void show_beside(Page& page, const Reading& reading, const Session& session, const Beside& beside)
{
    if (beside.change) show_change(page, reading, session, *beside.change);
    if (beside.comparison) show_comparison(page, reading, *beside.comparison);
}

void write_beside(JsonWriter& json, const Case& it, const Session& session, const Beside& beside)
{
    json.member("alignment");
    if (beside.comparison) write_comparison(json, it.program, *beside.comparison);
    else json.null();
    json.member("smallest_change");
    if (beside.change) write_change(json, it.program, session, *beside.change);
    else json.null();
}

} // namespace sim
