package energy.commonwatt.records;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

import energy.commonwatt.chain.AnchorState;
import energy.commonwatt.verification.LogHash;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An append-only log: one per asset, and one for the platform. */
@Entity
class Log extends PanacheEntityBase {

    @Id
    String name;
    /** SHA-256 of the name: the log's id on the chain. */
    byte[] id;
    long size;

    protected Log() {
    }

    private Log(String name) {
        this.name = name;
        this.id = LogHash.logId(name);
    }

    /** Makes the log when it is new, and locks it until the transaction ends: appending is one after the other. */
    static Log lock(String name) {
        getEntityManager().createNativeQuery("insert into log (name, id, size) values (?1, ?2, 0) on conflict do nothing")
                .setParameter(1, name).setParameter(2, LogHash.logId(name)).executeUpdate();
        return findById(name, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param id as it stands in addresses: 64 lower-case hexadecimal digits; everything else is no log */
    static Optional<Log> byId(String id) {
        return id.matches("[0-9a-f]{64}") ? find("id", HexFormat.of().parseHex(id)).firstResultOptional() : Optional.empty();
    }

    /** Logs with leaves that no head was closed over yet, and none on its way. */
    static List<String> grown() {
        return getEntityManager().createQuery("select l.name from Log l where l.size > 0 "
                + "and not exists (select 1 from HeadAnchor a where a.logId = l.id and (a.newSize >= l.size or a.state <> ?1)) "
                + "order by l.name", String.class).setParameter(1, AnchorState.PROVEN).getResultList();
    }
}
