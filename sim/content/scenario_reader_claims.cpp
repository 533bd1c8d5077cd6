#include "sim/content/limits.h"
#include "sim/content/scenario_reading.h"
#include "sim/content/suggest.h"
#include "sim/protocol/finding.h"

#include <algorithm>
#include <span>
#include <string>

namespace sim {

namespace {

EndingId ending_of(ScenarioReading& reading, JsonValue name)
{
    if (!name.exists()) return {};
    const std::string_view id = read_id(reading.report, name);
    const std::vector<Ending>& endings = reading.scenario.endings;
    std::vector<std::string> known;
    for (std::size_t i = 0; i < endings.size(); ++i) {
        if (endings[i].id == id) return EndingId{i};
        known.push_back(endings[i].id);
    }
    if (!id.empty()) reading.report.error("S101", name, "there is no ending " + quoted(id) + did_you_mean(id, known));
    return {};
}

std::string_view string_of(ScenarioReading& reading, JsonValue value)
{
    if (value.is(JsonKind::String)) return value.string();
    if (value.exists()) reading.report.error("J101", value, "here must stand a string");
    return {};
}

ActId act_of(ScenarioReading& reading, JsonValue name)
{
    const std::string_view id = string_of(reading, name);
    const ActId act = id.empty() ? ActId{} : reading.scenario.act_named(id);
    if (name.is(JsonKind::String) && !act.exists())
        reading.report.error("S101", name, "there is no desk act or option " + quoted(id) + "; an option is written <scene>.<id>");
    return act;
}

/// "<chance>=<outcome>", on a tape also "<outcome>".
bool is_outcome(const Scenario& scenario, std::string_view name, bool bare)
{
    const std::size_t equals = name.find('=');
    if (equals == name.npos && !bare) return false;
    const std::string_view chance = equals == name.npos ? std::string_view{} : name.substr(0, equals);
    const std::string_view outcome = equals == name.npos ? name : name.substr(equals + 1);
    return std::any_of(scenario.chances.begin(), scenario.chances.end(), [&](const Chance& it) {
        if (equals != name.npos && scenario.ids[it.id] != chance) return false;
        for (std::uint32_t i = it.outcomes.begin; i < it.outcomes.end(); ++i)
            if (scenario.ids[scenario.outcomes[i].id] == outcome) return true;
        return false;
    });
}

std::vector<std::string> moves_of(ScenarioReading& reading, JsonValue list, bool tape)
{
    std::vector<std::string> moves;
    for (const JsonValue name : list) {
        const std::string_view id = string_of(reading, name);
        if (tape || id.find('=') != id.npos) {
            if (name.is(JsonKind::String) && !is_outcome(reading.scenario, id, tape))
                reading.report.error("S101", name, "there is no outcome " + quoted(id) + "; it is written <chance>=<outcome>");
        } else {
            static_cast<void>(act_of(reading, name));
        }
        moves.emplace_back(id);
    }
    return moves;
}

void read_invariants(ScenarioReading& reading, ObjectReader& file)
{
    constexpr std::array<std::string_view, 2> when{"always", "end"};
    for (const JsonValue value : file.list("invariants", 0, MaxClaims)) {
        ObjectReader object(reading.report, value, "an invariant");
        Invariant invariant;
        invariant.id = object.id("id");
        refuse_second(reading, value, reading.scenario.claims.invariants, invariant.id, "an invariant");
        invariant.at_end = object.one_of("at", std::span<const std::string_view>(when)) == 1;
        invariant.holds = condition_of(reading, object.need("holds"));
        invariant.text = object.optional_text("text");
        object.finish();
        reading.scenario.claims.invariants.push_back(std::move(invariant));
        reading.places.invariants.push_back(value);
    }
}

void read_reachings(ScenarioReading& reading, JsonValue list, std::vector<Reaching>& claims, std::vector<JsonValue>& places)
{
    for (const JsonValue value : list) {
        ObjectReader object(reading.report, value, "a claim");
        const JsonValue ending = object.find("ending"), act = object.find("act"), when = object.find("when");
        if (object.is_object() && int{ending.exists()} + int{act.exists()} + int{when.exists()} != 1)
            reading.report.error("S122", value, "a claim speaks of one thing: write ending, act or when, one of the three");
        Reaching claim{ending_of(reading, ending), act_of(reading, act), condition_of(reading, when), {}};
        claim.text = object.optional_text("text");
        object.finish();
        claims.push_back(std::move(claim));
        places.push_back(value);
    }
}

void read_verdicts(ScenarioReading& reading, JsonValue list, TrialPlay& play)
{
    for (const JsonValue value : list) {
        ObjectReader object(reading.report, value, "an expected verdict");
        ExpectedVerdict verdict;
        verdict.rule = object.id("rule", IdSyntax::Rule);
        verdict.key = object.optional_id("key");
        verdict.verdict = VerdictNames[object.one_of("verdict", std::span<const std::string_view>(VerdictNames))];
        object.finish();
        play.verdicts.push_back(std::move(verdict));
    }
}

void read_result(ScenarioReading& reading, ObjectReader& object, TrialPlay& play)
{
    constexpr ObjectReader::Bounds points{-1'000'000, 1'000'000};
    const auto number = [](ObjectReader& from, MemberName name, ObjectReader::Bounds bounds) -> std::optional<std::int32_t> {
        const auto value = from.optional_integer(name, bounds);
        if (!value) return std::nullopt;
        return static_cast<std::int32_t>(*value);
    };
    play.ending = ending_of(reading, object.find("ending"));
    play.points = number(object, "points", points);
    play.headline = number(object, "headline", {0, MaxPoints});
    if (const JsonValue pass = object.find("pass"); pass.exists()) {
        ObjectReader flags(reading.report, object.value(), "a test");
        play.pass = flags.flag("pass");
    }
    if (const JsonValue dimensions = object.object("dimensions"); dimensions.exists()) {
        ObjectReader by(reading.report, dimensions, "the points by dimension");
        constexpr std::array<MemberName, DimensionNames.size()> names{"P", "O", "R", "T", "L", "C"};
        for (std::size_t i = 0; i < names.size(); ++i) play.dimensions[i] = number(by, names[i], points);
        by.finish();
    }
    read_verdicts(reading, object.list("verdicts", 0, MaxClaims), play);
}

bool expects_something(const JsonValue& value)
{
    for (const MemberName name : {MemberName("ending"), MemberName("points"), MemberName("headline"), MemberName("pass"), MemberName("dimensions"), MemberName("verdicts")})
        if (value.member(name).exists()) return true;
    return false;
}

/// The seat that a play names; the first where it names none.
SeatId seat_of(ScenarioReading& reading, JsonValue seat)
{
    const ActorId actor = seat.exists() ? actor_of(reading, seat) : ActorId{};
    if (!actor.exists()) return SeatId{0};
    const auto& seats = reading.scenario.seats;
    const auto at = std::find_if(seats.begin(), seats.end(), [&](const Seat& it) { return it.actor == actor; });
    if (at != seats.end()) return SeatId{static_cast<std::size_t>(at - seats.begin())};
    reading.report.error("S119", seat, quoted(seat.string()) + " is not a seat of this scenario");
    return SeatId{0};
}

/// The variant that a play names; none where it names none.
VariantId variant_of(ScenarioReading& reading, JsonValue variant)
{
    const auto number = variant.exists() ? resolve(reading, NameKind::Variant, variant) : std::nullopt;
    return number ? VariantId{*number} : VariantId{};
}

void read_tests(ScenarioReading& reading, ObjectReader& file)
{
    for (const JsonValue value : file.list("tests", 0, MaxClaims)) {
        ObjectReader object(reading.report, value, "a test");
        TrialPlay play;
        play.id = object.id("id");
        refuse_second(reading, value, reading.scenario.claims.tests, play.id, "a test");
        play.text = object.optional_text("text");
        play.seat = seat_of(reading, object.find("seat"));
        if (const VariantId variant = variant_of(reading, object.find("variant")); variant.exists()) play.variant = variant;
        play.acts = moves_of(reading, object.list("acts", 1, MaxTestMoves), false);
        play.tape = moves_of(reading, object.list("tape", 0, MaxTestMoves), true);
        read_result(reading, object, play);
        if (object.is_object() && !expects_something(value))
            reading.report.error("S122", value, "a test expects something: write ending, points, headline, pass, dimensions or verdicts");
        object.finish();
        reading.scenario.claims.tests.push_back(std::move(play));
        reading.places.tests.push_back(value);
    }
}

void read_exemplars(ScenarioReading& reading, ObjectReader& file)
{
    for (const JsonValue value : file.list("exemplars", 0, MaxClaims)) {
        ObjectReader object(reading.report, value, "an exemplar");
        Exemplar exemplar;
        exemplar.id = object.id("id");
        refuse_second(reading, value, reading.scenario.claims.exemplars, exemplar.id, "an exemplar");
        exemplar.by = add_text(reading, "exemplar", {}, exemplar.id, "by", object.text("by"));
        exemplar.origin = static_cast<ExemplarOrigin>(object.one_of("origin", std::span<const std::string_view>(ExemplarOriginNames)));
        exemplar.note = add_text(reading, "exemplar", {}, exemplar.id, "note", object.optional_text("note"));
        exemplar.seat = seat_of(reading, object.find("seat"));
        exemplar.variant = variant_of(reading, object.find("variant"));
        exemplar.acts = moves_of(reading, object.list("acts", 1, MaxTestMoves), false);
        object.finish();
        reading.scenario.claims.exemplars.push_back(std::move(exemplar));
        reading.places.exemplars.push_back(value);
    }
}

/// Gives an expression instructions of its own elsewhere.
void take(const Scenario& scenario, std::vector<Instruction>& code, Expression& expression)
{
    if (!expression.written()) return;
    const auto begin = scenario.code.begin() + static_cast<std::ptrdiff_t>(expression.begin);
    expression.begin = static_cast<std::uint32_t>(code.size());
    code.insert(code.end(), begin, begin + static_cast<std::ptrdiff_t>(expression.size));
}

} // namespace

void read_claims(ScenarioReading& reading, ObjectReader& file)
{
    Claims& claims = reading.scenario.claims;
    read_invariants(reading, file);
    read_reachings(reading, file.list("must_be_reachable", 0, MaxClaims), claims.reachable, reading.places.reachable);
    read_reachings(reading, file.list("must_be_impossible", 0, MaxClaims), claims.impossible, reading.places.impossible);
    read_tests(reading, file);
    read_exemplars(reading, file);
}

void set_code_apart(ScenarioReading& reading)
{
    Scenario& scenario = reading.scenario;
    CommonFile& file = scenario.common_file;
    for (CommonEntry& it : file.entries) {
        take(scenario, file.code, it.when);
        take(scenario, file.code, it.seen);
    }
    take(scenario, file.code, file.merged);
    Claims& claims = scenario.claims;
    for (Invariant& it : claims.invariants) take(scenario, claims.code, it.holds);
    for (Reaching& it : claims.reachable) take(scenario, claims.code, it.when);
    for (Reaching& it : claims.impossible) take(scenario, claims.code, it.when);
    scenario.code.resize(reading.apart_begin);
}

} // namespace sim
