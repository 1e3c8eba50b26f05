package energy.commonwatt.funding;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.mail.Letters;
import energy.commonwatt.onboarding.Investor;
import energy.commonwatt.onboarding.Investors;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.web.Format;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What we write to investors about their commitments. */
@ApplicationScoped
class FundingLetters {

    @CheckedTemplate(basePath = "funding")
    static class Templates {

        static native TemplateInstance letter(String heading, List<String> paragraphs);

        static native TemplateInstance plainLetter(String heading, List<String> paragraphs);
    }

    private final Letters letters;
    private final Payments payments;
    private final Investors investors;
    private final LetterMessages words;
    private final Format format;

    FundingLetters(Letters letters, Payments payments, Investors investors, LetterMessages words, Format format) {
        this.letters = letters;
        this.payments = payments;
        this.investors = investors;
        this.words = words;
        this.format = format;
    }

    void committed(Commitment it, Investor investor) {
        Payments.Payee receiver = payments.receiver();
        String zone = it.round.project.timeZone;
        post(investor, words.committed(), Stream.of(words.committedLead(it.round.project.name, amount(it)),
                words.payTo(amount(it), receiver.name(), receiver.iban(), it.reference),
                words.payUntil(format.moment(it.paymentDueAt, zone)), words.payFromYours(),
                it.reflectionEndsAt == null
                        ? words.noReflection()
                        : words.reflectionUntil(format.moment(it.reflectionEndsAt, zone))));
    }

    void revoked(Commitment it, Investor investor) {
        post(investor, words.revoked(), Stream.of(words.revokedLead(it.round.project.name, amount(it)),
                it.paidAt == null ? words.nothingToPayBack() : words.paidBackSoon(amount(it))));
    }

    void paid(Commitment it, Investor investor) {
        post(investor, words.paid(), Stream.of(words.paidLead(it.round.project.name, amount(it))));
    }

    /** The round has its outcome. */
    void ended(Commitment it, Investor investor) {
        boolean funded = it.round.state == RoundState.FUNDED;
        post(investor, funded ? words.funded() : words.notFunded(),
                Stream.of(funded
                        ? words.fundedLead(it.round.project.name, amount(it))
                        : words.notFundedLead(it.round.project.name, amount(it))));
    }

    void refunded(Commitment it, Investor investor) {
        post(investor, words.refunded(), Stream.of(words.refundedLead(it.round.project.name, amount(it))));
    }

    void lapsed(Commitment it, Investor investor) {
        post(investor, words.lapsed(), Stream.of(words.lapsedLead(it.round.project.name, amount(it))));
    }

    /** A fault in the sheet: nobody new may commit, and whoever may revoke should know why. */
    void suspended(Commitment it) {
        tell(it, words.suspended(), words.suspendedLead(it.round.project.name, it.round.suspensionReason));
    }

    void sheetReplaced(Commitment it, InformationSheet sheet) {
        tell(it, words.sheetReplaced(), words.sheetReplacedLead(it.round.project.name, sheet.version, it.sheet.version));
    }

    /** Withdrawn before it was paid. */
    void notWanted(Commitment it) {
        investors.of(it.caseId).ifPresent(investor -> post(investor, words.notFunded(),
                Stream.of(words.notWantedLead(it.round.project.name, amount(it)))));
    }

    private void tell(Commitment it, String subject, String lead) {
        investors.of(it.caseId).ifPresent(investor -> post(investor, subject, Stream.of(lead,
                it.reflectionEndsAt == null
                        ? words.noReflection()
                        : words.reflectionUntil(format.moment(it.reflectionEndsAt, it.round.project.timeZone)))));
    }

    private String amount(Commitment it) {
        return format.money(it.amount().minorUnits(), it.round.currency);
    }

    void post(Investor investor, String subject, Stream<String> paragraphs) {
        List<String> texts = paragraphs.toList();
        letters.post(investor.mail(), subject, Templates.plainLetter(subject, texts), Templates.letter(subject, texts));
    }
}
