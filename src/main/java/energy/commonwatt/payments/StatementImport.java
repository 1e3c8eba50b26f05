package energy.commonwatt.payments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import energy.commonwatt.ledger.Ledger;

/**
 * Brings statements of the collecting account (ISO 20022 camt.053). A file is taken as a whole or not at all:
 * <ol>
 * <li>it is well-formed XML without a document type, of a version that we read, of our account and currency;
 * <li>for each statement, opening balance and booked entries make the closing balance;
 * <li>opening balance and those of its entries that were booked before (see {@link EntryIdentity}) make the closing balance of the last
 * imported statement, so that neither a gap nor a doubled entry goes unseen; before the first statement that balance is nothing.
 * </ol>
 */
@ApplicationScoped
public class StatementImport {

    private final PaymentsConfig config;
    private final Ledger ledger;
    private final EntryPlacing placing;
    private final Clock clock;

    StatementImport(PaymentsConfig config, Ledger ledger, EntryPlacing placing, Clock clock) {
        this.config = config;
        this.ledger = ledger;
        this.placing = placing;
        this.clock = clock;
    }

    /** A new entry, and what the statement said of it. */
    private record New(BankEntry entry, ReadEntry read) {
    }

    /**
     * @param by who brings it
     * @return what became of it; a file that came before changes nothing
     * @throws PaymentRuleViolation when the file breaks a rule; {@link StatementInvalid} says where
     */
    @Transactional
    public ImportedStatement take(byte[] xml, String by) {
        return taken(xml, EntryIdentity.sha256(xml), by);
    }

    /**
     * The same for machines, that may send again what may have been lost.
     *
     * @param key chosen by the sender for this file
     * @throws PaymentRuleViolation also when the sender used the key for another file
     */
    @Transactional
    public ImportedStatement take(byte[] xml, String by, String key) {
        String sha256 = EntryIdentity.sha256(xml);
        StatementRequest.remember(by, key, sha256);
        return taken(xml, sha256, by);
    }

    private ImportedStatement taken(byte[] xml, String sha256, String by) {
        if (xml.length > config.largestStatement()) {
            throw tooLarge(config.largestStatement(), xml.length);
        }
        ledger.enter();
        CollectingAccount ours = CollectingAccount.of(config);
        BankAccount account = BankAccount.lock(ours.iban().text(), ours.currency());
        Optional<StatementFile> before = StatementFile.withHash(sha256);
        if (before.isPresent()) {
            return before.get().result(true);
        }
        List<ReadStatement> statements = new StatementReader(account.iban, account.currency).read(xml);
        StatementFile file = new StatementFile(xml, sha256, by, clock.instant());
        file.persist();
        for (int position = 0; position < statements.size(); position++) {
            book(file, position, statements.get(position), account);
        }
        return file.result(false);
    }

    static PaymentRuleViolation tooLarge(int most, long found) {
        return new PaymentRuleViolation(PaymentRuleViolation.TOO_LARGE, "This statement is too large",
                "at most " + most + " bytes",
                found + " bytes or more");
    }

    private void book(StatementFile file, int position, ReadStatement read, BankAccount account) {
        BankStatement statement = new BankStatement(file, position, read, account);
        List<New> fresh = fresh(statement, read);
        long sum = fresh.stream().mapToLong(it -> it.entry().signed()).reduce(0, Math::addExact);
        account.continueTo(read, Math.subtractExact(Math.subtractExact(read.closing(), read.opening()), sum));
        statement.persist();
        fresh.stream().sorted(Comparator.comparingInt(it -> EntryPlacing.order(it.read())))
                .forEach(it -> placing.place(it.entry(), it.read()));
        int placed = (int) fresh.stream().filter(it -> !it.entry().waits()).count();
        file.counted(fresh.size(), read.entries().size() - fresh.size(), placed);
    }

    private static List<New> fresh(BankStatement statement, ReadStatement read) {
        List<String> identities = EntryIdentity.of(read.entries());
        List<New> fresh = new ArrayList<>();
        for (int i = 0; i < identities.size(); i++) {
            if (!BankEntry.isKnown(statement.iban, identities.get(i))) {
                ReadEntry entry = read.entries().get(i);
                fresh.add(new New(new BankEntry(statement, i, identities.get(i), entry), entry));
            }
        }
        return fresh;
    }
}
