#include "sim/content/emission_parser.h"

#include "sim/content/suggest.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace sim {

namespace {

constexpr std::array<std::string_view, 7> emit_fields{"by", "to", "key", "fact", "purpose", "basis", "has"};

void comma(ExpressionReader& read) { read.expect(TokenKind::Comma, "a comma"); }

void fact_or_packet(ExpressionReader& read, Emission& emission)
{
    const std::uint32_t offset = read.token().offset;
    const std::string_view name = read.any_name("a fact or packet");
    if (read.failed()) return;
    const NameTable& names = read.lexicon().names;
    if (const auto fact = names.find(NameKind::Fact, name)) {
        emission.fact = FactId{*fact};
    } else if (const auto packet = names.find(NameKind::Packet, name)) {
        emission.packet = *packet;
    } else {
        read.fail_unknown(NameKind::Fact, name, offset);
    }
}

/// @return the effect, its emission appended
Effect with_emission(ExpressionReader& read, EffectKind kind, Emission emission)
{
    Effect effect;
    effect.kind = kind;
    effect.target = static_cast<std::uint32_t>(read.scenario().emissions.size());
    read.scenario().emissions.push_back(std::move(emission));
    return effect;
}

void evidence_item(ExpressionReader& read, Emission& emission, bool may_ask)
{
    const std::uint32_t offset = read.token().offset;
    const std::string_view name = read.any_name("an item of evidence");
    if (read.failed()) return;

    const std::vector<EventType>& types = read.lexicon().vocabulary.types;
    if (emission.type.raw() >= types.size()) return read.fail("X006", offset, "a type of your own (x.) carries no evidence; leave has out");
    const EventType& type = types[emission.type.raw()];
    EvidenceItem item;
    for (std::size_t i = 0; i < type.evidence.size(); ++i) {
        if (type.evidence[i] == name) item.bit = 1u << i;
    }
    if (item.bit == 0) {
        return read.fail("X002", offset,
                         type.id + " has no evidence " + quoted(name) +
                             did_you_mean(name, std::span<const std::string>(type.evidence)));
    }
    if (may_ask && read.accept(TokenKind::If)) {
        const std::uint32_t begin = read.position();
        read.flag();
        item.when = read.since(begin);
    }
    emission.has.push_back(item);
}

void evidence(ExpressionReader& read, Emission& emission)
{
    if (!read.accept(TokenKind::OpenBracket)) return evidence_item(read, emission, false);
    do {
        evidence_item(read, emission, true);
    } while (read.accept(TokenKind::Comma));
    read.expect(TokenKind::CloseBracket, "the closing bracket ]");
}

/// The bit of the field in emit_fields; 0 after an error.
unsigned emit_field(ExpressionReader& read, Emission& emission)
{
    const std::uint32_t offset = read.token().offset;
    const std::string_view field = read.any_name("a field of the event");
    if (read.failed()) return 0;
    read.expect(TokenKind::Assign, "=");

    for (std::size_t i = 0; i < emit_fields.size(); ++i) {
        if (emit_fields[i] != field) continue;
        switch (i) {
        case 0:
            emission.by = ActorId{read.name(NameKind::Actor)};
            break;
        case 1:
            emission.to = ActorId{read.name(NameKind::Actor)};
            break;
        case 2: {
            const std::uint32_t key_offset = read.token().offset;
            const std::string_view key = read.any_name("a key");
            if (key.find('.') != key.npos) read.fail("X001", key_offset, "a key is one word without dots");
            if (!read.failed()) emission.key = key_named(read.lexicon(), key);
            break;
        }
        case 3:
            emission.fact = FactId{read.name(NameKind::Fact)};
            break;
        case 4:
            emission.purpose = static_cast<std::uint8_t>(read.name(NameKind::Purpose));
            break;
        case 5:
            emission.basis = static_cast<std::uint8_t>(read.name(NameKind::Basis));
            break;
        default:
            evidence(read, emission);
            break;
        }
        return 1u << i;
    }
    read.fail("X002", offset,
              "an event has no field " + quoted(field) +
                  did_you_mean(field, std::span<const std::string_view>(emit_fields)));
    return 0;
}

}  // namespace

Effect parse_share(ExpressionReader& read)
{
    Emission emission;
    if (const auto type = read.lexicon().names.find(NameKind::Type, "data.shared")) emission.type = TypeId{*type};
    const std::uint32_t from_offset = read.token().offset;
    emission.by = ActorId{read.name(NameKind::Actor)};
    comma(read);
    emission.to = ActorId{read.name(NameKind::Actor)};
    if (!read.failed() && emission.by == emission.to) read.fail("X006", from_offset, "giver and recipient are the same actor; nobody shares with himself");
    comma(read);
    fact_or_packet(read, emission);
    comma(read);
    emission.purpose = static_cast<std::uint8_t>(read.name(NameKind::Purpose));
    comma(read);
    emission.basis = static_cast<std::uint8_t>(read.name(NameKind::Basis));
    return with_emission(read, EffectKind::Share, std::move(emission));
}

Effect parse_emit(ExpressionReader& read)
{
    Emission emission;
    const std::uint32_t offset = read.token().offset;
    const std::string_view id = read.word();
    emission.type = read.event_type();
    const std::vector<EventType>& types = read.lexicon().vocabulary.types;
    if (!read.failed() && emission.type.raw() < types.size() && types[emission.type.raw()].use != TypeUse::Open) {
        const bool engine = types[emission.type.raw()].use == TypeUse::Engine;
        read.fail("X006", offset,
                  std::string(id) + (engine ? " is written by the program itself, by its own effect"
                                            : " is computed by the judge and never emitted"));
    }
    unsigned written = 0;
    while (read.accept(TokenKind::Comma)) {
        const std::uint32_t field_offset = read.token().offset;
        const unsigned field = emit_field(read, emission);
        if ((written & field) != 0) read.fail("X001", field_offset, "this field stands here twice; keep one");
        written |= field;
    }
    return with_emission(read, EffectKind::Emit, std::move(emission));
}

}  // namespace sim
