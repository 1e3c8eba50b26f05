package energy.commonwatt.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

/**
 * Destroys what names people once nothing obliges us to keep it. Expectations and orders forget when they are asked to; bank entries, statements
 * and files are the records of services and transactions that the law wants kept (Reg. (EU) 2020/1503, Art. 26), and forget by themselves.
 */
@ApplicationScoped
class Forgetting {

    private final PaymentsConfig config;
    private final EntityManager database;
    private final Clock clock;

    Forgetting(PaymentsConfig config, EntityManager database, Clock clock) {
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID about) {
        Optional<ExpectedPayment> expected = ExpectedPayment.lockAbout(about);
        List<PaymentOrder> orders = PaymentOrder.about(about);
        expected.ifPresent(it -> notOnDesk("expectation", it));
        for (PaymentOrder order : orders) {
            notOnDesk("order", order);
        }
        if (!orders.isEmpty() && orders.getLast().state != PaymentOrder.State.CONFIRMED) {
            throw onItsWay("an order that is " + orders.getLast().state.words());
        }
        expected.ifPresent(ExpectedPayment::forgetPayer);
        orders.forEach(PaymentOrder::forgetPayee);
        overdue();
    }

    private static void notOnDesk(String what, Object subject) {
        if (BankEntry.count(what + " = ?1 and placement = ?2", subject, Placement.DESK) > 0) {
            throw onItsWay("an entry that waits on the desk");
        }
    }

    private static PaymentRuleViolation onItsWay(String found) {
        return new PaymentRuleViolation(PaymentRuleViolation.CONFLICT, "Money is still on its way",
                "payments that are finished",
                found);
    }

    /** Every day, whether somebody asked or not. */
    @Scheduled(cron = "0 40 3 * * ?", identity = "payments-retention")
    @Transactional
    void overdue() {
        LocalDate last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(config.retention());
        database.createQuery(
                """
                        update BankEntry set partyIban = null, partyName = null, words = null
                        where bookedOn < ?1 and placement <> ?2 and (partyIban is not null or partyName is not null or words is not null)""")
                .setParameter(1, last).setParameter(2, Placement.DESK).executeUpdate();
        database.createQuery("""
                update StatementFile set content = null where content is not null and importedAt < ?1""")
                .setParameter(1, last.atStartOfDay().toInstant(ZoneOffset.UTC)).executeUpdate();
        database.createQuery("""
                update PaymentFile set content = null where content is not null and madeAt < ?1""")
                .setParameter(1, last.atStartOfDay().toInstant(ZoneOffset.UTC)).executeUpdate();
    }
}
