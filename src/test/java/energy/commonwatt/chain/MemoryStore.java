package energy.commonwatt.chain;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A store whose transactions are all or nothing, with the uniqueness of the database, and which may be killed at each commit. */
class MemoryStore implements AnchorStore {

    private static final List<Field> FIELDS = Stream.of(Anchor.class, HeadAnchor.class, EntryAnchor.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
            .filter(field -> !Modifier.isStatic(field.getModifiers())).peek(field -> field.setAccessible(true)).toList();

    private final Runnable mayCrash;
    private final Map<Long, Anchor> anchors = new LinkedHashMap<>();
    private final List<ReplacedTransaction> replaced = new ArrayList<>();
    private ChainIdentity identity;
    private long nextNonce = -1;
    private String signer;

    private Work open;

    /** What a transaction has read and written so far. */
    private static class Work {
        final Map<Long, Anchor> seen = new LinkedHashMap<>();
        final List<ReplacedTransaction> replaced = new ArrayList<>();
        ChainIdentity identity;
        SignerAccount account;
    }

    /** @param mayCrash asked before and after each commit */
    MemoryStore(Runnable mayCrash) {
        this.mayCrash = mayCrash;
    }

    boolean isInTransaction() {
        return open != null;
    }

    /** Copies of all anchors as they are committed. */
    List<Anchor> committed() {
        return anchors.values().stream().map(MemoryStore::copy).toList();
    }

    boolean hasCommitted(String raw) {
        return anchors.values().stream().anyMatch(anchor -> raw.equals(anchor.raw))
                || replaced.stream().anyMatch(old -> raw.equals(old.raw));
    }

    long nextNonce() {
        return Math.max(nextNonce, 0);
    }

    Optional<ChainIdentity> committedIdentity() {
        return Optional.ofNullable(identity);
    }

    void close(Anchor anchor) {
        anchor.id = anchors.size() + 1L;
        anchors.put(anchor.id, anchor);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (open != null) {
            throw new AssertionError("a transaction inside a transaction");
        }
        open = new Work();
        try {
            T result = work.get();
            mayCrash.run();
            commit();
            open = null;
            mayCrash.run();
            return result;
        } finally {
            open = null;
        }
    }

    private void commit() {
        if (identity != null && open.identity != null) {
            throw new IllegalStateException("there is one identity already");
        }
        anchors.putAll(open.seen);
        replaced.addAll(open.replaced);
        identity = open.identity == null ? identity : open.identity;
        if (open.account != null) {
            signer = open.account.address;
            nextNonce = open.account.nextNonce;
        }
        requireUniqueNonces();
    }

    private void requireUniqueNonces() {
        Set<Long> nonces = new HashSet<>();
        for (Anchor anchor : anchors.values()) {
            if (anchor.nonce != null && !nonces.add(anchor.nonce)) {
                throw new AssertionError("nonce " + anchor.nonce + " is taken twice");
            }
            if ((anchor.state == AnchorState.MINED || anchor.state == AnchorState.PROVEN) && anchor.blockNumber == null) {
                throw new AssertionError("anchor " + anchor.id + " is " + anchor.state + " without a block");
            }
        }
    }

    @Override
    public Optional<ChainIdentity> identity() {
        return Optional.ofNullable(identity);
    }

    @Override
    public void add(ChainIdentity added) {
        open.identity = added;
    }

    @Override
    public void add(SignerAccount account) {
        open.account = account;
    }

    @Override
    public void add(ReplacedTransaction added) {
        open.replaced.add(added);
    }

    @Override
    public Optional<SignerAccount> lockAccount(String address) {
        if (signer == null) {
            return Optional.empty();
        }
        open.account = new SignerAccount(signer, nextNonce);
        return Optional.of(open.account);
    }

    @Override
    public Anchor lock(long id) {
        return open.seen.computeIfAbsent(id, key -> copy(anchors.get(key)));
    }

    @Override
    public List<Anchor> in(AnchorState state, int most) {
        Comparator<Anchor> troubledLast = Comparator.comparing(anchor -> anchor.blockNumber != null && anchor.problem != null);
        return select(anchor -> anchor.state == state,
                troubledLast.thenComparing(anchor -> anchor.nonce, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(anchor -> anchor.id))
                .stream().limit(most).toList();
    }

    @Override
    public List<Anchor> signable(Instant newestBlock, int most) {
        List<EntryAnchor> holding = anchors.values().stream().filter(EntryAnchor.class::isInstance).map(EntryAnchor.class::cast)
                .filter(it -> it.state == AnchorState.CLOSED && !isDue(it, newestBlock)
                        || it.state == AnchorState.STUCK && it.blockNumber != null)
                .toList();
        return select(anchor -> anchor.state == AnchorState.CLOSED && !(anchor instanceof EntryAnchor round
                && (!isDue(round, newestBlock) || holding.stream()
                        .anyMatch(it -> Arrays.equals(it.roundId, round.roundId) && it.id < round.id))),
                Comparator.comparing(anchor -> anchor.id)).stream().limit(most).toList();
    }

    private static boolean isDue(EntryAnchor anchor, Instant newestBlock) {
        return anchor.notBefore == null || !anchor.notBefore.isAfter(newestBlock);
    }

    @Override
    public List<Anchor> inBlocksFrom(String address, long nonce) {
        return select(anchor -> anchor.blockNumber != null && anchor.nonce >= nonce,
                Comparator.comparing(anchor -> anchor.nonce));
    }

    @Override
    public List<Anchor> newestProven(int most) {
        return select(anchor -> anchor.state == AnchorState.PROVEN,
                Comparator.comparing((Anchor anchor) -> anchor.proofBlock).reversed()).stream().limit(most).toList();
    }

    @Override
    public Optional<HeadAnchor> closing(byte[] logId, long size) {
        return select(anchor -> anchor instanceof HeadAnchor head && Arrays.equals(head.logId, logId) && head.newSize == size,
                Comparator.comparing(anchor -> anchor.id)).stream().map(HeadAnchor.class::cast).findFirst();
    }

    @Override
    public List<String> replacedHashes(Anchor anchor) {
        return replaced.stream().filter(old -> old.anchorId.equals(anchor.id)).map(old -> old.hash).toList();
    }

    private List<Anchor> select(Predicate<Anchor> wanted, Comparator<Anchor> order) {
        return anchors.keySet().stream().filter(id -> wanted.test(open.seen.getOrDefault(id, anchors.get(id)))).map(this::lock)
                .sorted(order).toList();
    }

    private static Anchor copy(Anchor anchor) {
        try {
            Anchor copy = anchor instanceof HeadAnchor ? new HeadAnchor() : new RoundAnchor();
            for (Field field : FIELDS) {
                if (!field.getDeclaringClass().isInstance(anchor)) {
                    continue;
                }
                field.set(copy, field.get(anchor));
            }
            return copy;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
