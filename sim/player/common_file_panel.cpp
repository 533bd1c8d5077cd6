#include "sim/player/panels.h"

#include <algorithm>

namespace player {

namespace {

/// Date at the left; what it is, who wrote it and on which basis one sees it at the right.
float draw_entry(ui::Ui& ui, Box box, const sim::ShownEntry& entry)
{
    const float date = std::min(128.0F, box.w * 0.3F);
    float y = box.y;
    ui.text(box.x, y, date - 8, entry.date, Small);
    y += ui.text(box.x + date, y, box.w - date, entry.amount.empty() ? entry.text : entry.text + ": " + entry.amount);
    if (!entry.result.empty()) y += ui::remark(ui, box.x + date, y, box.w - date, Icon::ChevronRight, entry.result, {Type::Body, Weight::Regular, Colour::InkSecond}, 14);
    std::string who = entry.kind_name + ", " + entry.by;
    if (!entry.basis.empty()) who += " (" + entry.basis + ")";
    y += ui.text(box.x + date, y, box.w - date, who, Small);
    return std::max(y - box.y, ui.line_height(Type::Body)) + 8;
}

float draw_heads(ui::Ui& ui, Box box, const sim::ShownRecord& record)
{
    float y = box.y;
    for (const sim::RecordHead& head : record.heads) {
        y += ui.text(box.x, y, box.w, head.name, Strong);
        y += ui.text(box.x, y, box.w, head.note.empty() ? head.kept_by : head.kept_by + ". " + head.note, Small) + 4;
    }
    return y + 4 - box.y;
}

} // namespace

float draw_common_file(ui::Ui& ui, const App& app, Box box)
{
    const auto& view = app.play->views.common_file;
    if (!view || view->records.empty()) return draw_empty(ui, box, app.say("ui.window.empty_file"));
    float y = box.y + 10;
    for (const sim::ShownRecord& record : view->records) {
        y += draw_heads(ui, {box.x, y, box.w, 0}, record);
        for (const sim::ShownEntry& entry : record.entries) {
            ui.line(box.x, y, box.right(), y, Colour::Line);
            y += 6 + draw_entry(ui, {box.x, y + 6, box.w, 0}, entry);
        }
        y += 14;
    }
    if (!view->tried.empty()) {
        y += ui.text(box.x, y, box.w, app.say("ui.window.tried"), Strong) + 6;
        for (const sim::ShownEntry& entry : view->tried)
            y += ui::remark(ui, box.x, y, box.w, Icon::List, entry.result.empty() ? entry.text : entry.text + ": " + entry.result, {}) + 4;
        y += 10;
    }
    if (view->accesses.empty()) return y - box.y;
    y += ui.text(box.x, y, box.w, app.say("ui.window.accesses"), Strong) + 6;
    for (const sim::LogLine& line : view->accesses) y += ui.text(box.x, y, box.w, line.date + ", " + line.by + ": " + line.what, Small) + 4;
    return y - box.y;
}

} // namespace player
