package energy.commonwatt.chain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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

    SignerAccount(String address, long nextNonce) {
        this.address = address;
        this.nextNonce = nextNonce;
    }

    long takeNonce() {
        return nextNonce++;
    }
}
