package energy.commonwatt.chain;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes nonces and signs: once for each anchor, and again only with the same nonce and a higher fee. */
@ApplicationScoped
class Signing {

    private final AnchorStore store;
    private final ChainConfig config;
    private final TransactionSigner signer;
    private final Clock clock;

    Signing(AnchorStore store, ChainConfig config, TransactionSigner signer, Clock clock) {
        this.store = store;
        this.config = config;
        this.signer = signer;
        this.clock = clock;
    }

    /** Signs closed anchors while few enough nonces are out, under the lock of the signer's row. */
    void sign(Round round) {
        if (store.inTransaction(() -> store.signable(round.tip().minedAt(), 1)).isEmpty()) {
            return;
        }
        long mined = round.minedNonce(signer.address());
        store.inTransaction(() -> {
            SignerAccount account = store.lockAccount(signer.address()).orElseGet(() -> newAccount(mined));
            long room = config.inFlight() - (account.nextNonce - mined);
            if (room > 0) {
                store.signable(round.tip().minedAt(), (int) Math.min(room, config.inFlight()))
                        .forEach(anchor -> sign(anchor, account.takeNonce(), round));
            }
            return account;
        });
    }

    private SignerAccount newAccount(long nonceOnChain) {
        SignerAccount account = new SignerAccount(signer.address(), nonceOnChain);
        store.add(account);
        return account;
    }

    private void sign(Anchor anchor, long nonce, Round round) {
        anchor.sign(signer.address(), nonce, signed(anchor, nonce, Fees.first(round.tip().baseFee()), round));
    }

    /** Whether a higher fee could help: not on a free network, not past any sensible fee, not with another key. */
    boolean mayRaiseFee(Anchor anchor, Round round) {
        return round.tip().baseFee().signum() > 0 && !Fees.isAmple(anchor.maxFee, round.tip().baseFee())
                && anchor.signer.equals(signer.address());
    }

    /** The same nonce and call with a higher fee. */
    void raiseFee(Anchor anchor, Round round) {
        Fees higher = Fees.replacing(anchor.maxFee, round.tip().baseFee());
        store.change(anchor, it -> store.add(it.replace(signed(it, it.nonce, higher, round), clock.instant())));
    }

    private SignedTransaction signed(Anchor anchor, long nonce, Fees fees, Round round) {
        ChainIdentity identity = round.identity();
        return signer.sign(identity.chainId, nonce, config.gasLimit(), fees, anchor.to(identity), anchor.call());
    }
}
