package energy.commonwatt.ledger;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** An account as the database has it. */
record Account(long id, AccountRef ref) {

    /** Opens it at its first use. */
    static Account of(EntityManager database, AccountRef ref) {
        return find(database, ref).orElseGet(() -> {
            named(database, "insert into ledger_account (purpose, subject, currency) "
                    + "values (?1, cast(?2 as uuid), ?3) on conflict do nothing", ref).executeUpdate();
            return find(database, ref).orElseThrow();
        });
    }

    static Optional<Account> find(EntityManager database, AccountRef ref) {
        List<?> ids = named(database, "select id from ledger_account where purpose = ?1 "
                + "and subject is not distinct from cast(?2 as uuid) and currency = ?3", ref).getResultList();
        return ids.stream().findFirst().map(id -> new Account(((Number) id).longValue(), ref));
    }

    private static Query named(EntityManager database, String sql, AccountRef ref) {
        return database.createNativeQuery(sql).setParameter(1, ref.purpose().name())
                .setParameter(2, ref.subject() == null ? null : ref.subject().toString()).setParameter(3, ref.currency());
    }
}
