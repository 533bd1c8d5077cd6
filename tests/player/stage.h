#pragma once

#include "sim/player/app.h"
#include "sim/window/ui.h"

#include <memory>
#include <string>
#include <string_view>

struct ImGuiContext;

/// A window without a display: draws frames, clicks and types as a person would.
class Stage {
public:
    /// @param folder  of its runs and settings
    Stage(const std::string& folder, player::Settings, float width = 1280, float height = 720);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    void frame();
    void settle();                                 ///< as many frames as it takes for all to come to rest
    /// Presses a control; scrolls to it first. Fails the test where there is none.
    void click(std::string_view id);
    void press(ui::Key);
    void type(std::string_view text);
    /// Moves the focus by Tab alone to a control. Fails the test where that does not lead there.
    void tab_to(std::string_view id);
    [[nodiscard]] bool has(std::string_view id) const { return probe.items.count(std::string(id)) > 0; }
    [[nodiscard]] bool shows(std::string_view text) const;
    [[nodiscard]] std::string all_texts() const;

    ui::Probe probe;

private:
    ImGuiContext* context_;
    ui::Theme theme_;
    ui::FontFiles files_;
    ui::Fonts fonts_;
    ui::Pictures pictures_;
    double seconds_ = 0;
    float scale_ = 0;

public:
    ui::Ui ui;
    player::App app;
};

[[nodiscard]] ui::Theme shipped_theme();
[[nodiscard]] sim::Library shipped_library();
