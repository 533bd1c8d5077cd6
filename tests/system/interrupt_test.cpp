#include "sim/system/interrupt.h"

#include "tests/support/catch.h"

#include <csignal>

using namespace sim;

namespace {

volatile std::sig_atomic_t heard = 0;

extern "C" void hear(int) { heard = heard + 1; }

/// What Ctrl-C does for the length of a test.
class Meanwhile {
public:
    explicit Meanwhile(void (*handler)(int)) : before_(std::signal(SIGINT, handler)) {}
    ~Meanwhile() { static_cast<void>(std::signal(SIGINT, before_)); }
    Meanwhile(const Meanwhile&) = delete;
    Meanwhile& operator=(const Meanwhile&) = delete;

private:
    void (*before_)(int);
};

} // namespace

TEST_CASE("Ctrl-C asks, and afterwards does what it did before", "[system][interrupt]")
{
    const Meanwhile hearing(hear);
    heard = 0;
    bool before = true, after = false;

    {
        const Interrupt interrupt;
        before = interrupt.was_asked();
        std::raise(SIGINT);
        after = interrupt.was_asked();
    }
    std::raise(SIGINT);

    CHECK_FALSE(before);
    CHECK(after);
    CHECK(heard == 1);
}

TEST_CASE("Ctrl-C is heard where an input holds it, and held again afterwards", "[system][interrupt]")
{
    const Meanwhile hearing(hear);
    sigset_t ctrl_c, before, after;
    sigemptyset(&ctrl_c);
    sigaddset(&ctrl_c, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &ctrl_c, &before);
    bool asked = false;

    {
        const Interrupt interrupt;
        std::raise(SIGINT);
        asked = interrupt.was_asked();
    }
    ::pthread_sigmask(SIG_SETMASK, &before, &after);

    CHECK(asked);
    CHECK(sigismember(&after, SIGINT) == 1);
}

TEST_CASE("where Ctrl-C is ignored it asks nothing, and stays ignored", "[system][interrupt]")
{
    const Meanwhile ignoring(SIG_IGN);
    bool asked = true;

    {
        const Interrupt interrupt;
        std::raise(SIGINT);
        asked = interrupt.was_asked();
    }
    struct sigaction now = {};
    ::sigaction(SIGINT, nullptr, &now);

    CHECK_FALSE(asked);
    CHECK(now.sa_handler == SIG_IGN);
}
