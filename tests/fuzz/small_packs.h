#pragma once

// What the inputs of the pack target may name.

inline constexpr const char* Events = R"({"format": 1,
    "roles": ["ess", "csd", "health", "ngo", "employer", "client", "supervisor"],
    "categories": ["identity", "debt", "violence", "health"], "purposes": ["joint_plan"], "bases": ["law", "consent"],
    "types": [
        {"id": "plan.signed", "text": "t", "evidence": ["goals", "signed_csd"]}, {"id": "plan.offered", "text": "t"},
        {"id": "conference.invited", "text": "t"}, {"id": "conference.held", "text": "t"}, {"id": "client.informed", "text": "t"},
        {"id": "consent.given", "text": "t"}, {"id": "consent.asked", "text": "t"}, {"id": "consent.withdrawn", "text": "t"},
        {"id": "release.given", "text": "t"}, {"id": "release.withdrawn", "text": "t"}, {"id": "contact.made", "text": "t"},
        {"id": "referral.answered", "text": "t", "evidence": ["accepted", "date"]},
        {"id": "unemployment.started", "text": "t"}, {"id": "registration.done", "text": "t", "evidence": ["record"]},
        {"id": "plan.contact_named", "text": "t"},
        {"id": "data.learned", "text": "t", "engine": true}, {"id": "data.shared", "text": "t", "engine": true},
        {"id": "referral.sent", "text": "t", "engine": true}, {"id": "commitment.made", "text": "t", "engine": true},
        {"id": "commitment.kept", "text": "t", "engine": true}, {"id": "commitment.late", "text": "t", "engine": true},
        {"id": "commitment.broken", "text": "t", "engine": true}, {"id": "commitment.moved", "text": "t", "engine": true},
        {"id": "commitment.released", "text": "t", "engine": true}, {"id": "data.no_basis", "text": "t", "derived": true},
        {"id": "data.over_sharing", "text": "t", "derived": true}, {"id": "data.misleading_consent", "text": "t", "derived": true}]})";

inline constexpr const char* Nowhere = R"({"format": 1, "id": "nowhere", "version": "1", "language": "en", "title": "Nowhere",
    "currency": "EUR", "exponent": 2, "holidays": [{"date": "2026-04-06", "name": "Easter Monday"}],
    "holidays_from": "2020-01-01", "holidays_to": "2039-12-31", "institutions": [],
    "parameters": [{"id": "wage", "title": "Wage", "unit": "money",
        "values": [{"value": 128172, "from": "2026-01-01", "source": "invented", "mark": "D"}]}],
    "sources": [{"id": "invented", "title": "Invented"}]})";

inline constexpr const char* Small = R"({"format": 1, "id": "small", "version": "1", "language": "en", "title": "Small",
    "rules": [
        {"id": "plan", "title": "t", "clause": "t", "mark": "D", "kind": "existence", "target": {"type": "plan.signed"},
         "window": [0, 21], "unit": "day", "grace": 5, "severity": "major", "dimension": "P"},
        {"id": "answer", "title": "t", "clause": "t", "mark": "D", "kind": "response", "trigger": {"type": "conference.invited"},
         "target": {"type": "conference.held"}, "window": [0, 10], "unit": "workday", "severity": "minor", "dimension": "T"},
        {"id": "consent_first", "title": "t", "clause": "t", "mark": "D", "kind": "precedence", "trigger": {"type": "data.shared"},
         "target": {"type": "consent.given"}, "window": [0, null], "unit": "day", "severity": "critical", "dimension": "L"}]})";

/// A play that brings much into the log, for protocols and countries to look at.
inline constexpr const char* Case = R"json({"format": 1, "id": "case", "version": "1", "language": "en", "title": "t", "summary": "t",
    "minutes": 5, "start": "2026-03-02", "country": "nowhere", "protocol": "small", "seats": [{"id": "ess"}],
    "chapters": [{"id": "first", "title": "t", "end": 20, "pace": "daily", "settle": ["emit(conference.held, by = csd)"]},
                 {"id": "second", "title": "t", "end": 60, "pace": "daily"}],
    "actors": [{"id": "ess", "role": "ess", "name": "t"}, {"id": "csd", "role": "csd", "name": "t"},
               {"id": "client", "role": "client", "name": "t"}, {"id": "ngo", "role": "ngo", "name": "t"}],
    "facts": [{"id": "debts", "category": "debt", "text": "t", "known_by": ["client"]}],
    "commitments": [{"id": "visit", "debtor": "csd", "creditor": "client", "text": "t"}],
    "history": [{"date": "2026-01-05", "type": "unemployment.started", "by": "client", "key": "k1"},
                {"date": "2026-02-02", "type": "conference.invited", "by": "ess", "to": "csd", "key": "k1"},
                {"date": "2026-02-10", "type": "plan.contact_named", "by": "csd", "to": "csd"}],
    "events": [{"id": "answer", "by": "ngo", "grid": "day", "effects": ["emit(referral.answered, key = answer, has = [accepted])"]}],
    "acts": [
        {"id": "open", "text": "t", "takes": 1, "effects": ["learn(ess, debts)", "commit(visit, 2)", "refer(ngo, answer)",
            "emit(conference.invited, key = k2, to = csd)", "emit(contact.made, key = k1)"]},
        {"id": "work", "text": "t", "takes": 9, "effects": ["emit(consent.asked, to = csd, fact = debts, purpose = joint_plan)",
            "share(client, csd, debts, joint_plan, consent)", "emit(consent.given, to = csd)", "emit(plan.offered, key = k2)",
            "share(client, csd, debts, joint_plan, law)", "emit(conference.held, key = k1, by = csd)"]},
        {"id": "end", "text": "t", "takes": 3, "effects": ["keep(visit)", "emit(plan.signed, key = k1, has = [goals])",
            "emit(registration.done, by = client, has = record)", "emit(client.informed, to = client)",
            "emit(consent.withdrawn, to = csd)"]}],
    "endings": [{"id": "over", "title": "t", "text": "t"}], "scope": []})json";
