#include "tests/player/stage.h"

#include "sim/system/files.h"
#include "sim/window/input.h"
#include "tests/support/catch.h"

#include <imgui.h>

namespace {

const std::string Data = ONEDOOR_SOURCE_DIR;

ui::FontFiles fonts_of_system()
{
    auto files = ui::read_fonts();
    REQUIRE(files);
    return std::move(*files);
}

player::Surface surface_in(const std::string& folder) { return {folder + "/runs", folder + "/settings.json", Data + "/assets/art/index.json", {}, {}}; }

ImGuiContext* new_context()
{
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    return context;
}

} // namespace

ui::Theme shipped_theme()
{
    const std::string path = Data + "/assets/theme.json";
    const auto bytes = sim::read_file(sim::real_fs(), path, std::size_t{1} << 20);
    REQUIRE(bytes);
    auto theme = ui::read_theme(path, *bytes);
    REQUIRE(theme);
    return *theme;
}

sim::Library shipped_library()
{
    auto library = sim::open_library();
    REQUIRE(library);
    return std::move(*library);
}

Stage::Stage(const std::string& folder, player::Settings settings, float width, float height)
    : context_(new_context()), theme_(shipped_theme()), files_(fonts_of_system()),
      pictures_([](const std::string&) { return ui::Picture{reinterpret_cast<void*>(1), 400, 480}; }), ui(theme_, pictures_),
      app(shipped_library(), surface_in(folder), std::move(settings))
{
    ImGui::GetIO().DisplaySize = {width, height};
    ui.probe = &probe;
    settle();
}

Stage::~Stage() { ImGui::DestroyContext(context_); }

void Stage::frame()
{
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = 1.0F / 60;
    seconds_ += 1.0 / 60;
    const ui::Appearance appearance = app.appearance();
    if (appearance.scale != scale_) {
        scale_ = appearance.scale;
        io.Fonts->Clear();
        fonts_ = ui::add_fonts(*io.Fonts, files_, theme_, scale_);
        unsigned char* pixels = nullptr;
        int across = 0, down = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &across, &down);
    }
    ImGui::NewFrame();
    ui.begin(appearance, fonts_, seconds_);
    app.draw(ui);
    ui.end();
    ImGui::Render();
}

void Stage::settle()
{
    for (int i = 0; i < 3; ++i) frame();
    for (int i = 0; i < 60 && ui.wants_frame(); ++i) frame();
}

void Stage::click(std::string_view id)
{
    INFO("control " << id);
    settle();
    REQUIRE(has(id));
    if (ui::Box box = probe.items.at(std::string(id)); box.w < 4 || box.h < 12) {
        ui.focus.move_to(id);
        settle();
    }
    const ui::Box box = probe.items.at(std::string(id));
    REQUIRE(box.w >= 4);
    REQUIRE(box.h >= 4);
    ui::point_at((box.x + box.w / 2) * scale_, (box.y + box.h / 2) * scale_);
    frame();
    ui::hold_button(0, true);
    frame();
    ui::hold_button(0, false);
    frame();
    // Not a double click with the one that follows.
    for (int i = 0; i < 24; ++i) seconds_ += 1.0 / 60, ImGui::GetIO().DeltaTime = 0.5F;
    settle();
    ImGui::GetIO().MouseClickedTime[0] = -1000;
}

void Stage::press(ui::Key key)
{
    ui.keys.press(key);
    frame();
    settle();
}

void Stage::type(std::string_view text)
{
    settle();
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    settle();
}

void Stage::tab_to(std::string_view id)
{
    INFO("control " << id);
    settle();
    const std::size_t most = ui.focus.order().size() + 2;
    for (std::size_t i = 0; i < most && !ui.focus.is_on(id); ++i) press(ui::Key::Tab);
    REQUIRE(ui.focus.is_on(id));
}

bool Stage::shows(std::string_view text) const
{
    for (const ui::SeenText& seen : probe.texts)
        if (seen.text.find(text) != std::string::npos) return true;
    return false;
}

std::string Stage::all_texts() const
{
    std::string all;
    for (const ui::SeenText& seen : probe.texts) all += seen.text + "\n";
    return all;
}
