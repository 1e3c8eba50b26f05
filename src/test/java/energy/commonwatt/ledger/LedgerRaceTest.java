package energy.commonwatt.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import energy.commonwatt.money.Money;
import energy.commonwatt.testsupport.Race;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Many people move the same money at the same time. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LedgerRaceTest {

    private static final AccountRef BANK = AccountRef.bank("EUR");
    private static final AccountRef UNALLOCATED = AccountRef.unallocated("EUR");

    @Inject
    Ledger ledger;
    @Inject
    EntityManager database;

    private final UUID round = UUID.randomUUID();
    private final AccountRef escrow = AccountRef.of(Purpose.ESCROW, round, "EUR");
    private final AccountRef payable = AccountRef.of(Purpose.PAYABLE, round, "EUR");

    private static <T> T done(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private static String key() {
        return "test/" + UUID.randomUUID();
    }

    private UUID paidIn(long cents) {
        return done(() -> {
            ledger.transfer(key(), BANK, UNALLOCATED, Money.euros(cents));
            return ledger.transfer(key(), UNALLOCATED, escrow, Money.euros(cents));
        });
    }

    private long held(AccountRef account) {
        return done(() -> ledger.balance(account)).posted().minorUnits();
    }

    @Test
    void twoReachForTheSameEuro_oneGetsIt() {
        paidIn(100);
        Throwable told = Race.loser(() -> ledger.transfer(key(), escrow, payable, Money.euros(100)),
                () -> done(() -> ledger.transfer(key(), escrow, payable, Money.euros(100))));
        assertEquals(LedgerRuleViolation.class, told.getClass());
        assertEquals(100, held(payable));
    }

    @Test
    void sameTransferTwiceAtOnce_isOne() {
        paidIn(100);
        String key = key();
        List<UUID> ids = Collections.synchronizedList(new ArrayList<>());
        assertNull(Race.loser(() -> ids.add(ledger.transfer(key, escrow, payable, Money.euros(30))),
                () -> ids.add(done(() -> ledger.transfer(key, escrow, payable, Money.euros(30))))));
        assertEquals(ids.getFirst(), ids.getLast());
        assertEquals(30, held(payable));
    }

    @Test
    void pledgePostedAndVoidedAtOnce_isResolvedOnce() {
        paidIn(100);
        UUID pledge = done(() -> ledger.pend(key(), escrow, payable, Money.euros(60)));
        Throwable told = Race.loser(() -> ledger.voidPending(pledge), () -> done(() -> ledger.post(pledge)));
        assertEquals(LedgerRuleViolation.class, told.getClass());
        assertEquals(0, held(payable));
    }

    @Test
    void transfersToAndFro_neverWaitForEachOther() throws Exception {
        paidIn(100);
        done(() -> ledger.transfer(key(), escrow, payable, Money.euros(50)));
        // By hand, so that only the row locks keep them apart.
        String sql = "insert into ledger_transfer select gen_random_uuid(), ?1, 'POSTED', null, d.id, c.id, 1, 'EUR', now() "
                + "from ledger_account d, ledger_account c where d.subject = cast(?2 as uuid) and c.subject = d.subject "
                + "and d.purpose = ?3 and c.purpose = ?4";
        List<Future<Integer>> all = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 80; i++) {
                String from = i % 2 == 0 ? "ESCROW" : "PAYABLE";
                String to = i % 2 == 0 ? "PAYABLE" : "ESCROW";
                all.add(people.submit(() -> done(() -> database.createNativeQuery(sql).setParameter(1, key())
                        .setParameter(2, round.toString()).setParameter(3, from).setParameter(4, to).executeUpdate())));
            }
        }
        for (Future<Integer> one : all) {
            assertEquals(1, one.get());
        }
        assertEquals(50, held(escrow));
        assertEquals(50, held(payable));
    }

    @Test
    void fiftyReachForTheLastTenEuros_tenGetOne() throws Exception {
        paidIn(1_000);
        List<Future<UUID>> tries = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(50)) {
            for (int i = 0; i < 50; i++) {
                tries.add(people.submit(() -> done(() -> ledger.transfer(key(), escrow, payable, Money.euros(100)))));
            }
        }
        long served = tries.stream().filter(it -> it.state() == Future.State.SUCCESS).count();
        assertEquals(10, served);
        tries.stream().filter(it -> it.state() == Future.State.FAILED)
                .forEach(it -> assertEquals(LedgerRuleViolation.class, it.exceptionNow().getClass()));
        assertEquals(0, held(escrow));
        assertEquals(1_000, held(payable));
    }
}
