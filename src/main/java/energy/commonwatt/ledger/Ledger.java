package energy.commonwatt.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import energy.commonwatt.ledger.Transfer.Kind;
import energy.commonwatt.money.Money;

/**
 * Moves money between accounts, in the caller's transaction. A transfer has a key that its caller chooses; the same key again with the
 * same content changes nothing and answers the same transfer, with other content it is refused. A refusal has changed nothing; whether the
 * rest of the transaction goes on is its caller's choice.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = LedgerRuleViolation.class)
public class Ledger {

    /** Any number: whoever moves money waits here for whoever is moving some. */
    private static final long LOCK = 7_310_001;

    /** What posts a pending transfer stands for it, under its key. */
    private static final String LINES = """
            select cast(t.id as text), t.made_at, case when (t.debit_id = ?1) = ?2 then t.amount else -t.amount end,
              case t.kind when 'PENDING' then case when r.kind = 'VOIDING' then 'voided' else 'pending' end else 'posted' end,
              coalesce(p.key, t.key), o.purpose, cast(o.subject as text), o.currency
            from ledger_transfer t
              join ledger_account o on o.id in (t.debit_id, t.credit_id) and o.id <> ?1
              left join ledger_transfer p on p.id = t.pending_id
              left join ledger_transfer r on r.pending_id = t.id
            where ?1 in (t.debit_id, t.credit_id) and t.kind <> 'VOIDING' and r.kind is distinct from 'POSTING'
            order by t.made_at desc, t.id""";

    private final EntityManager database;
    private final Clock clock;

    Ledger(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Waits until nobody else moves money, until the transaction ends. Who locks something of its own before it moves money calls this
     * first: otherwise two transactions could wait for each other.
     */
    public void enter() {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) entered").setParameter(1, LOCK)
                .getSingleResult();
    }

    /** @return the transfer's id @throws LedgerRuleViolation when the amount is not positive or an account would be overdrawn */
    public UUID transfer(String key, AccountRef debit, AccountRef credit, Money amount) {
        return book(key, Kind.POSTED, debit, credit, amount);
    }

    /** Announces a transfer, for example a pledge; it counts once it is posted. */
    public UUID pend(String key, AccountRef debit, AccountRef credit, Money amount) {
        return book(key, Kind.PENDING, debit, credit, amount);
    }

    private UUID book(String key, Kind kind, AccountRef debit, AccountRef credit, Money amount) {
        requireSound(debit, credit, amount);
        enter();
        var before = Transfer.ofKey(key);
        if (before.isPresent()) {
            return repeated(before.get(), kind, debit, credit, amount);
        }
        if (kind == Kind.POSTED) {
            requireCovered(debit, credit, amount);
        }
        // Opened last, so that a refusal leaves no account behind.
        return insert(new Transfer(key, kind, Account.of(database, debit).id(), Account.of(database, credit).id(),
                amount.minorUnits(), amount.currency(), clock.instant()));
    }

    private UUID repeated(Transfer before, Kind kind, AccountRef debit, AccountRef credit, Money amount) {
        if (before.kind != kind || !before.money().equals(amount) || !account(before.debitId).equals(debit)
                || !account(before.creditId).equals(credit)) {
            throw new LedgerRuleViolation("A transfer with this key says something else", "the transfer " + before.id,
                    amount + " as " + before.key);
        }
        return before.id;
    }

    private static void requireSound(AccountRef debit, AccountRef credit, Money amount) {
        if (!amount.isPositive()) {
            throw new LedgerRuleViolation("Only a positive amount is moved", "more than 0", amount.toString());
        }
        if (debit.equals(credit)) {
            throw new LedgerRuleViolation("Money moves between two accounts", "another account than " + debit,
                    credit.toString());
        }
        if (!debit.currency().equals(amount.currency()) || !credit.currency().equals(amount.currency())) {
            throw new LedgerRuleViolation("A transfer has one currency", amount.currency(),
                    debit.currency() + " and " + credit.currency());
        }
    }

    /** The database holds the same rule; here it has words. */
    private void requireCovered(AccountRef debit, AccountRef credit, Money amount) {
        AccountRef lowered = debit.purpose().isAsset() ? null : debit;
        AccountRef alsoLowered = credit.purpose().isAsset() ? credit : null;
        for (AccountRef account : java.util.stream.Stream.of(lowered, alsoLowered).filter(it -> it != null).toList()) {
            Money held = balance(account).posted();
            if (held.compareTo(amount) < 0) {
                throw new LedgerRuleViolation("An account would be overdrawn", "at most " + held + " from " + account,
                        amount.toString());
            }
        }
    }

    /** @return the posting transfer @throws LedgerRuleViolation when it was posted or voided before, or would overdraw an account */
    public UUID post(UUID pending) {
        Transfer it = unresolved(pending);
        requireCovered(account(it.debitId), account(it.creditId), it.money());
        return insert(new Transfer(it, Kind.POSTING, clock.instant()));
    }

    /** @throws LedgerRuleViolation when it was posted or voided before */
    public UUID voidPending(UUID pending) {
        return insert(new Transfer(unresolved(pending), Kind.VOIDING, clock.instant()));
    }

    private Transfer unresolved(UUID pending) {
        enter();
        Transfer it = Transfer.findById(pending);
        if (it == null || it.kind != Kind.PENDING) {
            throw new LedgerRuleViolation("There is no such pending transfer", "a pending transfer", String.valueOf(pending));
        }
        Transfer.resolving(pending).ifPresent(before -> {
            throw new LedgerRuleViolation("A pending transfer is resolved once", "an unresolved one",
                    "one resolved by " + before.kind.name().toLowerCase(java.util.Locale.ROOT) + " at " + before.madeAt);
        });
        return it;
    }

    private static UUID insert(Transfer transfer) {
        transfer.persistAndFlush();
        return transfer.id;
    }

    private AccountRef account(long id) {
        Object[] row = (Object[]) database
                .createNativeQuery("select purpose, cast(subject as text), currency from ledger_account where id = ?1")
                .setParameter(1, id).getSingleResult();
        return ref(row, 0);
    }

    private static AccountRef ref(Object[] row, int at) {
        return new AccountRef(Purpose.valueOf((String) row[at]),
                row[at + 1] == null ? null : UUID.fromString((String) row[at + 1]),
                (String) row[at + 2]);
    }

    /** Zero for an account that was never used. */
    public Balance balance(AccountRef account) {
        return select("where a.purpose = ?1 and a.subject is not distinct from cast(?2 as uuid) and a.currency = ?3",
                account.purpose().name(),
                account.subject() == null ? null : account.subject().toString(), account.currency()).stream().findFirst()
                .map(AccountBalance::balance).orElseGet(() -> {
                    Money zero = Money.zero(account.currency());
                    return new Balance(zero, zero, zero);
                });
    }

    /** Trial balance: every account that was ever used. */
    public List<AccountBalance> balances() {
        return select("order by a.currency, a.purpose, a.id");
    }

    /** Accounts of one subject. */
    public List<AccountBalance> balancesOf(UUID subject) {
        return select("where a.subject = cast(?1 as uuid) order by a.currency, a.purpose", subject.toString());
    }

    private List<AccountBalance> select(String where, Object... values) {
        var query = database
                .createNativeQuery("select a.purpose, cast(a.subject as text), a.currency, b.assets, b.debits_posted, "
                        + "b.credits_posted, b.debits_pending, b.credits_pending from ledger_account a join ledger_balance b on b.account_id = a.id "
                        + where);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return ((List<?>) query.getResultList()).stream().map(row -> balance((Object[]) row)).toList();
    }

    private static AccountBalance balance(Object[] row) {
        AccountRef account = ref(row, 0);
        boolean assets = (boolean) row[3];
        long posted = number(row[5]) - number(row[4]);
        return new AccountBalance(account,
                new Balance(new Money(assets ? -posted : posted, account.currency()),
                        new Money(number(row[assets ? 6 : 7]), account.currency()),
                        new Money(number(row[assets ? 7 : 6]), account.currency())));
    }

    /** Lines of an account, the newest first. */
    public List<Entry> entries(AccountRef account, int page, int size) {
        var found = Account.find(database, account);
        if (found.isEmpty()) {
            return List.of();
        }
        return ((List<?>) database.createNativeQuery(LINES, Object[].class).setParameter(1, found.get().id())
                .setParameter(2, account.purpose().isAsset()).setFirstResult(page * size).setMaxResults(size).getResultList())
                .stream().map(row -> entry((Object[]) row)).toList();
    }

    private static Entry entry(Object[] row) {
        AccountRef other = ref(row, 5);
        return new Entry(UUID.fromString((String) row[0]), (Instant) row[1], other, new Money(number(row[2]), other.currency()),
                (String) row[3], (String) row[4]);
    }

    /**
     * What does not add up: accounts whose balance is not what their transfers come to, and currencies whose debits are not their credits.
     *
     * @return sentences; empty when all is sound
     */
    public List<String> differences() {
        List<?> rows = database.createNativeQuery(
                """
                        select 'account ' || a.purpose || coalesce(' of ' || a.subject, '') || ' in ' || a.currency || ': its transfers come to another balance'
                        from ledger_account a join ledger_balance b on b.account_id = a.id join ledger_recount r on r.account_id = a.id
                        where (b.debits_posted, b.credits_posted, b.debits_pending, b.credits_pending)
                          is distinct from (r.debits_posted, r.credits_posted, r.debits_pending, r.credits_pending)
                        union all
                        select 'currency ' || a.currency || ': debits are not credits' from ledger_account a join ledger_balance b on b.account_id = a.id
                        group by a.currency having sum(b.debits_posted) <> sum(b.credits_posted) or sum(b.debits_pending) <> sum(b.credits_pending)""",
                String.class).getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
