#include "sim/content/canonical_tables.h"

namespace sim {
namespace {

// In the order of docs/scenario-format.md.

using enum MemberUse;
using Member = CanonicalMember;

constexpr Member schema{"$schema", Info};
constexpr Member format{"format"};

constexpr Member source_members[]{{"id"}, {"title"}, {"address"}};
constexpr CanonicalObject source = canonical_members(source_members);

constexpr Member seat_members[]{{"id"}, {"opens"}, {"text", Text}};
constexpr CanonicalObject seat = canonical_members(seat_members);

constexpr Member chapter_members[]{{"id"}, {"title", Text}, {"end"}, {"pace"}, {"settle", Rule, nullptr, "[]"}};
constexpr CanonicalObject chapter = canonical_members(chapter_members);

constexpr Member office_members[]{{"model"}, {"it"}, {"staff"}, {"caseload"}};
constexpr CanonicalObject office = canonical_members(office_members);

constexpr Member actor_members[]{
    {"id"}, {"role"}, {"name", Text}, {"person", Text}, {"waits", Rule, nullptr, "0"}, {"capacity"}, {"office", Rule, &office}};
constexpr CanonicalObject actor = canonical_members(actor_members);

constexpr Member variable_members[]{
    {"id"},      {"type"}, {"min"}, {"max"}, {"values"}, {"start"}, {"overflow", Rule, nullptr, "\"error\""}, {"shown", Rule, nullptr, "false"},
    {"chapter"}, {"text", Text}};
constexpr CanonicalObject variable = canonical_members(variable_members);

constexpr Member variant_members[]{{"id"}, {"weight"}};
constexpr CanonicalObject variant = canonical_members(variant_members);

constexpr Member fact_members[]{
    {"id"}, {"category"}, {"text", Text}, {"holds"}, {"known_by", Rule, nullptr, "[]"}, {"source", Info}, {"mark", Info}};
constexpr CanonicalObject fact = canonical_members(fact_members);

constexpr Member packet_members[]{{"id"}, {"facts"}};
constexpr CanonicalObject packet = canonical_members(packet_members);

constexpr Member commitment_members[]{{"id"}, {"debtor"}, {"creditor"}, {"text", Text}};
constexpr CanonicalObject commitment = canonical_members(commitment_members);

constexpr Member history_members[]{
    {"date"}, {"type"}, {"by"}, {"to"}, {"key"}, {"fact"}, {"purpose"}, {"basis"}, {"has", Rule, nullptr, "[]"}};
constexpr CanonicalObject history = canonical_members(history_members);

constexpr Member line_members[]{{"id"}, {"speaker"}, {"mood"}, {"text", Text}, {"when"}};
constexpr CanonicalObject line = canonical_members(line_members);

constexpr Member need_members[]{{"id"}, {"if"}, {"reason", Text}};
constexpr CanonicalObject need = canonical_members(need_members);

constexpr Member event_members[]{
    {"id"},    {"by"},          {"text", Text},
    {"day"},   {"once_when"},   {"grid"},
    {"when"},  {"effects", Rule, nullptr, "[]"}, {"lines", Rule, &line, "[]"},
    {"stop", Rule, nullptr, "false"},            {"opens"}};
constexpr CanonicalObject event = canonical_members(event_members);

constexpr Member option_members[]{
    {"id"},
    {"text", Text},
    {"when"},
    {"needs", Rule, &need, "[]"},
    {"takes", Rule, nullptr, "0"},
    {"once", Rule, nullptr, "false"},
    {"sticky", Rule, nullptr, "false"},
    {"fallback", Rule, nullptr, "false"},
    {"topic", Rule, nullptr, "false"},
    {"exit", Rule, nullptr, "false"},
    {"by"},
    {"seats"},
    {"effects", Rule, nullptr, "[]"},
    {"on_done", Rule, nullptr, "[]"},
    {"lines", Rule, &line, "[]"},
    {"goes"},
    {"calculates", Info, nullptr, "[]"},
    {"shows", Info},
    {"tags", Tags, nullptr, "[]"},
    {"why", Info},
    {"source", Info},
    {"mark", Info},
};
constexpr CanonicalObject option = canonical_members(option_members);

constexpr Member desk_act_members[]{
    {"id"},
    {"text", Text},
    {"note", Text},
    {"when"},
    {"needs", Rule, &need, "[]"},
    {"takes"},
    {"once", Rule, nullptr, "false"},
    {"by"},
    {"seats"},
    {"chapters"},
    {"channel"},
    {"effects", Rule, nullptr, "[]"},
    {"on_done", Rule, nullptr, "[]"},
    {"lines", Rule, &line, "[]"},
    {"goes"},
    {"stage", Info},
    {"calculates", Info, nullptr, "[]"},
    {"shows", Info},
    {"tags", Tags, nullptr, "[]"},
    {"why", Info},
    {"source", Info},
    {"mark", Info},
};
constexpr CanonicalObject desk_act = canonical_members(desk_act_members);

constexpr Member hub_members[]{{"min"}, {"max"}};
constexpr CanonicalObject hub = canonical_members(hub_members);

constexpr Member scene_members[]{
    {"id"},
    {"title", Text},
    {"place", Info},
    {"with"},
    {"on_enter", Rule, nullptr, "[]"},
    {"hub", Rule, &hub},
    {"lines", Rule, &line, "[]"},
    {"options", Rule, &option},
};
constexpr CanonicalObject scene = canonical_members(scene_members);

constexpr Member outcome_members[]{
    {"id"}, {"weight"}, {"text", Text}, {"lines", Rule, &line, "[]"}, {"effects", Rule, nullptr, "[]"}, {"goes"}};
constexpr CanonicalObject outcome = canonical_members(outcome_members);

constexpr Member chance_members[]{{"id"}, {"outcomes", Rule, &outcome}};
constexpr CanonicalObject chance = canonical_members(chance_members);

constexpr Member ending_members[]{{"id"}, {"title", Text}, {"text", Text}, {"when"}};
constexpr CanonicalObject ending = canonical_members(ending_members);

constexpr Member scope_members[]{{"rule"}, {"as"}, {"points"}, {"earns"}, {"chapter"}, {"seats"}};
constexpr CanonicalObject scope = canonical_members(scope_members);

constexpr Member measure_members[]{{"id"}, {"dimension"}, {"of"}, {"value"}, {"text", Text}, {"seats"}};
constexpr CanonicalObject measure = canonical_members(measure_members);

constexpr Member invariant_members[]{{"id"}, {"at"}, {"holds"}, {"text"}};
constexpr CanonicalObject invariant = canonical_members(invariant_members);

constexpr Member claim_members[]{{"ending"}, {"act"}, {"when"}, {"text"}};
constexpr CanonicalObject claim = canonical_members(claim_members);

constexpr Member verdict_members[]{{"rule"}, {"key"}, {"verdict"}};
constexpr CanonicalObject verdict = canonical_members(verdict_members);

constexpr Member points_members[]{{"P"}, {"O"}, {"R"}, {"T"}, {"L"}, {"C"}};
constexpr CanonicalObject points = canonical_members(points_members);

constexpr Member test_members[]{
    {"id"},     {"text"},   {"seat"},     {"variant"}, {"acts"},
    {"tape", Rule, nullptr, "[]"},        {"ending"},  {"points"},
    {"headline"},           {"pass"},     {"dimensions", Rule, &points},
    {"verdicts", Rule, &verdict, "[]"}};
constexpr CanonicalObject test = canonical_members(test_members);

constexpr Member exemplar_members[]{{"id"}, {"by", Text}, {"origin"}, {"note", Text}, {"seat"}, {"variant"}, {"acts"}};
constexpr CanonicalObject exemplar = canonical_members(exemplar_members);

constexpr Member allow_members[]{{"code"}, {"at"}, {"reason"}};
constexpr CanonicalObject allow = canonical_members(allow_members);

constexpr Member scenario_members[]{
    schema,
    format,
    {"id"},
    {"version", Info},
    {"language", Info},
    {"title", Text},
    {"summary", Text},
    {"minutes", Info},
    {"difficulty", Info},
    {"competences", Info},
    {"start"},
    {"country"},
    {"protocol"},
    {"go_on", Rule, nullptr, "true"},
    {"reply_every", Rule, nullptr, "10"},
    {"seats", Rule, &seat},
    {"chapters", Rule, &chapter},
    {"actors", Rule, &actor},
    {"variables", Rule, &variable, "[]"},
    {"money", Rule, &CanonicalMoney},
    {"variants", Rule, &variant},
    {"facts", Rule, &fact, "[]"},
    {"packets", Rule, &packet, "[]"},
    {"commitments", Rule, &commitment, "[]"},
    {"history", Rule, &history, "[]"},
    {"register", Info, &CanonicalRegister},
    {"events", Rule, &event, "[]"},
    {"scenes", Rule, &scene, "[]"},
    {"acts", Rule, &desk_act, "[]"},
    {"chances", Rule, &chance, "[]"},
    {"endings", Rule, &ending},
    {"scope", Rule, &scope, "[]"},
    {"measures", Rule, &measure, "[]"},
    {"key_evidence", Rule, nullptr, "[]"},
    {"key_partner", Rule, nullptr, "[]"},
    {"invariants", Info, &invariant, "[]"},
    {"must_be_reachable", Info, &claim, "[]"},
    {"must_be_impossible", Info, &claim, "[]"},
    {"tests", Info, &test, "[]"},
    {"exemplars", Info, &exemplar, "[]"},
    {"sources", Info, &source, "[]"},
    {"allow", Info, &allow, "[]"},
};
constexpr CanonicalObject scenario = canonical_members(scenario_members);

} // namespace

const CanonicalObject& canonical_scenario() { return scenario; }

} // namespace sim
