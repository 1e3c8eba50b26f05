package energy.commonwatt.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import energy.commonwatt.money.Money;
import energy.commonwatt.testsupport.Histories;

/** One round's money in the ledger, and beside it what a person with pencil and paper would have. */
final class Bookkeeping {

    /** Nothing else in the tests is ever booked in these. */
    static final List<String> CURRENCIES = List.of("CHF", "SEK");
    /** Per currency. */
    static final int ACCOUNTS = Purpose.values().length;

    /** What was asked for, and answered with that id. */
    record Request(String key, boolean pending, AccountRef debit, AccountRef credit, Money amount, UUID id) {
    }

    private final Ledger ledger;
    private final Histories.Seen seen;
    private final UUID round = UUID.randomUUID();
    private final List<AccountRef> accounts = CURRENCIES.stream().flatMap(this::accounts).toList();
    /** Posted, pending in, pending out. */
    private final Map<AccountRef, long[]> held = new HashMap<>();
    private final List<Request> done = new ArrayList<>();
    private final List<Request> open = new ArrayList<>();

    /** @param seen counts what happened, over all histories */
    Bookkeeping(Ledger ledger, Histories.Seen seen) {
        this.ledger = ledger;
        this.seen = seen;
        accounts.forEach(it -> held.put(it, new long[3]));
    }

    private Stream<AccountRef> accounts(String currency) {
        return Stream.of(Purpose.values()).map(it -> new AccountRef(it, switch (it) {
            case BANK, UNALLOCATED, CLAIMS -> null;
            default -> round;
        }, currency));
    }

    boolean hasOpen() {
        return !open.isEmpty();
    }

    boolean hasDone() {
        return !done.isEmpty();
    }

    /** @param from and to: places among the accounts of all currencies */
    void move(boolean pending, int from, int to, long amount) {
        AccountRef debit = accounts.get(from);
        ask("move/" + done.size() + "/" + round, pending, debit, accounts.get(to), new Money(amount, debit.currency()));
    }

    private void ask(String key, boolean pending, AccountRef debit, AccountRef credit, Money amount) {
        Optional<UUID> id = answer(key, pending, debit, credit, amount);
        boolean sound = amount.isPositive() && !debit.equals(credit) && debit.currency().equals(credit.currency())
                && (pending || covers(debit, credit, amount.minorUnits()));
        assertEquals(sound, id.isPresent(), amount + " from " + debit + " to " + credit);
        count(pending ? "pend" : "transfer", sound);
        if (sound) {
            Request request = new Request(key, pending, debit, credit, amount, id.get());
            done.add(request);
            if (pending) {
                open.add(request);
                pend(request, 1);
            } else {
                post(request);
            }
        }
    }

    private void count(String what, boolean sound) {
        seen.count(what + (sound ? " done" : " refused"));
    }

    private Optional<UUID> answer(String key, boolean pending, AccountRef debit, AccountRef credit, Money amount) {
        return unlessRefused(
                () -> pending ? ledger.pend(key, debit, credit, amount) : ledger.transfer(key, debit, credit, amount));
    }

    private static Optional<UUID> unlessRefused(Supplier<UUID> work) {
        try {
            return Optional.of(work.get());
        } catch (LedgerRuleViolation no) {
            return Optional.empty();
        }
    }

    /** The same once more, and with one more cent; neither changes anything. */
    void repeat(int which) {
        Request it = done.get(which % done.size());
        count("repeat", true);
        assertEquals(Optional.of(it.id), answer(it.key, it.pending, it.debit, it.credit, it.amount));
        assertEquals(Optional.empty(),
                answer(it.key, it.pending, it.debit, it.credit, it.amount.plus(new Money(1, it.amount.currency()))));
        assertEquals(Optional.empty(), answer(it.key, !it.pending, it.debit, it.credit, it.amount));
    }

    void resolve(boolean post, int which) {
        Request it = open.get(which % open.size());
        boolean sound = !post || covers(it.debit, it.credit, it.amount.minorUnits());
        assertEquals(sound, unlessRefused(() -> post ? ledger.post(it.id) : ledger.voidPending(it.id)).isPresent(),
                it.toString());
        count(post ? "post" : "void", sound);
        if (sound) {
            open.remove(it);
            pend(it, -1);
            if (post) {
                post(it);
            }
            assertEquals(Optional.empty(), unlessRefused(() -> ledger.post(it.id)), "resolved once");
            assertEquals(Optional.empty(), unlessRefused(() -> ledger.voidPending(it.id)), "resolved once");
        }
    }

    private boolean covers(AccountRef debit, AccountRef credit, long amount) {
        return (debit.purpose().isAsset() || held.get(debit)[0] >= amount)
                && (!credit.purpose().isAsset() || held.get(credit)[0] >= amount);
    }

    private void post(Request it) {
        long amount = it.amount.minorUnits();
        held.get(it.debit)[0] += it.debit.purpose().isAsset() ? amount : -amount;
        held.get(it.credit)[0] += it.credit.purpose().isAsset() ? -amount : amount;
    }

    private void pend(Request it, int sign) {
        long amount = sign * it.amount.minorUnits();
        held.get(it.debit)[it.debit.purpose().isAsset() ? 1 : 2] += amount;
        held.get(it.credit)[it.credit.purpose().isAsset() ? 2 : 1] += amount;
    }

    /** Every stored balance of the ledger is what its transfers come to. */
    void recount() {
        assertEquals(List.of(), ledger.differences());
    }

    /** What is stored is what was counted here; what there is, is what is owed. */
    void compare() {
        Map<AccountRef, Balance> stored = ledger.balances().stream()
                .collect(Collectors.toMap(AccountBalance::account, AccountBalance::balance));
        Map<String, Long> sums = new HashMap<>();
        for (AccountRef account : accounts) {
            Money zero = Money.zero(account.currency());
            Balance found = stored.getOrDefault(account, new Balance(zero, zero, zero));
            long[] counted = held.get(account);
            assertEquals(List.of(counted[0], counted[1], counted[2]), List.of(found.posted().minorUnits(),
                    found.pendingIn().minorUnits(), found.pendingOut().minorUnits()), account.toString());
            assertTrue(found.posted().minorUnits() >= 0, account + " is overdrawn");
            sums.merge(account.currency(),
                    account.purpose().isAsset() ? found.posted().minorUnits() : -found.posted().minorUnits(), Long::sum);
        }
        CURRENCIES.forEach(it -> assertEquals(0L, sums.get(it), it));
    }
}
