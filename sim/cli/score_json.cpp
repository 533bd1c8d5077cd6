#include "sim/cli/score_json.h"

#include "sim/content/json_writer.h"
#include "sim/session/moves.h"
#include "sim/session/transcript.h"

namespace sim {

namespace {

std::string_view dimension_name(Dimension dimension) { return DimensionNames[static_cast<std::size_t>(dimension)]; }

void write_head(JsonWriter& json, const Case& it, const Session& session, const Score& score)
{
    const Scenario& scenario = it.program.scenario;
    json.member("scenario").string(scenario.id);
    json.member("seat").string(scenario.name_of(session.setup.seat));
    json.member("variant").string(scenario.variants[session.variant.raw()].id);
    json.member("protocol").string(it.protocol.id);
    json.member("country").string(it.country.id);
    json.member("ended").boolean(score.standing.ended);
    json.member("headline").number(score.headline);
    json.member("pass").boolean(score.pass);
    json.member("cut").number(score.cut);
    json.member("points").number(score.points);
}

void write_dimensions(JsonWriter& json, const Score& score)
{
    json.member("dimensions").begin_object();
    for (std::size_t i = 0; i < score.dimensions.size(); ++i)
        json.member(DimensionNames[i]).number(score.dimensions[i].score);
    json.end_object();
    json.member("dimension_points").begin_object();
    for (std::size_t i = 0; i < score.dimensions.size(); ++i) {
        json.member(DimensionNames[i]).begin_object();
        json.member("points").number(score.dimensions[i].points);
        json.member("of").number(score.dimensions[i].of);
        json.end_object();
    }
    json.end_object();
}

void write_events(JsonWriter& json, const Case& it, const Session& session, const std::vector<std::size_t>& numbers)
{
    json.member("events").begin_list();
    for (const std::size_t number : numbers) {
        const Event& event = session.log[number - 1];
        json.begin_object();
        json.member("number").number(static_cast<std::int64_t>(number));
        json.member("day").number(event.day + 1);
        json.member("date").string(write_date(it.program.scenario.calendar.date(event.day)));
        json.member("entry").string(entry_text(it.program, it.vocabulary.vocabulary, event, number));
        json.end_object();
    }
    json.end_list();
}

void write_evidence(JsonWriter& json, const Case& it, const Session& session, const EvidenceLine& line)
{
    json.begin_object();
    json.member("rule").string(line.rule);
    json.member("instance").string(line.instance);
    json.member("title").string(line.title);
    json.member("dimension").string(dimension_name(line.dimension));
    json.member("verdict").string(VerdictNames[static_cast<std::size_t>(line.verdict)]);
    json.member("days_late").number(line.days_late);
    json.member("credit").number(line.credit);
    json.member("of").number(line.of);
    json.member("paid").number(line.paid);
    write_events(json, it, session, line.events);
    json.member("reasons").strings(line.reasons);
    json.member("clause").string(line.clause);
    json.member("source").string(line.source);
    json.end_object();
}

void write_changes(JsonWriter& json, const std::vector<RuleChange>& changes)
{
    json.member("abroad").begin_list();
    for (const RuleChange& change : changes) {
        json.begin_object();
        json.member("rule").string(change.rule);
        json.member("fate").string(RuleFateNames[static_cast<std::size_t>(change.fate)]);
        json.member("what").begin_list();
        for (const std::string_view what : change.what) json.string(what);
        json.end_list();
        json.member("worth_at_home").number(change.own_worth);
        json.member("worth").number(change.worth);
        json.end_object();
    }
    json.end_list();
}

} // namespace

std::string score_json(const Case& it, const Session& session, const Score& score, const Debrief& debrief,
                       const std::vector<RuleChange>& changes, const Beside& beside, const std::vector<std::string>& remarks)
{
    JsonWriter json;
    json.begin_object();
    write_head(json, it, session, score);
    write_dimensions(json, score);
    json.member("caps").begin_list();
    for (const CapLine& cap : debrief.caps) {
        json.begin_object();
        json.member("rule").string(cap.rule);
        json.member("cap").number(cap.cap);
        json.member("repaired").boolean(cap.repaired);
        json.end_object();
    }
    json.end_list();
    json.member("evidence").begin_list();
    for (const EvidenceLine& line : debrief.evidence) write_evidence(json, it, session, line);
    json.end_list();
    json.member("measures").begin_list();
    for (const MeasureLine& line : debrief.measures) {
        json.begin_object();
        json.member("measure").string(line.id);
        json.member("dimension").string(dimension_name(line.dimension));
        json.member("value").number(line.value);
        json.member("of").number(line.of);
        json.end_object();
    }
    json.end_list();
    write_changes(json, changes);
    write_beside(json, it, session, beside);
    json.member("by_person").boolean(debrief.by_person);
    json.member("judged_by").string(write_hash(score.judged_by));
    json.member("remarks").strings(remarks);
    json.end_object();
    return json.text();
}

} // namespace sim
