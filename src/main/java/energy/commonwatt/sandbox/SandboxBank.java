package energy.commonwatt.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;

import energy.commonwatt.ledger.Ledger;
import energy.commonwatt.money.Iban;
import energy.commonwatt.money.Money;
import energy.commonwatt.money.MoneyText;
import energy.commonwatt.payments.BankStatement;
import energy.commonwatt.payments.ImportedStatement;
import energy.commonwatt.payments.PaymentFile;
import energy.commonwatt.payments.Payments;
import energy.commonwatt.payments.StatementImport;
import energy.commonwatt.web.NotFound;
import io.quarkus.scheduler.Scheduled;

/**
 * The bank of development: books what people say that they paid, carries out credit-transfer files, and delivers statements through the same
 * door as a real one. No money moves.
 */
@ApplicationScoped
public class SandboxBank {

    /** Whatever is paid to this account comes back. */
    public static final Iban CLOSED_ACCOUNT = new Iban("DE14000000000000009999");
    /** ISO 20022 ExternalReturnReason1Code: closed account number. */
    private static final String CLOSED = "AC04";

    private final SandboxGate gate;
    private final StatementImport statements;
    private final Payments payments;
    private final Ledger ledger;
    private final Clock clock;

    SandboxBank(SandboxGate gate, StatementImport statements, Payments payments, Ledger ledger, Clock clock) {
        this.gate = gate;
        this.statements = statements;
        this.payments = payments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Books money from somebody to the collecting account; the next statement tells so. @param reference or any text */
    @Transactional
    public void pay(Iban from, String name, Money amount, String reference) {
        pay(from, name, amount, reference, "sandbox");
    }

    @Transactional
    void pay(Iban from, String name, Money amount, String reference, String by) {
        requireOpen();
        if (!amount.isPositive() || name == null || visible(name).isEmpty()) {
            throw new SandboxRuleViolation("The sandbox bank cannot book this", "an amount above zero and a name",
                    amount.isPositive() ? "no name" : "no such amount");
        }
        new SandboxBooking(true, from, visible(name), amount, reference == null ? "" : visible(reference), by, clock.instant())
                .persist();
    }

    /** Characters that a statement cannot have become blanks. */
    private static String visible(String text) {
        return text.replaceAll("\\p{C}+", " ").strip();
    }

    /**
     * Carries out the files that were made since, and delivers a statement of everything that none has told yet.
     *
     * @return what the import made of it; empty when there was nothing to tell
     */
    @Transactional
    public Optional<ImportedStatement> executeFilesAndDeliver() {
        requireOpen();
        ledger.enter();
        PaymentFile.listByAge().stream().filter(file -> file.content != null && SandboxExecutedFile.findById(file.id) == null)
                .forEach(this::execute);
        SandboxBooking.flush();
        List<SandboxBooking> untold = SandboxBooking.listUntold();
        return untold.isEmpty() ? Optional.empty() : Optional.of(deliver(untold));
    }

    private ImportedStatement deliver(List<SandboxBooking> untold) {
        String id = "SANDBOX" + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
        untold.forEach(booking -> SandboxBooking.getEntityManager().refresh(booking));
        Money opening = BankStatement.lastBalance().orElse(Money.zero(untold.getFirst().currency));
        byte[] xml = new SandboxStatement(id, payments.receiver().iban(), clock.instant().atOffset(ZoneOffset.UTC))
                .xml(opening, untold);
        untold.forEach(booking -> booking.statement = id);
        return statements.take(xml, "sandbox bank");
    }

    private void execute(PaymentFile file) {
        String xml = new String(file.content, StandardCharsets.UTF_8);
        MxPain00100109.parse(xml).getCstmrCdtTrfInitn().getPmtInf()
                .forEach(instruction -> instruction.getCdtTrfTxInf().forEach(this::execute));
        new SandboxExecutedFile(file.id, clock.instant()).persist();
    }

    private void execute(CreditTransferTransaction34 transfer) {
        book(false, transfer, null);
        if (transfer.getCdtrAcct().getId().getIBAN().equals(CLOSED_ACCOUNT.text())) {
            book(true, transfer, CLOSED);
        }
    }

    private void book(boolean credit, CreditTransferTransaction34 transfer, String returnReason) {
        var instructed = transfer.getAmt().getInstdAmt();
        Money amount = MoneyText.parse(instructed.getValue().toPlainString(), instructed.getCcy())
                .orElseThrow();
        String words = transfer.getRmtInf() == null ? "" : String.join(" ", transfer.getRmtInf().getUstrd());
        SandboxBooking booking = new SandboxBooking(credit, new Iban(transfer.getCdtrAcct().getId().getIBAN()),
                transfer.getCdtr().getNm(), amount, words, "sandbox bank", clock.instant());
        booking.endToEnd = transfer.getPmtId().getEndToEndId();
        booking.returnReason = returnReason;
        // One by one: a payment is booked before it comes back.
        booking.persistAndFlush();
    }

    /** The circle of dev mode runs without a click. */
    @Scheduled(every = "${commonwatt.sandbox.statement-every:off}", identity = "sandbox-bank", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void round() {
        if (gate.open()) {
            executeFilesAndDeliver();
        }
    }

    /** @throws NotFound where stand-ins do not answer */
    void requireOpen() {
        if (!gate.open()) {
            throw new NotFound("bank", "sandbox");
        }
    }
}
