package energy.commonwatt.records;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

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

    static List<String> names() {
        return getEntityManager().createQuery("select name from Log order by name", String.class).getResultList();
    }
}
