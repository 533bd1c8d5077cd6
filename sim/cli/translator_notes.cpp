#include "sim/cli/translator_notes.h"

namespace sim {

namespace {

void note_lines(const Scenario& scenario, Range lines, std::vector<std::string>& notes)
{
    std::string_view before;
    for (std::uint32_t i = lines.begin; i < lines.end(); ++i) {
        const Line& line = scenario.lines[i];
        if (!line.text.exists()) continue;
        std::string note = line.speaker.exists() ? std::string(scenario.texts[scenario.actors[line.speaker.raw()].name]) : "narration";
        if (line.has_mood) note.append(", ").append(MoodNames[static_cast<std::size_t>(line.mood)]);
        if (!before.empty()) note.append("\nbefore: ").append(before);
        before = scenario.texts[line.text];
        notes[line.text.raw()] = std::move(note);
    }
}

} // namespace

std::vector<std::string> translator_notes(const Scenario& scenario)
{
    std::vector<std::string> notes(scenario.texts.sources.size());
    for (const Scene& scene : scenario.scenes) note_lines(scenario, scene.lines, notes);
    for (const Act& act : scenario.acts) note_lines(scenario, act.lines, notes);
    for (const Timed& timed : scenario.events) note_lines(scenario, timed.lines, notes);
    for (const Outcome& outcome : scenario.outcomes) note_lines(scenario, outcome.lines, notes);
    return notes;
}

} // namespace sim
