package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The validators in force, followed from a block that the user trusts. Votes are counted as Besu counts them: more than half of those in force decide, and
 * what was decided holds from the next block; at the start of an epoch all open votes are dropped.
 */
final class Validators {

    private final Set<String> inForce = new LinkedHashSet<>();
    private final Map<String, Set<String>> toAdd = new HashMap<>();
    private final Map<String, Set<String>> toRemove = new HashMap<>();
    private final long epochLength;
    private long last;

    /** @param start the set that the user trusts, and the block that it is in force for */
    Validators(ValidatorSet start) {
        for (byte[] address : start.addresses()) {
            inForce.add(Hex.prefixed(address));
        }
        epochLength = start.epochLength();
        last = start.block();
    }

    /** @return addresses with 0x */
    Set<String> inForce() {
        return inForce;
    }

    /** @return how many of them must sign: two thirds, rounded up */
    int quorum() {
        return (2 * inForce.size() + 2) / 3;
    }

    /**
     * Checks a later block, and counts its vote.
     *
     * @throws NotProven if the validators in force did not seal it
     */
    void follow(QbftHeader header) {
        long number = header.header().number();
        check(header);
        if (last / epochLength != number / epochLength) {
            toAdd.clear();
            toRemove.clear();
        }
        // The first block of an epoch drops the open votes and has none of its own.
        if (header.extra().vote() != null && number % epochLength != 0) {
            count(Hex.prefixed(header.beneficiary()), Hex.prefixed(header.voteSubject()), header.votesToAdd());
        }
        last = number;
    }

    private void count(String voter, String subject, boolean add) {
        toAdd.putIfAbsent(subject, new HashSet<>());
        toRemove.putIfAbsent(subject, new HashSet<>());
        Set<String> adding = toAdd.get(subject);
        Set<String> removing = toRemove.get(subject);
        (add ? adding : removing).add(voter);
        (add ? removing : adding).remove(voter);
        // Both sides: after a removal fewer votes are a majority, so a vote for somebody can settle that he goes.
        int majority = inForce.size() / 2 + 1;
        if (adding.size() >= majority) {
            inForce.add(subject);
            discard(subject);
        } else if (removing.size() >= majority) {
            inForce.remove(subject);
            discard(subject);
            forget(subject, toAdd);
            forget(subject, toRemove);
        }
    }

    private void discard(String subject) {
        toAdd.remove(subject);
        toRemove.remove(subject);
    }

    static Set<String> listed(QbftHeader header) {
        Set<String> listed = new HashSet<>();
        for (byte[] address : header.validators()) {
            if (!listed.add(Hex.prefixed(address))) {
                throw new NotProven("expected each validator once in the block, found " + Hex.prefixed(address) + " twice");
            }
        }
        return listed;
    }

    private static void forget(String voter, Map<String, Set<String>> votes) {
        for (Set<String> voters : votes.values()) {
            voters.remove(voter);
        }
    }

    /**
     * @return who signed, in the order of the seals, with 0x
     * @throws NotProven if not two thirds of the validators in force sealed the block, or anybody else did, or one did twice
     */
    List<String> check(QbftHeader header) {
        header.checkFixedFields();
        Set<String> listed = listed(header);
        if (!listed.equals(inForce)) {
            throw new NotProven(
                    "expected block " + header.header().number() + " of the validators " + String.join(", ", inForce)
                            + ", found an old or another set: " + String.join(", ", listed));
        }
        if (!inForce.contains(Hex.prefixed(header.beneficiary()))) {
            throw new NotProven("expected a validator as proposer, found " + Hex.prefixed(header.beneficiary()));
        }
        List<String> signers = new ArrayList<>();
        for (byte[] signer : header.signers()) {
            String address = Hex.prefixed(signer);
            if (!inForce.contains(address)) {
                throw new NotProven("expected seals of validators only, found one of " + address);
            }
            if (signers.contains(address)) {
                throw new NotProven("expected one seal of each validator, found two of " + address);
            }
            signers.add(address);
        }
        if (signers.size() < quorum()) {
            throw new NotProven("expected seals of at least " + quorum() + " of " + inForce.size() + " validators, found "
                    + signers.size());
        }
        return signers;
    }
}
