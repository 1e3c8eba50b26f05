package energy.commonwatt.chain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Anchors in PostgreSQL. */
@ApplicationScoped
class DatabaseAnchors implements AnchorStore {

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    @Override
    public Optional<ChainIdentity> identity() {
        return ChainIdentity.<ChainIdentity>findAll().firstResultOptional();
    }

    @Override
    public void add(ChainIdentity identity) {
        identity.persist();
    }

    /** At once, so that a second replica fails here and not after it signed. */
    @Override
    public void add(SignerAccount account) {
        account.persistAndFlush();
    }

    @Override
    public void add(ReplacedTransaction replaced) {
        replaced.persist();
    }

    @Override
    public Optional<SignerAccount> lockAccount(String address) {
        return SignerAccount.findByIdOptional(address, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Anchor lock(long id) {
        return Anchor.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Anchor> in(AnchorState state, int most) {
        return Anchor.find("state = ?1 order by case when blockNumber is not null and problem is not null then 1 else 0 end, "
                + "nonce, id", state).page(0, most).list();
    }

    @Override
    public List<Anchor> signable(Instant newestBlock, int most) {
        return Anchor.find("from Anchor a where a.state = ?2 and (treat(a as EntryAnchor).roundId is null "
                + "or (treat(a as EntryAnchor).notBefore is null or treat(a as EntryAnchor).notBefore <= ?1) and not exists ("
                + "select 1 from EntryAnchor b where b.roundId = treat(a as EntryAnchor).roundId and b.id < a.id "
                + "and (b.state = ?2 and b.notBefore > ?1 or b.state = ?3 and b.blockNumber is not null))) order by a.id",
                newestBlock, AnchorState.CLOSED, AnchorState.STUCK).page(0, most).list();
    }

    @Override
    public List<Anchor> inBlocksFrom(String signer, long nonce) {
        return Anchor.list("signer = ?1 and nonce >= ?2 and blockNumber is not null order by nonce", signer, nonce);
    }

    @Override
    public List<Anchor> newestProven(int most) {
        return Anchor.find("state = ?1 order by proofBlock desc", AnchorState.PROVEN).page(0, most).list();
    }

    @Override
    public Optional<HeadAnchor> closing(byte[] logId, long size) {
        return HeadAnchor.find("logId = ?1 and newSize = ?2", logId, size).firstResultOptional();
    }

    @Override
    public List<String> replacedHashes(Anchor anchor) {
        return ReplacedTransaction.<ReplacedTransaction>list("anchorId = ?1 order by replacedAt desc", anchor.id).stream()
                .map(replaced -> replaced.hash).toList();
    }
}
