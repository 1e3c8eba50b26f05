package energy.commonwatt.chain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The nonce of a signing key. Taken under a row lock only, so that no nonce is used twice and none is left out. */
@Entity
@Table(name = "signer")
class SignerAccount extends PanacheEntityBase {

    @Id
    String address;
    long nextNonce;

    protected SignerAccount() {
    }

    private SignerAccount(String address, long nextNonce) {
        this.address = address;
        this.nextNonce = nextNonce;
    }

    /** Locks the account until the transaction ends; makes it when the key signs for the first time. */
    static SignerAccount lock(String address, long nonceOnChain) {
        SignerAccount known = findById(address, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        SignerAccount made = new SignerAccount(address, nonceOnChain);
        made.persistAndFlush();
        return made;
    }

    long takeNonce() {
        return nextNonce++;
    }
}
