#include "sim/session/transcript.h"

#include "sim/base/hash.h"
#include "sim/session/moves.h"
#include "sim/session/view/format.h"

#include <utility>

namespace sim {

namespace {

std::string day_text(const Program& program, std::int32_t day)
{
    return "day " + std::to_string(day + 1) + "  " + write_short_date(program.scenario.calendar.date(day), "en");
}

std::string type_text(const Program& program, const Vocabulary& vocabulary, TypeId type)
{
    if (type.raw() < vocabulary.types.size()) return vocabulary.types[type.raw()].id;
    return program.scenario.own_types[type.raw() - vocabulary.types.size()];
}

/// "line:kitchen.greeting" out of "line:kitchen.greeting:text".
std::string told_text(const Scenario& scenario, const Told& told)
{
    TextId text;
    switch (told.kind) {
    case Told::Kind::Line: text = scenario.lines[told.index].text; break;
    case Told::Kind::Event: text = scenario.events[told.index].text; break;
    case Told::Kind::Outcome: text = scenario.outcomes[told.index].text; break;
    }
    if (!text.exists()) return {};
    const std::string_view context = scenario.texts.contexts[text.raw()];
    return std::string(context.substr(0, context.rfind(':')));
}

Passage passage(const Program& program, const Vocabulary& vocabulary, const Session& session, const Turn& turn,
                std::size_t told_begin, std::size_t log_begin)
{
    Passage out;
    for (std::size_t i = told_begin; i < turn.told_end; ++i)
        if (std::string told = told_text(program.scenario, session.told[i]); !told.empty()) out.told.push_back(std::move(told));
    for (std::size_t i = log_begin; i < turn.log_end; ++i)
        out.entries.push_back(entry_text(program, vocabulary, session.log[i], i + 1));
    out.stands = day_text(program, day_of(program, turn.after)) + "  " + place_name(program, turn.after);
    out.hash = write_hash(turn.hash);
    return out;
}

std::string heading(const Program& program, const Session& session)
{
    const Scenario& scenario = program.scenario;
    std::string out = "scenario " + scenario.id + " " + scenario.version;
    out += "   seat " + scenario.name_of(session.setup.seat);
    out += "   variant " + scenario.variants[session.variant.raw()].id;
    out += "   seed " + std::to_string(session.setup.seed);
    if (!session.setup.policy.empty()) out += "   policy " + session.setup.policy;
    return out + "\n";
}

} // namespace

std::string entry_text(const Program& program, const Vocabulary& vocabulary, const Event& event, std::size_t number)
{
    const Scenario& scenario = program.scenario;
    const std::string type = type_text(program, vocabulary, event.type);
    std::string out = std::to_string(number) + "  day " + std::to_string(event.day + 1) + "  " + type + "  ";
    out += event.by.exists() ? scenario.actors[event.by.raw()].id : std::string(RoleNames[static_cast<std::size_t>(event.role)]);
    if (event.to.exists()) out += " > " + scenario.actors[event.to.raw()].id;
    if (event.key.exists()) out += "  key " + scenario.keys[event.key.raw()];
    if (event.fact.exists()) out += "  fact " + scenario.facts[event.fact.raw()].id;
    if (event.fact.exists() && type != "data.learned")
        out += "  " + vocabulary.purposes[event.purpose] + " " + vocabulary.bases[event.basis];
    if (event.evidence != 0) {
        const auto& items = vocabulary.types[event.type.raw()].evidence;
        out += "  has";
        for (std::size_t i = 0; i < items.size(); ++i)
            if ((event.evidence >> i) & 1) out += " " + items[i];
    }
    if (event.settled) out += "  settled";
    return out;
}

std::vector<Passage> passages_of(const Program& program, const Vocabulary& vocabulary, const Session& session)
{
    std::vector<Passage> out;
    out.push_back(passage(program, vocabulary, session, session.start, 0, 0));
    const Turn* before = &session.start;
    for (const Turn& turn : session.line) {
        Passage next = passage(program, vocabulary, session, turn, before->told_end, before->log_end);
        next.number = out.size();
        next.move = move_name(program, turn.move);
        out.push_back(std::move(next));
        before = &turn;
    }
    return out;
}

std::string transcript_of(const Program& program, const Vocabulary& vocabulary, const Session& session)
{
    std::string out = heading(program, session);
    for (const Passage& passage : passages_of(program, vocabulary, session)) {
        if (passage.number > 0) out += std::to_string(passage.number) + " > " + passage.move + "\n";
        for (const std::string& told : passage.told) out += "    \" " + told + "\n";
        for (const std::string& entry : passage.entries) out += "    . " + entry + "\n";
        out += "  " + passage.stands + "  " + passage.hash + "\n";
    }
    if (has_ended(program, session.state()))
        out += "ending " + program.scenario.endings[ending_of(program, session.state()).raw()].id + "\n";
    for (const Made& made : session.made)
        if (made.undone) out += "taken back " + move_name(program, made.move) + "\n";
    return out + "signature " + write_hash(signature_of(session)) + "\n";
}

std::uint64_t signature_of(const Session& session)
{
    std::uint64_t hash = fnv1a64(write_hash(session.start.hash));
    for (const Turn& turn : session.line) hash = fnv1a64(write_hash(turn.hash), hash);
    return mix(hash);
}

} // namespace sim
