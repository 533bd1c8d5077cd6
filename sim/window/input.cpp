#include "sim/window/input.h"

#include <SFML/Window/Clipboard.hpp>
#include <SFML/Window/Event.hpp>
#include <imgui.h>

#include <array>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace ui {

namespace {

using Event = sf::Event;
using Code = sf::Keyboard::Key;

constexpr std::array<std::pair<Code, Key>, 13> Plain{{
    {Code::Enter, Key::Enter},   {Code::Space, Key::Space},   {Code::Escape, Key::Escape},     {Code::Up, Key::Up},
    {Code::Down, Key::Down},     {Code::Left, Key::Left},     {Code::Right, Key::Right},       {Code::PageUp, Key::PageUp},
    {Code::PageDown, Key::PageDown}, {Code::Home, Key::Home}, {Code::End, Key::End},           {Code::F1, Key::Help},
    {Code::F9, Key::Read},
}};

constexpr std::array<std::pair<Code, Key>, 7> Letters{{
    {Code::F, Key::CaseFile}, {Code::K, Key::Calendar}, {Code::L, Key::Plan}, {Code::R, Key::Protocol}, {Code::O, Key::Post}, {Code::M, Key::Money}, {Code::E, Key::CommonFile},
}};

std::optional<Key> with_control(Code code)
{
    switch (code) {
    case Code::Z: return Key::Undo;
    case Code::Add:
    case Code::Equal: return Key::Larger;
    case Code::Subtract:
    case Code::Hyphen: return Key::Smaller;
    case Code::Num0:
    case Code::Numpad0: return Key::NormalSize;
    default: return std::nullopt;
    }
}

std::optional<Key> digit(Code code)
{
    if (code >= Code::Num1 && code <= Code::Num9) return static_cast<Key>(static_cast<int>(Key::Digit1) + (code - Code::Num1));
    if (code >= Code::Numpad1 && code <= Code::Numpad9) return static_cast<Key>(static_cast<int>(Key::Digit1) + (code - Code::Numpad1));
    return std::nullopt;
}

std::optional<Key> key_of(const Event::KeyEvent& event)
{
    if (event.control) return with_control(event.code);
    if (event.alt || event.system) return std::nullopt;
    if (event.code == Code::Tab) return event.shift ? Key::BackTab : Key::Tab;
    if (event.code == Code::F6) return event.shift ? Key::PreviousCard : Key::NextCard;
    for (const auto& [code, key] : Plain)
        if (code == event.code) return key;
    for (const auto& [code, key] : Letters)
        if (code == event.code) return key;
    return digit(event.code);
}

/// The keys that ImGui's text field wants to know of.
struct Editing {
    Code code;
    ImGuiKey key;
};
constexpr std::array<Editing, 18> Edits{{
    {Code::Tab, ImGuiKey_Tab}, {Code::Left, ImGuiKey_LeftArrow}, {Code::Right, ImGuiKey_RightArrow}, {Code::Up, ImGuiKey_UpArrow},
    {Code::Down, ImGuiKey_DownArrow}, {Code::PageUp, ImGuiKey_PageUp}, {Code::PageDown, ImGuiKey_PageDown}, {Code::Home, ImGuiKey_Home},
    {Code::End, ImGuiKey_End}, {Code::Delete, ImGuiKey_Delete}, {Code::Backspace, ImGuiKey_Backspace}, {Code::Enter, ImGuiKey_Enter},
    {Code::A, ImGuiKey_A}, {Code::C, ImGuiKey_C}, {Code::V, ImGuiKey_V}, {Code::X, ImGuiKey_X}, {Code::Y, ImGuiKey_Y}, {Code::Z, ImGuiKey_Z},
}};

void set_key(ImGuiIO& io, Code code, bool down)
{
    if (code == Code::Tab) return;  // leads to the next control, not to the next field
#if IMGUI_VERSION_NUM < 18700
    const int place = code;
    if (place >= 0 && place < IM_ARRAYSIZE(io.KeysDown)) io.KeysDown[place] = down;
#else
    for (const Editing& edit : Edits)
        if (edit.code == code) io.AddKeyEvent(edit.key, down);
#endif
}

void set_modifiers(ImGuiIO& io, const Event::KeyEvent& event)
{
#if IMGUI_VERSION_NUM < 18700
    io.KeyCtrl = event.control;
    io.KeyShift = event.shift;
    io.KeyAlt = event.alt;
#elif IMGUI_VERSION_NUM < 18910
    io.AddKeyEvent(ImGuiKey_ModCtrl, event.control);
    io.AddKeyEvent(ImGuiKey_ModShift, event.shift);
#else
    io.AddKeyEvent(ImGuiMod_Ctrl, event.control);
    io.AddKeyEvent(ImGuiMod_Shift, event.shift);
#endif
}

void turn_wheel(ImGuiIO& io, const Event::MouseWheelScrollEvent& event)
{
    const bool across = event.wheel == sf::Mouse::HorizontalWheel;
#if IMGUI_VERSION_NUM < 18700
    (across ? io.MouseWheelH : io.MouseWheel) += event.delta;
#else
    io.AddMouseWheelEvent(across ? event.delta : 0, across ? 0 : event.delta);
#endif
}

/// A key that is held down acts once; moving goes on.
bool repeats(Code code, std::set<int>& down)
{
    const bool moves = code == Code::Tab || (code >= Code::PageUp && code <= Code::Home) || (code >= Code::Left && code <= Code::Down);
    return !down.insert(code).second && !moves;
}

void apply(ImGuiIO& io, const Event& event, Keys& keys, std::set<int>& down)
{
    switch (event.type) {
    case Event::MouseMoved: return point_at(static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y));
    case Event::MouseButtonPressed:
    case Event::MouseButtonReleased:
        point_at(static_cast<float>(event.mouseButton.x), static_cast<float>(event.mouseButton.y));
        return hold_button(static_cast<int>(event.mouseButton.button), event.type == Event::MouseButtonPressed);
    case Event::MouseWheelScrolled: return turn_wheel(io, event.mouseWheelScroll);
    case Event::MouseLeft: return point_at(-FLT_MAX, -FLT_MAX);
    case Event::TextEntered:
        if (event.text.unicode >= 32 && event.text.unicode != 127) io.AddInputCharacter(event.text.unicode);
        return;
    case Event::KeyPressed:
        if (const auto key = key_of(event.key); key && !repeats(event.key.code, down)) keys.press(*key);
        [[fallthrough]];
    case Event::KeyReleased:
        if (event.type == Event::KeyReleased) down.erase(event.key.code);
        set_modifiers(io, event.key);
        return set_key(io, event.key.code, event.type == Event::KeyPressed);
    case Event::LostFocus:
        down.clear();
        return io.AddFocusEvent(false);
    case Event::GainedFocus: return io.AddFocusEvent(true);
    default: return;
    }
}

std::string& clipboard()
{
    static std::string text;
    return text;
}

const char* read_clipboard(void*)
{
    const auto bytes = sf::Clipboard::getString().toUtf8();
    clipboard().assign(bytes.begin(), bytes.end());
    return clipboard().c_str();
}

void write_clipboard(void*, const char* text)
{
    const std::string bytes = text;
    sf::Clipboard::setString(sf::String::fromUtf8(bytes.begin(), bytes.end()));
}

} // namespace

struct Input::Queue {
    std::deque<Event> events;
    std::set<int> down;  ///< keys
};

Input::Input() : queue_(std::make_unique<Queue>()) {}
Input::~Input() = default;

void Input::add(const sf::Event& event) { queue_->events.push_back(event); }
bool Input::is_empty() const { return queue_->events.empty(); }

void Input::feed(Keys& keys)
{
    ImGuiIO& io = ImGui::GetIO();
    std::set<int> touched;
    bool button = false;
    auto& events = queue_->events;
    while (!events.empty()) {
        const Event& event = events.front();
        const bool key = event.type == Event::KeyPressed || event.type == Event::KeyReleased;
        if (event.type == Event::MouseButtonPressed || event.type == Event::MouseButtonReleased) {
            if (!touched.insert(1000 + static_cast<int>(event.mouseButton.button)).second) return;
            button = true;
        } else if ((event.type == Event::MouseMoved && button) || (key && !touched.insert(static_cast<int>(event.key.code)).second)) {
            return;
        }
        apply(io, event, keys, queue_->down);
        events.pop_front();
    }
}

void point_at(float x, float y)
{
#if IMGUI_VERSION_NUM < 18700
    ImGui::GetIO().MousePos = {x, y};
#else
    ImGui::GetIO().AddMousePosEvent(x, y);
#endif
}

void hold_button(int button, bool down)
{
    if (button < 0 || button > 2) return;
#if IMGUI_VERSION_NUM < 18700
    ImGui::GetIO().MouseDown[button] = down;
#else
    ImGui::GetIO().AddMouseButtonEvent(button, down);
#endif
}

void name_keys()
{
    ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM < 18700
    for (const Editing& edit : Edits) io.KeyMap[edit.key] = edit.code;
#endif
    io.GetClipboardTextFn = read_clipboard;
    io.SetClipboardTextFn = write_clipboard;
}

} // namespace ui
