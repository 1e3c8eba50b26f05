package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records that carry an investor's commitments, each proven by its pack. */
final class InvestorRecords {

    private static final String ONBOARDING = "onboarding-evidence/1";
    private static final String PLATFORM = "platform";

    private final Trust trust;
    private final Map<InvestorFile.Opened, Envelope> records = new IdentityHashMap<>();
    private final List<TrustStatement> statements = new ArrayList<>();
    private ChainIdentity chain;

    /** @param trust null: taken from the first pack */
    InvestorRecords(Trust trust) {
        this.trust = trust;
    }

    /** What each pack came to, in the order of the steps. */
    List<TrustStatement> statements() {
        return statements;
    }

    /** @throws NotProven when the step's pack is refuted, of another chain than the others, or its record carries something else */
    void prove(InvestorFile.Opened step) {
        Verdict verdict = InclusionCheck.of(step.pack(), Optional.ofNullable(trust));
        if (verdict.verdict() == Finding.REFUTED) {
            throw new NotProven(step.name() + ", " + verdict.refutedStep().id() + ": " + verdict.refutedStep().detail());
        }
        if (verdict.verdict() == Finding.UNKNOWN) {
            throw new NotKnown("not everything about the record of " + step.name() + " could be checked; check its pack alone");
        }
        chain = chain == null ? step.pack().chain() : chain;
        chain.checkSame(step.pack().chain());
        Envelope record = Envelope.of(step.pack().record());
        requireCarries(record, step);
        statements.add(verdict.trust());
        records.put(step, record);
    }

    /** Steps of onboarding are on the platform's log, and say no more than which step it was. */
    private static void requireCarries(Envelope record, InvestorFile.Opened step) {
        boolean ofAnOffer = step.isOfAnOffer();
        InvestorCheck.same("the record's type", ofAnOffer ? step.kind() : ONBOARDING, record.type(), step);
        InvestorCheck.same("the record's issuer", PLATFORM, record.issuer(), step);
        if (!ofAnOffer) {
            InvestorCheck.same("the record's log", PLATFORM, record.log(), step);
            InvestorCheck.same("the record's step", step.kind(),
                    InvestorFile.text(record.body(), "step", "the record") + "/1", step);
        }
        InvestorCheck.same("the commitment in the record", step.commitment(),
                InvestorFile.text(record.body(), ofAnOffer ? "evidence" : "commitment", "the record"), step);
    }

    /** @throws NotKnown when there is no proof of it yet */
    Envelope of(InvestorFile.Opened step) {
        Envelope record = records.get(step);
        if (record == null) {
            throw new NotKnown("the record of " + step.name() + " is not proven yet");
        }
        return record;
    }

    /** What its record says, "nothing" when it does not speak of it. */
    Object said(InvestorFile.Opened step, String member) {
        Object said = of(step).body().get(member);
        return said == null ? "nothing" : said;
    }

    /** @throws NotProven when the log has them in another order */
    void requireOrder(InvestorFile.Opened first, InvestorFile.Opened second) {
        of(first);
        of(second);
        if (first.pack().inclusion().leafIndex() >= second.pack().inclusion().leafIndex()) {
            throw new NotProven("the log has the record of " + second.name() + " before that of " + first.name());
        }
    }
}
