#pragma once

#include "sim/window/keys.h"

#include <memory>

namespace sf {
class Event;
}

namespace ui {

/// Hands what SFML brings to ImGui, so that no click is lost: of one button or key a frame gets one change.
class Input {
public:
    Input();
    ~Input();
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    void add(const sf::Event&);
    [[nodiscard]] bool is_empty() const;
    /// What belongs to the next frame; call it before ImGui::NewFrame().
    void feed(Keys&);

private:
    struct Queue;
    std::unique_ptr<Queue> queue_;
};

/// Tells ImGui which keys edit text, and where the clipboard is; once.
void name_keys();

// The pointer, in real pixels, for the next frame.
void point_at(float x, float y);
void hold_button(int button, bool down);

} // namespace ui
