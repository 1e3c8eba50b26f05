package energy.commonwatt.chain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The chain that this database was recorded on, fixed at first contact. */
@Entity
public class ChainIdentity extends PanacheEntityBase {

    @Id
    public long chainId;
    /** Hash of block 0, 0x-prefixed hex. */
    public String genesisHash;
    /** The contract, 0x-prefixed lower-case hex. */
    public String contract;

    protected ChainIdentity() {
    }

    ChainIdentity(long chainId, String genesisHash, String contract) {
        this.chainId = chainId;
        this.genesisHash = genesisHash;
        this.contract = contract;
    }
}
